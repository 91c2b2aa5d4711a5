"""The kind of chart that shows what each estimate counts."""
