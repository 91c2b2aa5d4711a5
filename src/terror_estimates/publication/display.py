"""What a notebook shows beside its figures: an entry, a comparison, and the closing cell with every source."""

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from terror_estimates.audit.claims import (
    Checked,
    Verdict,
    check_claim,
    check_claims,
    shown,
    span,
    stated_inputs,
)  # fmt: skip
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog import Claim, Correction, Estimate, Source, UnknownId
from terror_estimates.catalog.english import capital
from terror_estimates.comparison import NotComparable, Wording, comparison_of, wording_of
from terror_estimates.comparison import span as claimed_by
from terror_estimates.comparison.bridge import NoBridge, bridge, drawn
from terror_estimates.comparison.claimed import span_wording
from terror_estimates.comparison.explanation import explain, explanation_wording
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.lineage import links
from terror_estimates.comparison.names import NamingRefusal
from terror_estimates.comparison.number import number as number_of
from terror_estimates.comparison.phrase import counted, listed
from terror_estimates.comparison.quotation import quotation
from terror_estimates.comparison.share import NoShare, share
from terror_estimates.comparison.wording import cautions
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.figures import draw
from terror_estimates.publication.hypertext import element, marked_prose, text
from terror_estimates.publication.listing import entry_fields
from terror_estimates.publication.quoted import quoted_claim

_WIDTH = 80
_COMMAND = re.compile(r"\bterror-estimates [a-z]+(?: --[a-z]+)?(?: [A-Za-z0-9-]+)?$")  # with which a paragraph ends
_CLAIM_COLUMNS = ("claim", "published in", "published", "recomputed", "verdict")


@dataclass(frozen=True)
class UsedSources:
    """The works behind what a notebook shows, by their short names; the site leads from each name to its full page."""

    event: str
    works: tuple[tuple[str, str], ...] = field(repr=False)  # the id of each work and its short name
    before: tuple[str, ...] = field(repr=False)
    full: str = field(repr=False)  # what prints them with all that is known of them

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        said = {"text/plain": repr(self), "text/markdown": self._said(marked_prose, "**Sources**", f"`{self.full}`")}
        return said, {"event": self.event, "sources": [list(work) for work in self.works]}

    def __repr__(self) -> str:
        return self._said(str, "Sources", self.full)

    def _said(self, written: Callable[[str], str], lead: str, full: str) -> str:
        names = "; ".join(written(name) for _, name in self.works)
        return "\n\n".join((*map(written, self.before), f"{lead} (in full: {full}): {names}."))


def _as_code(command: re.Match[str]) -> str:
    return element("code", command[0])


@dataclass(frozen=True)
class Told:
    """Sentences as paragraphs, each led in by a word or by none: rendered, or wrapped where nothing renders."""

    paragraphs: tuple[tuple[str, str], ...] = field(repr=False)

    def _repr_html_(self) -> str:
        return "\n".join(
            f"<p>{f'<strong>{text(lead)}</strong> ' if lead else ''}{_COMMAND.sub(_as_code, text(words))}</p>"
            for lead, words in self.paragraphs
        )

    def __repr__(self) -> str:
        lines = (f"{lead} {words}" if lead else words for lead, words in self.paragraphs)
        return "\n\n".join(textwrap.fill(line, _WIDTH) for line in lines)


@dataclass(frozen=True)
class Fields:
    """Names and what stands for them, as a table of two columns; Markdown in an output is not rendered everywhere."""

    rows: Mapping[str, str] = field(repr=False)

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row">{text(name)}</th><td>{text(said)}</td></tr>' for name, said in self.rows.items()
        )
        return f'<table class="fields">{rows}</table>'

    def __repr__(self) -> str:
        wide = max(map(len, self.rows), default=0)
        return "\n".join(f"{name:{wide}}  {said}" for name, said in self.rows.items())


