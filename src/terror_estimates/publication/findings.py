"""The audit: one page that a person can act on, and the same as data."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from terror_estimates.audit.claims import Verdict, check_claims, shown
from terror_estimates.audit.prose import Prose, Stranger
from terror_estimates.audit.verification import seen
from terror_estimates.catalog import Catalog, Claim
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.comparison.floors import floors
from terror_estimates.comparison.lineage import foundations
from terror_estimates.publication.completeness import Completeness
from terror_estimates.publication.freshness import stale
from terror_estimates.publication.generated_pages import generated_pages
from terror_estimates.publication.notebooks import notebook_paths
from terror_estimates.publication.starter_words import starter_words
from terror_estimates.publication.tally import titles_amiss


def audit(root: Path, catalog: Catalog, *, fresh: bool = False) -> dict[str, Any]:
    """Everything the audit finds; `to_mend` is what must be put right, the rest is there to be looked at.

    `fresh` says that what is generated is known to be that of this catalog, so that nothing is drawn to find out.
    """
    found, behind = seen(catalog.estimates.values()), foundations(catalog.estimates.values())
    return {
        "data_version": catalog.edition,
        "to_mend": {
            "prose": [str(one) for one in strangers_in_prose(root, catalog)],
            "titles": [*titles_amiss(root, catalog)],
            "starter": starter_words(root, catalog),
            "freshness": [] if fresh else stale(root, catalog),
        },
        "verification": {"levels": found.levels, "works_not_read": list(found.unread)},
        "claims": _claims(catalog.claims.values()),
        "foundations": behind.sentence(),
        "foundations_counted": behind.count(),
        "floors": [floor.sentence() for floor in floors(catalog.estimates.values())],
        "silence": Completeness(catalog).silences(),
    }


def audit_lines(data: dict[str, Any]) -> list[str]:
    """The audit for people: first what must be mended, then what to look at."""
    mend = [sentence for found in data["to_mend"].values() for sentence in found]
    lines = ["To mend", *(_items(mend) if mend else ["  nothing"]), "", "How the numbers were seen"]
    lines += [f"  {count:5}  {level.replace('_', ' ')}" for level, count in data["verification"]["levels"].items()]
    unread = len(data["verification"]["works_not_read"])
    states = "work states" if unread == 1 else "works state"
    lines.append(f"  {unread} {states} numbers that were not read in {'it' if unread == 1 else 'them'} (--json)")
    lines += ["", "Published sums, shares and rates, recomputed"]
    lines += [f"  {count:5}  {verdict}" for verdict, count in data["claims"]["verdicts"].items()]
    lines += _items(data["claims"]["do_not_follow"])
    lines += [
        "",
        "What they rest on",
        f"  {data['foundations_counted']} Their names: --json.",
        "",
        "Upper ends below a documented count",
    ]
    lines += _items(data["floors"]) or ["  none"]
    lines += ["", "What is not said (estimates that do not say whether they count …)"]
    for measure, components in data["silence"].items():
        lines += [f"  {measure}: " + ", ".join(f"{label} {count}" for label, count in components.items())]
    return lines if data["silence"] else [*lines, "  none"]


def strangers_in_prose(root: Path, catalog: Catalog) -> Iterator[Stranger]:
    """Strangers in the words of the figures, in the notebooks and in every page that a person wrote."""
    prose = Prose(catalog)
    yield from prose.in_figures(FILE_NAME)
    for notebook in notebook_paths(root / "notebooks"):
        yield from prose.in_notebook(notebook)
    generated = {"comparability.md", *generated_pages(catalog)}
    pages = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    for page in pages:
        if page.is_file() and page.name not in generated:
            yield from prose.on_page(page)


def _claims(claims: Iterable[Claim]) -> dict[str, Any]:
    """How many published figures have each verdict, and those that do not follow from their inputs."""
    checked = check_claims(claims)
    counts = Counter(one.verdict for one in checked)
    wrong = [one for one in checked if one.verdict is Verdict.DOES_NOT]
    return {
        "verdicts": {verdict.value: counts[verdict] for verdict in Verdict},
        "do_not_follow": [
            f"{one.claim.id}, published as {shown(one.claim)} {one.claim.unit.replace('_', ' ')}: {one.why}"
            for one in wrong
        ],
    }


def _items(sentences: list[str]) -> list[str]:
    return [f"  - {sentence}" for sentence in sentences]
