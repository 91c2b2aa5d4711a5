"""Every slip that a rule knows is named once, at its line, with what stands there and what would be right.

The slips stand in tests/catalogs/slips.yaml: what is put where into the small catalog with one of everything, and what
is then said at which place. A slip without a rule is none: the file stays sound, and nothing is said.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from invented import GONE, changed_at, report_on

CATALOGS = Path(__file__).parents[1] / "catalogs"


def written(name: str) -> Any:
    return yaml.safe_load((CATALOGS / name).read_text(encoding="utf-8"))


MORE = yaml.safe_load(changed_at(written("more.yaml")))
SLIPS = [(rule, slip) for rule, slips in written("slips.yaml").items() for slip in slips]


def with_slip(slip: dict[str, Any]) -> bytes:
    """The small catalog with one of everything, and with the slip in it."""
    return changed_at({**slip.get("put", {}), **dict.fromkeys(slip.get("gone", ()), GONE)}, MORE)


def line_at(raw: bytes, path: str) -> int:
    """The line of the key or the item at a path, as another reader of YAML counts it."""
    node, line = composed(raw), 1
    for step in path.split("."):
        if isinstance(node, yaml.MappingNode):
            [(key, node)] = [(key, value) for key, value in node.value if key.value == step]
            line = key.start_mark.line + 1
        else:
            node = node.value[int(step)]
            line = node.start_mark.line + 1
    return line


@lru_cache(maxsize=1)  # the tree of one catalog: those of all slips together would be collected over and over
def composed(raw: bytes) -> yaml.Node:
    return yaml.compose(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def expected(rule: str, slip: dict[str, Any], raw: bytes) -> list[tuple[str, int]]:
    """Each rule that names the slip with the line at which it does; none where it is no slip."""
    if "says" not in slip:
        return []
    places = slip.get("at", next(iter(slip.get("put", {})), None))
    named = places.items() if isinstance(places, dict) else [(rule, place) for place in _listed(places)]
    return sorted((name, line_at(raw, place)) for name, place in named)


def _listed(held: Any) -> list[Any]:
    return held if isinstance(held, list) else [held]


def test_one_of_everything_is_sound():
    assert report_on(changed_at({}, MORE)).lines() == []


@pytest.mark.parametrize(("rule", "slip"), SLIPS)
def test_a_slip_is_named_once_at_its_line_and_what_is_none_is_not(rule, slip):
    raw = with_slip(slip)
    report = report_on(raw)
    assert sorted((one.rule, one.line) for one in (*report.problems, *report.flags)) == expected(rule, slip, raw)
    said = " ".join(one.message for one in (*report.problems, *report.flags))
    assert [words for words in _listed(slip.get("says", [])) if words not in said] == [], said
