"""What archives want to know of a release: `.zenodo.json` for a deposit, `codemeta.json` for the program.

Everything is taken from the header of the catalog, CITATION.cff and pyproject.toml; what none of them states is absent.
"""

import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml

from terror_estimates.catalog import Catalog
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.writing import json_text

ZENODO, CODEMETA = ".zenodo.json", "codemeta.json"


@dataclass(frozen=True)
class Deposit:
    """A catalog, and the folder of its project, as an archive takes them in."""

    catalog: Catalog
    root: Path

    def zenodo(self) -> bytes:
        """The metadata of a deposit of the data, with the names that Zenodo gives them."""
        event, cited = self.catalog.event, _yaml(self.root / "CITATION.cff")
        product = Product.of_data(self.catalog)
        said = {
            "title": product.title,
            "upload_type": "dataset",
            "description": f"<p>{escape(cited.get('abstract') or product.text(), quote=False)}</p>",
            "creators": [{"name": event.compiled_by}] if event.compiled_by else [],
            "version": self.catalog.version,
            "publication_date": event.released if event.released and len(event.released) == 10 else "",
            "access_right": "open",
            "license": (event.license or "").lower(),
            "keywords": cited.get("keywords", []),
            "language": "eng",
            "related_identifiers": _related(event.address),
        }
        return _json(said)

    def codemeta(self) -> bytes:
        """The description of the program (CodeMeta 3.0), as pyproject.toml in the folder has it."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        authors = [{"@type": "Organization", "name": one["name"]} for one in project.get("authors", ())]
        said = {
            "@context": "https://w3id.org/codemeta/3.0",
            "@type": "SoftwareSourceCode",
            "name": project["name"],
            "description": project.get("description", ""),
            "version": project.get("version", ""),
            "datePublished": self.catalog.event.released or "",
            "license": [f"https://spdx.org/licenses/{one}" for one in project.get("license", "").split(" AND ") if one],
            "author": authors,
            "keywords": project.get("keywords", []),
            "programmingLanguage": {"@type": "ComputerLanguage", "name": "Python"},
            "runtimePlatform": f"Python {project['requires-python']}" if "requires-python" in project else "",
            "softwareRequirements": project.get("dependencies", []),
            "url": self.catalog.event.address or "",
        }
        return _json(said)


def _related(address: str | None) -> list[dict[str, str]]:
    return [{"identifier": address, "relation": "isDocumentedBy", "scheme": "url"}] if address else []


def _yaml(file: Path) -> dict[str, Any]:
    """What a YAML file says by name, or nothing where there is none."""
    said = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else None
    return said if isinstance(said, dict) else {}


def _json(said: dict[str, Any]) -> bytes:
    return json_text({name: value for name, value in said.items() if value}).encode()
