"""Citing: a source as a reference, and in the forms of BibTeX, RIS, CSL-JSON and Wikipedia; what of ours is cited."""
