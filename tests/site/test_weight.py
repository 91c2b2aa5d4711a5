"""No page of the site weighs more than its budget, compressed as servers do; nobody is excepted."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from terror_estimates.publication.manifest import SITE, unchanged
from terror_estimates.publication.site.rendering import build_site

ROOT = Path(__file__).parents[2]
KB = 1024
BUDGET, OF_THE_EXPLORER = 60 * KB, 150 * KB
_STYLE = re.compile(r'<link(?=[^>]*rel="stylesheet")[^>]*href="([^"?#]+)')
_SCRIPT = re.compile(r'<script[^>]*src="([^"?#]+)')


@cache
def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def weight(page: Path) -> int:
    """What a page, its style and its scripts weigh on the way; pictures come later, where somebody scrolls to them."""
    text = page.read_text(encoding="utf-8")
    files = {(page.parent / address).resolve() for address in _STYLE.findall(text) + _SCRIPT.findall(text)}
    return compressed(page) + sum(compressed(path) for path in files)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of the record: those of the last build if nothing changed since, else made anew."""
    return ROOT / SITE if unchanged(ROOT) else build_site(ROOT, tmp_path_factory.mktemp("whole") / "site")


def test_every_page_keeps_to_its_budget(whole):
    pages = {path.relative_to(whole).as_posix(): weight(path) for path in sorted(whole.rglob("*.html"))}
    assert len(pages) > 2000
    budgets = {"explore.html": OF_THE_EXPLORER}
    heavy = {page: f"{said / KB:.1f} KB" for page, said in pages.items() if said > budgets.get(page, BUDGET)}
    assert heavy == {}, "fold less on it, or let it lead to the page that has the rest"


def test_style_scripts_and_page_are_all_weighed(tmp_path):
    (tmp_path / "deep").mkdir()
    page = tmp_path / "deep" / "page.html"
    page.write_text(
        '<link href="../a.css?v=1" rel="stylesheet"><script defer src="../b.js"></script><img src="../c.png">', "utf-8"
    )
    (tmp_path / "a.css").write_text("p {}", "utf-8")
    (tmp_path / "b.js").write_text("1", "utf-8")
    assert weight(page) == sum(compressed(path) for path in (page, tmp_path / "a.css", tmp_path / "b.js"))
