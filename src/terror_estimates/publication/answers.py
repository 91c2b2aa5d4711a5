"""Answers to 'what is this number?' as data for programs and as lines for people."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from terror_estimates.catalog import Claim, Correction, Estimate
from terror_estimates.catalog.words import NOTHING
from terror_estimates.comparison.asked import Match, NoNumber, Number, OnlyAYear, SeveralNumbers, TwoNumbers
from terror_estimates.comparison.finding import HELD_OF, Finding, correction_words, finding, sections
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.number import Answer, number
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.spoken import excerpt
from terror_estimates.publication.depends import Depends
from terror_estimates.publication.lookup.words import FIELD
from terror_estimates.publication.meant import named
from terror_estimates.publication.namesakes import Namesakes
from terror_estimates.publication.quoted import quoted_claim, said_claim
from terror_estimates.publication.several import Several, paragraphs
from terror_estimates.publication.subjects import NO_NUMBER, Subjects

WIDTH = 80
_SHOWN = 5
_OF_PARTS = 3  # a number of single regions or groups is told once, not twenty-five times
_NEAR, _BESIDE = 5, 3  # numbers near one that is held nowhere, and near one that is held


def number_data(held: Held, text: str) -> dict[str, Any]:
    """The question, which of four answers it has, the sentences, and every hit by id, the likeliest first.

    Numbers that are no range have an answer `each`, and two of them a `verdict`; words without a number may name
    `people` and `works`, or only the event, whose `figures` answer them.
    """
    try:
        answer = number(held, text)
    except (TwoNumbers, SeveralNumbers) as unread:
        several = Several(held, unread)
        each = [number_data(held, words) for words in several.words]
        verdict = several.verdict()
        data = {"asked": text, "numbers": _plain(several.numbers), "sentence": several.sentence}
        return {**data, **({"verdict": verdict} if verdict else {}), "each": each}
    except NoNumber as unread:
        return _unnumbered_data(held, text, unread)
    told = finding(answer, quoted_claim)
    return {
        "asked": text,
        "numbers": _plain(answer.asked.numbers),
        "answer": answer.standing.value,
        "sentence": told.answer,
        "quotation": told.quotation or None,
        "best": answer.best.id if answer.best else None,
        "cautions": list(told.cautions),
        "estimates": [_estimate_data(hit) for hit in answer.estimates],
        "theirs": [_estimate_data(hit) for hit in answer.theirs],
        "claims": [_entry_data(hit) for hit in answer.claims],
        "corrections": [_entry_data(hit) for hit in answer.corrections],
        "spoken_of": [{"kind": one.kind, "id": one.id} for one in answer.spoken],
    }


def _plain(numbers: Iterable[Number]) -> list[int | float]:
    """The numbers of a question for JSON, which has no fractions."""
    return [one if isinstance(one, int) else float(one) for one in numbers]


def _estimate_data(hit: Hit) -> dict[str, Any]:
    one = hit.entry
    return {
        **_entry_data(hit),
        "measure": one.measure,
        "period": str(one.period),
        "value": one.value.model_dump(exclude_none=True),
        "estimated_by": one.estimated_by,
        "source": one.source,
        "stance": one.stance,
        "verification": one.verification.level,
        "foundations": list(foundations([one]).known),
    }


def _entry_data(hit: Hit) -> dict[str, Any]:
    return {"id": hit.entry.id, "match": hit.match.name.lower(), "place": hit.place.name.lower()}


def number_lines(held: Held, text: str, width: int = WIDTH) -> list[str]:
    """The same as lines: the answer, the sentence to quote, cautions, then what is held, by what it counts."""
    try:
        answer = number(held, text)
    except (TwoNumbers, SeveralNumbers) as unread:
        return [*Several(held, unread).lines(width)]
    except NoNumber as unread:
        return _unnumbered(held, text, unread, width)
    told = finding(answer, quoted_claim)
    spoken = [f"{one.name}: {excerpt(one, answer.asked)} ({one.id})" for one in answer.spoken]
    lines = [*paragraphs(told, width), *_bulleted(str(FIELD["spoken"]), spoken, width)]
    if answer.theirs:
        held_of = textwrap.wrap(HELD_OF.format(people=answer.people), width)
        lines += ["", *held_of, *_estimates(answer.theirs[:_NEAR], width)]
    for heading, hits in sections(answer, _BESIDE if answer.best else _NEAR):
        lines += ["", *textwrap.wrap(heading, width), *_estimates(hits, width)]
    claims = [f"{said_claim(hit.entry)} ({hit.entry.id})" for hit in answer.claims if isinstance(hit.entry, Claim)]
    return [*lines, *_bulleted(_heading(answer), claims, width), *_others(answer, told, width)]


def _heading(answer: Answer) -> str:
    """Over the claims: those that state the number, or those that only come nearest."""
    near = any(hit.match is Match.NEAR for hit in answer.claims)
    return str(FIELD["kindred"]) if near else "Published shares, sums and rates"


def _unnumbered(held: Held, text: str, unread: NoNumber, width: int) -> list[str]:
    """Of words without a number: that it depends, if they name only the event; whom or what they name."""
    depends = Depends(held, text)
    found = _found(held, text, unread, depends)
    if isinstance(found, Namesakes):
        return found.lines(width)
    said = found.sentence if found else ""
    lead = said if depends.in_passing else f"{unread if isinstance(unread, OnlyAYear) else NO_NUMBER} {said}"
    of_it = [*textwrap.wrap(lead, width), "", *_estimates(found.hits, width, _SHOWN)] if found else []
    told = [*depends.lines(width)] if depends.in_passing else []
    return [*told, *([""] if told and of_it else []), *of_it]


def _unnumbered_data(held: Held, text: str, unread: NoNumber) -> dict[str, Any]:
    """The same as data."""
    depends = Depends(held, text)
    found = _found(held, text, unread, depends)
    told = found.data(text) if found is not None else {"asked": text, "people": [], "works": []}
    return told if isinstance(found, Namesakes) or not depends.in_passing else {**told, **depends.data()}


def _found(held: Held, text: str, unread: NoNumber, depends: Depends) -> Namesakes | Subjects | None:
    """Whom or what the words name; what names only the event may name nothing."""
    if depends.alone and not unread.ids:
        return (depends.of_deeds and Subjects(held, text)) or None
    try:
        return named(held, text, unread)
    except NoNumber:
        if depends.in_passing and not unread.ids:
            return None
        raise


def _estimates(hits: Sequence[Hit], width: int, of_parts: int = _OF_PARTS) -> Iterator[str]:
    """Lines by measure, with how many works and foundations stand behind those that are this very number."""
    order = list(dict.fromkeys(hit.entry.measure for hit in hits))
    ranked = sorted(hits, key=lambda hit: order.index(hit.entry.measure))
    for _, group in groupby(ranked, key=lambda hit: hit.entry.measure):
        found = list(group)
        label = found[0].entry.label("measure")
        behind = foundations([hit.entry for hit in found]).sentence()
        yield from textwrap.wrap(f"{label}: {behind}" if found[0].firm else label, width, subsequent_indent="  ")
        shown = of_parts if found[0].place is Place.PART and found[0].firm else _SHOWN
        for hit in found[:shown]:
            yield from _line(hit, width)
        if len(found) > shown:
            yield f"  and {len(found) - shown} more; --json lists all"


def _line(hit: Hit, width: int) -> list[str]:
    one: Estimate = hit.entry
    years = said_period(one) if one.period not in NOTHING else f"years {one.label('period')}"
    refused = ", rejected there" if one.stance == "rejects" else ""
    unseen = "" if one.chartable else ", not seen in print"
    where = f", {_part(one)}" if hit.place is Place.PART else ""
    words = f"  {one.shown()}{one.of_how_many} · {years}{where} · {one.name}{refused}{unseen} · {one.id}"
    return textwrap.wrap(words, width, subsequent_indent="    ", break_on_hyphens=False, break_long_words=False)


def _part(estimate: Estimate) -> str:
    sides = ("population", "territory", "jurisdiction")
    return ", ".join(estimate.label(side) for side in sides if getattr(estimate, side) not in NOTHING)


def _others(answer: Answer, told: Finding, width: int) -> list[str]:
    """Corrections that no caution above tells already."""
    rest = [hit.entry for hit in answer.corrections if isinstance(hit.entry, Correction)]
    words = [correction_words(one) for one in rest if correction_words(one) not in told.cautions]
    return _bulleted("What else circulates", words, width)


def _bulleted(heading: str, items: Sequence[str], width: int) -> list[str]:
    wrapped = [line for item in items for line in textwrap.wrap(f"  {item}", width, subsequent_indent="    ")]
    return ["", heading, *wrapped] if items else []
