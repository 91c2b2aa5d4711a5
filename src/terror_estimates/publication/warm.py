"""The warm build: everything is imported and read once, and forked children draw, run and render on all cores.

A notebook shows the picture that the figure's own job made of that very catalog. What is as it was is left alone.
"""

import base64
import gc
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import nbformat

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.load import keep_catalog
from terror_estimates.catalog.place import bytes_of
from terror_estimates.publication import display, figures, leftovers, manifest, pictures  # noqa: F401  (imported once, for all)
from terror_estimates.publication.card import CARD_SCHEMA, card_schema
from terror_estimates.publication.children import SELDOM, Task, in_children
from terror_estimates.publication.consequences import LAST
from terror_estimates.publication.contact_sheet import contact_sheet
from terror_estimates.publication.export import CONTACT_SHEET, Gallery, svg
from terror_estimates.publication.findings import strangers_in_prose
from terror_estimates.publication.generated_pages import generated_files
from terror_estimates.publication.manifest import SITE, Manifest, digest_of
from terror_estimates.publication.notebooks import NotebookFailed, amount_of_code, execute, notebook_paths
from terror_estimates.publication.pictures import Made
from terror_estimates.publication.shell import NeedsKernel, execute_here
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.rendering import put_together, render_documents
from terror_estimates.publication.site.shares import FOLDER as SHARES_FOLDER
from terror_estimates.publication.site.shares import SHARES, make
from terror_estimates.publication.site.staging import (
    ABOUT,
    concordance,
    empty,
    stage_articles,
    stage_lasting,
    stage_pages,
)
from terror_estimates.publication.starter_words import starter_words
from terror_estimates.publication.sums import SUMS, sums_text
from terror_estimates.publication.tally import titles_amiss
from terror_estimates.publication.writing import write_bytes

Say = Callable[[str], None]
Digests = dict[str, str]


def build_warm(file: Path, say: Say, only: str | None = None, *, force: bool = False) -> list[str]:
    """Make everything under the folder of the catalog, or one step of it; returns what the audit has to mend."""
    root = file.parent
    leftovers.clear(root)
    raw = bytes_of(file)
    before, catalog = manifest.looked_at(root), keep_catalog(file, raw)
    held = f"{how_many(len(catalog.estimates), 'estimate')} from {how_many(len(catalog.sources), 'source')}"
    say(f"{catalog.event.title}: {held}, sound.")
    steps = _steps(root, catalog, only, force=force)
    with _warm(catalog):
        done = in_children([task for tasks in steps.values() for task in tasks], _Progress(say, steps).done)
    if only is None:
        write_bytes(root / LAST, raw)
        manifest.keep(root, _noted(root, before, _digests(catalog, done), done["site"], done["audit"]))
    return done.get("audit", [])


def _steps(root: Path, catalog: Catalog, only: str | None, *, force: bool) -> dict[str, list[Task]]:
    """What is made in each step, in the order in which a core that is free turns to it.

    No step waits for the whole of the one before: what needs neither picture nor notebook is made beside the last ones.
    """
    steps: dict[str, list[Task]] = {}
    if only in (None, "pages"):
        steps["pages"] = [Task("pages", partial(_pages, root, catalog))]
    if only in (None, "figures"):
        steps["figures"] = _figures(root, catalog, force=force)
    if only in (None, "notebooks"):
        steps["notebooks"] = _notebooks(root, catalog, drawn="figures" in steps)
    if only in (None, "site"):
        steps["site"] = _site(root, catalog, steps, force=force)
    return steps


def _digests(catalog: Catalog, done: dict[str, Any]) -> Digests:
    """The digest of every file that was written outside the site."""
    drawn = {f"figures/{name}": said for id in catalog.figures for name, said in done[id].files.items()}
    notebooks = {f"notebooks/{name}": said for name, said in done.items() if name.endswith(".ipynb")}
    return {**done["pages"], **drawn, **done["gallery"], **notebooks}


