"""The kind of chart that shows who changed a number."""
