"""Sources: they exist, they are dated, and what identifies them is copied right."""

import re
from collections.abc import Iterator
from datetime import date

from terror_estimates.catalog.between import SIGN, Between
from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import Path, clipped
from terror_estimates.catalog.rules.claims import given_numbers
from terror_estimates.catalog.rules.registry import Findings, each, not_an_entry, rule
from terror_estimates.catalog.source import Source
from terror_estimates.catalog.verification import Verification

_UNSEEN = "not_seen"  # of the date of a work that does not say it
_OR = {"issued": f", or {_UNSEEN}", "period": ""}  # what may be written instead of a date; any other is left out
_FARTHEST = 15  # years; of two that are farther apart nobody learns when a work appeared


@rule("problem")
def unknown_source(catalog: Catalog) -> Findings:
    """Every source that an estimate names, or in which a document is printed, is written under `sources`."""
    for path, estimate in each(catalog.estimates):
        if said := not_an_entry(catalog.declared, "sources", estimate.source):
            yield (*path, "source"), f"source: {said}"
        for seen in estimate.verification.witnesses:
            if said := not_an_entry(catalog.declared, "sources", seen):
                yield (*path, "verification", "seen_in", "source"), f"seen_in: {said}"
    for id, source in catalog.sources.items():
        if source.printed_in and (said := not_an_entry(catalog.declared, "sources", source.printed_in.source)):
            yield ("sources", id, "printed_in", "source"), f"printed_in: {said}"


@rule("problem")
def source_names(catalog: Catalog) -> Findings:
    """A person has a family name, an office a literal name, and nobody has both."""
    for id, source in catalog.sources.items():
        for role in ("authors", "editors", "translators"):
            for place, name in enumerate(getattr(source, role)):
                if (name.family is None) == (name.literal is None) or (name.given and not name.family):
                    said = f"{role}: write family and given for a person, or literal for an office, not both or neither"
                    yield ("sources", id, role, place), said


@rule("problem")
def doi_and_isbn(catalog: Catalog) -> Findings:
    """A DOI begins with 10. and a slash part; an ISBN has a correct check digit."""
    named: list[tuple[Path, str | None]] = [(("event", "doi"), catalog.event.doi)]
    named += [(("sources", id, "doi"), source.doi) for id, source in catalog.sources.items()]
    for path, doi in named:
        if doi and not re.fullmatch(r"10\.[0-9]{4,9}/\S+", doi):
            yield path, f"doi '{clipped(doi)}' is not of the form 10.NNNN/…; copy it without the address"
    for id, source in catalog.sources.items():
        if source.isbn and not _isbn_holds(source.isbn):
            said = f"isbn '{clipped(source.isbn)}' has a wrong check digit or length; compare it with the book"
            yield ("sources", id, "isbn"), said


def _isbn_holds(isbn: str) -> bool:
    signs = re.sub(r"[ -]", "", isbn)
    if re.fullmatch(r"[0-9]{9}[0-9Xx]", signs):
        digits = [10 if sign in "Xx" else int(sign) for sign in signs]
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    if re.fullmatch(r"97[89][0-9]{10}", signs):
        return sum(int(sign) * (1, 3)[place % 2] for place, sign in enumerate(signs)) % 10 == 0
    return False


@rule("problem")
def web_link(catalog: Catalog) -> Findings:
    """A link is a plain https or http address, without spaces."""
    linked: list[tuple[Path, str | None]] = [(("event", "address"), catalog.event.address)]
    for id, source in catalog.sources.items():
        linked += [(("sources", id, key), getattr(source, key)) for key in ("url", "archived_url")]
    for path, address in linked:
        if address and not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", address):
            yield path, f"{path[-1]} '{clipped(address)}' is not a web address; write https://… or leave it out"


@rule("problem")
def written_dates(catalog: Catalog) -> Findings:
    """The event's period and release and the dates of sources are dates; the day on which we saw a page is one day.

    When a work was issued may be 'not_seen', or lie between two years, the earlier of which stands first:
    '[2009..2014]'. What was not seen of any other date is left out.
    """
    dated: list[tuple[Path, str | None]] = [
        (("event", key), getattr(catalog.event, key)) for key in ("period", "released")
    ]
    for id, source in catalog.sources.items():
        dated += [(("sources", id, key), getattr(source, key)) for key in ("issued", "original_issued")]
    for path, text in dated:
        if text is not None and (said := _undated(text, str(path[-1]))):
            yield path, f"{path[-1]}: {said}"
    for path, day in _days(catalog):
        if day is not None and not _one_day(day):
            said = f"'{clipped(day)}' is not one day; write the day on which it was seen, as 2026-11-26, or remove it"
            yield path, f"{path[-1]}: {said}"


def _undated(text: str, key: str) -> str:
    """What is amiss with a date, with the remedy, or ''; only the date of what a number counts may be inferred."""
    instead = _OR.get(key, ", or remove it")
    if text == _UNSEEN:
        return "" if key == "issued" else f"'{_UNSEEN}' is no date; write one{instead}"
    try:
        if key == "issued" and text.startswith(SIGN):
            Between.parse(text)
        elif Period.parse(text).inferred:
            return f"'{clipped(text)}' is inferred; write the date that was seen{instead}"
    except ValueError as fault:
        return str(fault)
    return ""


