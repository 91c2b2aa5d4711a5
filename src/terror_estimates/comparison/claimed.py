"""Claimed: what is said of a span, which is a range of what is claimed and never of what was."""

from terror_estimates.catalog.english import how_many
from terror_estimates.comparison.phrase import listed, shortened
from terror_estimates.comparison.quantity import in_words
from terror_estimates.comparison.ranges import Span
from terror_estimates.comparison.wording import Wording, point_words

_SHOWN = 4


def span_wording(span: Span) -> Wording:
    """From where to where, how many works and foundations stand behind it, who claims one end only, what is open."""
    works, known, unknown = (
        len(part) for part in (span.foundations.works, span.foundations.known, span.foundations.unknown)
    )
    lone = works == 1
    behind = f"{'it' if lone else 'them'} {'stands' if known == 1 else 'stand'} {how_many(known, 'known foundation')}"
    told = [
        f"From {in_words(span.low)} to {in_words(span.high)}: that is what {how_many(works, 'work')} "
        f"{'claims' if lone else 'claim'}, and nothing stated tells them apart.",
        *_passed_on(span),
        f"Behind {behind}" + (f"; of {how_many(unknown, 'estimate')} the foundation is not known." if unknown else "."),
    ]
    if span.bounded:
        names = listed([estimate.name for estimate in span.bounded])
        gives = "gives" if len(span.bounded) == 1 else "give"
        told.append(f"{names} {gives} one end only, so the range may reach further.")
    points = [point_words(span.estimates[0], point) for point in span.open]
    return Wording(tuple(told), f"Left open by one or more: {'; '.join(shortened(points, _SHOWN))}." if points else "")


def _passed_on(span: Span) -> list[str]:
    """Who passes on an end of the span that nobody asserts: a number so told is claimed by no work."""
    return [
        f"Nobody here asserts the {name} end; {_tellers(span, end)}."
        for name, end in (("lower", span.low), ("upper", span.high))
        if not span.asserted(end)
    ]


def _tellers(span: Span, end: int) -> str:
    telling = [estimate.name for estimate in span.estimates if end in estimate.value.stated]
    return f"{listed(telling)} {'passes' if len(telling) == 1 else 'pass'} it on"
