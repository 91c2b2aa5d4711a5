"""The pages of the site that are lists of the catalog: every figure, every source, every estimate."""

import re
from collections import Counter
from collections.abc import Mapping

from terror_estimates.catalog import Estimate, Source
from terror_estimates.publication.citing.bibliography import with_edition
from terror_estimates.publication.figure_block import Card
from terror_estimates.publication.hypertext import element, link, marked, text
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance

_SEEN = {
    "read_in_work": "read in it",
    "cited_in_scholarship": "seen as cited in another scholarly work",
    "reference_work": "seen as given in a reference work or popular page",
    "unverified": "not seen in print",
}


def figures_page(cards: dict[str, Card]) -> str:
    """Every registered figure with its question, its picture, and the way to its page."""
    parts = ["# Figures", "Each figure has an accession number that is never used again, and a page of its own."]
    parts += [element("ul", "".join(_figure(card) for card in cards.values()), class_="figures")]
    return "\n\n".join(parts) + "\n"


def _figure(card: Card) -> str:
    address = addresses.figure(card.id)
    picture = {"src": f"figures/{card.stem}.png", "alt": "", "loading": "lazy"}
    small = element("img", "", **picture, width=str(card.width), height=str(card.height)).removesuffix("</img>")
    named = link(address, element("strong", text(f"{card.id}. {card.said['title']}")))
    words = f"{named}<br>{text(card.said['question'])} {element('small', text(card.said['caption']))}"
    return element("li", element("div", small, class_="small") + element("p", words), id=card.id)


def sources_page(known: Concordance) -> str:
    """The bibliography, with what we saw of each source; each has an anchor of its own."""
    items = "".join(_source(source) for source in known.catalog.sources.values())
    intro = (
        f"All {len(known.catalog.sources)} works and documents of the catalog, each with what we saw of it. A work "
        "that is here because others cite it was not necessarily seen by us."
    )
    tables = f"As tables: {link('data/README.txt', 'CSV, Parquet, SQLite and their descriptions')}."
    files = f"For reference managers: {link('sources.bib', 'BibTeX')} and {link('sources.json', 'CSL-JSON')}. {tables}"
    return "\n\n".join(["# Sources", intro, element("p", files), element("ul", items, class_="sources")]) + "\n"


def estimates_page(known: Concordance) -> str:
    """One list per measure, in the order given; each line is an anchor by the id of its estimate, and leads on."""
    catalog = known.catalog
    parts = [
        "# Estimates",
        f"All {len(catalog.estimates)} estimates of the catalog, data {marked(catalog.edition)}, by what they measure "
        "and in order of publication. Each leads to a page that says what it counts, where it is printed, what it "
        "rests on and how to cite it.",
    ]
    held = {word: catalog.of_measure(word) for word in known.measures}
    parts.append(_contents(known, held))
    for word, estimates in held.items():
        label = catalog.vocabulary.label("measures", word)
        definition = marked(catalog.vocabulary.measures[word].definition)
        side_by_side = link(addresses.measure(word), "side by side, with what each counts")
        lines = element("ul", "".join(_line(one) for one in estimates), class_="estimates")
        parts += [f"({_anchor(word)})=", f"## {marked(label[:1].upper() + label[1:])}"]
        parts += [element("p", f"{definition} These numbers {side_by_side}."), lines]
    return "\n\n".join(parts) + "\n"


def _contents(known: Concordance, measures: Mapping[str, list[Estimate]]) -> str:
    """A link to the list of each measure with the number of its lines, in the order of the lists."""
    links = (
        f"{link(f'#{_anchor(word)}', text(known.catalog.vocabulary.label('measures', word)))} ({len(held)})"
        for word, held in measures.items()
    )
    return element("p", " · ".join(links))


def _anchor(measure: str) -> str:
    return f"measure-{measure.replace('_', '-')}"


def _line(one: Estimate) -> str:
    """Whose number, from which year, as printed or in our words; former ids are anchors as well."""
    unseen = "" if one.chartable else " · not seen in print"
    former = "".join(element("span", "", id=old) for old, new in one.catalog.renamed.items() if new == one.id)
    words = f"{link(addresses.estimate(one.id), text(one.estimated_by))} ({one.work.dating}): {_stated(one)}{unseen}"
    return element("li", former + words, id=one.id)


def _source(source: Source) -> str:
    own = link(addresses.source(source.id), "its numbers and how to cite it")
    said = [element("p", f"{_linked(with_edition(source))} {own}")]
    if source.note:
        said.append(element("p", f"Note: {text(source.note)}", class_="seen"))
    if held := _holdings(source):
        said.append(element("p", held, class_="seen"))
    return element("li", "".join(said), id=source.id)


def _holdings(source: Source) -> str:
    """How many numbers the catalog takes from the source, and how we saw them."""
    stated = [one for one in source.catalog.estimates.values() if one.source == source.id]
    levels = Counter(one.verification.level for one in stated)
    said = [f"{number} {_SEEN[level]}" for level, number in sorted(levels.items())]
    carried = sum(
        source.id in one.verification.witnesses and one.source != source.id for one in source.catalog.estimates.values()
    )
    parts = [f"{_counted(len(stated))} stated in it ({'; '.join(said)})."] if stated else []
    parts += [f"{_counted(carried)} of other sources seen here."] if carried else []
    return text(" ".join(parts))


def _counted(number: int) -> str:
    return f"{number} {'number' if number == 1 else 'numbers'}"


def _linked(reference_text: str) -> str:
    """The reference with its address, if it has one, as a link."""
    return re.sub(r"(https?://\S+?)(?=\.?$|\.? )", lambda found: link(found[1], found[1]), text(reference_text))


def _stated(one: Estimate) -> str:
    """The number in the print's own words, in quotation marks, or in ours, which say so."""
    if one.as_printed:
        return f"“{text(one.as_printed)}”"
    return text(one.value.text()) + (element("small", " (our words)") if one.in_our_words else "")
