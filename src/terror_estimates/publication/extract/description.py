"""What the extract says of itself: as a Data Package, as a data set of schema.org, and as an RO-Crate."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Catalog, Claim, Estimate, Source
from terror_estimates.catalog.value import Closed
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.citing.terms import license_address
from terror_estimates.publication.extract.tables import Table
from terror_estimates.publication.fields import meaning

_MEDIA = {
    "csv": "text/csv", "json": "application/json", "jsonld": "application/ld+json", "txt": "text/plain",
    "sqlite": "application/vnd.sqlite3", "parquet": "application/vnd.apache.parquet",
}  # fmt: skip
_MODELS: dict[str, type[Closed]] = {"estimates": Estimate, "sources": Source, "claims": Claim}
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
}  # fmt: skip


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
                "description": f"{len(catalog.estimates)} published estimates from {len(catalog.sources)} works and "
                "documents, each as its author states it: what it counts, what it rests on, where it is printed, and "
                f"how that was seen. {product.identity}.",
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
    said = meaning(model, name) if model else ""
    return _known({"name": name, "type": kind, "description": said or _COLUMNS.get(name)})


def _measured(name: str, content: bytes) -> dict[str, Any]:
    """The kind, the size and the digest of a file."""
    media = _MEDIA.get(name.rpartition(".")[2], "application/octet-stream")
    return {"encodingFormat": media, "contentSize": str(len(content)), "sha256": hashlib.sha256(content).hexdigest()}


def _known(described: Mapping[str, Any]) -> dict[str, Any]:
    """The same without what is not known."""
    return {name: value for name, value in described.items() if value not in (None, "", [], {})}
