"""The site: pages by hand, notebooks, and a page with a lasting address for everything that the catalog holds."""
