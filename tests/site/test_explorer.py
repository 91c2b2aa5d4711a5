"""The explorer in a browser: every group and every sentence is the one that the package computed."""

import csv
import io
import random
from pathlib import Path

import pytest

from shared import record
from terror_estimates.catalog import Estimate
from terror_estimates.catalog.value import Value
from terror_estimates.comparison import Comparison, Panel, comparison_of, panels
from terror_estimates.comparison.addition import addition
from terror_estimates.comparison.answer import answer
from terror_estimates.comparison.counterpart import counterpart_words
from terror_estimates.comparison.names import Names
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.relation import Verdict
from terror_estimates.comparison.wording import cautions_on, unseen_of, wording_of
from terror_estimates.publication.site.row import row as row_of
from terror_estimates.publication.site.strip import axis_of

ROOT = Path(__file__).parents[2]
PAIRS, REFERENCES = 50, 4
REGISTER, BY_YEAR = "pavlov-1953-death-sentences", "pavlov-1953-by-year-death-sentences"
ASKED = [
    (REGISTER, "conquest-1968-executions"),
    ("conquest-1968-executions", REGISTER),
    (REGISTER, "snyder-2010-executions"),
    (REGISTER, "ellman-2002-deaths"),
    ("snyder-2010-executions", "ellman-2002-deaths"),
    (REGISTER, "jansen-petrov-2002-death-sentences-order-00447-exact"),
    ("jansen-petrov-2002-death-sentences-order-00447-exact", "jansen-petrov-2002-executions"),
    ("getty-naumov-1999-executions", "getty-naumov-1999-arrests"),
    (REGISTER, "pavlov-1953-convictions"),
    ("pipes-2001-arrests", "pospelov-1956-arrests"),  # nobody states the link between them
    ("pipes-2001-arrests", "liquisearch-great-purge-arrests"),
    ("memorial-2007-executions", "shvernik-1963-executions"),
    # of two one stands in the work on which the other rests: as one count, of one axis, of different events, inferred
    ("okhotin-roginskii-1999-death-sentences-national-operations", "kotkin-2017-executions-national-operations"),
    ("conquest-1968-prisoners-held-camps-1936", "conquest-1990-prisoners-held-camps"),
    ("conquest-1968-executions", "conquest-1990-deaths-in-custody-camps"),
    ("petrov-roginskii-1997-convictions-polish-operation", "great-purge-article-executions-polish-operation"),
    (f"{BY_YEAR}-1937", f"{BY_YEAR}-1938"),
    (REGISTER, "pavlov-1953-by-year-camp-sentences-1937"),
    (REGISTER, "pavlov-1953-by-year-exile-sentences-1937"),
    ("shvernik-1963-executions", "khrushchev-1957-executions"),
    ("zemskov-2014-executions", "shvernik-1963-executions"),
    ("chuev-1991-arrests", "pavlov-1953-arrests"),
    ("getty-naumov-1999-executions-own-view", "shvernik-1963-executions"),
    (REGISTER, "rudenko-kruglov-gorshenin-1954-death-sentences"),
    (f"{BY_YEAR}-1921-01-1953-06", "rudenko-kruglov-gorshenin-1954-death-sentences"),
    ("conquest-1996-deaths", "conquest-1968-executions"),
    ("stalin-fenomen-vozhdia-nd-repressed-army-samsonov", REGISTER),
    ("great-purge-article-deaths-perished", "kuromiya-2007-deaths"),
]
PANEL_OF = {
    Verdict.WITHIN: Panel.LESS,
    Verdict.CONTAINS: Panel.MORE,
    Verdict.OVERLAPS: Panel.OVERLAPS,
    Verdict.APART: "Counts something else",
}
GROUPS = """() => Object.fromEntries([...document.querySelectorAll('#groups .group')].map(
  one => [one.dataset.group, one.dataset.ids.split(' ').sort()]))"""
FIRST = """() => [...document.querySelector('#groups .group').querySelectorAll('caption, th, td, button')].map(
  one => one.getAttribute('aria-label') || one.textContent.replace(/\\s+/g, ' ').trim())"""
UNSEEN = "Not seen in print, so it stands beside nothing"
MARKS = """() => {
  const table = document.querySelector('#groups table');
  const said = (one, names) => names.map(name => one.getAttribute(name));
  const line = one => ['line', ...said(one, ['class', 'x1', 'x2'])];
  const mark = one => ['mark', one.getAttribute('x'), ...said(one.firstElementChild, ['class', 'd'])];
  const marks = row => [...row.querySelectorAll('.strip line, .strip svg.at')].map(
    one => one.tagName === 'line' ? line(one) : mark(one));
  return {
    scale: [...table.querySelectorAll('thead .strip text')].map(
      one => [one.parentNode.getAttribute('x'), one.textContent]),
    unit: table.querySelector('thead .unit').textContent,
    rows: [...table.querySelectorAll('tbody tr')].map(
      row => [row.querySelector('svg.marks').getAttribute('class').trim(), marks(row)]),
  };
}"""
AXES = """async numbers => {
  const strips = (await wwc.load('_static/strip.js'))((await wwc.load('data/explorer.js')).marks);
  return numbers.map(one => strips.axisOf([one])).map(axis => [axis.top, axis.unit, axis.ticks]);
}"""


