"""The kind of chart that shows a whole and its parts."""
