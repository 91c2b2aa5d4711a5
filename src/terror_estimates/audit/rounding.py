"""A number as it was printed: which numbers it can be the rounding of, and how precisely to write what is compared."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

from terror_estimates.catalog.digits import last_unit
from terror_estimates.catalog.interval import Number

_SHOWN_BEYOND = 2  # decimals shown of a recomputed value beyond those that were printed
_LARGE = 1000  # from here on the decimals of a recomputed value tell a reader nothing
_DIGITS = 400  # more than the longest formula over the longest numbers can give


@dataclass(frozen=True)
class Printed:
    """A published number in its printed digits; `about` says that the source itself hedges it."""

    text: str
    about: bool = False

    @property
    def number(self) -> Fraction:
        return Fraction(self.text)

    @property
    def unit(self) -> Fraction:
        """The unit of the last digit printed: a tenth for '12.5', one for '1000'."""
        return Fraction(1, 10 ** len(self.text.partition(".")[2]))

    @property
    def round_unit(self) -> Fraction:
        """The unit of the last digit that is not zero: a thousand for '1000'.

        Zeros after a decimal point are printed on purpose, so only a hedge makes them round.
        """
        if self.number == 0 or ("." in self.text and not self.about):
            return self.unit
        return self.unit * last_unit(int(self.text.replace(".", "")))

    def rounds(self, number: Number, unit: Fraction) -> bool:
        """Whether the number, rounded to that unit, is the printed one; an exact half may go either way."""
        return 2 * abs(number - self.number) <= unit

    def written(self, number: Number) -> str:
        """A recomputed number for readers, somewhat more precisely than the printed one, in whole if it is whole."""
        beyond = 0 if abs(Fraction(number)) >= _LARGE or number.denominator == 1 else _SHOWN_BEYOND
        decimals = beyond and beyond + len(self.text.partition(".")[2])
        with localcontext() as context:
            context.prec = _DIGITS
            exact = Decimal(number.numerator) / Decimal(number.denominator)
            return f"{exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN):,}"
