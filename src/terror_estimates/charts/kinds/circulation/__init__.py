"""The circulation: the numbers that people meet, what each is taken for, and what it is."""
