"""What the check calls sound is drawn: whatever keys a figure has, no chart fails on them afterwards."""

from copy import deepcopy
from typing import Any, get_args

import matplotlib.pyplot as plt
import yaml
from flood import FIGURES, TEXT
from hypothesis import given, settings
from hypothesis import strategies as st

from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.figure import Outcome
from terror_estimates.charts import CHARTS

DATA = yaml.safe_load(TEXT)
ESTIMATES, TABLES, SCOPES = (sorted(DATA.get(part, {})) for part in ("estimates", "tables", "scopes"))
MEASURES, COMPONENTS, WAYS = (sorted(DATA["vocabulary"][kind]) for kind in ("measures", "components", "ways"))
CASES = sorted({*DATA["corrections"], *ESTIMATES[:4]})


def some(names: list[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), max_size=most, unique=True)


def made(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(st.fixed_dictionaries(parts), max_size=3)


LABEL = st.sampled_from(["A label", "Another label that is longer than the first"])
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "slug": st.just("tried"),
    "headline": st.booleans(),
    "chart": st.sampled_from(sorted(FIGURES)),
    "title": st.text("Flood 1911", max_size=300),
    "subtitle": st.text("word ", max_size=200),
    "question": st.just("How many?"),
    "note": st.text("word ", max_size=200),
    "scope": st.sampled_from(SCOPES),
    "measures": some(MEASURES),
    "columns": some(COMPONENTS),
    "parts": st.sampled_from(["drawn", "listed"]),
    "sections": st.sampled_from(["population", "territory"]),
    "line": st.sampled_from(ESTIMATES),
    "estimates": some(ESTIMATES, 6),
    "tables": some(TABLES),
    "bridges": st.lists(
        st.fixed_dictionaries({"start": st.sampled_from(ESTIMATES), "end": st.sampled_from(ESTIMATES)}), max_size=2
    ),
    "turn": st.fixed_dictionaries({"year": st.sampled_from(["1900", "1911", "2090"]), "label": st.just("then")}),
    "axes": st.lists(st.fixed_dictionaries({"label": st.just("An axis"), "measures": some(MEASURES)}), max_size=2),
    "groups": made(label=LABEL, rows=made(name=LABEL, estimates=some(ESTIMATES, 2))),
    "ways": made(way=st.sampled_from(WAYS), cases=some(CASES)),
    "plans": made(limits=some(ESTIMATES), beside=some(ESTIMATES, 1), outcome=st.sampled_from(ESTIMATES)),
    "senses": made(label=LABEL, adds=some(COMPONENTS, 2)),
    "verdicts": some(sorted(get_args(Outcome))),
    "story": some(ESTIMATES),
    "leave_out": st.dictionaries(st.sampled_from([*ESTIMATES, *TABLES]), st.just("a reason"), max_size=4),
    "remarks": st.dictionaries(st.sampled_from(ESTIMATES), st.just("a remark"), max_size=2),
}


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from(sorted(FIGURES)),
    changes=st.fixed_dictionaries({}, optional=VALUES),
    unverified=some(ESTIMATES, 5),
)
def test_whatever_the_check_calls_sound_is_drawn(kind, changes, unverified):
    data = deepcopy(DATA)
    entry = data["figures"][FIGURES[kind]]
    own = {key: value for key, value in changes.items() if key in entry or key in ("title", "note")}
    entry.update(own if len(own) > 2 else changes)  # mostly keys of this kind, sometimes those of others
    for id in unverified:
        data["estimates"][id]["verification"] = {"level": "unverified"}

    catalog, report = read_bytes(yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())

    if catalog is None:
        assert report.problems
        return
    try:
        figure = catalog.figure(FIGURES[kind])
        assert CHARTS[figure.chart](figure).alt
    finally:
        plt.close("all")
