"""Pictures made already: what the job of a figure made, kept for notebooks, contact sheet and the next build.

A figure is drawn again if the catalog, or code that it can depend on, is another than noted here: kinds of chart do not
know each other, so one kind's code concerns its own figures alone. What was drawn is written only if its canvas, the
writers or one of its files are others. Sheets of print are laid out again only where the code of the chart is another.
"""

import base64
import hashlib
import inspect
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.register import PAGES
from terror_estimates.publication.canvas import canvas_digest, sheets_digest
from terror_estimates.publication.contact_sheet import shrunk
from terror_estimates.publication.export import contents_of
from terror_estimates.publication.figures import Figure, bundle, drawn_now
from terror_estimates.publication.manifest import SOURCE, around, digest, digest_of, parts_but
from terror_estimates.publication.writing import write_bytes, write_text

FOLDER = "_build/pictures"
_WRITERS = (
    "canvas", "card", "contact_sheet", "export", "figures", "lettering", "night", "pictures", "raster", "writing",
    "xmp",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """The pictures of a figure as notebooks (`inline`) and the contact sheet (`small`) show them, and how it is known.

    `origin` is the digest of the catalog and of all code that the figure can depend on, `key` that of canvas and
    writers, `sheets` that of the sheets of print and `charts` that of the code which drew them so, `files` the sha256
    of each file in figures/; pictures are base64.
    """

    id: str
    origin: str
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
    """The digests of the code that makes pictures.

    `writers` turn a drawing into files, `charts` is what every chart is drawn with, `kinds` the code of each kind of
    chart by its word, and `others` all of the package but the kinds.
    """

    writers: str
    charts: str
    kinds: Mapping[str, str]
    others: str

    def chart(self, entry: FigureEntry) -> str:
        """The digest of what draws the chart of a figure."""
        return _sum(self.charts, self.kinds[entry.chart])

    def origin(self, catalog: Catalog, entry: FigureEntry) -> str:
        """The digest of all that a figure of this catalog can depend on."""
        return _sum(catalog.digest, repr(catalog.releases), self.writers, self.others, self.chart(entry))


def by_whom() -> By:
    """All of them as they are now; style and fonts are among the writers, since no canvas shows them."""
    modules = [SOURCE / "publication" / f"{name}.py" for name in _WRITERS]
    charts, kinds = SOURCE / "charts", SOURCE / "charts" / "kinds"
    drawing, others = parts_but(charts, kinds), parts_but(SOURCE, charts)
    return By(
        writers=around() + digest_of([*modules, charts / "paper"], SOURCE),
        charts=digest_of(drawing, SOURCE),
        kinds={kind: digest_of([Path(inspect.getfile(page)).parent], SOURCE) for kind, page in PAGES.items()},
        others=digest_of([*others, *drawing], SOURCE),
    )


def made(root: Path, catalog: Catalog, id: str, by: By, *, force: bool = False) -> Made:
    """The pictures of a figure, its files in place under figures/ of `root`; what is as it was is not written again."""
    entry, folder, last = catalog.figure(id), root / "figures", kept(root, id)
    origin, chart = by.origin(catalog, entry), by.chart(entry)
    ours = last if last and not force and _in_place(folder, last) else None
    if ours and ours.origin == origin:
        return ours
    figure = drawn_now(catalog, id)
    key = _key(figure, by)
    if last and last.stem != figure.stem:
        _remove(root, last)
    elif ours and ours.key == key and (ours.charts == chart or ours.sheets == sheets_digest(figure)):
        _keep(root, ours := replace(ours, origin=origin, charts=chart))
        return ours
    contents = contents_of(figure)
    for name, content in contents.items():
        write_bytes(folder / name, content)
    files = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    small = base64.b64encode(shrunk(contents[f"{figure.stem}.png"])).decode()
    inline, alt = base64.b64encode(figure.png()).decode(), figure.drawing.alt
    drawn = (origin, key, sheets_digest(figure), chart)
    new = Made(id, *drawn, figure.stem, inline, small, alt, figure.fingerprint, figure.card, files)
    _keep(root, new)
    return new


def current(root: Path, catalog: Catalog, id: str, by: By) -> Made | None:
    """What is kept of a figure, if it is what would be made today."""
    last = kept(root, id)
    if last and last.origin != by.origin(catalog, catalog.figure(id)):
        return last if last.key == _key(drawn_now(catalog, id), by) else None
    return last


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
    return _sum(canvas_digest(figure), by.writers)


def _sum(*said: str) -> str:
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


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