def lot() -> random.Random:
    return random.Random(14)


def opened(watched, state: str = "", width: int = 1300):
    page = watched(f"explore.html{state}", width=width)
    page.mouse.move(9, 9)  # somebody is there
    page.wait_for_selector("#groups[data-turn]", state="attached")
    return page


def redrawn(page, act) -> None:
    before = page.get_attribute("#groups", "data-turn")
    act()
    page.wait_for_selector(f"#groups:not([data-turn='{before}'])", state="attached")


def groups_of(question) -> dict[str, list[str]]:
    grouped = panels(question)
    found = {str(panel): sorted(row.estimate.id for row in rows) for panel, rows in grouped.groups.items()}
    found["Counts something else"] = sorted(row.estimate.id for row in grouped.apart)
    found[UNSEEN] = sorted(one.id for one in grouped.unverified)
    return {panel: ids for panel, ids in found.items() if ids}


def test_every_question_has_the_groups_of_the_package(watched):
    page = opened(watched)
    for question in record().scopes.values():
        if page.input_value("[name=to]") != question.id:
            redrawn(page, lambda id=question.id: page.select_option("[name=to]", id))
        assert page.evaluate(GROUPS) == groups_of(question), question.id


def panel(one: str, other: str) -> str:
    """In which group the first stands where the second is asked for."""
    if not record().estimate(one).chartable:
        return UNSEEN
    relation = comparison_of(record().estimate(one), record().estimate(other)).relation
    if relation.verdict is Verdict.ALIKE:
        return str(Panel.OPEN if relation.open else Panel.ALIKE)
    return str(PANEL_OF[relation.verdict])


@pytest.mark.parametrize("place", range(REFERENCES))
def test_any_number_may_be_what_the_others_are_grouped_by(watched, place):
    measures = ["executions", "arrests", "deaths", "prisoners_held"]
    chosen = lot().choice(record().of_measure(measures[place])).id
    groups = opened(watched, f"#to={chosen}").evaluate(GROUPS)
    held = {id: name for name, ids in groups.items() for id in ids}
    near = [
        one.id
        for one in record().estimates.values()
        if one.id != chosen
        and comparison_of(one, record().estimate(chosen)).relation.stated["measure"] is not Verdict.APART
    ]
    assert held == {id: panel(id, chosen) for id in near}


def pairs() -> list[tuple[str, str]]:
    """Pairs drawn by lot: half of one measure, half of any two."""
    draw, ids = lot(), sorted(record().estimates)
    found = []
    while len(found) < PAIRS:
        one, other = draw.sample(ids, 2)
        same = record().estimate(one).measure == record().estimate(other).measure
        if same or len(found) % 2:
            found.append((one, other))
    return found


def test_two_numbers_are_compared_in_the_words_of_the_package(watched):
    few = "#to=&by=corinna-kuhr"
    page, amiss = opened(watched, few), {}
    for one, other in [*ASKED, *pairs()]:
        redrawn(
            page, lambda state=f"{few}&a={one}&b={other}": page.evaluate("state => { location.hash = state; }", state)
        )
        page.wait_for_selector("#verdict")
        said = page.inner_text("#verdict")
        if said not in worded(one, other):
            amiss[one, other] = said
        if page.locator("#two .beware").all_inner_texts() != beware(one, other):
            amiss[one, other] = page.inner_text("#two")
    assert amiss == {}


def beware(one: str, other: str) -> list[str]:
    """The cautions of the commands, which come after the verdict, with the letters of the two for their names."""
    pair = record().estimate(one), record().estimate(other)
    unseen = [letter for each, letter in zip(pair, "AB", strict=True) if not each.chartable]
    told = [unseen_of(unseen)] if unseen else []
    return list(dict.fromkeys([*told, *cautions_on(pair[0]), *cautions_on(pair[1])]))


def worded(one: str, other: str) -> set[str]:
    """What may be said of two: the words of the package in either order, whichever of the two it calls A."""
    found = set()
    for first, second, names in ((one, other, Names("A", "B")), (other, one, Names("B", "A"))):
        compared = comparison_of(record().estimate(first), record().estimate(second))
        said = [answer(compared, names), *lying(compared, names), *instead(compared, names)]
        found.add(" ".join([*said, addition(compared, names).sentence]))
    return found


