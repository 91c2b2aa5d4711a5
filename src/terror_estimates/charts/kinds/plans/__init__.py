"""The kind of chart that shows what was allowed and what came of it, on one line."""
