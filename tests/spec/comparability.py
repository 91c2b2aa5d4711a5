"""What a spec case is: two entries as data, how the first compares with the second, and one sentence for people.

The words are those of tests/catalogs/small.yaml. A side that neither entry writes is fully stated and alike in both.
The files of this folder are read by people and by the documentation: `CASES` is plain data.
"""

from dataclasses import dataclass, field
from typing import Any

from invented import GONE, changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison import Verdict, compare_estimates

PLURALS = {"population": "populations", "jurisdiction": "jurisdictions", "territory": "territories"}
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
    """`one` compares with `other` as `verdict` says, as far as both say; `open` names what one or both leave unsaid.

    `sentence` says why, and is the case's name. `parts` says of words of the vocabulary whether the words directly
    within them are apart; `overlaps` which measures a measure overlaps; `wordless` are sides without vocabulary.
    """

    one: dict[str, Any]
    other: dict[str, Any]
    verdict: str
    sentence: str
    open: tuple[str, ...] = ()
    parts: dict[str, str] = field(default_factory=dict)
    overlaps: dict[str, list[str]] = field(default_factory=dict)
    wordless: tuple[str, ...] = ()


def holds(case: Case) -> None:
    """The verdict of the case and what it leaves open, and its inverse from the other side."""
    catalog = _catalog(case)
    for one, other, verdict in (("one", "other", case.verdict), ("other", "one", Verdict(case.verdict).inverse)):
        found = compare_estimates(catalog.estimate(f"doe-1920-{one}"), catalog.estimate(f"doe-1920-{other}"))
        assert found.verdict == verdict
        assert {point.component or point.side for point in found.open} == set(case.open)
        assert found.certain is not bool(case.open)


def _catalog(case: Case) -> Catalog:
    written = {**case.one, **case.other, **dict.fromkeys(case.wordless)}
    estimates = {"doe-1920-one": _entry(case.one, written), "doe-1920-other": _entry(case.other, written)}
    words = {f"vocabulary.{word}.parts": said for word, said in case.parts.items()}
    words |= {f"vocabulary.measures.{word}.overlaps": others for word, others in case.overlaps.items()}
    words |= {f"vocabulary.{PLURALS[side]}": GONE for side in case.wordless}
    gone = dict.fromkeys(("figures", "scopes", "tables"), GONE)
    catalog, report = read_bytes(changed_at({"estimates": estimates, **gone, **words}))
    assert catalog is not None, report.lines()
    return catalog


def _entry(given: dict[str, Any], written: dict[str, Any]) -> dict[str, Any]:
    """A whole estimate: the given sides, and the stated ones where neither entry writes a side."""
    sides = {side: word for side, word in STATED.items() if side not in written}
    if "measure" in written:
        sides.pop("components", None)  # another measure has other components; its definition speaks
    return {"estimated_by": "Jane Doe", "source": "doe-1920", "value": {"best": 1}, **sides, **given}
