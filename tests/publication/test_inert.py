"""Text of a catalog is inert: whatever stands in a field, no page runs, fetches or includes anything because of it."""

import shutil
import subprocess
import threading
from copy import deepcopy
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from docutils.core import publish_string
from myst_parser.docutils_ import Parser

from invented import TEXT, _Plain
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.publication.export import gallery
from terror_estimates.publication.figure_block import Card
from terror_estimates.publication.figures import draw
from terror_estimates.publication.generated import generated_pages
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.lists import estimates_page, figures_page, sources_page
from terror_estimates.publication.site.pages import pages_of

SECRET = "the words of a file that nobody published"
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)>",
    "closing": "</script></style></svg></table><script>alert(1)</script>",
    "style": "<style>body{display:none}</style>",
    "link": "[x](javascript:alert(1)) <a href=javascript:alert(1)>x</a> <javascript:alert(1)>",
    "data": "![x](data:text/html,<script>alert(1)</script>)",
    "directive": "x\n\n```{include} secret.txt\n```\n",
    "colon": "x\n\n:::{include} secret.txt\n:::\n",
    "raw": "x\n\n```{eval-rst}\n.. raw:: html\n   :file: secret.txt\n```\n",
    "role": "{raw-html}`<script>alert(1)</script>` {download}`secret.txt`",
    "braces": "{{ 7 * 7 }} {% include 'secret.txt' %}",
    "math": "$\\input{secret.txt}$ $$x$$",
    "heading": "# a heading",
    "target": "(stolen)=",
    "comment": "% gone",
}
# Text that a person writes; ids, words of closed lists, dates and formulas are refused by the reader if they are odd.
FREE = {
    "title", "definition", "label", "note", "says", "question", "subtitle", "circulates", "why", "source_says",
    "estimated_by", "publisher", "place", "container", "is", "chapter", "section",
}  # fmt: skip


def hostile(text: str) -> Catalog:
    """The small catalog with a text in every field that holds words of a person."""
    found, report = read_bytes(yaml.dump(_filled(deepcopy(yaml.safe_load(TEXT)), text), Dumper=_Plain).encode())
    assert found is not None, report.lines()
    return found


def _filled(data: Any, text: str) -> Any:
    if isinstance(data, dict):
        return {
            key: _one_line(key, text) if key in FREE and isinstance(value, str) else _filled(value, text)
            for key, value in data.items()
        }
    return [_filled(one, text) for one in data] if isinstance(data, list) else data


def _one_line(key: str, text: str) -> str:
    """Names are one line, and a locator has no straight quotation marks: the reader refuses others."""
    if key in ("chapter", "section", "note"):
        return text.replace("'", "’")
    return " ".join(text.split()) if key in ("estimated_by", "label", "title") else text


class Seen(HTMLParser):
    """What a browser would act on, and what it would show."""

    def __init__(self):
        super().__init__()
        self.acts: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style", "iframe", "object", "embed", "link", "meta", "base", "form"):
            self.acts.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:")):
                self.acts.append(f"{tag} {name}")

    def handle_data(self, data):
        self.words.append(data)


def rendered(page: str, folder: Path) -> Seen:
    """A page as the site renders it, seen as a browser would."""
    seen = Seen()
    seen.feed(html_of(page, folder))
    return seen


def html_of(page: str, folder: Path) -> str:
    """The body of a page through MyST."""
    settings = {
        "embed_stylesheet": False, "stylesheet_path": None, "report_level": 5, "halt_level": 5,
        "output_encoding": "unicode", "myst_enable_extensions": ["colon_fence"],
    }  # fmt: skip
    source = str(folder / "page.md")
    html = publish_string(page, source, parser=Parser(), writer="html5", settings_overrides=settings)
    return html[html.index("<body") :]


def pages(catalog: Catalog) -> dict[str, str]:
    cards = {id: Card(f"{id}-x", draw(catalog, id).card, 800, 600) for id in list(catalog.figures)[:2]}
    return {
        **generated_pages(catalog),
        "estimates": estimates_page(catalog, Concordance(catalog, cards).measures),
        "sources": sources_page(catalog),
        "figures": figures_page(cards),
        "gallery": gallery(catalog, [(card.stem, card.said) for card in cards.values()]),
    }


