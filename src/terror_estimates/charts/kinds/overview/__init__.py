"""The kind of chart that shows the names that people know, in one look."""
