"""The kind of chart that shows what is not said."""
