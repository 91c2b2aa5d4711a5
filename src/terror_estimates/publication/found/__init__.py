"""Figures found somewhere: what a file says of itself, what a picture looks like, and what has moved since."""
