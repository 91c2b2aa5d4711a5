"""What of ours is cited: the data, a figure or a notebook; with year, version and address as the header says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self

from terror_estimates.catalog import Catalog, Event
from terror_estimates.catalog.english import capital, lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import SIGNS
from terror_estimates.publication.citing.bibliography import dates, spelled_date
from terror_estimates.publication.citing.bibtex import entry, escaped, verbatim
from terror_estimates.publication.citing.csl import issued
from terror_estimates.publication.citing.ris import office
from terror_estimates.publication.citing.styles.pieces import closed
from terror_estimates.publication.citing.wikipedia import template

Kind = Literal["dataset", "figure", "notebook"]
_CSL = {"dataset": "dataset", "figure": "figure", "notebook": "chapter"}
_RIS = {"dataset": "DATA", "figure": "FIGURE", "notebook": "CHAP"}


@dataclass(frozen=True)
class Product:
    """Something of a catalog that is cited, credited as its header says, or to nobody.

    `part` is the id of a figure or notebook, `entry` names what of the data is cited: 'Estimate doe-1968-executions'.
    """

    event: Event
    kind: Kind
    title: str
    version: str
    part: str = ""
    entry: str = ""

    @classmethod
    def of_data(cls, catalog: Catalog, entry: str = "") -> Self:
        """The data of a catalog as a whole, or for the sake of one entry of it."""
        event = catalog.event
        title = f"{event.collection}: {event.title}" if event.collection else event.title
        return cls(event, "dataset", title, _signed(catalog.edition, catalog.digest), entry=entry)

    @classmethod
    def of_figure(cls, figure: FigureEntry, digest: str = "") -> Self:
        """A figure of a catalog; the digest of what it shows tells drafts apart."""
        catalog = figure.catalog
        return cls(catalog.event, "figure", figure.title, _signed(catalog.edition, digest), figure.id)

    @classmethod
    def of_notebook(cls, catalog: Catalog, number: str, title: str) -> Self:
        """A notebook beside a catalog, by the number that its file begins with."""
        return cls(catalog.event, "notebook", title, _signed(catalog.edition, catalog.digest), number)

    @property
    def key(self) -> str:
        """The key of the item: the name of the catalog, with the id of the part, or of the entry cited."""
        said = [self.event.name, *(["notebook"] if self.kind == "notebook" else []), self.entry]
        words = [word for part in said for word in re.findall(r"[\w-]+", part.lower())]
        return "-".join([*words, *([self.part] if self.part else [])])

    @property
    def year(self) -> str:
        """The year of the release, or '' for a catalog that states none; never that of a clock."""
        return str(dates(self.event.released)[0][0]) if self.event.released else ""

    @property
    def address(self) -> str:
        """The lasting address of the DOI, else the one of the header, or ''."""
        return f"https://doi.org/{self.event.doi}" if self.event.doi else self.event.address or ""

    @property
    def named(self) -> str:
        """'figure F06', or '' for the data."""
        return f"{self.kind} {self.part}" if self.part else ""

    @property
    def data(self) -> str:
        """'data version 0.2.0', 'data draft after 0.2.0, digest 1a2b3c4d'."""
        return f"data {self.version}" if self.version.startswith("draft") else f"data version {self.version}"

    @property
    def identity(self) -> str:
        """'Figure F06. What Was Counted. Data version 0.2.0': what finds it again, whatever a style leaves out."""
        parts = [capital(self.named), self.event.name] if self.part else []
        return ". ".join([*parts, capital(self.data)])

    @property
    def full_title(self) -> str:
        """The title with the identity in it: the one field that every style and every reader of references keeps."""
        short = self.data.replace("data version", "data")
        return f"{self.title} ({', '.join(part for part in (self.named, lowered(self.entry), short) if part)})"

    def text(self) -> str:
        named = f"“{closed(self.title)}”" if self.part else closed(self.title)
        said = [f"{part}." for part in (self.event.compiled_by, self.year) if part]
        ends = (self.identity, self.event.publisher, self.event.rights, self.address)
        return " ".join([*said, named, *(f"{part}." for part in ends if part)])

    def short(self) -> str:
        """One line of credit: 'What Was Counted, figure F06, data 0.2.0, CC BY 4.0'."""
        data = self.data.replace("data version", "data")
        parts = [self.event.name, self.named, data, self.event.rights, self.address]
        return ", ".join(part for part in parts if part)

    def bibtex(self) -> str:
        """The entry for BibTeX; its 'year' is a number, and its title says which version it is."""
        fields = {
            **self._credited(),
            "howpublished": escaped(". ".join(part for part in (self._container, self.event.publisher) if part)),
            "year": self.year,
            "date": self.event.released or "",
            "version": escaped(self.version),
            "doi": verbatim(self.event.doi),
            "url": verbatim(self.event.address),
            "note": escaped(self._note),
            "key": "" if self.event.compiled_by else escaped(self.event.name),
        }
        return entry("misc", self.key, fields)

    def biblatex(self) -> str:
        """The entry for biblatex."""
        dataset = self.kind == "dataset" and bool(self.event.compiled_by)
        fields = {
            **self._credited(),
            "publisher" if dataset else "howpublished": escaped(self.event.publisher if dataset else self._container),
            "version": escaped(self.version),
            "date": self.event.released or "",
            "doi": verbatim(self.event.doi),
            "url": verbatim(self.event.address),
            "note": escaped(self._note),
        }
        return entry("dataset" if dataset else "misc", self.key, fields)

    def _credited(self) -> dict[str, str]:
        by = self.event.compiled_by
        return {"author": f"{{{escaped(by)}}}" if by else "", "title": f"{{{escaped(self.full_title)}}}"}

    @property
    def _note(self) -> str:
        """Which part of it is cited, and on which terms it may be used."""
        return ". ".join(part for part in (self.entry, self.event.rights) if part)

    @property
    def _container(self) -> str:
        return self.event.name if self.part else ""

    def csl(self, *, versioned: bool = False) -> dict[str, Any]:
        """The item; since styles drop numbers and versions, both stand in the title.

        Of the data, a style that prints the version of a data set (`versioned`) is given the plain title.
        """
        dataset = self.kind == "dataset"
        item: Mapping[str, Any] = {
            "id": self.key,
            "type": _CSL[self.kind],
            "author": [{"literal": self.event.compiled_by}] if self.event.compiled_by else [],
            "issued": issued(self.event.released or "not_seen"),
            "title": self.title if dataset and versioned else self.full_title,
            "container-title": self._container,
            "publisher": self.event.publisher,
            "version": self.version if dataset else "",
            "DOI": self.event.doi,
            "URL": self.event.address,
            "note": self._note,
            "locator": self.entry,
        }
        return {name: value for name, value in item.items() if value}

    def wikipedia(self) -> str:
        """The template of a report, which asks for nothing that we may lack."""
        date = spelled_date(self.event.released) if self.event.released else None
        fields = [
            ("author1", self.event.compiled_by), ("title", self.title), ("date", date), ("work", self._container),
            ("id", self.identity), ("at", self.entry), ("publisher", self.event.publisher), ("doi", self.event.doi),
            ("url", self.event.address),
        ]  # fmt: skip
        return template("report", fields)

    def ris(self) -> list[tuple[str, str]]:
        """The tags and values of the record."""
        by, released = self.event.compiled_by or "", self.event.released or ""
        fields = [
            ("TY", _RIS[self.kind]), ("ID", self.key), ("AU", office(by)), ("TI", self.full_title),
            ("T2", self._container),
            ("PY", self.year), ("DA", released.replace("-", "/")), ("ET", self.version),
            ("PB", self.event.publisher or ""), ("DO", self.event.doi or ""), ("UR", self.event.address or ""),
            ("N1", ". ".join(part for part in (self.entry, self.identity, self.event.rights) if part)),
        ]  # fmt: skip
        return [(tag, value) for tag, value in fields if value]


def _signed(edition: str, digest: str) -> str:
    """The version; of a draft also the signs that tell it from others."""
    return f"{edition}, digest {digest[:SIGNS]}" if edition.startswith("draft") and digest else edition
