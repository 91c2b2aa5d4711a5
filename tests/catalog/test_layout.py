"""Claims and corrections are sorted and their keys put in order like all other entries, and nothing else changes."""

from terror_estimates.catalog.layout import laid_out

BEFORE = """claims:
  b:
    unit: percent
    published: "5"{spaces}
    # of the dead
    says: Five percent
  a:
    formula: x
    inputs: {x: y}

corrections:
  d: {kind: misprint}
  c:
    source_says: One.
    kind: misprint
"""
AFTER = """claims:
  a:
    inputs: {x: y}
    formula: x

  b:
    # of the dead
    says: Five percent
    published: "5"
    unit: percent

corrections:
  c:
    kind: misprint
    source_says: One.

  d: {kind: misprint}
"""


def test_claims_and_corrections_have_their_layout():
    assert laid_out(BEFORE.replace("{spaces}", "   ")) == AFTER


def test_laying_out_twice_changes_nothing():
    assert laid_out(AFTER) == AFTER
