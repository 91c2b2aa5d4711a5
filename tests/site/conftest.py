"""A browser for the tests of the site, and the site that it opens: the record's own data on a handful of pages.

Where the browser comes from, and what is said where there is none: tests/bringing.py.
"""

import os
import shutil
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import nbformat
import pytest

from bringing import BROWSER, brought
from terror_estimates.publication.manifest import FOLDER
from terror_estimates.publication.site import shares, staging
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.estimate_page import estimate_page
from terror_estimates.publication.site.number_page import number_page, numbers_index
from terror_estimates.publication.site.page import Page
from terror_estimates.publication.site.person_page import person_page
from terror_estimates.publication.site.promises import listed_numbers, read_list
from terror_estimates.publication.site.rendering import build_site

ROOT = Path(__file__).parents[2]
KEPT = ROOT / FOLDER / "kept"
NUMBER, PERSON, OVERVIEW_ROW = 681692, "robert-conquest", "conquest-1968-executions"
UNKNOWN = "13_what_we_do_not_know"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with all of the record's data, built once for all workers."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "site-of-the-record"
    done = folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists() and not (folder / "failed").exists():
            time.sleep(0.1)
    else:
        try:
            _build(folder)
        except BaseException:
            (folder / "failed").touch()
            raise
        done.touch()
    assert done.exists(), "another worker could not build the site"
    return folder / "out" / "site"


def _build(folder: Path) -> None:
    """All data files, home, the pages with scripts, what is not known, and a few pages that they lead to.

    What the last build kept of them is taken over where it is of these very data and this very code.
    """
    _documents(folder)
    kept = folder / "kept"
    if KEPT.is_dir():
        shutil.copytree(KEPT, kept, ignore=shutil.ignore_patterns("documents*"))
    (folder / "figures").symlink_to(ROOT / "figures")
    for name in ("CHANGELOG.md", "estimates.yaml", "releases.json", "history.json"):
        shutil.copy(ROOT / name, folder)
    with pytest.MonkeyPatch.context() as patch:
        few = shares.Share(_few_pages, lambda known: {}, lambda known: known.digest)
        left_out = ("estimates", "entries")
        whole = {name: share for name, share in shares.SHARES.items() if name not in left_out}
        for module in (staging, shares):
            patch.setattr(module, "SHARES", {**whole, "few": few})
        patch.setattr(staging, "make", partial(shares.make, keep=kept))
        for heavy in ("estimates_page", "sources_page"):
            patch.setattr(staging, heavy, lambda *given: "# A list\n\nNot needed here.\n")
        patch.setattr(staging, "generated_pages", lambda catalog: {})
        patch.setattr(staging, "listed_numbers", lambda of_few: listed_numbers(read_list(ROOT)))
        patch.setattr(staging, "_beside", _pictures)
        build_site(folder, folder / "out" / "site")


def _pictures(root: Path, folder: Path, *given: object) -> None:
    shutil.copytree(root / "figures", folder / "figures", ignore=shutil.ignore_patterns("*.png", "*.pdf", "*.md"))


def _documents(folder: Path) -> None:
    """The home page as it is, and the pages by hand that it leads to as titles only, but one of the notebooks."""
    for part in ("docs/decisions", "notebooks", "benchmarks"):
        (folder / part).mkdir(parents=True)
    shutil.copy(ROOT / "benchmarks" / "README.md", folder / "benchmarks")
    for name in ("conf.py", "index.md"):
        shutil.copy(ROOT / "docs" / name, folder / "docs")
    for path in (ROOT / "docs").glob("*.md"):
        if path.stem != "index":
            (folder / "docs" / path.name).write_text(f"# {path.stem.capitalize()}\n\nNot needed here.\n", "utf-8")
    (folder / "docs" / "decisions" / "index.md").write_text("# Decisions\n\nNot needed here.\n", "utf-8")
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        if path.stem == UNKNOWN:
            shutil.copy(path, folder / "notebooks")
            continue
        title = nbformat.read(path, as_version=4).cells[0].source.partition("\n")[0]
        cells = [nbformat.v4.new_markdown_cell(title, id="c1")]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "notebooks" / path.name)


def _few_pages(known: Concordance) -> Iterator[Page]:
    yield numbers_index(known)
    yield number_page(known, NUMBER)
    yield person_page(known, known.people[PERSON])
    best = known.answer(NUMBER).best
    for id in (best.id if best else "", OVERVIEW_ROW):
        yield estimate_page(known, known.catalog.estimate(id))


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=brought(BROWSER), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def watched(browser, site):
    """Opens pages of the site; whatever leaves its folder, breaks its policy or fails in a script fails the test."""
    amiss: list[str] = []
    contexts = []

    def opened(address: str, *, width: int = 1300, scheme: str = "light", scripts: bool = True):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
        )
        contexts.append(context)
        own = (site.as_uri() + "/", "blob:", "data:")
        context.on("request", lambda one: None if one.url.startswith(own) else amiss.append(f"asks for {one.url}"))
        gone = ("net::ERR_FILE_NOT_FOUND", "net::ERR_BLOCKED_BY_CSP")  # and not what a reader left while it loaded
        context.on(
            "requestfailed", lambda one: amiss.append(f"{one.url}: {one.failure}") if one.failure in gone else None
        )
        page = context.new_page()
        page.on("pageerror", lambda one: amiss.append(f"a script fails: {one}"))
        page.on("console", lambda one: amiss.append(one.text) if one.type == "error" else None)
        if scripts:
            page.add_init_script(
                "window.broken = []; document.addEventListener('securitypolicyviolation',"
                " event => window.broken.push(event.violatedDirective + ' ' + event.blockedURI));"
            )
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield opened
    for context in contexts:
        for page in context.pages:
            amiss += page.evaluate("window.broken || []")
        context.close()
    assert amiss == []
