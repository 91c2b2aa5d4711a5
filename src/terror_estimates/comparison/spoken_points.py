"""Spoken points: decimals that are said word by word, 'zero point seven million', as they are written."""

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGIT = "|".join((*_DIGITS, "oh", "nought"))

# The whole before the point, then one digit after the other, each right behind what stands there as a numeral.
STEPS = (
    *((rf"‹{word} point (?=(?:{_DIGIT}|[0-9])›)", f"{digit}.") for digit, word in enumerate(_DIGITS)),
    (rf"‹nought point (?=(?:{_DIGIT}|[0-9])›)", "0."),
    (rf"([0-9]) point (?=(?:{_DIGIT})›)", r"\1."),
    *((rf"(?<=[0-9]\.){word}›", str(digit)) for digit, word in enumerate(_DIGITS)),
    *(
        (rf"(?<=[0-9]\.{'[0-9]' * before}) {word}›", str(digit))
        for before in (1, 2)
        for digit, word in enumerate(_DIGITS)
    ),
)
