"""What each field of a registered figure and of a reference scope means, in one sentence."""

from terror_estimates.catalog.reference import (
    BridgeEntry,
    FigureEntry,
    OverviewColumn,
    OverviewGroup,
    OverviewRow,
    Reference,
    SenseEntry,
    Turn,
    WayEntry,
)
from terror_estimates.catalog.value import Closed

FIGURE_MEANINGS: dict[type[Closed], dict[str, str]] = {
    BridgeEntry: {
        "start": "The id of the estimate that the bridge begins at.",
        "end": "The id of the estimate that it leads to.",
        "added": "The ids of estimates that the end counts and the start does not.",
        "taken": "The ids of estimates that the start counts and the end does not.",
    },
    OverviewColumn: {
        "label": "What stands above the axis.",
        "measures": "The measures whose numbers share the axis, told apart by shape; the first needs no word.",
    },
    OverviewRow: {
        "name": "The name that readers know.",
        "estimates": "The ids of the estimates it stands for; an unverified one is said in words only.",
    },
    OverviewGroup: {
        "label": "What the numbers of these rows rest on.",
        "rows": "The rows, in reading order.",
    },
    SenseEntry: {
        "label": "What the sense is called; it holds the senses before it.",
        "adds": "The components that it adds to the sense before it.",
    },
    WayEntry: {
        "way": "The way, a word of the vocabulary.",
        "cases": "The ids of corrections of that way, or of estimates that are met under the same number.",
    },
    Turn: {
        "year": "The year, in quotes.",
        "label": "What happened in it, in a few words.",
    },
    Reference: {
        "label": "What the scope is called in charts.",
        "measure": "The measure of the scope.",
        "components": "What the scope counts and leaves out, beyond what the measure settles.",
        "population": "Whose members the scope counts; left out, the scope does not ask.",
        "jurisdiction": "Which authority's cases the scope counts; left out, the scope does not ask.",
        "territory": "The territory of the scope; left out, the scope does not ask.",
        "period": "The period of the scope; left out, the scope does not ask.",
    },
    FigureEntry: {
        "slug": "The words in the file name, after the id.",
        "headline": "Whether most people will cite it, so that what stands behind it must be dated and findable.",
        "chart": "The kind of chart.",
        "title": "What is seen in the record, as a sentence; a test of the record holds it.",
        "subtitle": "The definition of what is shown: measure, place and years.",
        "question": "The question that the figure answers.",
        "scope": "The reference scope that estimates are grouped by.",
        "measures": "The measures whose estimates are shown; in a chart of parts the whole before its parts.",
        "columns": "The components shown in the grid beside the chart; in a chart of places those with an axis each.",
        "parts": "Whether estimates of only part of the people are drawn, or only listed on the card.",
        "sections": "What makes the sections of a chart of parts: whose members are counted, or where.",
        "line": "The id of a documented count that is drawn as a reference line.",
        "estimates": "The ids of the estimates shown, where they are chosen by hand.",
        "tables": "The ids of the printed tables whose rows are drawn as series.",
        "bridges": "The bridges drawn: start, end, and the estimates added and taken away.",
        "turn": "A year in which the sources at hand changed, marked between the publications before and after it.",
        "story": "The ids of the estimates that carry the story: their marks have words, the others are gray.",
        "axes": "The axes of an overview, side by side.",
        "groups": "The groups of rows of an overview, from top to bottom.",
        "ways": "The ways in which numbers go wrong, in the order shown, each with its cases.",
        "senses": "The senses of the word, the narrowest first; each holds the one before.",
        "verdicts": "The verdicts that a chart of claims shows; left out, it shows every claim with a result.",
        "leave_out": "The ids of estimates, or of whole tables, that are not drawn, each with the reason.",
        "remarks": "The ids of estimates that a series chart marks with a sign, each with the words at its foot.",
        "note": "A sentence printed under the chart.",
    },
}
