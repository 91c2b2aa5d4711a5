"""Words: everything that the scripts of the site say to a reader; {n} and other names in braces are filled in there.

A pair is said of one and of several.
"""

from terror_estimates.comparison.answer import QUESTION
from terror_estimates.comparison.asked import NO_PEOPLE
from terror_estimates.comparison.finding import TWO

HELD = ["{n} number is in the record: {measures}.", "{n} numbers are in the record: {measures}."]
FIELD = {
    "loading": "Looking …",
    "failed": "The files of the search are missing; every number, name and measure still has a page of its own.",
    "several": "These words hold several numbers ({numbers}); ask for one of them, or for one range.",
    "two": TWO,
    "ambiguous": "This can be read as {low} and as {high}; write the one that is meant.",
    "zero": NO_PEOPLE,
    "nothing": "We find nothing for these words. Try a number, a name in any spelling, or fewer words.",
    "quote": "To quote",
    "copy": "Copy",
    "copied": "Copied",
    "whole_page": "Everything on {number}",
    "sums": "Published sums, shares and rates",
    "spoken": "Where it is spoken of",
    "kindred": "Published shares and rates nearest to it",
    "wrong": "What circulates wrongly",
    "more_on": "More on “{circulates}”",
    "all": "Show all {n}",
    "people": "Whose numbers",
    "held": HELD,
    "of_measure": "{measure} {n}",
    "also_meant": "Also of this name",
    "passages": "In the text",
    "found": ["{n} passage has all these words.", "{n} passages have all these words."],
    "found_telling": ["{n} passage has the rarer of these words.", "{n} passages have the rarer of these words."],
    "names": ["{n} name.", "{n} names."],
    "more_passages": "Show more of {n}",
    "kinds": {
        "page": "Page",
        "house": "How this is made",
        "figure": "Figure",
        "claim": "Published sum",
        "correction": "Circulates wrongly",
        "source": "Source",
        "estimate": "Number",
    },
    "head": [["who", "Whose number"], ["said", "Number"], ["what", "What it counts"]],
    "rejected": "Rejected there.",
    "ours": "in our words",
    "printed": "As printed: “{printed}”.",
    "where": "Where: {where}",
}

SELECTED = [
    "{n} estimate of {works}, grouped by how it compares with: {question}.",
    "{n} estimates of {works}, grouped by how they compare with: {question}.",
]
WORKS = ["{n} work", "{n} works"]
EXPLORER = {
    "no_question": "nothing; group by what is counted",
    "any": "any",
    "anyone": "anybody",
    "the_estimate": "the number {number} of {name}",
    "number_of": "{number}, {name}",
    "selected": SELECTED,
    "by_measure": ["{n} estimate of {works}, by what it counts.", "{n} estimates of {works}, by what they count."],
    "works": WORKS,
    "none": "No estimate fits these choices. Leave one of them open.",
    "years_left": "The years were left aside: write four digits, the earlier year first.",
    "group": "{name}: {n}",
    "plain": "number",
    "compare": "Compare",
    "comparing": "Compare {name}, {number}",
    "chosen": "{name}, {number}, is chosen. Choose a second number to compare with it, or",
    "group_by": "group all by how they compare with this one",
    "both": QUESTION,
    "clear": "Put both back",
    "sides": [
        ["number", "Number"], ["measure", "What is counted"], ["population", "People"],
        ["jurisdiction", "Whose cases"], ["territory", "Place"], ["span", "Years"], ["basis", "How it was reached"],
        ["level", "How we saw it"],
    ],
    "first": "A",
    "second": "B",
    "file": "{catalog}-{version}-selection.csv",
    "columns": [
        "id", "estimated_by", "source", "published", "measure", "population", "jurisdiction", "territory", "period",
        "low", "best", "high", "bound", "as_stated", "basis", "verification", "stance", "relation", "why",
    ],
}  # fmt: skip
