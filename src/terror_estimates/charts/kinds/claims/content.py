"""What a chart of claims says: published shares, sums and rates beside what their inputs give, by verdict.

Claims without a result are counted, and left to the page of claims.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.audit.claims import Checked, Verdict, check_claims, inputs_seen
from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import source_keys
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import counted

_HOW = (
    "Each claim is recomputed from the inputs that its words ask for. A verdict is about arithmetic only, and not "
    "about whether the right thing was counted. “Lower” and “higher” are in percent of what was published, the largest "
    "first."
)


@dataclass(frozen=True)
class Claims(Content):
    """The claims that have a result, and how many have none, by the reason; `estimates` are their verified inputs."""

    checked: Sequence[Checked]
    left: dict[str, int]

    @property
    def claims(self) -> tuple[str, ...]:
        return tuple(one.claim.id for one in self.checked)

    @property
    def sources(self) -> list[str]:
        return source_keys([*self.estimates, *(one.claim for one in self.checked)])

    @property
    def notes(self) -> list[str]:
        left = self._left
        return [
            _HOW,
            self.entry.note or "",
            f"Claims not drawn: {left}; the page of claims has them all." if left else "",
        ]

    @property
    def alt(self) -> str:
        counts = Counter(one.verdict for one in self.checked)
        told = ", ".join(f"{verdict}: {counts[verdict]}" for verdict in Verdict if counts[verdict])
        drawn = counted(len(self.checked), "claim")
        left = f" Not drawn: {self._left}." if self._left else ""
        return f"Published against recomputed. {self.entry.title}. {drawn} ({told}).{left}"

    @property
    def _left(self) -> str:
        return ", ".join(f"{number} ({why})" for why, number in self.left.items() if number)


def claims_of(entry: FigureEntry) -> Claims:
    """Every claim of the catalog, recomputed."""
    held = check_claims(entry.catalog.claims.values())
    seen = [one for one in held if one.claim.verification.level != "unverified"]
    found = [one for one in seen if one.recomputed is not None and inputs_seen(one.claim)]
    checked = [one for one in found if not entry.verdicts or one.verdict.name.lower() in entry.verdicts]
    left = {
        "another verdict": len(found) - len(checked),
        "an input was not printed or not seen": len(seen) - len(found),
        "not verified": len(held) - len(seen),
    }
    inputs = [one for one in _inputs(entry, checked) if one.chartable]
    return Claims(entry, inputs, (), checked, left)


def _inputs(entry: FigureEntry, checked: Sequence[Checked]) -> list[Estimate]:
    """The estimates that the claims are computed from, each once."""
    ids = dict.fromkeys(given for one in checked for given in one.claim.inputs.values() if isinstance(given, str))
    return [entry.catalog.estimate(id) for id in ids]
