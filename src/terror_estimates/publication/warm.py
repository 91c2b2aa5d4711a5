"""The warm build: everything is imported and read once, and forked children draw, run and render on all cores.

A notebook shows the picture that the figure's own job made of that very catalog. What is as it was is left alone.
"""

import base64
import gc
import hashlib
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import nbformat

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.load import keep_catalog
from terror_estimates.publication import display, figures, leftovers, manifest, pictures  # noqa: F401  (imported once, for all)
from terror_estimates.publication.card import CARD_SCHEMA, card_schema
from terror_estimates.publication.children import Task, in_children
from terror_estimates.publication.codebook import schema
from terror_estimates.publication.consequences import LAST
from terror_estimates.publication.contact_sheet import contact_sheet
from terror_estimates.publication.export import CONTACT_SHEET, Gallery, svg
from terror_estimates.publication.findings import strangers_in_prose
from terror_estimates.publication.generated_pages import generated_pages
from terror_estimates.publication.manifest import SITE, Manifest, digest_of
from terror_estimates.publication.notebooks import NotebookFailed, execute, notebook_paths
from terror_estimates.publication.pictures import Made
from terror_estimates.publication.shell import NeedsKernel, execute_here
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.rendering import put_together, render_documents
from terror_estimates.publication.site.shares import FOLDER as SHARES_FOLDER
from terror_estimates.publication.site.shares import SHARES, make
from terror_estimates.publication.site.staging import ABOUT, begin, stage_documents, stage_lasting
from terror_estimates.publication.sums import SUMS, sums_text
from terror_estimates.publication.writing import write_bytes

Say = Callable[[str], None]
Digests = dict[str, str]


def build_warm(file: Path, say: Say, only: str | None = None, *, force: bool = False) -> list[str]:
    """Make everything under the folder of the catalog, or one step of it; returns what the audit has to mend."""
    root = file.parent
    leftovers.clear(root)
    raw = file.read_bytes()
    before, catalog, written, mend = manifest.looked_at(root), keep_catalog(file), Digests(), list[str]()
    say(f"{catalog.event.title}: {len(catalog.estimates)} estimates from {len(catalog.sources)} sources, sound.")
    with _warm(catalog):
        if only in (None, "pages"):
            written |= _pages(root, catalog)
        if only in (None, "figures"):
            known, files = _figures(root, catalog, say, force=force)
            written |= files
        if only in (None, "notebooks"):
            written |= _notebooks(root, catalog, _at_hand(root, catalog) if only else known, say)
        if only in (None, "site"):
            staged, mend = _site(root, catalog, say, force=force)
    if only is None:
        write_bytes(root / LAST, raw)
        manifest.keep(root, _noted(root, before, written, staged, mend))
    return mend


def _noted(root: Path, before: Digests, written: Digests, staged: str, mend: list[str]) -> Manifest:
    """Inputs as they were before, outputs as they were written: whatever a hand changed meanwhile is seen next time."""
    after = manifest.looked_at(root)
    site = {path: said for path, said in after.items() if path.startswith(f"{SITE}/")}
    gone = {path for path in before if path.startswith("figures/") and path not in after}
    read = {path: said for path, said in before.items() if path not in gone and not path.startswith(f"{SITE}/")}
    return Manifest(manifest.around(), {**read, **written, **site}, staged, mend)


def _pages(root: Path, catalog: Catalog) -> Digests:
    texts = {f"docs/{name}": text for name, text in generated_pages(catalog).items()}
    texts["estimates.schema.json"] = json.dumps(schema(catalog), ensure_ascii=False, indent=2) + "\n"
    return {name: _written(root / name, text.encode()) for name, text in texts.items()}


def _figures(root: Path, catalog: Catalog, say: Say, *, force: bool) -> tuple[list[Made], Digests]:
    """Every registered figure with its card, the contact sheet and the gallery; what was made, and its digests."""
    by, begun = pictures.by_whom(), _Progress(say, "figures", len(catalog.figures))
    pictures.forget(root, catalog)
    tasks = [Task(id, partial(pictures.made, root, catalog, id, by, force=force)) for id in catalog.figures]
    found = in_children(tasks, begun.done)
    known = [found[id] for id in catalog.figures]
    small = [(one.id, base64.b64decode(one.small)) for one in known]
    files = {f"figures/{name}": said for one in known for name, said in one.files.items()}
    readme = Gallery(catalog).page([(one.stem, one.card) for one in known])
    files[f"figures/{CARD_SCHEMA}"] = _written(root / "figures" / CARD_SCHEMA, card_schema())
    files["figures/README.md"] = _written(root / "figures" / "README.md", readme.encode())
    files[f"figures/{CONTACT_SHEET}"] = _written(root / "figures" / CONTACT_SHEET, contact_sheet(small))
    sums = {name: files[f"figures/{name}"] for one in known for name in one.files}
    sums[CONTACT_SHEET] = files[f"figures/{CONTACT_SHEET}"]
    files[f"figures/{SUMS}"] = _written(root / "figures" / SUMS, sums_text(sums).encode())
    begun.ended()
    return known, files


