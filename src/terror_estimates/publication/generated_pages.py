"""The pages under docs/ that are made from the catalog and never edited."""

from terror_estimates.catalog import Catalog
from terror_estimates.publication.claims_page import claims_page, corrections_page
from terror_estimates.publication.codebook import codebook
from terror_estimates.publication.completeness import completeness


def generated_pages(catalog: Catalog) -> dict[str, str]:
    """The text of each generated page by its file name under docs/; the site makes them anew from its own catalog."""
    return {
        "claims.md": claims_page(catalog),
        "codebook.md": codebook(catalog),
        "completeness.md": completeness(catalog),
        "corrections.md": corrections_page(catalog),
    }
