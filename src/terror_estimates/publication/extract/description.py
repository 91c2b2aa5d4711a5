"""What the extract says of itself: as a Data Package, as a data set of schema.org, and as an RO-Crate."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Catalog, Claim, Correction, Estimate, Measure, Person, Source
from terror_estimates.catalog import Table as PrintedTable
from terror_estimates.catalog.claim import Given, OtherBase, TakenFor
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.value import Closed
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.citing.terms import license_address
from terror_estimates.publication.extract.flat import Table
from terror_estimates.publication.extract.further import TAKEN
from terror_estimates.publication.fields import meaning

_MEDIA = {
    "csv": "text/csv", "json": "application/json", "jsonld": "application/ld+json", "txt": "text/plain",
    "sqlite": "application/vnd.sqlite3", "parquet": "application/vnd.apache.parquet",
}  # fmt: skip
_MODELS: dict[str, type[Closed]] = {
    "estimates": Estimate, "sources": Source, "claims": Claim, "corrections": Correction, "people": Person,
    "printed_tables": PrintedTable, "scopes": Reference, "figures": FigureEntry, "inputs": Given, "other_inputs": Given,
    "other_bases": OtherBase, "vocabulary": Measure,
}  # fmt: skip
# Columns that no entry has under that name.
_COLUMNS = {
    "year": "The year of the work; empty if it was not seen.",
    "start": "The first day of the period; empty if it is left open.",
    "end": "The last day of the period; empty if it is left open.", "low": "The lower end, if one is stated.",
    "best": "The one number, if one is stated; never a middle that we computed.",
    "high": "The upper end, if one is stated.", "bound": "Says that only one end is claimed.",
    "precision": "Whether the number is exact, rounded, or in words.",
    "ends": "What the two ends are, as JSON, if they are anything but stated.", "level": "How we saw the number.",
    "seen_in": "The ids of the works in which we saw it, where not in its source alone; `witnesses` has the pages.",
    "seen_on": "The day on which we saw it.", "table": "The printed table whose cell it is.",
    "reference": "The whole reference.", "verdict": "How the published number compares with what its inputs give.",
    "why": "The same in a sentence.", "place": "The order, from 1.", "estimate": "The id of an estimate.",
    "figure": "The id of a figure.", "component": "A way of being counted.", "panel": "The part of the figure.",
    "coverage": "Whether the number counts it.", "to": "The id of an estimate or a source.",
    "id": "The id, by which everything else names the entry.", "entry": "The id of the entry.",
    "hedge": "The word with which the source hedges the number.", "correction": "The id of a correction.",
    "source": "The id of a work or document.", "locator": "The place in the work.", "scope": "The id of a scope.",
    "link": "How it is linked: it rests on it, is a part of it, rounds or revises it, or is set against it.",
    "claim": "The id of a claim.", "name": "The short name that the formula has for it.", "archive": "The shelf-mark.",
    "printed_at": "The place in the work that prints it.", "rule": "The rule that asked.", "answer": "What was found.",
    "now": "The id that it has now; empty if it was withdrawn.", "kind": "What kind of word it is.",
    "stance": "Whether the source asserts, reports or rejects the number.",
    "as_printed": "The number as the source prints it, or in our words.",
}  # fmt: skip
# Columns whose name means something else in one table.
_OF_TABLE = {
    ("estimates", "source"): "The id of the work that states it.",
    ("sources", "printed_in"): "The id of the work that prints the document.",
    ("corrections", "found_in"): "The ids of the works in which it was found; `found_in` has the pages.",
    ("corrections", "see"): "The ids of the estimates that are right, or that it garbles.",
    ("links", "inferred"): "Whether nobody states the link, so that it is our conclusion.",
    ("vocabulary", "kind"): "Which part of an entry the word is for.",
    ("vocabulary", "within"): "The wider word that this one is part of.",
    ("figures", "scope"): "The id of the scope that its numbers are grouped by, if it has one.",
    ("left_out", "why"): "Why the figure leaves it out.",
    ("left_out", "entry"): "The id of what is left out.",
    ("former_ids", "id"): "An id that is no longer that of an entry.",
    ("former_ids", "why"): "Why it was withdrawn; empty if it was renamed.",
    ("inputs", "seen_in"): "The ids of the works in which the number was seen.",
    ("other_inputs", "seen_in"): "The ids of the works in which the number was seen.",
    ("other_bases", "place"): "The order of the readings, from 1.",
    ("other_inputs", "place"): "Which of the readings in `other_bases`.",
}


@dataclass(frozen=True)
class Description:
    """What a folder says of itself: the catalog that it holds, and its files by their names."""

    catalog: Catalog
    files: Mapping[str, bytes]

    def package(self, held: Sequence[Table]) -> dict[str, Any]:
        """The description of the tables, as a Data Package (version 2 of the standard).

        The CSV are its resources, with their keys. The same tables in other forms are named under `files`, a property
        of ours: as resources they would be tables without a schema, and the standard knows no other type.
        """
        event, data = self.catalog.event, Product.of_data(self.catalog)
        described = {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": data.key,
            "title": data.title,
            "description": self._abstract(),
            "keywords": self._keywords(),
            "version": self.catalog.edition,
            "created": f"{event.released}T00:00:00Z" if event.released and len(event.released) == 10 else "",
            "homepage": data.address,
            "contributors": [{"title": event.compiled_by}] if event.compiled_by else [],
            "licenses": [_known({"name": event.license, "path": license_address(event.license)})]
            if event.license
            else [],
            "resources": [_resource(table, self.files[f"{table.name}.csv"]) for table in held],
            "files": [_file(name, content) for name, content in self.files.items() if not name.endswith(".csv")],
        }
        return _known(described)

    def dataset(self) -> dict[str, Any]:
        """The data in the terms of schema.org, with every file as a distribution."""
        distribution = [
            {"@type": "DataDownload", "name": name, "contentUrl": name, **_measured(name, content)}
            for name, content in sorted(self.files.items())
        ]
        described = {"@context": "https://schema.org/", **self._work(), "isAccessibleForFree": True}
        return {**described, "distribution": distribution}

    def crate(self) -> dict[str, Any]:
        """The folder as an RO-Crate (version 1.1): the folder, its files, who made it and on which terms."""
        event, files = self.catalog.event, self.files
        terms, by = license_address(event.license), event.compiled_by
        root = {"@id": "./", **self._work(), "hasPart": [{"@id": name} for name in sorted(files)]}
        root |= {"license": {"@id": terms}} if terms else {}
        root |= {"creator": {"@id": "#compiled-by"}} if by else {}
        about = {
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
            "about": {"@id": "./"},
        }
        parts = [{"@id": name, "@type": "File", "name": name, **_measured(name, files[name])} for name in sorted(files)]
        makers = [{"@id": "#compiled-by", "@type": "Organization", "name": by}] if by else []
        licenses = [{"@id": terms, "@type": "CreativeWork", "name": event.rights}] if terms else []
        return {
            "@context": "https://w3id.org/ro/crate/1.1/context",
            "@graph": [about, root, *parts, *makers, *licenses],
        }

    def _work(self) -> dict[str, Any]:
        catalog = self.catalog
        event, product = catalog.event, Product.of_data(catalog)
        return _known(
            {
                "@type": "Dataset",
                "name": product.title,
                "description": self._abstract(),
                "keywords": self._keywords(),
                "version": catalog.edition,
                "datePublished": event.released,
                "temporalCoverage": event.period,
                "license": license_address(event.license) or event.license,
                "creator": {"@type": "Organization", "name": event.compiled_by} if event.compiled_by else None,
                "publisher": {"@type": "Organization", "name": event.publisher} if event.publisher else None,
                "identifier": f"https://doi.org/{event.doi}" if event.doi else None,
                "url": event.address,
            }
        )

    def _abstract(self) -> str:
        catalog = self.catalog
        return (
            f"{len(catalog.estimates)} published estimates from {len(catalog.sources)} works and documents, each as "
            "its author states it: what it counts, what it rests on, where it is printed, and how that was seen. "
            f"{Product.of_data(catalog).identity}."
        )

    def _keywords(self) -> list[str]:
        """The event, the territory that it is about, and every measure of which there is a number."""
        event, words = self.catalog.event, self.catalog.vocabulary
        place = [words.label("territories", event.territory)] if event.territory else []
        counted = {one.measure for one in self.catalog.estimates.values()}
        return [event.title, *place, *(words.label("measures", id) for id in words.measures if id in counted)]


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    leads = [{"fields": [name], "reference": {"resource": to, "fields": ["id"]}} for name, to in table.leads.items()]
    return {
        "name": table.name,
        "title": table.title,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_sized(content),
        "schema": {
            "fields": [_field(table, name, kind) for name, kind in table.columns.items()],
            "primaryKey": list(table.key),
            **({"foreignKeys": leads} if leads else {}),
        },
    }


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"path": name, "mediatype": _MEDIA[name.rpartition(".")[2]], **_sized(content)}


def _sized(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _field(table: Table, name: str, kind: str) -> dict[str, Any]:
    model = _MODELS.get(table.name)
    said = _OF_TABLE.get((table.name, name)) or (meaning(model, name) if model else "")
    if name.startswith(TAKEN):
        said = f"What its words give it out as. {meaning(TakenFor, name.removeprefix(TAKEN))}"
    return _known({"name": name, "type": kind, "description": said or _COLUMNS.get(name)})


def _measured(name: str, content: bytes) -> dict[str, Any]:
    """The kind, the size and the digest of a file."""
    media = _MEDIA.get(name.rpartition(".")[2], "application/octet-stream")
    return {"encodingFormat": media, "contentSize": str(len(content)), "sha256": hashlib.sha256(content).hexdigest()}


def _known(described: Mapping[str, Any]) -> dict[str, Any]:
    """The same without what is not known."""
    return {name: value for name, value in described.items() if value not in (None, "", [], {})}
