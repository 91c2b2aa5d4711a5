"""The small invented catalog of the tests, and that catalog with one thing changed."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from terror_estimates.catalog import Catalog, Report, read_bytes

ROOT = Path(__file__).parent
SMALL = ROOT / "catalogs" / "small.yaml"
TEXT = SMALL.read_text(encoding="utf-8")
GONE = object()  # as a value: the key is left out


@cache
def small() -> Catalog:
    """The sound catalog of tests/catalogs/small.yaml."""
    found, report = read_bytes(TEXT.encode())
    assert found is not None, report.lines()
    return found


@cache
def _data() -> dict[str, Any]:
    return yaml.safe_load(TEXT)


def changed(path: str, value: Any) -> bytes:
    """The small catalog with the value at a path (keys with dots between) replaced, added or, if GONE, left out."""
    return changed_at({path: value})


def changed_at(changes: dict[str, Any], base: dict[str, Any] | None = None) -> bytes:
    """The small catalog, or another, with several values changed; a digit in a path is a place in a list."""
    data = _data() if base is None else base
    for path, value in changes.items():
        data = _with(data, path.split("."), value)
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6).encode()


def _with(held: Any, steps: list[str], value: Any) -> Any:
    """The same with one value changed; what is not on the way to it is shared, for copying all of it took longer."""
    step, *further = steps
    changed, key = held.copy(), int(step) if isinstance(held, list) else step
    if further:
        changed[key] = _with(held[key] if isinstance(held, list) else held.get(key, {}), further, value)
    elif value is GONE:
        del changed[key]
    else:
        changed[key] = value
    return changed


class _Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Writes every entry out, without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def report_on(raw: str | bytes) -> Report:
    """What the reader says of a text."""
    return read_bytes(raw.encode() if isinstance(raw, str) else raw)[1]


def rules_broken(raw: str | bytes) -> list[str]:
    """The names of the broken rules, each once, in the order of the lines."""
    return list(dict.fromkeys(problem.rule for problem in report_on(raw).problems))


def line_of(raw: bytes, text: str) -> int:
    """The number of the first line that holds a text."""
    return next(at for at, line in enumerate(raw.decode().splitlines(), start=1) if text in line)


KILLINGS: Mapping[str, Any] = MappingProxyType(
    {
        "estimated_by": "Ann Poe",
        "source": "poe-1950",
        "locator": {"page": "9"},
        "stance": "asserts",
        "measure": "killings",
        "population": "all",
        "territory": "country",
        "period": "1911",
        "verification": {"level": "read_in_work"},
    }
)


def holding(entries: dict[str, dict], **changes: Any) -> Catalog:
    """The small catalog with these estimates instead of its own, and no table or figure; a problem fails the test."""
    catalog, report = read_bytes(changed_at({"estimates": entries, "figures": {}, "tables": {}, **changes}))
    assert catalog is not None, report.lines()
    return catalog
