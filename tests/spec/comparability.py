"""What a spec case is: two entries as data, how the first lies to the second, and one sentence for people.

The words are those of tests/catalogs/small.yaml. A side that neither entry writes is fully stated and alike in both.
The files of this folder are read by people and by the documentation: `CASES` is plain data.
"""

from dataclasses import dataclass, field
from typing import Any

from invented import GONE, changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison import Verdict, compare_estimates

STATED = {
    "measure": "deaths",
    "components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"},
    "population": "all",
    "jurisdiction": "all_authorities",
    "territory": "country",
    "period": "1911",
}


@dataclass(frozen=True)
class Case:
    """`one` lies to `other` as `verdict` says; `sentence` says why, and is the case's name.

    `parts` says of words of the vocabulary whether the words directly within them are apart.
    """

    one: dict[str, Any]
    other: dict[str, Any]
    verdict: str
    sentence: str
    parts: dict[str, str] = field(default_factory=dict)


def holds(case: Case) -> None:
    """The verdict of the case, and its inverse from the other side."""
    catalog = _catalog(case)
    assert compare_estimates(catalog, "doe-1920-one", "doe-1920-other").verdict == case.verdict
    turned = compare_estimates(catalog, "doe-1920-other", "doe-1920-one")
    assert turned.verdict is Verdict(case.verdict).inverse


def _catalog(case: Case) -> Catalog:
    written = {**case.one, **case.other}
    estimates = {"doe-1920-one": _entry(case.one, written), "doe-1920-other": _entry(case.other, written)}
    parts = {f"vocabulary.{word}.parts": said for word, said in case.parts.items()}
    catalog, report = read_bytes(changed_at({"estimates": estimates, "figures": GONE, **parts}))
    assert catalog is not None, report.lines()
    return catalog


def _entry(given: dict[str, Any], written: dict[str, Any]) -> dict[str, Any]:
    """A whole estimate: the given sides, and the stated ones where neither entry writes a side."""
    sides = {side: word for side, word in STATED.items() if side not in written}
    if "measure" in written:
        sides.pop("components", None)  # another measure has other components; its definition speaks
    return {"estimated_by": "Jane Doe", "source": "doe-1920", "value": {"best": 1}, **sides, **given}
