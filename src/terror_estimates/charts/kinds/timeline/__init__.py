"""The kind of chart that shows numbers in order of publication."""