def test_without_the_guard_a_page_would_run_and_include(tmp_path):
    (tmp_path / "secret.txt").write_text(SECRET)
    assert rendered(HOSTILE["script"], tmp_path).acts == ["script"]
    assert SECRET in " ".join(rendered(HOSTILE["directive"], tmp_path).words)


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_makes_a_page_run_fetch_or_include_anything(kind, tmp_path):
    (tmp_path / "secret.txt").write_text(SECRET)
    amiss = {}
    for name, page in pages(hostile(HOSTILE[kind])).items():
        seen = rendered(page, tmp_path)
        if seen.acts or SECRET in " ".join(seen.words):
            amiss[name] = seen.acts or "the secret is on the page"
    assert amiss == {}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_makes_a_page_of_its_own_run_or_fetch_anything(kind):
    catalog = hostile(HOSTILE[kind])
    cards = {id: Card(f"{id}-x", draw(catalog, id).card, 800, 600) for id in list(catalog.figures)[:1]}
    acting, kinds = {}, set()
    for page in pages_of(Concordance(catalog, cards)):
        article, head = Seen(), Seen()
        article.feed(page.article)
        head.feed(page.head)
        kinds.add(page.address.partition("/")[0])
        linked = page.head.count('<script type="application/ld+json">')
        if article.acts or head.acts.count("script") != linked or set(head.acts) - {"meta", "script"}:
            acting[page.address] = [*article.acts, *head.acts]
    assert acting == {}
    assert kinds >= {"estimate", "source", "figure", "measure", "person"}


# ---- in a browser ------------------------------------------------------------------------------------------------

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# Each asks our own server for something if it runs, is fetched or is followed; names and titles have 250 characters.
ACTING = [
    "<script src={to}/a></script><img src={to}/b onerror=fetch('{to}/c')>",
    "<link rel=stylesheet href={to}/d><style>@import '{to}/e';</style><iframe src={to}/f></iframe>",
    "</script></svg></table></title></textarea><script>new Image().src='{to}/g'</script>",
    "![x]({to}/h) <svg onload=fetch('{to}/i')></svg> <object data={to}/j></object>",
    "<meta http-equiv=refresh content='0;url={to}/k'><base href={to}/l><video src={to}/m autoplay></video>",
    "{{{{ '' }}}} <details open ontoggle=fetch('{to}/n')>x</details>",
]


class Listening:
    """A server of this machine that keeps the address of whatever it is asked for."""

    def __init__(self):
        self.asked: list[str] = []
        listener = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self):
                listener.asked.append(self.path)
                self.send_response(204)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def listening():
    one = Listening()
    yield one
    one.server.shutdown()
    one.server.server_close()


def opened(folder: Path, bodies: list[str]) -> None:
    """Each body as a page of its own, all of them opened at once in a browser that finds no host but this machine."""
    for place, body in enumerate(bodies):
        page = f"<!doctype html><meta charset=utf-8><title>{place}</title><body>{body}"
        (folder / f"{place}.html").write_text(page, encoding="utf-8")
    frames = "".join(f"<iframe src='{place}.html'></iframe>" for place in range(len(bodies)))
    (folder / "all.html").write_text(f"<!doctype html><body>{frames}", encoding="utf-8")
    command = [
        BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        f"--user-data-dir={folder / 'profile'}", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--virtual-time-budget=8000", "--dump-dom", (folder / "all.html").as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=200)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_in_a_browser_a_page_without_the_guard_asks_the_server(tmp_path, listening):
    opened(tmp_path, [text.format(to=listening.address) for text in ACTING])
    assert {path.strip("/") for path in listening.asked} >= {*"abcdefgijkmn"}  # h is Markdown, l a base


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_in_a_browser_no_page_of_a_hostile_catalog_asks_for_anything(tmp_path, listening):
    bodies = []
    for text in ACTING:
        catalog = hostile(text.format(to=listening.address))
        cards = {id: Card(f"{id}-x", draw(catalog, id).card, 800, 600) for id in list(catalog.figures)[:1]}
        bodies += [html_of(page, tmp_path) for page in pages(catalog).values()]
        bodies += [page.head + page.article for page in pages_of(Concordance(catalog, cards))]
    opened(tmp_path, bodies)

    assert len(bodies) > 100
    assert listening.asked == []
