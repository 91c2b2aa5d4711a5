"""Digits: how round a whole number is, by the last of its digits that is not zero."""


def last_unit(number: int) -> int:
    """The unit of the last digit that is not zero; zero itself is as fine as any number.

    >>> last_unit(12_000), last_unit(12_345), last_unit(0)
    (1000, 1, 1)
    """
    unit = 1
    while number and number % (10 * unit) == 0:
        unit *= 10
    return unit


def significant(number: int) -> int:
    """How many digits it has up to the last that is not zero.

    >>> significant(12_000), significant(12_345), significant(0)
    (2, 5, 1)
    """
    return len(str(number // last_unit(number)))
