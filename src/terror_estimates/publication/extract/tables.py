"""A catalog as flat tables: printed tables unfolded, defaults filled in, only the verdicts on claims computed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from terror_estimates.audit.claims import check_claims
from terror_estimates.catalog import Catalog, Estimate, Source
from terror_estimates.catalog.claim import TakenFor
from terror_estimates.catalog.estimate import LINKS
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.period import dated
from terror_estimates.catalog.vocabulary import KINDS
from terror_estimates.publication.citing.bibliography import natural, with_edition
from terror_estimates.publication.extract.flat import Table, flat
from terror_estimates.publication.extract.further import GIVEN, TAKEN, Further, given, taken, works

_AS_HELD = (
    "kind", "issued", "title", "title_supplied", "title_transliterated", "title_english", "container", "publisher",
    "place", "volume", "issue", "pages", "edition", "series", "doi", "isbn", "issn", "url", "accessed", "archived_url",
    "language", "original_issued", "authors_inferred", "label", "details_from", "look_for", "unidentified", "exception",
    "note",
)  # fmt: skip


@dataclass(frozen=True)
class Tables:
    """A catalog as tables: everything that it holds, and nothing else."""

    catalog: Catalog

    def all(self) -> list[Table]:
        """Every table but what figures draw; a table that others lead to stands before them."""
        further = Further(self.catalog)
        made = (self.vocabulary, self.sources, further.printed_tables, further.scopes, self.estimates, self.components,
                self.witnesses, self.links, self.claims, self.inputs, self.corrections, self.figures)  # fmt: skip
        return [*(make() for make in made), *further.all()]

    def estimates(self) -> Table:
        """Every estimate with its scope, its number and how it was seen."""
        leads = {"source": "sources", "table": "printed_tables"}
        return flat(
            "estimates", "Every estimate, those of printed tables too", ["id"], leads,
            (estimate_row(one) for one in self.catalog.estimates.values()),
            "id estimated_by source year:integer locator stance measure population jurisdiction territory period "
            "start:date end:date low:integer best:integer high:integer bound precision hedge ends as_printed basis "
            "method level seen_in seen_on caveats inferred table note",
        )  # fmt: skip

    def components(self) -> Table:
        """What each estimate counts, a way of being counted in each row."""
        rows = (
            {"estimate": one.id, "component": part, "coverage": coverage}
            for one in self.catalog.estimates.values()
            for part, coverage in one.scope.components.items()
        )
        leads = {"estimate": "estimates"}
        columns = "estimate component coverage"
        return flat("components", "What each estimate counts", ["estimate", "component"], leads, rows, columns)

    def witnesses(self) -> Table:
        """Where entries were seen, if not in the work that states them."""
        rows = (
            {"entry": one.id, "place": place, "source": seen.source, "locator": seen.locator.text()}
            for section in (self.catalog.estimates, self.catalog.claims, self.catalog.corrections)
            for one in section.values()
            for place, seen in enumerate(one.verification.seen_in, start=1)
        )
        title = "The works in which a number was seen, where not in its source"
        columns = "entry place:integer source locator"
        return flat("witnesses", title, ["entry", "place"], {"source": "sources"}, rows, columns)

    def links(self) -> Table:
        """Which estimate or source an estimate leads to."""
        rows = (
            {
                "estimate": one.id,
                "link": link,
                "to": to,
                "inferred": one.infers(to) if link == "rests_on" else link in one.inferred,
            }
            for one in self.catalog.estimates.values()
            for link in LINKS
            for to in getattr(one, link)
        )
        title = (
            "What an estimate rests on, belongs to, rounds, revises or is set against: another estimate, or a source"
        )
        return flat(
            "links",
            title,
            ["estimate", "link", "to"],
            {"estimate": "estimates"},
            rows,
            "estimate link to inferred:boolean",
        )

    def sources(self) -> Table:
        """Every work and document."""
        columns = (
            f"id reference authors editors translators year:integer {' '.join(_AS_HELD)} archive printed_in printed_at"
        )
        for name in ("title_supplied", "authors_inferred"):
            columns = columns.replace(name, f"{name}:boolean")
        rows = map(_source, self.catalog.sources.values())
        return flat("sources", "The works and documents", ["id"], {"printed_in": "sources"}, rows, columns)

    def claims(self) -> Table:
        """Every claim, with its verdict, which is computed."""
        alike = ("id", "says", "source", "as_printed", "published", "unit", "bound", "about", "formula", "note")
        rows = (
            {
                **{name: getattr(one.claim, name) for name in alike},
                "locator": one.claim.locator.text(),
                "verdict": one.verdict.value,
                "why": one.why,
                "level": one.claim.verification.level,
                "seen_in": works(one.claim.verification),
                "seen_on": one.claim.verification.seen_on,
            }
            for one in check_claims(self.catalog.claims.values())
        )
        columns = "id says source locator as_printed published unit bound about:boolean formula verdict why level"
        columns += " seen_in seen_on note"
        return flat("claims", "Published shares, sums and rates", ["id"], {"source": "sources"}, rows, columns)

    def inputs(self) -> Table:
        """What each claim is computed of."""
        rows = (
            {"claim": claim.id, "name": name, **given(one)}
            for claim in self.catalog.claims.values()
            for name, one in claim.inputs.items()
        )
        leads = {"claim": "claims", "estimate": "estimates"}
        title = "What a claim is computed of: an estimate, or a number that none of them holds"
        return flat("inputs", title, ["claim", "name"], leads, rows, f"claim name {GIVEN}")

    def corrections(self) -> Table:
        """Every correction."""
        alike = ("id", "kind", "way", "circulates", "source_says", "inferred", "rightly", "note")
        rows = (
            {**{name: getattr(one, name) for name in alike},
             **taken(one.taken_for), "found_in": " ".join(dict.fromkeys(found.source for found in one.found_in)),
             "see": " ".join(one.see), "level": one.verification.level,
             "seen_in": works(one.verification), "seen_on": one.verification.seen_on}
            for one in self.catalog.corrections.values()
        )  # fmt: skip
        sides = " ".join(f"{TAKEN}{side}" for side in TakenFor.model_fields)
        sides = sides.replace("number", "number:integer").replace("high", "high:integer")
        columns = f"id kind way circulates {sides} found_in source_says inferred:boolean rightly see level"
        columns += " seen_in seen_on note"
        leads = {"rightly": "estimates"}
        return flat("corrections", "What circulates wrongly, and what the source says", ["id"], leads, rows, columns)

    def vocabulary(self) -> Table:
        """Every word about the event."""
        rows = (
            {"kind": kind, "id": id, "label": self.catalog.vocabulary.label(kind, id),
             **{name: getattr(word, name, None) for name in ("definition", "within", "phrase", "unit")}}
            for kind in KINDS
            for id, word in getattr(self.catalog.vocabulary, kind).items()
        )  # fmt: skip
        columns = "kind id label definition within phrase unit"
        return flat("vocabulary", "The words, each with its definition", ["kind", "id"], {}, rows, columns)

    def figures(self) -> Table:
        """The register of figures."""
        alike = ("id", "slug", "chart", "title", "subtitle", "question", "scope", "headline", "note")
        rows = ({name: getattr(one, name) for name in alike} for one in self.catalog.figures.values())
        columns = " ".join(alike).replace("headline", "headline:boolean")
        return flat("figures", "The figures", ["id"], {"scope": "scopes"}, rows, columns)

    def drawn(self, card: Callable[[FigureEntry], Mapping[str, Any]]) -> Table:
        """Every number on the canvas of every figure, in the order drawn, as the cards have it."""
        keys = ("estimate", "panel", "low", "best", "high", "bound", "as_printed", "stance")
        rows = (
            {"figure": entry.id, "place": place, **{key: mark[key] for key in keys}}
            for entry in self.catalog.figures.values()
            for place, mark in enumerate(card(entry)["drawn"], start=1)
        )
        columns = "figure place:integer estimate panel low:integer best:integer high:integer bound as_printed stance"
        leads = {"figure": "figures", "estimate": "estimates"}
        return flat("drawn", "The numbers that each figure draws", ["figure", "place"], leads, rows, columns)


def estimate_row(one: Estimate, between: str = " ") -> dict[str, Any]:
    """What is said of an estimate, a value for each column; `between` stands between several words of one."""
    period = dated(one.period)
    alike = ("id", "estimated_by", "source", "stance", "measure", "population", "jurisdiction", "territory", "year",
             "as_printed", "basis", "method", "table", "note")  # fmt: skip
    return {
        **{name: getattr(one, name) for name in alike},
        "locator": one.locator.text(),
        "period": str(one.period),
        "start": period.first_day if period else None,
        "end": period.last_day if period else None,
        **{name: getattr(one.value, name) for name in ("low", "best", "high", "bound", "precision", "hedge")},
        "ends": one.value.ends.model_dump_json(exclude_none=True) if one.value.ends else None,
        "level": one.verification.level,
        "seen_in": between.join(one.verification.witnesses) or None,
        "seen_on": one.verification.seen_on,
        "caveats": between.join(one.caveats),
        "inferred": between.join(one.inferred),
    }


def _source(one: Source) -> dict[str, Any]:
    people = {role: "; ".join(map(natural, getattr(one, role))) for role in ("authors", "editors", "translators")}
    held = {name: getattr(one, name) for name in _AS_HELD}
    archive, printed = one.archive.text() if one.archive else None, one.printed_in
    where = {"printed_in": printed.source, "printed_at": printed.locator.text()} if printed else {}
    return {
        "id": one.id,
        "reference": with_edition(one),
        "year": one.year,
        "archive": archive,
        **where,
        **people,
        **held,
    }