def lying(compared: Comparison, names: Names) -> list[str]:
    """What the page takes of the sentences of the package, and where it puts what is left open."""
    told, relation = wording_of(compared, names), compared.relation
    if relation.stated["measure"] is Verdict.APART:
        return list(told.sentences[1:])
    if relation.verdict is Verdict.APART:
        sides = list(relation.deciding)
        listed = sides[0] if len(sides) == 1 else f"{', '.join(sides[:-1])} and {sides[-1]}"
        return [f"They are counted apart: they differ in {listed}.", told.sentences[2]]
    return [*told.sentences[:2], *([told.open] if told.open else []), told.sentences[2]]


def instead(compared: Comparison, names: Names) -> list[str]:
    """What is to be compared instead, as the button that leads there names it."""
    said = counterpart_words(compared, names)
    if not said:
        return []
    lead, _, id = said.removesuffix(".").rpartition(" ")
    shown = row_of(record().estimate(id))
    return [f"{lead} {shown.number}, {shown.who}."]


def test_what_may_be_compared_instead_is_one_step_away(watched):
    conquest, executions = "conquest-1968-executions", "kotkin-2017-executions"
    page = opened(watched, f"#to=&by=corinna-kuhr&a={REGISTER}&b={conquest}")
    assert page.inner_text("#two h2") == "May they stand side by side?"
    names = [row_of(record().estimate(id)).who for id in (REGISTER, conquest)]
    letters = [f"A: 681,692, {names[0]}", f"B: about 1,000,000, {names[1]}"]
    assert page.inner_text("#two .pair").splitlines() == letters
    years = page.locator("#two tbody tr", has_text="Years")
    assert years.locator("td").all_inner_texts() == [said_period(record().estimate(id)) for id in (REGISTER, conquest)]
    page.click("#verdict a")
    page.wait_for_function("id => location.hash.includes(id)", arg=executions)
    page.wait_for_function("was => !document.querySelector('#verdict').textContent.startsWith(was)", arg="No")
    assert page.inner_text("#verdict") in worded(executions, conquest)
    assert f"a={executions}&b={conquest}" in page.url


def test_the_page_of_a_number_leads_to_the_comparison_in_one_step_and_has_its_answer(watched):
    page = watched("estimate/conquest-1968-executions.html")
    rivals = page.locator("ul.rivals li")
    said = [text.partition("): ")[2] for text in rivals.all_inner_texts()]
    assert any(text.startswith("681,692, ") for text in rivals.all_inner_texts())
    page.click("ul.rivals a")
    page.wait_for_selector("#verdict strong")
    assert page.inner_text("#verdict strong").lower() == said[0].lower()
    page = watched("number/681692.html")
    page.click("text=Compare it with another number")
    page.wait_for_selector("#two:not([hidden])")
    assert REGISTER in page.url


@pytest.mark.parametrize("width", [1280, 360])
def test_what_is_said_of_two_is_in_sight_by_address_and_for_whoever_chooses_far_below(watched, width):
    page = opened(watched, f"#a={REGISTER}&b=conquest-1968-executions", width=width)
    in_sight(page)
    letters = "one => getComputedStyle(one, '::before').content"
    cells = [page.locator("#two tbody td").nth(place).evaluate(letters) for place in (0, 1)]
    assert cells == (['"A: "', '"B: "'] if width == 360 else ["none", "none"])
    page = opened(watched, "#a=conquest-1968-executions", width=width)
    page.locator("#groups .pick").nth(30).click()
    in_sight(page)


