"""The kind of chart that shows registers by year."""