@dataclass(frozen=True)
class Grid:
    """A table shown whole, with no cell cut short, and with a head for every column."""

    frame: pd.DataFrame = field(repr=False)

    def _repr_html_(self) -> str:
        with pd.option_context("display.max_colwidth", None):
            return self._plain().to_html(index=False, border=0, na_rep="", justify="left")

    def __repr__(self) -> str:
        with pd.option_context("display.max_colwidth", None):
            return self._plain().to_string(index=False, na_rep="")

    def _plain(self) -> pd.DataFrame:
        named = self.frame.rename_axis(index=self.frame.index.name or "").rename_axis(columns=None).reset_index()
        return named.astype(object).where(named.notna(), "")


def entry(estimate: Estimate) -> Fields:
    """An estimate as a table of everything it states."""
    return Fields(dict(entry_fields(estimate)))


def comparison(*pairs: tuple[Estimate, Estimate]) -> Told:
    """For each pair of estimates: the verdict on what both state, why, how they are related, and what stays open."""
    paragraphs: list[tuple[str, str]] = []
    for one, other in pairs:
        compared = comparison_of(one, other)
        paragraphs += _paragraphs(wording_of(compared), f"{capital(compared.relation.verdict)}.")
        paragraphs += [("", caution) for caution in cautions(one, other)]
    return Told(tuple(paragraphs))


def explanation(one: Estimate, other: Estimate) -> Told:
    """Why two estimates differ: counting, evidence, what is left, and what stays open."""
    told = _paragraphs(explanation_wording(explain(one, other)))
    return Told((*told, *(("", caution) for caution in cautions(one, other))))


def claimed(estimates: Iterable[Estimate]) -> Told:
    """The range that these estimates claim, with what stands behind it; or why no range is formed over them."""
    try:
        return Told(_paragraphs(span_wording(claimed_by(estimates))))
    except NotComparable as refusal:
        return Told((("", str(refusal)),))


def number(held: Held, words: str) -> Told:
    """What a number met somewhere is, the sentence that says it rightly, and what to beware of."""
    told = finding(number_of(held, words), quoted_claim)
    quoted = [("To quote:", told.quotation)] if told.quotation else []
    return Told((("", told.answer), *quoted, *(("", caution) for caution in told.cautions)))


def corrected(corrections: Iterable[Correction], way: str) -> Told:
    """The numbers that go wrong in one way: as each is met, why that misleads, and the sentence that says it rightly.

    A case whose words give no number a scope is counted at the end.
    """
    held = [one for one in corrections if one.way == way]
    told = [one for one in held if one.taken_for]
    more = len(held) - len(told)
    lead = f"{more} {'more' if told else 'of this kind'} on the page of corrections."
    return Told((*(part for one in told for part in _corrected(one)), *([("", lead)] if more else [])))


def _corrected(correction: Correction) -> Iterator[tuple[str, str]]:
    found = listed([correction.catalog.source(seen.source).named() for seen in correction.found_in])
    yield "Met:", f"{correction.circulates.rstrip('.')} ({found})."
    yield "But:", correction.source_says
    if correction.rightly:
        yield (
            "Probably:" if correction.inferred else "Rightly:",
            quotation(correction.catalog.estimate(correction.rightly)),
        )


def _paragraphs(told: Wording, lead: str = "") -> tuple[tuple[str, str], ...]:
    """The sentences in one paragraph, what is open in another."""
    return ((lead, " ".join(told.sentences)), *([("", told.open)] if told.open else []))


def claim(said: Claim) -> Fields:
    """A published share, sum or rate with its inputs, what they give, and the verdict."""
    checked = check_claim(said)
    rows = {
        "says": said.says,
        "published": f"{shown(said)} {said.unit.replace('_', ' ')}, in {said.work.named()}",
        "formula": said.formula,
        "inputs": "; ".join(f"{name}: {number}" for name, number in stated_inputs(said, said).items()),
        "verdict": checked.verdict.value,
        "why": checked.why,
        "note": said.note or "",
    }
    return Fields({name: words for name, words in rows.items() if words})