def _days(catalog: Catalog) -> Iterator[tuple[Path, str | None]]:
    """Every day on which something was seen, with its path."""
    for id, source in catalog.sources.items():
        yield ("sources", id, "accessed"), source.accessed
    seen: list[tuple[Path, Verification | None]] = [(path, one.verification) for path, one in each(catalog.estimates)]
    for id, claim in catalog.claims.items():
        seen.append((("claims", id), claim.verification))
        seen += [(("claims", id, *keys), given.verification) for keys, given in given_numbers(claim)]
    seen += [(("corrections", id), wrong.verification) for id, wrong in catalog.corrections.items()]
    for path, verification in seen:
        yield (*path, "verification", "seen_on"), verification.seen_on if verification else None


def _one_day(text: str) -> bool:
    """Whether a text is a day of the calendar, written out."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@rule("problem")
def reasoned_bounds(catalog: Catalog) -> Findings:
    """Two years between which a work appeared have their reasons in `details_from`, where each of them is named.

    The earlier rests on the latest work, event or revision that the work itself names; the later on a copy stored, a
    work that cites it, or the day on which it was read, which it cannot follow. Bounds far apart say nothing.
    """
    for id, source in catalog.sources.items():
        if source.between and (said := _unreasoned(source, source.between)):
            yield ("sources", id, "issued"), f"'{source.issued}' {said}"


def _unreasoned(source: Source, bounds: Between) -> str:
    """What is amiss with the bounds of a year, with the remedy, or ''."""
    if source.year_read and bounds.latest > source.year_read:
        return f"ends after the day on which it was read, {source.accessed}; write {source.year_read} at most"
    if bounds.latest - bounds.earliest > _FARTHEST:
        return f"leaves more than {_FARTHEST} years open; write not_seen, and in the note what is known"
    unnamed = [str(year) for year in (bounds.earliest, bounds.latest) if str(year) not in (source.details_from or "")]
    if unnamed:
        return f"is without its reason; say in details_from what {' and '.join(unnamed)} rests on"
    return ""


@rule("problem")
def headline_source(catalog: Catalog) -> Findings:
    """What a headline figure draws stands, and was seen, in works that are identified, dated and findable.

    A date is that of the work, of its edition, or of the day on which it was read; a work is found by its address,
    identifier, shelf-mark, edition or imprint. An exception stands in the entry of the source, with its reason.
    """
    for id, figure in catalog.figures.items():
        first = {source: one for one in headline_estimates(figure) for source in _standing(one)}
        for source, estimate in first.items():
            if said := _unsound(catalog.sources[source]):
                yield ("figures", id), f"'{estimate.id}' stands in '{source}', which {said}"


@rule("problem")
def needless_exception(catalog: Catalog) -> Findings:
    """A source is excepted from what headline figures ask only as long as it lacks something."""
    for id, source in catalog.sources.items():
        if source.exception and source.findable and _dated(source):
            said = "it is dated and findable now, and needs no exception; remove the line"
            yield ("sources", id, "exception"), said


def headline_estimates(figure: FigureEntry) -> Iterator[Estimate]:
    """What a headline figure may draw: verified, asked for by name or measure, not left out, and no mere part."""
    if not figure.headline:
        return
    rows = [row for group in figure.groups for row in group.rows]
    named = {*figure.estimates, *(name for row in rows for name in row.estimates)}
    measures = () if named and not figure.senses else figure.measures  # names stand for them, or beside them
    for one in figure.catalog.estimates.values():
        if one.id not in named and one.measure not in measures:
            continue
        left_out = one.id in figure.leave_out or one.table in figure.leave_out
        if one.chartable and not left_out and not _only_listed(figure, one):
            yield one


def _only_listed(figure: FigureEntry, estimate: Estimate) -> bool:
    """Whether the figure only lists an estimate, which counts part of the people or of the land."""
    return figure.parts == "listed" and estimate.in_part("population", "territory")


def _standing(estimate: Estimate) -> list[str]:
    """The source that states a number, and the works in which it was seen, but those that others make needless."""
    held = estimate.catalog.sources
    seen = [id for id in estimate.verification.witnesses if id in held]
    known = [id for id in seen if not held[id].unidentified]
    return [id for id in (estimate.source, *(known or seen)) if id in held]


def _unsound(source: Source) -> str:
    """What a source lacks that a headline figure asks for, with the remedy, or ''."""
    if source.unidentified:
        return "nobody can identify; leave the estimate out, with that reason"
    if source.exception or (_dated(source) and source.findable):
        return ""
    lacks = "no address, identifier or imprint" if _dated(source) else "neither a date nor a day of reading"
    return f"has {lacks}; add it, leave the estimate out, or name the exception in the entry of the source"


def _dated(source: Source) -> bool:
    """Whether a work, or the edition in which it is printed, has a date or was read on a day that is recorded."""
    edition = source.catalog.sources.get(source.printed_in.source) if source.printed_in else None
    return source.dated or (edition is not None and edition.dated)
