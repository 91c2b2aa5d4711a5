"""Reference scopes: the questions that charts ask, in words of the vocabulary."""

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.rules.registry import Findings, not_a_word, rule
from terror_estimates.catalog.rules.words import against_definition
from terror_estimates.catalog.scope import KIND_OF, WORDED
from terror_estimates.catalog.words import NOTHING


@rule("problem")
def scope_words(catalog: Catalog) -> Findings:
    """A reference scope asks in words of the vocabulary; a side it does not ask about is left out."""
    for id, scope in catalog.scopes.items():
        path = ("scopes", id)
        if said := not_a_word(catalog, "measures", scope.measure):
            yield (*path, "measure"), f"measure: {said}"
        for side in WORDED:
            word = getattr(scope, side)
            if word in NOTHING:
                yield (*path, side), f"{side}: '{word}' is not a question; leave the side out if it is not asked about"
            elif word is not None and (said := not_a_word(catalog, KIND_OF[side], word)):
                yield (*path, side), f"{side}: {said}"


@rule("problem")
def scope_components(catalog: Catalog) -> Findings:
    """A reference scope asks about components of its measure, each as included, excluded or partly."""
    for id, scope in catalog.scopes.items():
        path = ("scopes", id, "components")
        for component, coverage in scope.components.items():
            if said := not_a_word(catalog, "components", component):
                yield (*path, component), f"components: {said}"
            elif coverage not in ("included", "excluded", "partly"):
                yield (*path, component), f"'{component}' is {coverage}; a component not asked about is left out"
        for component, said in against_definition(catalog, scope.measure, scope.components):
            if scope.components[component] in ("included", "excluded", "partly"):
                yield (*path, component), said