def claims_table(claims: Iterable[Claim], verdicts: Iterable[str] = ()) -> Grid:
    """Published shares, sums and rates, all or of these verdicts: as published, as recomputed, and the verdict."""
    words = [verdict.value for verdict in Verdict]
    asked = list(verdicts)
    for unknown in (word for word in asked if word not in words):
        raise UnknownId(unknown, words, "verdict")
    checked = check_claims(claims)
    rows = [_claim_row(one) for word in asked or words for one in checked if one.verdict.value == word]
    return Grid(pd.DataFrame(rows, columns=_CLAIM_COLUMNS).set_index("claim"))


def _claim_row(checked: Checked) -> dict[str, str]:
    said = checked.claim
    recomputed = "—" if checked.recomputed is None else span(Printed(said.published, said.about), checked.recomputed)
    return {
        "claim": said.says,
        "published in": said.work.named(),
        "published": f"{shown(said)} {said.unit.replace('_', ' ')}",
        "recomputed": recomputed,
        "verdict": f"{checked.verdict.value}: {checked.base}" if checked.base else checked.verdict.value,
    }


def sources_used(desk: Citations, figures: Iterable[str] = (), estimates: Iterable[Estimate] = ()) -> UsedSources:
    """The sources of these figures and estimates in short form, with how to credit each figure."""
    ids, catalog = list(figures), desk.catalog
    used = {id for figure in ids for id in draw(catalog, figure).sources}
    for estimate in estimates:
        used |= {estimate.source, *estimate.verification.witnesses}
    credits = [f"{Product.of_figure(catalog.figure(id)).short()}." for id in ids]
    before = (f"{catalog.event.title}, {catalog.stated_edition}.", *credits)
    works = tuple(_told_apart(catalog.sources[id] for id in used))
    return UsedSources(catalog.event.id, works, before, f"terror-estimates cite {' '.join(ids) or 'ID'}")


def _told_apart(works: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """Each work with its short name, in the order of the names; works of one name are told apart by their titles."""
    ordered = sorted(works, key=lambda work: (work.named().casefold(), work.id))
    borne = Counter(work.named() for work in ordered)
    for work in ordered:
        yield work.id, work.named() if borne[work.named()] == 1 else f"{work.named()}, {work.title}"


def crossing(start: Estimate, end: Estimate, added: tuple[str, ...], taken: tuple[str, ...]) -> Told:
    """The bridge from one number to another by line, or why none leads there; without steps, as a figure draws it."""
    held, known = start.catalog.estimate, drawn(start, end)
    named = start, end, [*map(held, added)], [*map(held, taken)]
    try:
        way = bridge(*(known if known and not added and not taken else named))
    except NoBridge as reason:
        return _refused(reason)
    return Told(tuple(("", line) for line in way.lines(_in_words)))


def part_of_whole(part: Estimate, whole: Estimate) -> Told:
    """The share of a part in its whole in one sentence; or why there is none."""
    try:
        return Told((("", f"{share(part, whole).sentence()}."),))
    except NoShare as reason:
        return _refused(reason)


def descent(estimate: Estimate) -> Told:
    """What an estimate rests on, one link per line."""
    catalog = estimate.catalog

    def name(id: str) -> str:
        return _named(catalog.estimate(id)) if id in catalog.estimates else catalog.source(id).named()

    def rests(above: str, below: str) -> str:
        return "appears to rest" if catalog.estimate(above).infers(below) else "rests"

    told = (f"{name(above)} {rests(above, below)} on {name(below)}." for above, below in links(estimate))
    return Told(tuple(("", said) for said in told))


def _refused(reason: NamingRefusal) -> Told:
    return Told((("", reason.naming(_named)),))


def _named(estimate: Estimate) -> str:
    """An estimate by its number and its work: '1,200 (Doe 1920)'."""
    return f"{estimate.shown()} ({estimate.name_aside})"


def _in_words(estimate: Estimate) -> str:
    """The number with what it counts and who says so: '1,200: deaths of dockers (Doe 1920)'."""
    words, whom = estimate.vocabulary, counted(estimate, "population")
    of = f" of {whom}" if whom and not words.universal("population", estimate.population) else ""
    return f"{estimate.shown()}: {words.phrase('measure', estimate.measure)}{of} ({estimate.name_aside})"
