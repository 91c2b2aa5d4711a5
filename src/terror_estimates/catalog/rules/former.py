"""What was released before: it stays what it was, and its ids are for life."""

from collections.abc import Mapping

from terror_estimates.catalog.catalog import SECTIONS, Catalog
from terror_estimates.catalog.problem import clipped, did_you_mean
from terror_estimates.catalog.rules.registry import Findings, rule


def _held(declared: Mapping[str, frozenset[str]]) -> set[str]:
    """Every id that names something, sound or not."""
    return {id for section in SECTIONS for id in declared[section]}


@rule("problem")
def renamed_id(catalog: Catalog) -> Findings:
    """An id that was renamed names nothing any more, and leads to an entry that is there."""
    held = _held(catalog.declared)
    for old, new in catalog.renamed.items():
        if old in held:
            yield ("renamed", old), f"'{clipped(old)}' still names an entry; remove it here, or rename that entry"
        if new not in held:
            remedy, gone = "; write the id that the entry has now", new in catalog.declared.get("released", ())
            near = remedy if gone else did_you_mean(new, held, remedy)
            yield ("renamed", old), f"there is no entry '{clipped(new)}'{near}"


@rule("problem")
def withdrawn_id(catalog: Catalog) -> Findings:
    """An id that was withdrawn names nothing any more and was not renamed; the reason is a sentence."""
    held = _held(catalog.declared)
    for old, reason in catalog.withdrawn.items():
        if old in held:
            yield ("withdrawn", old), f"'{clipped(old)}' still names an entry; remove it here, or there"
        if old in catalog.renamed:
            yield ("withdrawn", old), f"'{clipped(old)}' is said to be renamed as well; keep one of the two"
        if not reason.endswith("."):
            yield ("withdrawn", old), f"the reason '{clipped(reason)}' is no sentence; end it with a full stop"


@rule("problem")
def released_id(catalog: Catalog) -> Findings:
    """An id that was released is for life: it names an entry, or stands under `renamed` or `withdrawn`."""
    known = _held(catalog.declared) | set(catalog.renamed) | set(catalog.withdrawn)
    missing = {id: one.version for one in catalog.releases for ids in one.ids.values() for id in ids if id not in known}
    for id, version in missing.items():
        said = f"'{clipped(id)}' was released in {version} and is gone; write it under renamed or withdrawn"
        yield ("version",), said


@rule("problem")
def released_data(catalog: Catalog) -> Findings:
    """Data under a released version are those that were released; whatever is changed has a version of its own."""
    same = [one for one in catalog.releases if one.version == catalog.version]
    if same and same[0].sha256 != catalog.digest:
        said = f"version {clipped(catalog.version)} was released with other data; raise it"
        said = f'{said}: write version: "{_next(catalog.version)}", a draft until it is released'
        yield ("version",), said


def _next(version: str) -> str:
    """The version after one: its middle part, or its only one, is one higher; of other words, the words and a 2."""
    parts = version.split(".")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return f"{clipped(version)}-2"
    at = min(1, len(parts) - 1)
    return ".".join([*parts[:at], str(int(parts[at]) + 1), *("0" for _ in parts[at + 1 :])])
