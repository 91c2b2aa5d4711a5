"""A new kind of chart, or a new key of a figure: what was forgotten on the way is listed, with the place."""

from pathlib import Path
from typing import get_args

import pytest
from flood import FIGURES, plain
from test_sound import VALUES

import terror_estimates.charts.kinds
from terror_estimates.catalog import Refusal
from terror_estimates.catalog.figure import COMMON, Chart, FigureEntry
from terror_estimates.catalog.kinds import ENTRIES
from terror_estimates.charts import CHARTS
from terror_estimates.charts.contents import CONTENTS, content_of
from terror_estimates.charts.register import PAGES

FOLDERS = Path(terror_estimates.charts.kinds.__file__).parent
WRITTEN = set(FigureEntry.model_fields) - {"id"}


def test_nothing_is_forgotten_of_a_kind_of_chart():
    places = {
        "a folder in charts/kinds": {page.parent.name for page in FOLDERS.glob("*/page.py")},
        "a line in CONTENTS of charts/contents.py": set(CONTENTS),
        "a line in PAGES of charts/register.py": set(PAGES),
        "an entry class in catalog/kinds.py": set(ENTRIES),
        "a word in Chart of catalog/figure.py": set(get_args(Chart)),
        "a figure in tests/catalogs/invented.yaml": set(FIGURES),
    }
    kinds = set.union(*places.values())
    forgotten = [f"'{kind}' lacks {place}" for place, held in places.items() for kind in sorted(kinds - held)]
    assert not forgotten, "\n".join(forgotten)


def test_nothing_is_forgotten_of_a_key_of_figures():
    read = {key: kind for kind, entry in ENTRIES.items() for key in (*entry.needs, *entry.reads)}
    lacking = {
        "is read by no kind of chart; name it in `reads` of an entry class": WRITTEN - {*COMMON, *read},
        "is named by an entry class and is no key of FigureEntry": set(read) - WRITTEN,
        "is common to all figures; no entry class names it": set(read) & set(COMMON),
        "has no values in VALUES of tests/charts/test_sound.py": WRITTEN - set(VALUES),
    }
    forgotten = [f"'{key}' {said}" for said, keys in lacking.items() for key in sorted(keys)]
    assert not forgotten, "\n".join(forgotten)


def test_a_kind_that_nobody_draws_is_refused_with_what_is_missing_and_where(monkeypatch):
    monkeypatch.delitem(CHARTS, "marks")
    monkeypatch.delitem(CONTENTS, "marks")
    for asked in (lambda entry: CHARTS["marks"](entry), content_of):
        with pytest.raises(Refusal, match=r"and one for its page in charts/register\.py") as refused:
            asked(plain().figure(FIGURES["marks"]))
        said = "Nothing draws a chart of kind 'marks': CONTENTS in charts/contents.py has no such kind"
        assert refused.value.sentence.startswith(said)
