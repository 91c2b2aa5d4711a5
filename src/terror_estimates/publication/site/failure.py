"""What is said when the site cannot be made."""

from terror_estimates.catalog.refusal import Refusal


class SiteFailed(Refusal):
    """The site could not be rendered; the message says what the renderer found, and the old site is untouched."""
