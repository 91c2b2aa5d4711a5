"""Whatever stands in a field, nothing that is published runs, fetches, includes or breaks because of it.

Every field of the models is under attack, each by a volley of its own; `python3 run.py hostile` tries each volley on
every field, and tests/fuzz/hostile.csv keeps what came of it.
"""

import csv
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hostile import KINDS, TABLE, VOLLEYS, charged, known, mark
from outputs import FEW, OUTPUTS, PAGE, SECRET, Outcome, Seen, acts_of_pdf, judged, mixed, on_page, tried

from bringing import BROWSER, brought, missing

in_a_browser = pytest.mark.skipif(BROWSER in missing(), reason=f"there is no {BROWSER.names[0]}")


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


@pytest.fixture(scope="module")
def listening():
    one = Listening()
    yield one
    one.server.shutdown()
    one.server.server_close()


@pytest.fixture(scope="module")
def attacked(tmp_path_factory, listening):
    folder = tmp_path_factory.mktemp("hostile")
    return folder / "flood", *tried(mixed(), folder, listening.address, FEW)


def test_every_kind_is_in_a_volley():
    assert {kind for kinds in VOLLEYS.values() for kind in kinds} == set(KINDS)


def test_every_field_of_the_models_is_in_the_table():
    with TABLE.open(encoding="utf-8", newline="") as opened:
        table = {row["field"]: row for row in csv.DictReader(opened)}
    assert set(table) == {str(of) for of in known()}, "the models have changed: python3 run.py hostile"
    assert {said for row in table.values() for said in list(row.values())[2:]} == {"inert", "refused", "not shown"}
    assert list(table["Estimate.note"])[2:] == list(OUTPUTS)


def test_the_page_of_trials_shows_the_table_that_is_kept():
    with TABLE.open(encoding="utf-8", newline="") as opened:
        table = list(csv.DictReader(opened))
    page = PAGE.read_text(encoding="utf-8")
    assert on_page(page, table) == page, "the page shows another table: python3 run.py hostile"


def test_nothing_that_is_published_acts_on_words_of_the_catalog(attacked):
    _, attack, found = attacked
    assert len(attack.texts) > 80
    assert found.amiss == []


def test_what_the_check_lets_in_and_refuses_is_as_the_table_says(attacked):
    _, attack, _ = attacked
    with TABLE.open(encoding="utf-8", newline="") as opened:
        refused = {row["field"]: bool(row["refused by"]) for row in csv.DictReader(opened)}
    assert {str(of) for of in attack.texts} | {name for name, is_ in refused.items() if is_} == set(refused)
    assert [str(of) for of in attack.texts if refused[str(of)]] == []


def test_no_output_shows_a_field_of_which_the_table_says_that_it_does_not(attacked):
    with TABLE.open(encoding="utf-8", newline="") as opened:
        table = {row["field"]: row for row in csv.DictReader(opened)}
    shown = attacked[2].shown
    places = [(str(of), name) for at, of in enumerate(known()) for name in OUTPUTS if mark(at) in shown[name]]
    assert len(places) > 300
    assert [(of, name) for of, name in places if table[of][name] != "inert"] == [], "python3 run.py hostile"


def test_what_drives_a_terminal_is_let_in_by_no_field():
    assert charged("ANSI", "x").texts == {}


def test_the_judge_sees_what_acts():
    for acting in (
        "<script>x</script>", "<img src=x onerror=y>", "<a href=javascript:x>", "<iframe></iframe>", SECRET,
        "<link rel=stylesheet href=http://x.example/y>", "<style>@import 'x'</style>", "<p>1337</p>",
    ):  # fmt: skip
        found = Outcome()
        judged("page", acting, found)
        assert found.amiss, acting
    assert Seen().acts == []
    link = b"<< /Type /Annot /A << /S /URI /URI (http://a.example) >> >>"
    assert acts_of_pdf(b"1 0 obj " + link + b" endobj") == [b"/URI", b"/URI"]
    assert acts_of_pdf(b"1 0 obj << /Title (/URI \\) /JS) >> stream\n/Launch\nendstream endobj") == []


@in_a_browser
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without the policy"])
def test_in_a_browser_no_page_runs_or_fetches_anything(attacked, listening, policy):
    from playwright.sync_api import sync_playwright

    site = attacked[0] / "_build" / "site"
    pages = sorted(site.rglob("*.html"))
    amiss: list[str] = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=brought(BROWSER), args=["--no-sandbox"])
        context = browser.new_context(bypass_csp=not policy)
        context.set_offline(False)
        page = context.new_page()
        page.on("dialog", lambda one: (amiss.append(f"a dialog: {one.message}"), one.dismiss()))
        page.on("pageerror", lambda one: amiss.append(f"a script fails: {one}"))
        page.on("download", lambda one: amiss.append(f"downloads {one.url}"))
        context.on("request", lambda one: None if _own(one.url, site) else amiss.append(f"asks for {one.url}"))
        for place in range(0, len(pages), 12):
            frames = "".join(f"<iframe src='{one.as_uri()}'></iframe>" for one in pages[place : place + 12])
            (site / "all-of-them.html").write_text(f"<!doctype html><body>{frames}", encoding="utf-8")
            page.goto((site / "all-of-them.html").as_uri(), wait_until="load")
            for frame in page.frames[1:]:
                if frame.query_selector("article, .main, main") is None:
                    amiss.append(f"{frame.url} is broken")
        (site / "all-of-them.html").unlink()
        browser.close()
    assert len(pages) > 60
    assert amiss == []
    assert listening.asked == []


def _own(address: str, site) -> bool:
    return address.startswith((site.as_uri() + "/", "data:", "blob:", "about:"))


@in_a_browser
def test_in_a_browser_the_same_words_without_the_guard_ask_the_server(tmp_path):
    from playwright.sync_api import sync_playwright

    other = Listening()
    words = "".join(KINDS[kind].format(to=other.address, mark=f"m{place}") for place, kind in enumerate(KINDS))
    (tmp_path / "page.html").write_text(f"<!doctype html><meta charset=utf-8><body>{words}", encoding="utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=brought(BROWSER), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto((tmp_path / "page.html").as_uri(), wait_until="networkidle")
        browser.close()
    other.server.shutdown()
    other.server.server_close()
    assert len(set(other.asked)) >= 4
