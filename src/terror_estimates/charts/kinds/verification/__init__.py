"""The kind of chart that shows how the numbers were seen."""
