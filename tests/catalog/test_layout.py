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


def test_what_people_come_for_stands_before_the_words_and_the_figures():
    laid = laid_out(
        'vocabulary:\n  measures: {}\n\nfigures: {}\n\nestimates:\n  b: {}\n\nversion: "1"\n\nsources:\n  a: {}\n'
    )
    assert [line for line in laid.splitlines() if line and not line.startswith(" ")] == [
        'version: "1"', "sources:", "estimates:", "vocabulary:", "figures: {}",
    ]  # fmt: skip


def test_comments_stay_where_they_stand_above_a_key_below_the_last_or_in_an_empty_file():
    text = "claims:\n  a:\n    says: One.\n\n# the end\n"
    assert laid_out(text) == text
    assert laid_out("# nothing yet\n") == "# nothing yet\n"
    assert laid_out("claims:\n  # of the dead\n  b: {}\n  a: {}\n") == "claims:\n  a: {}\n\n  # of the dead\n  b: {}\n"
