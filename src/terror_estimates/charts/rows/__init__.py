"""Rows: the parts that charts of rows share, and what stands around every chart."""
