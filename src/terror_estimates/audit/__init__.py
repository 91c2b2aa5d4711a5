"""Whether the suite itself can be trusted. Looks only at the catalog, and knows nothing of comparison."""
