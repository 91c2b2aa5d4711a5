"""Further tables of the extract: who is named, what entries are called besides, and what stands inside an entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Catalog, Verification
from terror_estimates.catalog.claim import Input, TakenFor
from terror_estimates.publication.extract.flat import Table, flat

TAKEN = "taken_for_"  # begins the columns of a correction that say what its words give the number out as
_ASKED = ("measure", "population", "jurisdiction", "territory")


@dataclass(frozen=True)
class Further:
    """The tables beside those of estimates, sources, claims and corrections themselves."""

    catalog: Catalog

    def all(self) -> list[Table]:
        """Those that no table leads to; `printed_tables` and `scopes` stand before what leads there."""
        return [self.people(), self.scope_components(), self.found_in(), self.other_bases(), self.other_inputs(),
                self.answers(), self.left_out(), self.former_ids()]  # fmt: skip

    def people(self) -> Table:
        """Every person and office, with the spellings under which they are met."""
        rows = (
            {"id": one.id, "name": one.name, "kind": one.kind, "in_text": one.in_text,
             "also": "; ".join(one.also), "members": " ".join(one.members)}
            for one in self.catalog.people.values()
        )  # fmt: skip
        return flat("people", "The persons and offices, and their spellings", ["id"], {}, rows,
                    "id name kind in_text also members")  # fmt: skip

    def printed_tables(self) -> Table:
        """Every printed table whose cells are among the estimates."""
        rows = ({"id": one.id, "title": one.title, "varies": one.varies} for one in self.catalog.tables.values())
        title = "The printed tables whose cells are estimates"
        return flat("printed_tables", title, ["id"], {}, rows, "id title varies")

    def scopes(self) -> Table:
        """Every question that figures ask."""
        rows = (
            {"id": one.id, "label": one.label, "period": str(one.period) if one.period else None,
             **{side: getattr(one, side) for side in _ASKED}}
            for one in self.catalog.scopes.values()
        )  # fmt: skip
        title = "The scopes that figures group by; a side left out is not asked about"
        return flat("scopes", title, ["id"], {}, rows, f"id label {' '.join(_ASKED)} period")

    def scope_components(self) -> Table:
        """What each of these questions asks of the ways of being counted."""
        rows = (
            {"scope": one.id, "component": part, "coverage": coverage}
            for one in self.catalog.scopes.values()
            for part, coverage in one.components.items()
        )
        return flat("scope_components", "What each scope counts", ["scope", "component"], {"scope": "scopes"}, rows,
                    "scope component coverage")  # fmt: skip

    def found_in(self) -> Table:
        """Where what is corrected was found."""
        rows = (
            {"correction": one.id, "place": place, "source": found.source, "locator": found.locator.text()}
            for one in self.catalog.corrections.values()
            for place, found in enumerate(one.found_in, start=1)
        )
        leads = {"correction": "corrections", "source": "sources"}
        return flat("found_in", "The works in which what circulates wrongly was found", ["correction", "place"], leads,
                    rows, "correction place:integer source locator")  # fmt: skip

    def other_bases(self) -> Table:
        """The other readings of claims."""
        rows = (
            {"claim": claim.id, "place": place, "why": other.why, "formula": other.formula}
            for claim in self.catalog.claims.values()
            for place, other in enumerate(claim.other_bases, start=1)
        )
        title = "Other readings of a claim, tried where it does not follow from its own inputs"
        return flat("other_bases", title, ["claim", "place"], {"claim": "claims"}, rows,
                    "claim place:integer why formula")  # fmt: skip

    def other_inputs(self) -> Table:
        """What each of the other readings is computed of."""
        rows = (
            {"claim": claim.id, "place": place, "name": name, **given(one)}
            for claim in self.catalog.claims.values()
            for place, other in enumerate(claim.other_bases, start=1)
            for name, one in other.inputs.items()
        )
        leads = {"claim": "claims", "estimate": "estimates"}
        return flat("other_inputs", "What another reading of a claim is computed of", ["claim", "place", "name"], leads,
                    rows, f"claim place:integer name {GIVEN}")  # fmt: skip

    def answers(self) -> Table:
        """What was answered to the flags of the rules."""
        rows = (
            {"entry": one.id, "rule": rule, "answer": answer}
            for section in (self.catalog.estimates, self.catalog.tables)
            for one in section.values()
            for rule, answer in one.answers.items()
        )
        title = "What was looked at again, rule by rule, and what was found"
        return flat("answers", title, ["entry", "rule"], {}, rows, "entry rule answer")  # fmt: skip

    def left_out(self) -> Table:
        """What figures leave out on purpose."""
        rows = (
            {"figure": figure.id, "entry": id, "why": why}
            for figure in self.catalog.figures.values()
            for id, why in figure.leave_out.items()
        )
        title = "What a figure leaves out on purpose, with the reason"
        return flat("left_out", title, ["figure", "entry"], {"figure": "figures"}, rows, "figure entry why")

    def former_ids(self) -> Table:
        """The ids that entries had once."""
        return flat("former_ids", "Ids that were renamed or withdrawn", ["id"], {}, self._former(), "id now why")

    def _former(self) -> Iterator[dict[str, Any]]:
        yield from ({"id": id, "now": now} for id, now in self.catalog.renamed.items())
        yield from ({"id": id, "why": why} for id, why in self.catalog.withdrawn.items())


GIVEN = "estimate number:integer is level seen_in"  # the columns of an input


def given(one: Input) -> dict[str, Any]:
    """An input of a claim: an estimate, or a number with what it is and how it was seen."""
    if isinstance(one, str):
        return {"estimate": one}
    seen = one.verification
    return {"number": one.number, "is": one.is_, "level": seen.level if seen else None, "seen_in": works(seen)}


def works(seen: Verification | None) -> str | None:
    """The ids of the works in which something was seen; None where these are its source or none."""
    return (" ".join(seen.witnesses) or None) if seen else None


def taken(one: TakenFor | None) -> Mapping[str, Any]:
    """What the words of a correction give its number out as, a column for each side that they name."""
    if one is None:
        return {}
    sides = {name: getattr(one, name) for name in TakenFor.model_fields}
    return {f"{TAKEN}{name}": str(side) if name == "period" and side else side for name, side in sides.items()}
