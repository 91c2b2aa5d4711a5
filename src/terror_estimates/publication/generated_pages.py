"""What is made from the catalog and committed, and never edited: pages under docs/, and the dictionary for editors."""

from terror_estimates.catalog import Catalog
from terror_estimates.publication.claims_page import claims_page, corrections_page
from terror_estimates.publication.codebook import codebook
from terror_estimates.publication.completeness import completeness
from terror_estimates.publication.schema import schema
from terror_estimates.publication.writing import json_text


def generated_pages(catalog: Catalog) -> dict[str, str]:
    """The text of each generated page by its file name under docs/; the site makes them anew from its own catalog."""
    return {
        "claims.md": claims_page(catalog),
        "codebook.md": codebook(catalog),
        "completeness.md": completeness(catalog),
        "corrections.md": corrections_page(catalog),
    }


def generated_files(catalog: Catalog) -> dict[str, str]:
    """These pages and the dictionary, each by its path in the project."""
    pages = {f"docs/{name}": text for name, text in generated_pages(catalog).items()}
    return {**pages, "estimates.schema.json": json_text(schema(catalog))}
