"""Verbs: what a print says was done to the people it counts, held against the measure of the entry."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.rules.registry import Raised, each, rule

_WORD = re.compile(r"[^\W\d_]+")
Phrase = tuple[str, ...]  # the beginnings of words that follow each other


@rule("flag")
def verb_differs(catalog: Catalog) -> Raised:
    """The verb of a print is one of its measure's, where the vocabulary has words for it; an answer names the verb."""
    said_of: dict[Phrase, set[str]] = defaultdict(set)
    for word, measure in catalog.vocabulary.measures.items():
        for verb in measure.verbs:
            said_of[tuple(_WORD.findall(verb.lower()))].add(word)
    said_of.pop((), None)
    if not said_of:
        return
    begins = re.compile(rf"(?<![^\W\d_])(?:{'|'.join({re.escape(phrase[0]) for phrase in said_of})})")
    for path, estimate in each(catalog.estimates):
        text = estimate.as_printed or ""
        for printed, measures in _verbs(text, said_of) if begins.search(text.lower()) else ():
            if estimate.measure not in measures:
                usual = " and ".join(sorted(measures))
                said = f"as_printed '{clipped(text, 100)}' says '{printed}', a word of {usual}, but the"
                said = f"{said} measure is {estimate.measure}; check what is counted"
                yield (*path, "as_printed"), f"{said}, then answer verb-differs and name the word", (printed,)


def _verbs(text: str, said_of: Mapping[Phrase, set[str]]) -> Iterator[tuple[str, set[str]]]:
    """The verbs of a text by longest match, as printed, each with the measures that it may say."""
    words = _WORD.findall(text)
    lowered, place = [word.lower() for word in words], 0
    longest, first = max(map(len, said_of)), tuple({phrase[0] for phrase in said_of})
    while place < len(words):
        if not lowered[place].startswith(first):  # most words, and asked in one step
            place += 1
            continue
        ahead = tuple(lowered[place : place + longest])
        fitting = [phrase for phrase in said_of if _begins(ahead, phrase)]
        if not fitting:
            place += 1
            continue
        phrase = max(fitting, key=lambda one: (len(one), sum(map(len, one)), one))
        yield " ".join(words[place : place + len(phrase)]), said_of[phrase]
        place += len(phrase)


def _begins(words: Phrase, phrase: Phrase) -> bool:
    return len(phrase) <= len(words) and all(word.startswith(part) for word, part in zip(words, phrase, strict=False))
