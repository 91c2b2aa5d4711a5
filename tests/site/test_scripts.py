"""What the scripts do where something is amiss, on a page of our own with none of the record's data."""

import shutil
from pathlib import Path

import pytest

import terror_estimates
from terror_estimates.publication.extract.files import _FORMULA

STATIC = Path(terror_estimates.__file__).parent / "publication" / "site" / "static"
PAGE = """<!doctype html><meta charset="utf-8"><div id="field-page"></div>
<form class="ask"><input></form><p id="asked" data-loading="Loading" data-failed="Failed"></p><div id="answers"></div>
<script src="_static/field.js"></script>"""
ROW = "() => { const tr = document.createElement('tr'); tr.innerHTML = '<td><a href=#>a</a></td>'; return tr; }"


@pytest.fixture
def opened(browser, tmp_path):
    """Opens the page; a script that fails there fails the test."""
    shutil.copytree(STATIC, tmp_path / "_static")
    (tmp_path / "data").mkdir()
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    context, amiss = browser.new_context(), []

    def at(address=""):
        page = context.new_page()
        page.on("pageerror", lambda one: amiss.append(str(one)))
        page.goto(f"{(tmp_path / 'page.html').as_uri()}{address}")
        return page

    yield at
    context.close()
    assert amiss == []


@pytest.mark.parametrize(
    ("address", "asked"),
    [("#q=50%", "50%"), ("?q=50%&x=1", "50%"), ("#q=50%25", "50%"), ("#q=a+b", "a b"), ("#q=%D0", "%D0")],
)
def test_an_address_that_was_cut_off_is_asked_as_it_stands(opened, address, asked):
    page = opened(address)
    assert page.input_value("input") == asked
    page.wait_for_function("document.getElementById('asked').textContent === 'Failed'")


def test_what_could_not_be_fetched_is_fetched_when_it_is_asked_for_again(opened, tmp_path):
    page = opened()
    assert page.evaluate("wwc.load('data/late.js').catch((fault) => fault.message)") == "data/late.js"
    assert page.evaluate("wwc.ready().catch(() => 'failed')") == "failed"
    (tmp_path / "data" / "late.js").write_text("wwc('late', 5);", encoding="utf-8")
    assert page.evaluate("wwc.load('data/late.js')") == 5
    (tmp_path / "data" / "late.js").unlink()
    assert page.evaluate("wwc.load('data/late.js')") == 5
    assert page.evaluate("'made' in wwc || 'shared' in wwc") is False


def test_the_button_for_the_rest_of_the_rows_can_be_pressed_again_after_a_failure(opened):
    page = opened()
    page.evaluate(f"""async () => {{
        const rows = (await wwc.load("_static/rows.js"))({{ head: [["who", "who"]], all: "All {{n}}" }});
        window.offline = true;
        const before = async () => {{ if (window.offline) throw new Error("offline"); }};
        document.body.append(...rows.shortened("Rows", [{ROW}, {ROW}], 1, before));
    }}""")
    page.click("button.more")
    page.wait_for_function("!document.querySelector('button.more').disabled")
    page.evaluate("window.offline = false")
    page.click("button.more")
    page.wait_for_function("document.querySelectorAll('tbody tr').length === 2 && !document.querySelector('.more')")


@pytest.mark.parametrize("sign", _FORMULA)
def test_no_word_that_is_taken_away_is_run_by_a_spreadsheet(opened, sign):
    page = opened()
    taken = page.evaluate(
        """async (sign) => {
        const element = () => ({ click() {}, remove() {} });
        const rows = { filled: (text) => text, element };
        document.body.append = () => {};
        URL.createObjectURL = (blob) => { window.taken = blob; return "x"; };
        const data = { ids: ["a"], year: [1990], measure: [0], measures: [["deaths"]], undated: 0, stance: [0] };
        const sides = ["population", "jurisdiction", "territory", "period"];
        const words = { ids_of: { basis: ["b"], level: ["l"], stance: ["s"] } };
        for (const side of sides) Object.assign(words, { [side]: [0], [`${side}_labels`]: ["x"] });
        const known = { words: { columns: ["id"], file: "f" }, sources: ["s"], source: [0], between: {},
          values: [[null, -1]], basis: [0], level: [0], panels: [] };
        const said = { a: { who: `${sign}HYPERLINK(1)`, number: "5" } };
        (await wwc.load("_static/selection.js"))({ data, rows }, known, words)([0], { relation: null, said });
        return window.taken.text();
    }""",
        sign,
    )
    assert f"'{sign}HYPERLINK(1)" in taken
    assert ",-1," in taken
