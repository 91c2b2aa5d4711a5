"""What of ours is cited: the data of a catalog or a figure of it; year, version and address as its header states."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from terror_estimates.catalog import Catalog, Event
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.publication.citing.bibliography import dates, spelled_date
from terror_estimates.publication.citing.bibtex import entry, escaped, verbatim
from terror_estimates.publication.citing.csl import issued
from terror_estimates.publication.citing.wikipedia import template


@dataclass(frozen=True)
class Product:
    """Something of a catalog that is cited: the data, or a figure of it; credited as its header says, or to nobody."""

    event: Event
    kind: Literal["dataset", "figure"]
    title: str
    version: str
    figure: str = ""

    @property
    def key(self) -> str:
        """The key of the entry: the name of the catalog, with the id of the figure."""
        name = "-".join(re.findall(r"\w+", self.event.name.lower()))
        return f"{name}-{self.figure}" if self.figure else name

    @property
    def year(self) -> str:
        """The year of the release, or '' for a catalog that states none; never that of a clock."""
        return str(dates(self.event.released)[0][0]) if self.event.released else ""

    @property
    def address(self) -> str:
        """The lasting address of the DOI, else the one of the header, or ''."""
        return f"https://doi.org/{self.event.doi}" if self.event.doi else self.event.address or ""

    @property
    def identity(self) -> str:
        """'Figure F06. What Was Counted. Data version 0.2.0': what finds it again, whatever a style leaves out."""
        parts = [f"Figure {self.figure}", self.event.name] if self.figure else []
        return ". ".join([*parts, f"Data version {self.version}"])

    def text(self) -> str:
        named = f"“{self.title}.”" if self.figure else f"{self.title}."
        parts = [self.event.compiled_by, self.year]
        said = [f"{part}." for part in parts if part] + [named, f"{self.identity}."]
        return " ".join([*said, *(f"{part}." for part in (self.event.rights, self.address) if part)])

    def short(self) -> str:
        """One line of credit: 'What Was Counted, figure F06, data 0.2.0, CC BY 4.0'."""
        parts = [self.event.name, f"figure {self.figure}" if self.figure else "", f"data {self.version}"]
        return ", ".join(part for part in (*parts, self.event.rights, self.address) if part)

    def bibtex(self) -> str:
        by, released = self.event.compiled_by, self.event.released or ""
        fields = {
            "author": f"{{{escaped(by)}}}" if by else "",
            "title": f"{{{escaped(self.title)}}}",
            "howpublished": escaped(self.identity),
            "year": self.year,
            "date": released,
            "version": escaped(self.version),
            "doi": verbatim(self.event.doi),
            "url": verbatim(self.event.address),
            "note": escaped(self.event.rights),
            "key": "" if by else escaped(self.event.name),
        }
        return entry("misc", self.key, fields)

    def csl(self) -> dict[str, Any]:
        """The item; the identity stands where styles print a publisher, since many drop number and version."""
        item = {
            "id": self.key,
            "type": self.kind,
            "author": [{"literal": self.event.compiled_by}] if self.event.compiled_by else [],
            "issued": issued(self.event.released or "not_seen"),
            "title": self.title,
            "container-title": self.event.name if self.figure else "",
            "publisher": self.identity.replace(f"{self.event.name}. ", ""),  # which is the container already
            "number": self.figure,
            "version": self.version,
            "DOI": self.event.doi,
            "URL": self.event.address,
            "note": self.event.rights,
        }
        return {name: value for name, value in item.items() if value}

    def wikipedia(self) -> str:
        date = spelled_date(self.event.released) if self.event.released else None
        fields = [
            ("author1", self.event.compiled_by), ("title", self.title), ("date", date),
            ("work", self.event.name if self.figure else None), ("id", self.identity), ("doi", self.event.doi),
            ("url", self.event.address),
        ]  # fmt: skip
        return template("report", fields)

    def ris(self) -> list[tuple[str, str]]:
        by, released = self.event.compiled_by or "", self.event.released or ""
        fields = [
            ("TY", "FIGURE" if self.figure else "DATA"), ("ID", self.key), ("AU", by), ("TI", self.title),
            ("T2", self.event.name if self.figure else ""), ("PY", self.year), ("DA", released.replace("-", "/")),
            ("ET", self.version), ("DO", self.event.doi or ""), ("UR", self.event.address or ""),
            ("N1", ". ".join(part for part in (self.identity, self.event.rights) if part)),
        ]  # fmt: skip
        return [(tag, value) for tag, value in fields if value]


def figure_product(catalog: Catalog, figure: FigureEntry) -> Product:
    """A figure of a catalog."""
    return Product(catalog.event, "figure", figure.title, catalog.version, figure.id)


def data_product(catalog: Catalog) -> Product:
    """The data of a catalog as a whole."""
    event = catalog.event
    title = f"{event.collection}: {event.title}" if event.collection else event.title
    return Product(event, "dataset", title, catalog.version)
