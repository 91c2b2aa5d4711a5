"""The pages of the site that are lists of the catalog: every figure, every source, every estimate."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from terror_estimates.catalog import Estimate, Source
from terror_estimates.catalog.english import capital, how_many
from terror_estimates.catalog.words import LEVELS
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
_MOST_OF_A_WORK = 2  # numbers of one measure; those of a work that has more stand on the page of the work
_NO_CONTENTS = "---\nhide-toc: true\n---"  # the page begins with them
_WEB = re.compile(r" https?://.*?(?=$| Printed in: )")  # an address with the day of reading, which ends a reference


def figures_page(cards: Mapping[str, Card]) -> str:
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
    """The bibliography; each work has an anchor of its own, and leads to its page with the rest."""
    stated, carried = defaultdict[str, list[Estimate]](list), Counter[str]()
    for one in known.catalog.estimates.values():
        stated[one.source].append(one)
        carried.update({*one.verification.witnesses} - {one.source})
    items = "".join(_source(one, stated[one.id], carried[one.id]) for one in known.catalog.sources.values())
    intro = (
        f"All {len(known.catalog.sources):,} works and documents of the catalog. Each leads to a page of its own: "
        "where it can be read, what we saw of it, its numbers, and how to cite it. A work that is here because others "
        "cite it was not necessarily seen by us."
    )
    tables = f"As tables: {link('data/README.txt', 'CSV, Parquet, SQLite and their descriptions')}."
    files = f"For reference managers: {link('sources.bib', 'BibTeX')} and {link('sources.json', 'CSL-JSON')}. {tables}"
    return "\n\n".join(["# Sources", intro, element("p", files), element("ul", items, class_="sources")]) + "\n"


def estimates_page(known: Concordance) -> str:
    """One list per measure, in order of publication; every id is an anchor, from which a link leads on."""
    catalog = known.catalog
    parts = [
        _NO_CONTENTS,
        "# Estimates",
        f"All {len(catalog.estimates):,} estimates of the catalog, data {marked(catalog.edition)}, by what they "
        "measure and in order of publication. Each leads to a page that says what it counts, where it is printed, what "
        f"it rests on and how to cite it; where a work has more than {_MOST_OF_A_WORK} of one measure, the page of the "
        "work has them all.",
    ]
    held = {word: catalog.of_measure(word) for word in known.measures}
    parts.append(_contents(known, held))
    for word, estimates in held.items():
        label = catalog.vocabulary.label("measures", word)
        side_by_side = link(addresses.measure(word), "What it means, and its numbers side by side")
        lines = element("ul", "".join(_lines(estimates)), class_="estimates")
        parts += [f"({_anchor(word)})=", f"## {marked(capital(label))}"]
        parts += [element("p", side_by_side), lines]
    return "\n\n".join(parts) + "\n"


def _contents(known: Concordance, measures: Mapping[str, list[Estimate]]) -> str:
    """A link to the list of each measure with how many numbers it has, in the order of the lists."""
    links = (
        f"{link(f'#{_anchor(word)}', text(known.catalog.vocabulary.label('measures', word)))} ({len(held)})"
        for word, held in measures.items()
    )
    return element("p", " · ".join(links))


def _anchor(measure: str) -> str:
    return f"measure-{measure.replace('_', '-')}"


def _lines(estimates: list[Estimate]) -> Iterator[str]:
    """A line for each number, and one for all numbers of a work that has many of the measure."""
    held: dict[tuple[str, str], list[Estimate]] = {}
    for one in estimates:
        held.setdefault((one.source, one.estimated_by), []).append(one)
    for one in estimates:
        together = held[one.source, one.estimated_by]
        if len(together) <= _MOST_OF_A_WORK:
            yield _line(one)
        elif one is together[0]:
            yield _line_of_many(together)


def _line(one: Estimate) -> str:
    """Whose number, from which year, as printed or in our words; former ids are anchors as well."""
    unseen = "" if one.chartable else " · not seen in print"
    words = (
        f"{link(addresses.estimate(one.id), text(one.estimated_by))} ({text(one.work.dating)}): {_stated(one)}{unseen}"
    )
    return element("li", _former(one) + words, id=one.id)


def _line_of_many(together: list[Estimate]) -> str:
    """Whose numbers, from which year, how many: an anchor by each id, and the way to the page that has them."""
    first, unseen = together[0], sum(not one.chartable for one in together)
    anchors = "".join(_former(one) + element("a", "", id=one.id) for one in together)
    where = link(addresses.source(first.source), f"{len(together)} numbers on the page of {text(first.work.short())}")
    aside = f" · {unseen} of them not seen in print" if unseen else ""
    return element("li", f"{anchors}{text(first.estimated_by)} ({text(first.work.dating)}): {where}{aside}")


def _former(one: Estimate) -> str:
    return "".join(element("span", "", id=old) for old, new in one.catalog.renamed.items() if new == one.id)


def _source(source: Source, stated: list[Estimate], carried: int) -> str:
    """The reference without its addresses on the web, which stand on the page of the work with the rest."""
    own = link(addresses.source(source.id), "its numbers and how to cite it")
    said = [element("p", f"{text(_WEB.sub('', with_edition(source)))} {own}")]
    if stated or carried:
        said.append(element("p", _holdings(stated, carried), class_="seen"))
    return element("li", "".join(said), id=source.id)


def _holdings(stated: list[Estimate], carried: int) -> str:
    """How many numbers the catalog takes from a source, how we saw them, and how many of others were seen in it."""
    levels = Counter[str](one.verification.level for one in stated)
    said = [f"{number} {_SEEN[level]}" for level in LEVELS if (number := levels[level])]
    parts = [f"{how_many(len(stated), 'number')} stated in it ({'; '.join(said)})."] if stated else []
    parts += [f"{how_many(carried, 'number')} of other sources seen here."] if carried else []
    return text(" ".join(parts))


def _stated(one: Estimate) -> str:
    """The number in the print's own words, in quotation marks, or in ours, which say so."""
    if one.as_printed:
        return f"“{text(one.as_printed)}”"
    whose = element("small", f" ({text(one.whose_words)})") if one.whose_words else ""
    return f"{text(one.value.text())}{whose}"
