"""A journalist on deadline: ten questions, each answered from the home page in at most two actions.

`journalist.csv` has for each question the actions, the place where the answer stands, and what must stand in it; in
braces, what the catalog holds of an estimate: its number, or its note.
"""

import csv
import re
from pathlib import Path

import pytest

from shared import record

HERE = Path(__file__).parent
HELD = re.compile(r"\{([\w-]+)(?: (note))?\}")


def questions() -> list[dict[str, str]]:
    with (HERE / "journalist.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def held(found: re.Match[str]) -> str:
    one = record().estimate(found[1])
    return " ".join((one.note or "").split()) if found[2] else one.shown()


def act(page, action: str) -> None:
    """'ask Kuhr' types it into the field, 'follow Text' follows the first link of that text in the article."""
    kind, _, words = action.partition(" ")
    if kind == "ask":
        page.fill("#ask", words)
        page.wait_for_selector(f'#answers[data-asked="{words}"]', state="attached")
    else:
        page.locator("#answers a, article a").get_by_text(words, exact=True).first.click()


def test_there_are_ten_questions_and_none_takes_more_than_two_actions():
    assert len(questions()) == 10
    assert all(row["first"] or not row["second"] for row in questions())


@pytest.mark.parametrize("row", questions(), ids=lambda row: row["question"].rstrip("?"))
def test_the_answer_stands_where_two_actions_lead(watched, row):
    page = watched("index.html")
    for action in filter(None, (row["first"], row["second"])):
        act(page, action)
    said = " ".join(page.inner_text(row["place"]).split())
    for words in row["says"].split("|"):
        assert HELD.sub(held, words) in said
