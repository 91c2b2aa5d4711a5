"""The page of a number met somewhere: what it is, who gives it, what each counts, and how to say it rightly.

The answer is that of `terror-estimates number`, word for word.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.comparison.finding import correction_words, sections
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.order import Hit
from terror_estimates.publication.quoted import said_claim
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.metadata import of_number
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table

NEAREST = 12


def number_page(known: Concordance, value: int) -> Page:
    """The page of one number."""
    answer = known.answer(value)
    told = known.finding(value)
    held = [one.entry for one in answer.corrections]
    article = written(
        "number.html",
        title=answer.asked.shown,
        answer=told.answer,
        quotation=told.quotation,
        cautions=told.cautions,
        compare=addresses.compared(answer.best.id) if isinstance(answer.best, Estimate) else "",
        sections=[(heading, list(_tables(known, hits))) for heading, hits in sections(answer, NEAREST)],
        claims=[(addresses.claim(hit.entry.id), said_claim(hit.entry)) for hit in answer.claims],
        corrections=[(addresses.correction(one.id), one.circulates, correction_words(one)) for one in held],
    )
    about = of_number(answer, told)
    described = f"{told.answer} {told.quotation}".strip()
    return Page(addresses.number(value), f"What is {answer.asked.shown}?", described, article, about.head())


def numbers_index(known: Concordance) -> Page:
    """The list of the numbers that have a page, the largest first."""
    rows = []
    for value in sorted(known.numbers, reverse=True):
        rows.append((addresses.number(value), f"{value:,}", known.finding(value).answer))
    words = "Numbers that several works give, that a published sum arrives at, or that circulate wrongly."
    article = written(
        "index.html", title="Numbers in circulation", lead=words, rows=rows, head=("Number", "What it is")
    )
    return Page(addresses.index("number"), "Numbers in circulation", words, article)


def _tables(known: Concordance, hits: Sequence[Hit]) -> Iterator[tuple[str, Markup]]:
    """A table for each measure, with how many works and foundations stand behind the very number."""
    order = list(dict.fromkeys(hit.entry.measure for hit in hits))
    for measure in order:
        found = [hit for hit in hits if hit.entry.measure == measure]
        held: list[Estimate] = [hit.entry for hit in found]
        label = known.catalog.vocabulary.label("measures", measure)
        behind = foundations(held).sentence() if found[0].firm else ""
        remarks = {} if found[0].firm else {hit.entry.id: hit.match.value for hit in found}
        yield behind, table(capital(label), held, remarks)
