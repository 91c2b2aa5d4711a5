"""Hands: what becomes of a page where somebody is too quick, makes a slip, has no mouse, or something fails."""

import json

import pytest

FOCUS = "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"


def asked(page, text: str) -> None:
    page.fill("#ask", text)
    page.wait_for_selector(f"#answers[data-asked={json.dumps(text)}]", state="attached")


def drawn(page) -> None:
    page.mouse.move(9, 9)  # somebody is there
    page.wait_for_selector("#groups[data-turn]", state="attached")


def redrawn(page, act) -> str:
    """What is said of the selection after something was done."""
    before = page.get_attribute("#groups", "data-turn")
    act()
    page.wait_for_selector(f"#groups:not([data-turn='{before}'])", state="attached")
    return page.inner_text("#selected")


def test_no_answer_stands_under_another_question_where_the_files_are_lost(watched):
    page = watched("ask.html")
    asked(page, "681692")
    page.evaluate("() => { wwc.said = () => Promise.reject(new Error('lost')); }")
    page.fill("#ask", "1,575,259")
    page.wait_for_selector("#answers[data-fault]", state="attached")
    assert page.locator("#answers").is_hidden()
    assert page.inner_text("#answers") == ""
    assert "missing" in page.inner_text("#asked")


def test_an_address_without_a_question_asks_nothing(watched):
    page = watched("ask.html#q=681692")
    page.wait_for_selector("#answers[data-asked='681692']", state="attached")
    page.evaluate("location.hash = ''")
    page.wait_for_selector("#answers", state="hidden")
    assert page.input_value("#ask") == ""


@pytest.mark.parametrize(
    "years",
    [{"from": "193"}, {"from": "abc", "until": "12"}, {"from": "1940", "until": "1930"}],
    ids=["still typed", "no years", "later first"],
)
def test_years_that_nobody_can_be_chosen_by_are_left_aside_and_it_is_said(watched, years):
    page = watched("explore.html")
    drawn(page)
    whole = page.inner_text("#selected")
    page.evaluate("document.querySelector('#choose details').open = true")
    for name, year in years.items():
        told = redrawn(page, lambda name=name, year=year: page.fill(f"[name={name}]", year))
    assert told == f"{whole} The years were left aside: write four digits, the earlier year first."
    for name in years:
        redrawn(page, lambda name=name: page.fill(f"[name={name}]", ""))
    assert page.inner_text("#selected") == whole
    assert redrawn(page, lambda: page.fill("[name=from]", "1938")) != whole


def test_whoever_begins_again_before_anything_is_there_begins_again(watched):
    page = watched("explore.html#measure=arrests")
    page.evaluate("document.getElementById('choose').reset()")
    drawn(page)
    page.wait_for_function("!location.hash")
    assert page.input_value("[name=measure]") == ""


def test_the_verdict_is_read_next_and_putting_both_back_leads_back(watched):
    page = watched("explore.html")
    drawn(page)
    first, second = page.eval_on_selector_all("button.pick", "all => all.slice(0, 2).map(one => one.dataset.id)")
    for id in (first, second):
        page.focus(f"button.pick[data-id={id}]")
        page.keyboard.press("Enter")
        page.wait_for_selector(f"button.pick[data-id={id}][aria-pressed=true]")
    page.wait_for_selector("#verdict")
    page.wait_for_function("document.activeElement.tagName === 'H2'")
    page.focus("#two button.more")
    page.keyboard.press("Enter")
    page.wait_for_selector("#two", state="hidden")
    assert page.evaluate("document.activeElement.dataset.id") == second


REFUSED = """() => {
  const writeText = () => Promise.reject(new Error('no'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}"""


@pytest.mark.parametrize(("copies", "said"), [("true", "Copied"), ("false", "Not copied; select it by hand")])
def test_what_was_not_copied_is_not_said_to_be(watched, copies, said):
    page = watched("estimate/conquest-1968-executions.html")
    page.evaluate(REFUSED)
    page.evaluate(f"() => {{ document.execCommand = () => {copies}; }}")
    button = page.locator("button.copy >> nth=0")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"button.copy:text-is('{said}')")
    assert page.evaluate(FOCUS) == "copy"


def test_an_excerpt_shows_the_word_that_was_found_behind_a_long_address(watched):
    page = watched("ask.html")
    found = page.evaluate("""async () => {
      const tools = await wwc.ready();
      const text = `See https://example.org/${'x'.repeat(120)}/harbor and nothing ${'else '.repeat(200)}`;
      const hits = await tools.passages([['page', 'A page', 'a.html', text]], 'harbor');
      return hits[0]().excerpt;
    }""")
    assert [piece for piece, marked in found if marked] == ["harbor"]
