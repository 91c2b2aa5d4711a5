"""The scripts of the site read, find and say what the package reads, finds and says; text for text."""

import csv
import json
import random
from pathlib import Path
from typing import Any

import pytest

from catalog import test_numerals
from comparison import test_ratio_words as parts
from shared import held_numbers, record
from terror_estimates.comparison.asked import TwoNumbers, Unread, read_question
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import number
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.person import People
from terror_estimates.publication.quoted import quoted_claim

HERE = Path(__file__).parent
DRAWN = 60
THROWN = """
half a an one two three five twenty hundred thousand million and quarter of zwei ein halbe Millionen tausend hundert
und fünfundsiebzig deux mille millions et demi cent quatre vingt dix полтора миллиона тысяч два сто пять mil millones
medio tre mila mille milioni milione e duecento pół tysięcy dwa 7 1.5 2,5 600 1,345 12 ½ 3/4 - – to or
of from between , k m
"""
SEARCH = """async texts => {
  const tools = await wwc.ready();
  const places = ["whole", "part", "undated", "other"];
  const hits = list => (list || []).map(hit => [hit.id, hit.match.toLowerCase(), places[hit.place]]);
  return Promise.all(texts.map(async text => {
    await tools.number.learned(text);
    const found = tools.number.search(text);
    if (!found.standing) return found.each && found.each.length ? found.each : found.two || null;
    const best = found.best, own = best && !best.claim;
    const said = own ? (await wwc.said(tools, [best.at]))[best.id] : null;
    return {
      numbers: found.numbers, standing: found.standing, sentence: found.sentence, best: best ? best.id : null,
      quotation: best ? (own ? said.quotation : best.quoted) : "",
      cautions: tools.number.cautions(found, own ? said.revised : "", own ? said.note : ""),
      estimates: hits(found.estimates), claims: hits(found.claims), corrections: hits(found.corrections),
    };
  }));
}"""


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lot(seed: int) -> random.Random:
    return random.Random(seed)


def of_numerals() -> list[str]:
    """Every text that the tests of the numerals read."""
    tests = [one for name, one in vars(test_numerals).items() if name.startswith("test_")]
    given = [value for test in tests for mark in getattr(test, "pytestmark", ()) for value in mark.args[1]]
    texts = [one if isinstance(one, str) else one[0] for one in given]
    return list(dict.fromkeys(texts))


def of_parts() -> list[str]:
    """Every part of a whole that has a word, and what only begins as one does."""
    every = [text for begins in parts.EVERY for text in parts.of_one(begins, parts.EVERY[begins], parts.LATER)]
    of = [text for begins in parts.OF for text in parts.of_one(begins, parts.OF[begins], parts.LARGER)]
    return [*every, *of, *parts.BEYOND, *parts.THIRDS]


