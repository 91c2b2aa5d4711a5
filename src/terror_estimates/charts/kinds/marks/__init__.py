"""The kind of chart that shows how to read the marks."""