def _noted(root: Path, before: Digests, written: Digests, staged: str, mend: list[str]) -> Manifest:
    """Inputs as they were before, outputs as they were written: whatever a hand changed meanwhile is seen next time."""
    site = manifest.looked_at_part(root, SITE)
    gone = {path for path in before if path.startswith("figures/") and not (root / path).exists()}
    read = {path: said for path, said in before.items() if path not in gone and not path.startswith(f"{SITE}/")}
    return Manifest(manifest.around(), {**read, **written, **site}, staged, mend)


def _pages(root: Path, catalog: Catalog) -> Digests:
    return {name: _written(root / name, text.encode()) for name, text in generated_files(catalog).items()}


def _figures(root: Path, catalog: Catalog, *, force: bool) -> list[Task]:
    """Every registered figure with its card, and after them what shows them all."""
    by = pictures.by_whom()
    pictures.forget(root, catalog)
    tasks = [Task(id, partial(pictures.made, root, catalog, id, by, force=force)) for id in catalog.figures]
    return [*tasks, Task("gallery", partial(_gallery, root, catalog), tuple(catalog.figures))]


def _gallery(root: Path, catalog: Catalog, *known: Made) -> Digests:
    """The contact sheet, the page of the figures and the digests of their files."""
    small = [(one.id, base64.b64decode(one.small)) for one in known]
    made = {
        CARD_SCHEMA: card_schema(),
        "README.md": Gallery(catalog).page([(one.stem, one.card) for one in known]).encode(),
        CONTACT_SHEET: contact_sheet(small),
    }
    written = {name: _written(root / "figures" / name, content) for name, content in made.items()}
    sums = {name: said for one in known for name, said in one.files.items()}
    said = sums_text({**sums, CONTACT_SHEET: written[CONTACT_SHEET]})
    written[SUMS] = _written(root / "figures" / SUMS, said.encode())
    return {f"figures/{name}": said for name, said in written.items()}


def _notebooks(root: Path, catalog: Catalog, *, drawn: bool) -> list[Task]:
    """Every notebook, the one with most code first; before them, where nothing was drawn, what is still at hand."""
    by = pictures.by_whom()
    found = [] if drawn else [Task(id, partial(pictures.current, root, catalog, id, by)) for id in catalog.figures]
    paths = sorted(notebook_paths(root / "notebooks"), key=amount_of_code, reverse=True)
    after = tuple(catalog.figures)
    return [*found, *(Task(path.name, partial(_notebook, path, catalog), after) for path in paths)]


def _notebook(path: Path, catalog: Catalog, *known: Made | None) -> str:
    """Run a notebook in this child, or in a kernel where it must be; the digest of what was written."""
    before = path.read_bytes()
    figures.show_from(pictures.at_hand(catalog, [one for one in known if one]))
    try:
        notebook = execute_here(path)
    except NeedsKernel:
        notebook = execute(path)
    if path.read_bytes() != before:
        raise NotebookFailed(f"{path.name} was changed while it ran, and is left as it is; run the build again.")
    return _written(path, (nbformat.writes(notebook) + "\n").encode())


def _site(root: Path, catalog: Catalog, before: dict[str, list[Task]], *, force: bool) -> list[Task]:
    """The documents, which show figures and notebooks; the shares, which hold the cards of the figures; then the site.

    Of the documents only the articles wait for notebooks; the others are staged beside these. The pairs wait for
    nothing, so they fill the core that the last figure leaves.

    The audit of prose and titles, which says what is to mend, stands here because it reads what the site shows.
    """
    staging, keep = root / f"{SITE}-src", root / manifest.FOLDER / "kept"
    empty(root, staging, drawn="figures" not in before)
    drawn = tuple(task.name for step in ("pages", "figures") for task in before.get(step, ()))
    cards = tuple(task.name for task in before.get("figures", ()) if task.name in catalog.figures)
    notebooks = tuple(task.name for task in before.get("notebooks", ()))
    tasks = [Task("staged", partial(_staged, root, staging), drawn)]
    documents = partial(_documents, root, staging, keep, force=force)
    tasks.append(Task("documents", documents, (*drawn, *notebooks, "staged")))
    for name in SHARES:
        after = cards if SHARES[name].shows_figures else ()
        tasks.append(Task(name, partial(_share, root, catalog, staging, name, keep, force), after))
    audit = Task("audit", partial(_strangers, root, catalog), (*cards, *notebooks))
    put = Task("site", partial(_put_together, root, staging, keep, force=force), ("documents", *SHARES))
    return [*tasks, audit, put]


