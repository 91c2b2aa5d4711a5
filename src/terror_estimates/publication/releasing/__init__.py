"""Releases: writing one down, finding the data of an earlier one, and saying what changed between two."""