def questions() -> list[str]:
    held = sorted({value for one in record().estimates.values() for value in one.value.stated})
    ranges = [one.value.stated for one in record().estimates.values() if len(one.value.stated) > 1]
    drawn = [str(value) for value in lot(1).sample(held, DRAWN)]
    drawn += [str(lot(at).randrange(10 ** (2 + at % 7), 10 ** (3 + at % 7))) for at in range(DRAWN // 3)]
    drawn += [f"{ends[0]:,}–{ends[-1]:,}" for ends in ranges]
    drawn += [
        f"{value:,} in {year}" for value in lot(2).sample(held, DRAWN // 3) for year in ("1937", "1936", "1937–38")
    ]
    asked = [*(row["asked"] for row in rows("numbers.csv")), *of_numerals()]
    return list(dict.fromkeys([*asked, *drawn]))


def as_data(hits: tuple[Hit, ...]) -> list[list[str]]:
    return [[hit.entry.id, hit.match.name.lower(), hit.place.name.lower()] for hit in hits]


def answered(text: str, held: Held) -> dict | list[str] | str | None:
    try:
        answer = number(held, text)
    except TwoNumbers as two:
        return list(two.each)
    except Unread as unread:
        return "ambiguous" if "can be read as" in str(unread) else None
    told = finding(answer, quoted_claim)
    return {
        "numbers": list(map(float, answer.asked.numbers)), "standing": answer.standing.value, "sentence": told.answer,
        "best": answer.best.id if answer.best else None, "quotation": told.quotation, "cautions": list(told.cautions),
        "estimates": as_data(answer.estimates), "claims": as_data(answer.claims),
        "corrections": as_data(answer.corrections),
    }  # fmt: skip


def test_a_number_has_the_answer_of_the_package(watched):
    texts = questions()
    given = watched("ask.html").evaluate(SEARCH, texts)
    held = held_numbers()
    assert {text: one for text, one in zip(texts, given, strict=True) if one != answered(text, held)} == {}


def numbers_of(text: str) -> list[int]:
    try:
        return list(map(float, read_question(text).numbers))
    except Unread as fault:
        return [] if "no number" in str(fault) else [-1]


def test_number_words_thrown_together_are_read_as_the_package_reads_them(watched):
    texts = [" ".join(lot(at).choices(THROWN.split(), k=1 + at % 6)) for at in range(600)]
    texts += [one.as_printed for one in record().estimates.values() if one.as_printed] + of_numerals() + of_parts()
    reading = """async texts => {
      const { number } = await wwc.ready();
      return texts.map(text => { const read = number.read(text); return number.apart(text, read).two ? [-1] : read; });
    }"""
    given = watched("ask.html").evaluate(reading, texts)
    given = [one if len(one) < 3 else [-1] for one in given]
    assert {text: one for text, one in zip(texts, given, strict=True) if one != numbers_of(text)} == {}


def test_a_name_in_any_usual_spelling_leads_to_the_person(watched):
    vectors = rows("names.csv")
    naming = """async texts => {
      const tools = await wwc.ready();
      return texts.map(text => tools.named(text).map(one => one.id));
    }"""
    texts = [row["asked"] for row in vectors]
    texts += [spelling for person in record().people.values() for spelling in person.spellings]
    given = watched("ask.html").evaluate(naming, texts)
    people = People(record())
    assert given == [[one.person.id for one in people.named(text)] for text in texts]
    firsts = [(found or [""])[0] for found in given[: len(vectors)]]
    assert firsts == [row["who"] for row in vectors]


@pytest.mark.parametrize("text", ["00447", "9401", "Ежова", "troika", "Schwernik"])
def test_words_are_found_in_every_text_that_has_them(watched, site, text):
    page = watched("ask.html")
    finding_words = """async text => {
      const tools = await wwc.ready();
      const texts = async () => [...await wwc.load('data/passages.js'), ...await wwc.load('data/notes.js')];
      const found = (await tools.passages(await texts(), text)).map(one => one());
      return found.map(one => [one.passage[2], one.excerpt.filter(piece => piece[1]).map(piece => piece[0])]);
    }"""
    given = page.evaluate(finding_words, text)
    assert given
    said = {address for title, address, body in texts_of(site) if f" {text} " in f" {title} {body} "}
    assert said <= {address for address, _ in given}


def test_a_slip_is_forgiven_whatever_other_texts_were_read_before(watched):
    asking = """async word => {
      const tools = await wwc.ready();
      const asked = [["page", "Of it", "asked.html", "They executed."]];
      const found = async list => (await tools.passages(list, word)).map(one => one().passage[2]);
      return [await found(asked), await found([["house", "How", "house.html", "Execute it."]]), await found(asked)];
    }"""
    found = watched("ask.html").evaluate(asking, "execute")
    assert found == [["asked.html"], ["house.html"], ["asked.html"]]


def texts_of(site: Path) -> list[tuple[str, str, str]]:
    """(title, address, text) of each; what other files tell of an entry stands in them."""
    columns, answers, passages, notes = (handed(site, name) for name in ("columns", "answers", "passages", "notes"))
    told = []
    for kind, title, address, text in [*passages, *notes]:
        if kind == "estimate":
            told.append((title, f"estimate/{columns['ids'][address]}.html", text))
        elif kind in ("claim", "correction"):
            one = answers[f"{kind}s"][address]
            told.append((one[4], f"{kind}/{one[0]}.html", text))
        else:
            told.append((title, address, text))
    return told


def handed(site: Path, name: str) -> Any:
    held = (site / "data" / f"{name}.js").read_text(encoding="utf-8")
    return json.loads(held.removeprefix(f'wwc("{name}",').rstrip().removesuffix(")"))
