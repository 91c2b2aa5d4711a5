"""What Was Counted: rival estimates of a contested event, what each one counts, and what it rests on."""

__version__ = "0.1.0"
