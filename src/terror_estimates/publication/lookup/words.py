"""Words: everything that the scripts of the site say to a reader; {n} and other names in braces are filled in there.

A pair is said of one and of several.
"""

FIELD = {
    "loading": "Looking …",
    "failed": "The files of the search are not here; every number, name and measure is on a page of its own.",
    "several": "These words hold several numbers ({numbers}); ask for one of them, or for one range.",
    "nothing": "Nothing is found for these words. Try a number, a name in any spelling, or fewer words.",
    "quote": "To quote",
    "copy": "Copy",
    "copied": "Copied",
    "whole_page": "Everything held on {number}",
    "sums": "Published sums, shares and rates",
    "wrong": "What circulates wrongly",
    "more_on": "More on “{circulates}”",
    "all": "Show all {n}",
    "people": "Whose numbers",
    "held": ["{n} number is held: {measures}.", "{n} numbers are held: {measures}."],
    "of_measure": "{measure} {n}",
    "also_meant": "Also of this name",
    "passages": "In the text",
    "found": ["{n} passage has all these words.", "{n} passages have all these words."],
    "names": ["{n} name.", "{n} names."],
    "more_passages": "Show more of {n}",
    "kinds": {
        "page": "Page",
        "figure": "Figure",
        "claim": "Published sum",
        "correction": "Circulates wrongly",
        "source": "Source",
        "estimate": "Number",
    },
    "head": ["Whose number", "Number", "What it counts", "How it was reached and seen"],
    "cells": ["Number", "What it counts", "How"],
    "rejected": "Rejected there.",
}
