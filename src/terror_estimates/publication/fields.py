"""What each field of estimates.yaml means, in one sentence: for the codebook and for editors.

A test holds these sentences to the models: no field without a sentence, no sentence without a field.
"""

from typing import Any

from pydantic.fields import FieldInfo

from terror_estimates.catalog import (
    Claim,
    Correction,
    Ends,
    Estimate,
    Event,
    Locator,
    Measure,
    Method,
    Name,
    Person,
    ShelfMark,
    Sighting,
    Source,
    Table,
    Term,
    Value,
    Verification,
)  # fmt: skip
from terror_estimates.catalog.claim import Given, OtherBase, TakenFor
from terror_estimates.catalog.value import Closed
from terror_estimates.publication.figure_fields import FIGURE_MEANINGS

UNWRITTEN = ("id", "table")  # the key of an entry is its id, and a cell knows its table; neither is written inside

MEANINGS: dict[type[Closed], dict[str, str]] = {
    Estimate: {
        "estimated_by": "Whose number it is: a person or an office, which need not be the author of the source.",
        "source": "The id of the work or document that states the number.",
        "locator": "Where in the source the number is printed; left out means that we did not see the place.",
        "stance": "How the source stands to the number: it asserts it, reports it, or rejects it.",
        "measure": "The event (or state) that one unit of the number stands for.",
        "components": "What this source itself says it counts or leaves out, beyond what the measure settles.",
        "population": "Whose members are counted.",
        "jurisdiction": "Which authority's cases are counted.",
        "territory": "Within which territory.",
        "period": "From when to when the counted events happened, both ends included; not when the work was written.",
        "value": "The numbers as stated: low, best and high.",
        "as_printed": "The numerals and the few words around them as the source prints them; only if that was seen.",
        "basis": "How the number was obtained, according to the source: a family of evidence.",
        "method": "The method within that family, a word of the vocabulary, where the catalog tells methods apart.",
        "rests_on": "The ids of the estimates or documents that this number restates or builds on.",
        "part_of": "The ids of estimates of which this number is a part.",
        "rounds": "The ids of estimates that this number gives in round figures.",
        "revises": "The ids of earlier estimates by the same author that this number replaces.",
        "conflicts_with": "The ids of estimates that cannot be right if this one is.",
        "verification": "How we saw the number, which is not how certain the number is.",
        "caveats": "Words for known weaknesses, each with a definition in the vocabulary.",
        "answers": "Answers to flags: the name of the rule, and one sentence.",
        "note": "A sentence or two of ours, where a reader would otherwise go wrong.",
    },
    Value: {
        "low": "The lower end as stated.",
        "best": "The one number, or the best number, that the author gives; never a midpoint of ours.",
        "high": "The upper end as stated.",
        "bound": "Says that only one end is claimed: at least the low, or at most the high.",
        "precision": "Whether the number is a count to the last digit, a round figure, or words without a number.",
        "ends": "What the ends of the range are; left out means that the author states them and no more.",
    },
    Ends: {
        "kind": "What the ends are: stated, confidence or credible limits, compiled, or a count still running.",
        "level": "The level of confidence or credible limits, in percent.",
        "as_of": "The day up to which a running count goes.",
    },
    Locator: {
        "page": "One page, as text, because a page can be 'xvii'.",
        "pages": "Several pages, as text.",
        "table": "The number or name of a table.",
        "note": "The number of a note.",
        "chapter": "The number or title of a chapter.",
        "section": "The title of a section.",
        "entry": "The headword of an entry.",
        "archive": "The shelf-mark, where the place is in an archival document.",
    },
    Verification: {
        "level": "How closely we saw the number in print.",
        "seen_in": "The source in which we saw the number, if it was not the one that states it; or a list of several.",
        "seen_on": "The day on which we saw it.",
    },
    Sighting: {
        "source": "The id of the source in which we saw the number.",
        "locator": "Where in that source.",
    },
    Source: {
        "kind": "What kind of work or document it is.",
        "authors": "Its authors, in the order of the title page.",
        "editors": "Its editors, or those of the volume it stands in.",
        "translators": "Its translators.",
        "issued": "The date of the work: a year, a month or a day.",
        "label": "The short name that charts print; otherwise the family names.",
        "title": "The title as the work prints it.",
        "title_supplied": "Whether the title is our description, because the work has none or it was not seen.",
        "title_transliterated": "The title in Latin letters.",
        "title_english": "The title in English.",
        "container": "The book, journal or site in which it stands.",
        "publisher": "Who published it.",
        "place": "Where it was published.",
        "volume": "The volume.",
        "issue": "The issue of the journal.",
        "pages": "The pages that the whole work takes up.",
        "edition": "The edition, in the words of the title page.",
        "series": "The series in which it appeared.",
        "doi": "Its DOI, without the address before it.",
        "isbn": "Its ISBN.",
        "issn": "The ISSN of its journal.",
        "url": "A link to a publisher, institution, journal, archive or encyclopedia.",
        "accessed": "The day on which the page at that address was read: 2026-11-26.",
        "archived_url": "A lasting copy of a page: a snapshot of an encyclopedia, or an archive of the web.",
        "printed_in": "The edition in which a document is printed, with the place in it.",
        "original_issued": "When the work first appeared, for a translation or a later edition.",
        "language": "The language it is written in, as two letters.",
        "archive": "The shelf-mark of an archival document.",
        "look_for": "What somebody who has the work should look for in it, and on which page; a lead, not seen by us.",
        "details_from": "Where particulars of this reference were seen, if not in the work itself.",
        "exception": "Why a headline figure may draw it, though its date, or where it can be found, was not seen.",
        "unidentified": "Why nobody can say which work it is; no headline figure draws what stands in it alone.",
        "note": "What of it we saw, and what in this entry does not come from the work itself.",
    },
    Name: {
        "family": "The family name.",
        "given": "The given names or initials.",
        "literal": "The name of an office, or what stands in place of an unknown author.",
    },
    ShelfMark: {
        "repository": "The archive.",
        "fond": "The fond (record group).",
        "opis": "The opis (inventory).",
        "delo": "The delo (file).",
        "list": "The list (leaf or leaves).",
    },
    Term: {
        "definition": "One sentence that says what the word covers.",
        "label": "The short form that charts print; otherwise the word itself, with spaces.",
        "phrase": "The word as a sentence needs it: 'in the harbor', 'in cases of the army', 'everyone'.",
        "within": "The wider word that this one is part of.",
        "parts": "Whether the words directly below this one can share a member.",
    },
    Measure: {
        "definition": "One sentence that says what one unit stands for.",
        "label": "The short form that charts print; otherwise the word itself, with spaces.",
        "phrase": "What a sentence says after the number: 'people were arrested'.",
        "within": "The wider measure that this one is part of.",
        "parts": "Whether the measures directly below this one can share a member.",
        "unit": "What is counted: persons, cases, sentences.",
        "kind": "Whether it happens over a period (flow) or is counted at one moment (stock).",
        "outcome": "The word for what happened; a measure and the one it lies within have the same outcome.",
        "overlaps": "Measures on other branches that may count some of the same; otherwise branches are apart.",
        "verbs": "The words with which prints say it, in any language, without their endings: 'arrest', 'shot'.",
        "components": "Every way of being counted that can apply, and what the definition alone settles about it.",
    },
    Method: {
        "definition": "One sentence that says what the word covers.",
        "label": "The short form that charts print; otherwise the word itself, with spaces.",
        "phrase": "The word as a sentence needs it.",
        "within": "The wider method that this one is a kind of.",
        "parts": "Whether the methods directly below this one can share a member.",
        "family": "The family of evidence that the method belongs to.",
    },
    Event: {
        "id": "The short name of the event.",
        "title": "The name of the event.",
        "period": "The period that the catalog is about.",
        "territory": "The territory that the catalog is about: a number of all of it is a number of the whole.",
        "collection": "What the catalog is called, if not after the event.",
        "compiled_by": "Who made the catalog: the author of its citations.",
        "license": "The terms on which the data may be used, as an SPDX identifier or in words.",
        "released": "The date of the release.",
        "publisher": "Who publishes the catalog, if anyone but those who made it does.",
        "address": "Where the catalog is found.",
        "doi": "Its DOI, without the address before it.",
    },
    **FIGURE_MEANINGS,
    Table: {
        "title": "What the table is called.",
        "shared": "Fields of an estimate that hold for every cell.",
        "varies": "The side of the scope that the key of a row fills.",
        "columns": "For each column, the fields of an estimate that hold for its cells, above all the measure.",
        "rows": "For each row, the number printed in each column; a missing cell is left out, never 0.",
        "totals": "The totals as printed, in the same form.",
        "answers": "Answers to flags: the name of the rule, and one sentence.",
    },
    Claim: {
        "says": "What the claim says, in our words.",
        "source": "The id of the work that publishes it.",
        "locator": "Where in the source it is printed; left out means that we did not see the place.",
        "as_printed": "The numerals and the few words around them as the source prints them; only if that was seen.",
        "published": "The published number as text, in plain digits, so that the digits it was printed with are kept.",
        "unit": "What the number is: percent, persons, or one of another kind.",
        "bound": "Says that only one end is claimed: at least, or at most.",
        "about": "Whether the source itself hedges the number.",
        "inputs": "For each short name, the id of an estimate, or a number that no estimate holds.",
        "formula": "How the inputs are put together, with the four signs of arithmetic and parentheses only.",
        "other_bases": "Other readings worth trying, if the claim does not follow from its own inputs.",
        "verification": "How we saw the claim; how its inputs were seen stands with them.",
        "note": "A sentence or two of ours on what the arithmetic cannot show.",
    },
    OtherBase: {
        "why": "What this reading takes the claim to be about.",
        "inputs": "Its inputs, in the same form.",
        "formula": "Its formula, in the same form.",
    },
    Given: {
        "number": "The number; left out means that it is not known.",
        "is": "What the number is.",
        "verification": "How we saw it; left out for what needs no witness, such as the days of a year.",
    },
    Person: {
        "name": "The name under which the numbers of this person or office are listed.",
        "kind": "What stands behind the name: a person, an office, a document, several together, or nobody named.",
        "also": "Other spellings: usual transliterations, and those that the bibliography or an entry prints.",
        "members": "The ids of the persons who gave a number together.",
    },
    TakenFor: {
        "number": "The number as it circulates, or the lower end of a range; it stands in the words.",
        "high": "The upper end of a range.",
        "unit": "What follows the number where it is no number of people: 'a day'.",
        "estimated_by": "Whose number it is said to be.",
        "measure": "What one unit is said to be.",
        "population": "Whose members are said to be counted.",
        "territory": "Where they are said to be counted.",
        "period": "The years it is said to be of.",
    },
    Correction: {
        "kind": "What was done to it: misprinted, misquoted, given to somebody else, said to count something else.",
        "way": "In which of the ways of the vocabulary the number went wrong.",
        "circulates": "What circulates, in our words, with the number as it circulates.",
        "taken_for": "The number, and what its words say that it counts.",
        "found_in": "The sources in which it was found, each with the place.",
        "source_says": "What the source says that it garbles, or why it cannot be.",
        "rightly": "The id of the estimate, among those to see, that says what the number, or its like, counts.",
        "see": "The ids of the estimates that are right, or that it garbles.",
        "verification": "How we saw that it circulates.",
        "note": "A sentence or two of ours.",
    },
}


def written_fields(model: type[Closed]) -> dict[str, FieldInfo]:
    """The fields of an entry that a person writes, in the order of the model."""
    hidden = UNWRITTEN if "id" in model.model_fields and model is not Event else ()
    return {field.alias or name: field for name, field in model.model_fields.items() if name not in hidden}


def left_out(field: FieldInfo) -> str:
    """What the reader puts in place of a field that is left out."""
    if field.is_required():
        return "must be given"
    default: Any = field.get_default(call_default_factory=True)
    if isinstance(default, Closed):
        stated = default.model_dump(exclude_none=True)
        stated = {name: value for name, value in stated.items() if value != ()}
        return ", ".join(f"`{name}: {value}`" for name, value in stated.items()) or "empty"
    return f"`{default}`" if isinstance(default, str) and default else "empty"
