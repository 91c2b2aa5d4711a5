"""Pictures made already: what the job of a figure made, kept for notebooks, contact sheet and the next build.

A figure is drawn at every build, and written only if its canvas, the writers or one of its files are others than noted
here. Its sheets of print are drawn again only where the code of the charts is another.
"""

import base64
import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.publication.canvas import canvas_digest, sheets_digest
from terror_estimates.publication.contact_sheet import shrunk
from terror_estimates.publication.export import contents_of
from terror_estimates.publication.figures import Figure, bundle, drawn_now
from terror_estimates.publication.manifest import SOURCE, around, digest, digest_of
from terror_estimates.publication.writing import write_bytes, write_text

FOLDER = "_build/pictures"
_WRITERS = (
    "canvas", "card", "contact_sheet", "export", "figures", "lettering", "night", "pictures", "raster", "writing",
    "xmp",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """The pictures of a figure as notebooks (`inline`) and the contact sheet (`small`) show them, and how it is known.

    `key` is the digest of canvas and writers, `sheets` that of the sheets of print and `charts` that of the code which
    drew them so, `files` the sha256 of each file in figures/; pictures are base64.
    """

    id: str
    key: str
    sheets: str
    charts: str
    stem: str
    inline: str
    small: str
    alt: str
    fingerprint: str
    card: dict[str, Any]
    files: dict[str, str]


@dataclass(frozen=True)
class By:
    """The digests of the code that makes pictures: what turns a drawing into files, and what draws."""

    writers: str
    charts: str


def by_whom() -> By:
    """Both as they are now; style and fonts are among the writers, since no canvas shows them."""
    modules = [SOURCE / "publication" / f"{name}.py" for name in _WRITERS]
    charts = SOURCE / "charts"
    return By(around() + digest_of([*modules, charts / "paper"], SOURCE), digest_of([charts], SOURCE))


def made(root: Path, catalog: Catalog, id: str, by: By, *, force: bool = False) -> Made:
    """The pictures of a figure, its files in place under figures/ of `root`; what is as it was is not written again."""
    figure, folder, last = drawn_now(catalog, id), root / "figures", kept(root, id)
    key = _key(figure, by)
    if last and last.stem != figure.stem:
        _remove(root, last)
    if not force and last and last.key == key and _in_place(folder, last) and _printed_so(figure, last, by):
        if last.charts != by.charts:
            _keep(root, last := replace(last, charts=by.charts))
        return last
    contents = contents_of(figure)
    for name, content in contents.items():
        write_bytes(folder / name, content)
    files = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    small = base64.b64encode(shrunk(contents[f"{figure.stem}.png"])).decode()
    inline, alt = base64.b64encode(figure.png()).decode(), figure.drawing.alt
    drawn = (key, sheets_digest(figure), by.charts)
    new = Made(id, *drawn, figure.stem, inline, small, alt, figure.fingerprint, figure.card, files)
    _keep(root, new)
    return new


def _printed_so(figure: Figure, last: Made, by: By) -> bool:
    """Whether the sheets of print are what they were: drawn by the same code, or the same all the same."""
    return last.charts == by.charts or last.sheets == sheets_digest(figure)


def current(root: Path, catalog: Catalog, id: str, by: By) -> Made | None:
    """What is kept of a figure, if it is what would be made today."""
    last = kept(root, id)
    return last if last and last.key == _key(drawn_now(catalog, id), by) else None


def kept(root: Path, id: str) -> Made | None:
    """What is kept of a figure, or None; a record that is not as it was written counts as none."""
    with suppress(OSError, ValueError, TypeError):
        seal, said = (root / FOLDER / f"{id}.json").read_text(encoding="utf-8").split("\n", 1)
        if seal == hashlib.sha256(said.encode()).hexdigest():
            return Made(**json.loads(said))
    return None


def forget(root: Path, catalog: Catalog) -> None:
    """Remove the files of figures that are no longer registered, as far as a build made them."""
    for path in sorted((root / FOLDER).glob("*.json")):
        if path.stem not in catalog.figures:
            if last := kept(root, path.stem):
                _remove(root, last)
            path.unlink()


class Shown:
    """A figure whose picture is at hand; whatever else is asked of it, it is drawn for."""

    def __init__(self, catalog: Catalog, known: Made) -> None:
        self.catalog, self.entry, self._known = catalog, catalog.figure(known.id), known

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        known = self._known
        return bundle(self.entry, base64.b64decode(known.inline), known.alt, known.fingerprint)

    def __repr__(self) -> str:
        return "Figure()"

    def __getattr__(self, name: str) -> Any:
        if name.startswith(
            "_"
        ):  # IPython asks everything it shows for a dozen methods; none of them is a reason to draw
            raise AttributeError(name)
        return getattr(self._drawn(), name)

    def _drawn(self) -> Figure:
        if "_figure" not in self.__dict__:
            self._figure = drawn_now(self.catalog, self._known.id)
        return self._figure


def at_hand(catalog: Catalog, known: Iterable[Made]) -> Any:
    """What `figures.draw` asks first: the picture of a figure of this very catalog, or None."""
    by_id = {one.id: one for one in known}

    def shown(asked: Catalog, id: str) -> Shown | None:
        return Shown(catalog, by_id[id]) if asked is catalog and id in by_id else None

    return shown


def _key(figure: Figure, by: By) -> str:
    return hashlib.sha256((canvas_digest(figure) + by.writers).encode()).hexdigest()


def _keep(root: Path, new: Made) -> None:
    said = json.dumps(asdict(new), ensure_ascii=False)
    write_text(root / FOLDER / f"{new.id}.json", f"{hashlib.sha256(said.encode()).hexdigest()}\n{said}")


def _in_place(folder: Path, last: Made) -> bool:
    return all((folder / name).is_file() and digest(folder / name) == said for name, said in last.files.items())


def _remove(root: Path, last: Made) -> None:
    """Remove the files of a figure that are still as a build wrote them."""
    for name, said in last.files.items():
        path = root / "figures" / name
        if path.is_file() and digest(path) == said:
            path.unlink()
