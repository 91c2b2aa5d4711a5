"""Reading: the tables by which a page reads numbers and names, the very same ones that Python reads them by."""

from collections.abc import Iterable
from os.path import commonprefix
from typing import Any

from terror_estimates.catalog import years
from terror_estimates.catalog.numerals import joining, loose
from terror_estimates.catalog.numerals.languages import LANGUAGES, Language
from terror_estimates.comparison import (
    asked,
    claimant,
    clauses,
    copying,
    deeds,
    hedged,
    kindred,
    named_years,
    naming,
    nearby,
    number,
    person,
    ratio,
    rounding,
    spelling,
    typed,
    whose,
)
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.steps import Group


def reading_tables(held: Held) -> dict[str, Any]:
    """Number words by language, how a match is judged, and the steps from a name to its key."""
    return {
        "languages": [_language(one) for one in LANGUAGES.values()],
        "loose": {"few": sorted(loose.FEW), "of": sorted(loose.OF), "figures": sorted(loose.FIGURES)},
        "joining": {"range": joining.RANGE, "choice": joining.CHOICE, "opened": joining.OPENED},
        "typed": {
            "groups": _groups(typed.GROUPS), "years": _groups(typed.YEARS), "power": typed.POWER,
            "counted": typed.COUNTED, "falling": typed.FALLING,
            "share": typed.SHARE, "percent": typed.PERCENT, "half": typed.AND_A_HALF, "decimal": typed.DECIMAL,
            "both": typed.BOTH, "rates": [list(rate) for rate in typed.RATES],
            "to": typed.TO,
            "pairs": [[typed.BETWEEN, typed.AND], [typed.FROM, typed.UP_TO]],
            "zeros": typed.zeros(), "wide": typed.WIDE,
            "ratio": ratio.RATIO, "raised": ratio.RAISED, "mark": ratio.MARK, "hundred": typed.HUNDRED,
            "kindred": kindred.NEAREST,
            "hedges": [list(hedge) for hedge in hedged.HEDGES], "loose": list(hedged.LOOSE),
            "bounds": list(hedged.BOUNDS),
        },
        "asked": {
            "year": years.YEAR, "named": named_years.NAMED, "decade": named_years.DECADE,
            "nearest": asked.NEAREST, "near": asked.NEAR,
            "fewest": copying.FEWEST, "swapped": copying.SWAPPED, "roundest": asked.ROUNDEST,
            "scaled": list(asked.SCALED), "stem": deeds.STEM,
            "plain": sorted(asked.PLAIN),
            "most": asked.MOST, "zero": asked.ZERO.pattern,
            "meant": held.meant, "akin": asked.AKIN, "foremost": naming.FOREMOST, "where": sorted(naming.WHERE),
            "deeds": deeds.DEEDS, "dividers": clauses.DIVIDERS, "yo": list(deeds.YO),
            "letters": whose.SHORTEST, "articles": sorted(whose.ARTICLES),
            "saying": sorted(whose.SAYING),
            "condemned": [deeds.DEATH, deeds.CONVICTED, deeds.SENTENCED],
            "least": asked.LEAST, "great": rounding.GREAT, "floor": rounding.AT_LEAST,
            "nearby": nearby.NEAREST, "round": number.ROUND,
            "closest": [one.name for one in Match],
            "closestOfCount": [one.name for one in number.OF_A_COUNT],
        },
        "spelling": {
            "letters": spelling.LETTERS, "steps": [list(step) for step in spelling.STEPS],
            "joiners": sorted(spelling.JOINERS), "possessive": spelling.POSSESSIVE,
            "slips": [spelling.SLIPS_FROM, spelling.ANYWHERE_FROM, spelling.PLAINED_FROM],
            "kinds": list(person.KINDS), "beginning": person.BEGINNING, "telling": person.TELLING,
        },
    }  # fmt: skip


def claimant_tables(held: Held) -> dict[str, Any]:
    """What stands beside the name of a claimant, what is no name, and the names that are held.

    They are fetched where a question has a number and a word with a capital, for most have none.
    """
    words = {"says": claimant.SAYS, "follows": claimant.FOLLOWS, "nobody": claimant.NOBODY, "known": held.names}
    leads = [list(lead) for lead in claimant.ACCORDING]
    return {"according": leads, "most": claimant.MOST, **{name: sorted(one) for name, one in words.items()}}


def _groups(groups: Iterable[Group]) -> list[list[Any]]:
    """What each group of steps needs, how all its steps begin, and how each goes on, with what stands for it.

    What they begin with is told once, for many of them are long and differ at their ends alone.
    """
    told = []
    for needs, steps in groups:
        begin = commonprefix([pattern for pattern, _ in steps])  # noqa: RUF071 - signs, and no path
        rest = [[pattern.removeprefix(begin), instead] for pattern, instead in steps]
        told.append([0 if needs == begin else needs, begin, rest])
    return told


def _language(language: Language) -> dict[str, Any]:
    """The words of a language; an atom is its kind and its value, as two whole numbers where it is a fraction."""
    words = {
        word: [atom.kind, atom.value.numerator, atom.value.denominator] if atom.value.denominator > 1
        else [atom.kind, atom.value.numerator] if atom.value else [atom.kind]
        for word, atom in language.words.items()
    }  # fmt: skip
    signs = {name: True for name in ("joined", "inverse", "joins_scales", "scores") if getattr(language, name)}
    return {"words": words, "alone": language.alone.split(), **signs}