def in_sight(page) -> None:
    """The answer stands on the screen, and the page is no wider than it."""
    page.wait_for_selector("#verdict strong")
    page.wait_for_function(
        """() => { const lies = document.querySelector('#verdict strong').getBoundingClientRect();
        return lies.top > 48 && lies.bottom < innerHeight; }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_choices_leave_those_that_fit(watched):
    page = opened(watched)
    redrawn(page, lambda: page.select_option("[name=to]", ""))
    redrawn(page, lambda: page.select_option("[name=by]", "robert-conquest"))
    held = sorted(one.id for one in record().estimates.values() if one.by == "robert-conquest")
    assert sorted(id for ids in page.evaluate(GROUPS).values() for id in ids) == held
    redrawn(page, lambda: page.select_option("[name=measure]", "executions"))
    shot = [id for id in held if record().estimate(id).measure == "executions"]
    assert sorted(id for ids in page.evaluate(GROUPS).values() for id in ids) == shot


def test_a_selection_has_an_address_and_comes_back(watched):
    page = opened(watched, "#to=arrests-1937-38&level=0&order=number&a=conquest-1968-arrests")
    first = page.evaluate(GROUPS), page.inner_text("#selected"), page.inner_text("#two")
    assert page.input_value("[name=order]") == "number"
    assert "level=0" in page.url
    again = opened(watched, "#" + page.url.partition("#")[2])
    assert (again.evaluate(GROUPS), again.inner_text("#selected"), again.inner_text("#two")) == first
    redrawn(again, lambda: again.click("button[type=reset]"))
    assert "#" not in again.url


def test_a_selection_is_taken_away_as_it_stands(watched, tmp_path):
    page = opened(watched, "#to=&by=nicolas-werth")
    with page.expect_download() as download:
        page.click("#csv")
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == f"what-was-counted-{record().version}-selection.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    shown = [id for ids in page.evaluate(GROUPS).values() for id in ids]
    assert sorted(row["id"] for row in rows) == sorted(shown)
    for row in rows:
        one = record().estimate(row["id"])
        assert (row["source"], row["measure"], row["basis"]) == (one.source, one.measure, one.basis)
        assert row["best"] == ("" if one.value.best is None else str(one.value.best))


def test_the_first_group_is_there_without_scripts(watched):
    page = watched("explore.html", scripts=False)
    asked = page.locator("[name=to] option[selected]").get_attribute("value")
    name, ids = next(iter(groups_of(record().scope(asked)).items()))
    assert page.inner_text("#groups caption") == f"{name}: {len(ids)}"
    assert page.locator("#groups tbody tr").count() == len(ids)
    assert page.locator("[name=measure]").is_disabled()


def remade(page):
    """The page once its script has made all groups anew, the first of which it had left as it came."""
    asked = page.input_value("[name=to]")
    for chosen in ("", asked):
        redrawn(page, lambda chosen=chosen: page.select_option("[name=to]", chosen))
    return page


def test_the_first_group_is_the_one_that_the_script_would_make(watched):
    page = opened(watched)
    words = page.evaluate(FIRST)
    assert remade(page).evaluate(FIRST) == words


def test_nothing_is_fetched_before_somebody_is_there_and_what_is_read_stays(watched):
    page = watched("explore.html")
    page.evaluate("window.read = document.querySelector('#groups .group')")
    loaded = "document.querySelectorAll('script[src*=\"/data/\"]').length"
    assert page.evaluate(loaded) == 0
    page.keyboard.press("Tab")
    page.wait_for_selector("#groups[data-turn]", state="attached")
    assert page.evaluate(loaded) > 0
    assert page.evaluate("window.read === document.querySelector('#groups .group')")
    assert list(page.evaluate(GROUPS)) == list(groups_of(record().scope(page.input_value("[name=to]"))))


def test_the_way_back_leads_to_the_choice_before(watched):
    page = opened(watched)
    first = page.input_value("[name=to]")
    redrawn(page, lambda: page.select_option("[name=to]", "arrests-1937-38"))
    redrawn(page, lambda: page.select_option("[name=by]", "robert-conquest"))
    redrawn(page, page.go_back)
    assert (page.input_value("[name=to]"), page.input_value("[name=by]")) == ("arrests-1937-38", "")
    redrawn(page, page.go_back)
    assert page.input_value("[name=to]") == first
    redrawn(page, page.go_forward)
    assert page.input_value("[name=to]") == "arrests-1937-38"


def test_a_mark_stands_where_the_package_puts_it(watched):
    written = watched("explore.html", scripts=False).evaluate(MARKS)
    assert any(len(marks) > len(written["scale"]) for _, marks in written["rows"])
    assert remade(opened(watched)).evaluate(MARKS) == written


def test_an_axis_ends_and_is_divided_as_the_package_does_it(watched):
    held = sorted({number for one in record().estimates.values() for number in one.value.stated if number})
    axes = [axis_of([stating(number)]) for number in held]
    given = opened(watched).evaluate(AXES, held)
    assert given == [[axis.top, axis.unit[1], list(map(list, axis.ticks))] for axis in axes]


def stating(number: int) -> Estimate:
    one = record().estimate("snyder-2010-executions")
    return one.model_copy(update={"value": Value(best=number)})


@pytest.mark.parametrize("width", [1300, 320])
def test_the_scale_stays_in_sight_while_its_rows_pass(watched, width):
    page = opened(watched, width=width)
    page.locator("#groups tbody tr").nth(12).scroll_into_view_if_needed()
    row, scale = (page.locator(f"#groups table >> nth=0 >> {part}") for part in ("tbody tr >> nth=12", "svg.axis"))
    assert page.evaluate("scrollY") > 0
    scale, row = scale.bounding_box(), row.bounding_box()
    assert 0 <= scale["y"] < row["y"] + row["height"]
