"""The kind of chart that shows published sums, recomputed."""
