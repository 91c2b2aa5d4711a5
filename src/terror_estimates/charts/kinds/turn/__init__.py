"""The kind of chart that shows before and after the sources changed."""
