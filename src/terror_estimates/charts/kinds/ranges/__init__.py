"""The kind of chart that shows estimates side by side with those that count the same."""
