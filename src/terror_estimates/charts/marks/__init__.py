"""Marks: how a number is drawn on an axis, and what each mark means."""
