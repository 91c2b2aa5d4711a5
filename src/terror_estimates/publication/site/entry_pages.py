"""The pages of a claim, with what its inputs give, and of a correction, with what the source says."""

from terror_estimates.audit.claims import check_claim, shown, span, stated_inputs
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog import Claim, Correction, Sighting
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.words import MEANING
from terror_estimates.comparison.finding import correction_words
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.quoted import quoted_claim
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import SEEN
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table


def claim_page(known: Concordance, claim: Claim) -> Page:
    """The page of one published share, sum or rate."""
    catalog = known.catalog
    checked = check_claim(claim)
    unit = claim.unit.replace("_", " ")
    given = "" if checked.recomputed is None else span(Printed(claim.published, claim.about), checked.recomputed)
    quoted = quoted_claim(claim)
    inputs = []
    for name, number in stated_inputs(claim, claim).items():
        input_ = claim.inputs[name]
        address, words = (addresses.estimate(input_), input_) if isinstance(input_, str) else ("", input_.is_)
        inputs.append((name, number, address, words))
    article = written(
        "claim.html", claim=claim, quotation=quoted, published=f"{shown(claim)} {unit}",
        recomputed=f"{given} {unit}" if given else "nothing: an input is missing", verdict=checked.verdict.value,
        why=checked.why, inputs=inputs, formula=" ".join(claim.formula.split()),
        places=places(claim, [Sighting(source=claim.source, locator=claim.locator), *claim.verification.seen_in]),
        seen=SEEN[claim.verification.level],
        citations={form: Citations(catalog).cite(claim.id, form) for form in ("short", "text", "bibtex")},
        figures=known.figure_links(claim.id),
    )  # fmt: skip
    said = f"{claim.says}: {shown(claim)} {unit}. {capital(checked.verdict.value)}."
    return Page(addresses.claim(claim.id), claim.says, said, article)


def correction_page(known: Concordance, correction: Correction) -> Page:
    """The page of one thing that circulates wrongly."""
    catalog = known.catalog
    held = [catalog.estimates[id] for id in correction.see if id in catalog.estimates]
    article = written(
        "correction.html", correction=correction, meaning=MEANING[correction.kind],
        found=places(correction, [*correction.found_in, *correction.verification.seen_in]),
        rows=table("The entries that say what is right", held, measured=True) if held else "",
        words=correction_words(correction),
    )  # fmt: skip
    return Page(addresses.correction(correction.id), correction.circulates, correction_words(correction), article)


def places(entry: Claim | Correction, sightings: list[Sighting]) -> list[tuple[str, str]]:
    """(address, words) of each source with the place in it, each once."""
    found = {}
    for one in sightings:
        words = ", ".join(part for part in (entry.catalog.source(one.source).short(), one.locator.text()) if part)
        found[words] = addresses.source(one.source)
    return [(address, words) for words, address in found.items()]