def _staged(root: Path, staging: Path, *_: Any) -> None:
    stage_pages(root, staging, concordance(root))


def _documents(root: Path, staging: Path, keep: Path, *_: Any, force: bool) -> str:
    stage_articles(root, staging, concordance(root))
    return render_documents(staging, keep / "documents", force=force)


def _share(root: Path, catalog: Catalog, staging: Path, name: str, keep: Path, force: bool, *_: Any) -> list[str]:
    known = concordance(root) if SHARES[name].shows_figures else Concordance(catalog, {})
    return make(known, staging, name, keep, force=force)


def _put_together(root: Path, staging: Path, keep: Path, documents: str, *shares: list[str], force: bool) -> str:
    """Make the site if a document, a share, the program or a page is another than last time."""
    stage_lasting(root, staging, concordance(root), [address for pages in shares for address in pages])
    staged = digest_of([staging / SHARES_FOLDER, staging / ABOUT], staging)
    staged = hashlib.sha256((documents + staged).encode()).hexdigest()
    last = manifest.kept(root)
    pages = {path: said for path, said in (last.files if last else {}).items() if path.startswith(f"{SITE}/")}
    if force or not last or not pages or last.staged != staged or manifest.looked_at_part(root, SITE) != pages:
        put_together(staging, keep / "documents", root / SITE)
    return staged


def _strangers(root: Path, catalog: Catalog, *_: Any) -> list[str]:
    prose = (str(one) for one in strangers_in_prose(root, catalog))
    return [*prose, *titles_amiss(root, catalog), *starter_words(root, catalog)]


def _written(path: Path, content: bytes) -> str:
    write_bytes(path, content)
    return hashlib.sha256(content).hexdigest()


class _Progress:
    """Tells a person what is done, step by step, with the seconds that each piece took and the whole.

    Pieces of a later step that are done early are told of when their step comes.
    """

    def __init__(self, say: Say, steps: dict[str, list[Task]]) -> None:
        self._say, self._left = say, {name: {task.name for task in tasks} for name, tasks in steps.items()}
        self._of, self._told, self._began = {name: len(tasks) for name, tasks in steps.items()}, 0, time.monotonic()
        self._early: list[tuple[str, float]] = []
        self._begin()

    def _begin(self) -> None:
        self._say(f"{next(iter(self._left))} …")

    def done(self, name: str, seconds: float) -> None:
        self._early.append((name, seconds))
        while self._left and (mine := [one for one in self._early if one[0] in next(iter(self._left.values()))]):
            self._tell(next(iter(self._left)), mine)

    def _tell(self, step: str, pieces: list[tuple[str, float]]) -> None:
        for name, seconds in pieces:
            self._told += 1
            self._say(f"  [{self._told}/{self._of[step]}] {name}  {seconds:.1f} s")
            self._early.remove((name, seconds))
            self._left[step].remove(name)
        if not self._left[step]:
            self._say(f"{step} done in {time.monotonic() - self._began:.1f} s")
            del self._left[step]
            self._told, self._began = 0, time.monotonic()
            if self._left:
                self._begin()


@contextmanager
def _warm(catalog: Catalog) -> Iterator[None]:
    """Draw one figure, so that no child imports or reads what the first drawing needs; then let no child move it.

    Children collect garbage seldom: each ends with its task, and is no larger for it.
    """
    for id in list(catalog.figures)[:1]:
        svg(figures.drawn_now(catalog, id))
    gc.collect()
    gc.freeze()
    often = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()
