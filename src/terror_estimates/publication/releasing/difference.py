"""What changed between two states of the data: ids, fields, verdicts of claims, and the figures that show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from terror_estimates.audit.claims import check_claim
from terror_estimates.catalog import Claim, UnknownId
from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.load import read_standing
from terror_estimates.catalog.plain import Plain

_AS_CELLS = ("shared", "varies", "columns", "rows", "totals")  # of a table: what its cells say one by one


@dataclass(frozen=True)
class Change:
    """One field of one entry, as it was and as it is; None where it was not there. `id` is the entry's id now."""

    section: str
    id: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Difference:
    """Everything that changed; ids by section, each list sorted. `withdrawn` has the reasons, where they are stated."""

    old: str
    new: str
    added: Mapping[str, tuple[str, ...]]
    withdrawn: Mapping[str, Mapping[str, str]]
    renamed: Mapping[str, Mapping[str, str]]
    changed: tuple[Change, ...]
    verdicts: tuple[Change, ...]

    @property
    def touched(self) -> set[str]:
        """The ids, as they are now, of all entries that are new or changed."""
        new = {id for ids in self.added.values() for id in ids}
        moved = {id for ids in self.renamed.values() for id in ids.values()}
        return new | moved | {one.id for one in (*self.changed, *self.verdicts)}


def difference(before: bytes, after: bytes, names: tuple[str, str] = ("the older", "the newer")) -> Difference:
    """What changed from one file to another, each of whatever version; TextFault names the one that is no YAML."""
    old, new = (Plain(raw, name) for raw, name in zip((before, after), names, strict=True))
    renamed = {section: renamed_ids(old, new, section) for section in SECTIONS}
    gone = {section: old.sections[section].keys() - new.sections[section].keys() for section in SECTIONS}
    come = {section: new.sections[section].keys() - old.sections[section].keys() for section in SECTIONS}
    withdrawn = {
        section: {
            id: " ".join(new.withdrawn.get(id, "").split()) for id in sorted(gone[section] - renamed[section].keys())
        }
        for section in SECTIONS
    }
    added = {section: tuple(sorted(come[section] - set(renamed[section].values()))) for section in SECTIONS}
    changed = tuple(change for section in SECTIONS for change in changes_of(old, new, section))
    return Difference(
        old.version, new.version, _filled(added), _filled(withdrawn), _filled(renamed), changed,
        tuple(_verdicts(before, after)),
    )  # fmt: skip


def _filled(sections: Mapping[str, Any]) -> dict[str, Any]:
    return {name: held for name, held in sections.items() if held}


def renamed_ids(old: Plain, new: Plain, section: str) -> dict[str, str]:
    """Ids of the older file with the ids that the newer one has for them, through all renamings."""
    found = {}
    for id in sorted(old.sections[section].keys() - new.sections[section].keys()):
        later, seen = id, {id}
        while later in new.renamed and new.renamed[later] not in seen:
            later = new.renamed[later]
            seen.add(later)
        if later in new.sections[section]:
            found[id] = later
    return found


def changes_of(old: Plain, new: Plain, section: str) -> Iterator[Change]:
    """Every field of every entry of a section that both have, under whichever id, that is not the same."""
    renamed = renamed_ids(old, new, section)
    for id, before in sorted(old.sections[section].items()):
        after = new.sections[section].get(renamed.get(id, id))
        if after is None:
            continue
        for field in sorted(before.keys() | after.keys()):
            was, now = _said(before.get(field)), _said(after.get(field))
            if was != now and not (section == "tables" and field in _AS_CELLS):
                yield Change(section, renamed.get(id, id), field, was, now)


def _said(value: Any) -> Any:
    """A value as plain data; one place where something was seen is a list of one."""
    if isinstance(value, Mapping):
        plain = {key: _said(part) for key, part in value.items()}
        if isinstance(plain.get("seen_in"), dict):
            plain["seen_in"] = [plain["seen_in"]]
        return plain
    if isinstance(value, (list, tuple)):
        return [_said(part) for part in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _verdicts(before: bytes, after: bytes) -> Iterator[Change]:
    """The claims of both files whose verdict is another; one that cannot be checked in one of them is passed over."""
    old, new = read_standing(before), read_standing(after)
    if old is None or new is None:
        return
    for id in sorted(old.claims.keys() & new.claims.keys()):
        was, now = _verdict(old.claims[id]), _verdict(new.claims[id])
        if was and now and was != now:
            yield Change("claims", id, "verdict", was, now)


def _verdict(claim: Claim) -> str | None:
    try:
        return check_claim(claim).verdict.value
    except UnknownId:  # an input that today's reader cannot take from the older file
        return None
