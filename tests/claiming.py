"""The small invented catalog with a claim and a correction, and that catalog with one thing changed."""

from copy import deepcopy
from functools import cache
from typing import Any

import yaml

from invented import SMALL, changed_at
from terror_estimates.catalog import Catalog, read_bytes

ENTRIES: dict[str, Any] = yaml.safe_load(SMALL.with_name("claims.yaml").read_text(encoding="utf-8"))
CLAIM, CORRECTION = "doe-1931-share-of-sailors", "poe-1950-killings-of-sailors"


def changed(path: str, value: Any) -> bytes:
    """The catalog with the value at a path replaced, added or left out."""
    return changed_at({**deepcopy(ENTRIES), path: value})


def catalog_with(changes: dict[str, Any]) -> Catalog:
    """The catalog with these changes, which must leave it sound."""
    catalog, report = read_bytes(changed_at({**deepcopy(ENTRIES), **deepcopy(changes)}))
    assert catalog is not None, report.lines()
    return catalog


@cache
def claiming() -> Catalog:
    """The catalog as it stands."""
    return catalog_with({})
