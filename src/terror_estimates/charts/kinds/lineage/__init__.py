"""The kind of chart that shows which numbers rest on which."""
