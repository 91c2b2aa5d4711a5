"""The extract: a catalog as flat tables, for those who work without this program."""
