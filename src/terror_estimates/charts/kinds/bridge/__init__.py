"""The kind of chart that shows the steps from one number to another."""
