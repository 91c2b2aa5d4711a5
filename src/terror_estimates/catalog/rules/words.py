"""Words about the event: each has a definition, and each stands where its kind belongs."""

from collections.abc import Iterator, Mapping

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.rules.registry import Findings, each, not_a_word, rule
from terror_estimates.catalog.scope import KIND_OF, WORDED
from terror_estimates.catalog.vocabulary import KINDS
from terror_estimates.catalog.words import NOTHING

_LONGEST_MOMENT = 31  # days; some registers date a stock by the month only


@rule("problem")
def unknown_word(catalog: Catalog) -> Findings:
    """Measures, components, populations, jurisdictions, territories, methods, caveats are words of the vocabulary."""
    for path, estimate in each(catalog.estimates):
        if said := not_a_word(catalog, "measures", estimate.measure):
            yield (*path, "measure"), f"measure: {said}"
        for side in WORDED:
            word = getattr(estimate, side)
            if word not in NOTHING and (said := not_a_word(catalog, KIND_OF[side], word)):
                yield (*path, side), f"{side}: {said}"
        for word in estimate.components:
            if said := not_a_word(catalog, "components", word):
                yield (*path, "components", word), f"components: {said}"
        if estimate.method and (said := not_a_word(catalog, "methods", estimate.method)):
            yield (*path, "method"), f"method: {said}"
        for place, word in enumerate(estimate.caveats):
            if said := not_a_word(catalog, "caveats", word):
                yield (*path, "caveats", place), f"caveats: {said}"


@rule("problem")
def unknown_parent(catalog: Catalog) -> Findings:
    """A word lies within another word of the same kind, never within itself or in a circle."""
    for kind in KINDS:
        tree = catalog.vocabulary.trees[kind]
        for word, term in catalog.vocabulary.words(kind).items():
            path = ("vocabulary", kind, word, "within")
            if term.within is None:
                continue
            above = tree.upward(term.within)
            if said := not_a_word(catalog, kind, term.within):
                yield path, f"within: {said}"
            elif term.within == word:
                yield path, f"within: '{word}' lies within itself; remove the key"
            elif word in above and word == min(above):  # a circle is named once, at its first word
                yield path, f"within: '{word}' lies within '{term.within}' and that within '{word}'; break the circle"


@rule("problem")
def measure_parent(catalog: Catalog) -> Findings:
    """A measure within another has the same unit, kind and outcome, and counts nothing that the other excludes."""
    measures = catalog.vocabulary.measures
    for word, measure in measures.items():
        path = ("vocabulary", "measures", word)
        for component in measure.components:
            if said := not_a_word(catalog, "components", component):
                yield (*path, "components", component), f"components: {said}"
        for component in measure.said_alone:
            if said := not_a_word(catalog, "components", component):
                yield (*path, "said_alone"), f"said_alone: {said}"
        parent = measures.get(measure.within or "")
        if parent is None:
            continue
        for key in ("unit", "kind", "outcome"):
            mine, theirs = getattr(measure, key), getattr(parent, key)
            if mine != theirs:
                yield (*path, key), f"{key} is '{mine}', but '{measure.within}' above has '{theirs}'; make them agree"
        for component, coverage in measure.components.items():
            if coverage == "included" and parent.components.get(component) == "excluded":
                said = f"'{component}' is included here and excluded in '{measure.within}' above; one of them is wrong"
                yield (*path, "components", component), said


@rule("problem")
def measures_overlap(catalog: Catalog) -> Findings:
    """Measures overlap only with measures of the same unit, kind and outcome that lie neither within nor above."""
    measures, tree = catalog.vocabulary.measures, catalog.vocabulary.trees["measures"]
    for word, measure in measures.items():
        for place, other in enumerate(measure.overlaps):
            path = ("vocabulary", "measures", word, "overlaps", place)
            if said := not_a_word(catalog, "measures", other):
                yield path, f"overlaps: {said}"
            elif other in tree.upward(word) or word in tree.upward(other):
                yield path, f"overlaps: '{other}' and '{word}' lie within each other already; remove it"
            elif other in measures and any(
                getattr(measure, key) != getattr(measures[other], key) for key in ("unit", "kind", "outcome")
            ):
                yield path, f"overlaps: '{other}' has another unit, kind or outcome than '{word}'; they share no axis"


@rule("problem")
def method_of_basis(catalog: Catalog) -> Findings:
    """The method of an estimate belongs to the family of evidence that its basis names."""
    for path, estimate in each(catalog.estimates):
        method = catalog.vocabulary.methods.get(estimate.method or "")
        if method and method.family != estimate.basis:
            said = f"method '{estimate.method}' is of the family {method.family}, but the basis is {estimate.basis}"
            yield (*path, "method"), f"{said}; make them agree"


@rule("problem")
def component_of_measure(catalog: Catalog) -> Findings:
    """An estimate states only components of its measure, and none against the measure's definition."""
    for path, estimate in each(catalog.estimates):
        for component, said in against_definition(catalog, estimate.measure, estimate.components):
            yield (*path, "components", component), said


@rule("problem")
def inferred_of_stated(catalog: Catalog) -> Findings:
    """What is inferred is the measure, or a side, a component or a link that the entry states; dates have a mark."""
    for path, estimate in each(catalog.estimates):
        for place, word in enumerate(estimate.inferred):
            where = (*path, "inferred", place)
            if word in estimate.inferred[:place]:
                yield where, f"'{word}' stands here twice; remove one"
            elif word == "period":
                yield where, "'period' is not written here; mark the dates that are inferred with '?'"
            elif word == "measure":
                continue
            elif word == "rests_on":
                if not estimate.rests_on:
                    yield where, "'rests_on' is empty, so nothing is inferred; remove it, or state what it rests on"
            elif word in estimate.rests_on:
                if "rests_on" in estimate.inferred:
                    yield where, f"'{word}' is among the links of which 'rests_on' says it already; remove one"
            elif word in WORDED:
                if getattr(estimate, word) in NOTHING:
                    yield where, f"'{word}' is {getattr(estimate, word)}, so nothing is inferred; remove it"
            elif word not in estimate.components:
                yield where, f"'{word}' is no side, component or link stated here; remove it, or state it"


def against_definition(catalog: Catalog, word: str, stated: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each stated component that the measure does not know, or whose definition settles it otherwise."""
    measure = catalog.vocabulary.measures.get(word)
    if measure is None:
        return
    for component, coverage in stated.items():
        settled = measure.components.get(component)
        if component not in catalog.declared["components"]:
            continue  # an unknown word, reported as such
        if settled is None:
            known = ", ".join(measure.components) or "none"
            yield component, f"'{component}' is not a component of {word}; choose among these: {known}"
        elif {settled, coverage} <= {"included", "excluded", "partly"} and settled != coverage:
            said = f"'{component}' is {settled} by definition of {word}, but {coverage} here; choose another measure"
            yield component, said


@rule("problem")
def stock_moment(catalog: Catalog) -> Findings:
    """A stock (how many at one time) has a moment no longer than a month as its period."""
    for path, estimate in each(catalog.estimates):
        measure = catalog.vocabulary.measures.get(estimate.measure)
        if measure and measure.kind == "stock" and isinstance(estimate.period, Period):
            days = (estimate.period.end - estimate.period.start).days + 1
            if days > _LONGEST_MOMENT:
                said = f"period '{estimate.period}' spans {days} days; a stock is counted on a day, so write the day"
                yield (*path, "period"), said