def _at_hand(root: Path, catalog: Catalog) -> list[Made]:
    """The pictures of an earlier build that are still what the catalog and the code would draw."""
    by = pictures.by_whom()
    tasks = [Task(id, partial(pictures.current, root, catalog, id, by)) for id in catalog.figures]
    return [one for one in in_children(tasks).values() if one]


def _notebooks(root: Path, catalog: Catalog, known: list[Made], say: Say) -> Digests:
    paths = notebook_paths(root / "notebooks")
    begun = _Progress(say, "notebooks", len(paths))
    found = in_children([Task(path.name, partial(_notebook, path, catalog, known)) for path in paths], begun.done)
    begun.ended()
    return {f"notebooks/{name}": said for name, said in found.items()}


def _notebook(path: Path, catalog: Catalog, known: list[Made]) -> str:
    """Run a notebook in this child, or in a kernel where it must be; the digest of what was written."""
    before = path.read_bytes()
    figures.show_from(pictures.at_hand(catalog, known))
    try:
        notebook = execute_here(path)
    except NeedsKernel:
        notebook = execute(path)
    if path.read_bytes() != before:
        raise NotebookFailed(f"{path.name} was changed while it ran, and is left as it is; run the build again.")
    return _written(path, (nbformat.writes(notebook) + "\n").encode())


def _site(root: Path, catalog: Catalog, say: Say, *, force: bool) -> tuple[str, list[str]]:
    """The digest of what the site was made from, and beside it what the audit of the prose has to mend."""
    began, staging, keep = time.monotonic(), root / f"{SITE}-src", root / manifest.FOLDER / "kept"
    known = begin(root, staging)
    tasks = [Task("documents", partial(_documents, root, staging, known, keep, force=force))]
    tasks += [Task(name, partial(make, known, staging, name, None if force else keep)) for name in SHARES]
    done = in_children([*tasks, Task("audit", partial(_strangers, root, catalog))])
    stage_lasting(root, staging, known, [address for name in SHARES for address in done[name]])
    put = partial(_put_together, root, staging, keep, done["documents"], force=force)
    staged = in_children([Task("site", put)])["site"]
    say(f"site done in {time.monotonic() - began:.1f} s")
    return staged, done["audit"]


def _documents(root: Path, staging: Path, known: Concordance, keep: Path, *, force: bool) -> str:
    stage_documents(root, staging, known)
    return render_documents(staging, keep / "documents", force=force)


def _put_together(root: Path, staging: Path, keep: Path, documents: str, *, force: bool) -> str:
    """Make the site if a document, a share, the program or a page is another than last time."""
    staged = digest_of([staging / SHARES_FOLDER, staging / ABOUT], staging)
    staged = hashlib.sha256((documents + staged).encode()).hexdigest()
    last = manifest.kept(root)
    pages = {path: said for path, said in (last.files if last else {}).items() if path.startswith(f"{SITE}/")}
    if force or not pages or last.staged != staged or manifest.looked_at_part(root, SITE) != pages:
        put_together(staging, keep / "documents", root / SITE)
    return staged


def _strangers(root: Path, catalog: Catalog) -> list[str]:
    return [str(one) for one in strangers_in_prose(root, catalog)]


def _written(path: Path, content: bytes) -> str:
    write_bytes(path, content)
    return hashlib.sha256(content).hexdigest()


class _Progress:
    """Tells a person what is done, with the seconds that each piece took and the whole."""

    def __init__(self, say: Say, name: str, of: int) -> None:
        self._say, self._name, self._of, self._count, self._began = say, name, of, 0, time.monotonic()
        say(f"{name} …")

    def done(self, name: str, seconds: float) -> None:
        self._count += 1
        self._say(f"  [{self._count}/{self._of}] {name}  {seconds:.1f} s")

    def ended(self) -> None:
        self._say(f"{self._name} done in {time.monotonic() - self._began:.1f} s")


@contextmanager
def _warm(catalog: Catalog) -> Iterator[None]:
    """Draw one figure, so that no child imports or reads what the first drawing needs; then let no child move it."""
    for id in list(catalog.figures)[:1]:
        svg(figures.drawn_now(catalog, id))
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
