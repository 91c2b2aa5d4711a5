"""Paper: the page and the one style; knows no estimate."""
