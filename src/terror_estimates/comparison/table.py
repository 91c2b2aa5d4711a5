"""Estimates as a pandas table, for notebooks: one row per estimate, nothing computed."""

from collections import Counter
from collections.abc import Iterable
from typing import get_args

import pandas as pd

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.scope import STATED
from terror_estimates.catalog.words import Coverage
from terror_estimates.comparison.phrase import in_print, said_period

COLUMNS = (
    "estimated by", "source", "published", "stance", "measure", "population", "jurisdiction", "territory", "period",
    "low", "best", "high", "number", "as printed", "basis", "verification",
)  # fmt: skip


def table(estimates: Iterable[Estimate]) -> pd.DataFrame:
    """One row per estimate in order of publication, indexed by id; missing numbers stay missing (pd.NA)."""
    chosen = by_publication(estimates)
    frame = pd.DataFrame([_row(one) for one in chosen], index=[one.id for one in chosen], columns=COLUMNS)
    frame.index.name = "estimate"
    whole = dict.fromkeys(("published", "low", "best", "high"), "Int64")
    return frame.astype(whole)


def silence(catalog: Catalog, measure: str) -> pd.DataFrame:
    """How many estimates of a measure count, leave out or leave unsaid each of its components; unverified ones too."""
    estimates = catalog.of_measure(measure)
    counted = [estimate.scope.components for estimate in estimates]
    rows = {
        catalog.vocabulary.label("components", component): Counter(scope[component] for scope in counted)
        for component in catalog.vocabulary.measures[measure].components
    }
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=list(get_args(Coverage))).fillna(0).astype(int)
    frame.columns = [word.replace("_", " ") for word in frame.columns]
    frame.index.name = "component"
    frame["of"] = len(estimates)
    return frame.loc[:, (frame != 0).any()]


def _row(estimate: Estimate) -> dict[str, object]:
    sides = ("measure", *STATED)
    return {
        "estimated by": estimate.estimated_by,
        "source": estimate.work.named(),
        "published": estimate.year,
        "stance": estimate.stance,
        **{side: estimate.label(side) for side in sides},
        "period": said_period(estimate),
        "low": estimate.value.low,
        "best": estimate.value.best,
        "high": estimate.value.high,
        "number": estimate.shown(),
        "as printed": in_print(estimate),
        "basis": estimate.basis.replace("_", " "),
        "verification": estimate.verification.level.replace("_", " "),
    }
