"""The pages of the site that are lists of the catalog: every figure, every source, every estimate."""

import re
from collections import Counter

from terror_estimates.catalog import Catalog, Estimate, Source
from terror_estimates.comparison.phrase import side_label
from terror_estimates.publication.citing.bibliography import with_edition
from terror_estimates.publication.figure_block import Card, figure_block
from terror_estimates.publication.hypertext import element, link, marked, table, text

_HEAD = ("Estimated by", "As stated", "What it counts", "Where", "How we saw it")
_SIDES = ("population", "jurisdiction", "territory", "period")
_COVERED = {"included": "counted", "excluded": "left out", "partly": "counted in part", "disputed": "disputed"}
_SEEN = {
    "read_in_work": "read in it",
    "cited_in_scholarship": "seen as cited in another scholarly work",
    "reference_work": "seen as given in a reference work or popular page",
    "unverified": "not seen in print",
}


def figures_page(cards: dict[str, Card]) -> str:
    """Every registered figure under its question."""
    parts = ["# Figures", "Each figure has an accession number that is never used again, and carries its own numbers."]
    for card in cards.values():
        title, question = marked(card.said["title"]), marked(card.said["question"])
        parts += [f"## {card.id}. {title}", f"*{question}*", figure_block(card)]
    return "\n\n".join(parts) + "\n"


def sources_page(catalog: Catalog) -> str:
    """The bibliography, with what we saw of each source; each has an anchor of its own."""
    items = "".join(_source(catalog, source) for source in catalog.sources.values())
    intro = (
        f"All {len(catalog.sources)} works and documents of the catalog, each with what we saw of it. A work "
        "that is here because others cite it was not necessarily seen by us."
    )
    files = f"For reference managers: {link('sources.bib', 'BibTeX')} and {link('sources.json', 'CSL-JSON')}."
    return "\n\n".join(["# Sources", intro, element("p", files), element("ul", items, class_="sources")]) + "\n"


def estimates_page(catalog: Catalog) -> str:
    """One table per measure, in order of publication; each row has the id of its estimate as an anchor."""
    parts = [
        "# Estimates",
        f"All {len(catalog.estimates)} estimates of the catalog, data {catalog.edition}, by what they measure "
        "and in order of publication. `estimates.html#` followed by the id of an estimate leads to its row.",
    ]
    measures = {word: held for word in catalog.vocabulary.measures if (held := catalog.of_measure(word))}
    parts.append(_contents(catalog, measures))
    for word, held in measures.items():
        label = catalog.vocabulary.label("measures", word)
        rows = [_row(catalog, one) for one in held]
        caption = f"{label}: {len(held)} {'estimate' if len(held) == 1 else 'estimates'}"
        drawn = table(caption, _HEAD, rows, [one.id for one in held])
        definition = marked(catalog.vocabulary.measures[word].definition)
        parts += [f"({_anchor(word)})=", f"## {marked(label[:1].upper() + label[1:])}", definition, drawn]
    return "\n\n".join(parts) + "\n"


def _contents(catalog: Catalog, measures: dict[str, list[Estimate]]) -> str:
    """A link to the table of each measure with the number of its rows, the longest first."""
    by_length = sorted(measures.items(), key=lambda item: -len(item[1]))
    links = (
        f"{link(f'#{_anchor(word)}', text(catalog.vocabulary.label('measures', word)))} ({len(held)})"
        for word, held in by_length
    )
    return element("p", " · ".join(links))


def _anchor(measure: str) -> str:
    return f"measure-{measure.replace('_', '-')}"


def _source(catalog: Catalog, source: Source) -> str:
    said = [element("p", _linked(with_edition(catalog, source)))]
    if source.note:
        said.append(element("p", f"Note: {text(source.note)}", class_="seen"))
    if held := _holdings(catalog, source):
        said.append(element("p", held, class_="seen"))
    return element("li", "".join(said), id=source.id)


def _holdings(catalog: Catalog, source: Source) -> str:
    """How many numbers the catalog takes from the source, and how we saw them."""
    stated = [one for one in catalog.estimates.values() if one.source == source.id]
    levels = Counter(one.verification.level for one in stated)
    said = [f"{number} {_SEEN[level]}" for level, number in sorted(levels.items())]
    carried = sum(
        source.id in one.verification.witnesses and one.source != source.id for one in catalog.estimates.values()
    )
    parts = [f"{_counted(len(stated))} stated in it ({'; '.join(said)})."] if stated else []
    parts += [f"{_counted(carried)} of other sources seen here."] if carried else []
    return text(" ".join(parts))


def _counted(number: int) -> str:
    return f"{number} {'number' if number == 1 else 'numbers'}"


def _linked(reference_text: str) -> str:
    """The reference with its address, if it has one, as a link."""
    return re.sub(r"(https?://\S+?)(?=\.?$|\.? )", lambda found: link(found[1], found[1]), text(reference_text))


def _row(catalog: Catalog, one: Estimate) -> dict[str, str]:
    year = catalog.year(one) or "n.d."
    named = element("strong", text(one.estimated_by)) + f" ({year})"
    anchor = link(f"#{one.id}", element("code", text(one.id)))
    return {
        "Estimated by": f"{named}<br>{anchor}",
        "As stated": element("span", _stated(one), class_="number"),
        "What it counts": _counts(catalog, one),
        "Where": _where(catalog, one),
        "How we saw it": text(f"{one.verification.level.replace('_', ' ')}; the source {one.stance} it"),
    }


def _stated(one: Estimate) -> str:
    """The number in the print's own words, in quotation marks, or in ours, which say so."""
    if one.as_printed:
        return f"“{text(one.as_printed)}”"
    return text(one.value.text()) + (element("small", " (our words)") if one.in_our_words else "")


def _counts(catalog: Catalog, one: Estimate) -> str:
    """The sides of the scope and the components the source states, then its caveats and our note."""
    said = [f"{side}: {side_label(catalog, one, side)}" for side in _SIDES]
    for coverage, phrase in _COVERED.items():
        if words := [word for word, stated in one.components.items() if stated == coverage]:
            labels = ", ".join(catalog.vocabulary.label("components", word) for word in words)
            said.append(f"{phrase}: {labels}")
    parts = [text("; ".join(said))]
    parts += [element("small", text(catalog.vocabulary.caveats[word].definition)) for word in one.caveats]
    parts += [element("small", text(one.note))] if one.note else []
    return "<br>".join(parts)


def _where(catalog: Catalog, one: Estimate) -> str:
    """The place in short, led by links to the source and to the one in which we saw the number."""
    ids = [one.source, *one.verification.witnesses]
    links = ", ".join(link(f"sources.html#{id}", element("code", text(id))) for id in dict.fromkeys(ids))
    return f"{text(catalog.where(one))}<br>{links}"
