"""Typed years: spans and decades as people write them, made the one way in which a question is read.

'1937/38', '1937-8' and '’37–38' become '1937–38', 'in ’37' becomes 'in 1937', and '1930er', '1930-х' and 'années 30'
become '1930s'. Years of two digits are of the twentieth century. The scripts of the site take the very same steps; ‹
and › stand where a word begins and ends.
"""

from terror_estimates.catalog.years import YEAR

_QUOTE = "['’‘`]"
_DASH = "[-‐‑–—−/]"
_TO = rf"\s?{_DASH}\s?"
_RISING = "|".join(f"{digit}{_DASH}[{digit + 1}-9]" for digit in range(9))  # the 8 of 1937-8, but not the 2 of 1937-2
_END = r"›(?![.,'’]?[0-9])"
_NO_SCALE = r"(?! ?-?(?:mi[lo]|mln|tys|thous|taus|hund|cent|тыс|тис|мил|міл|млн|%|per|pro|pour|por|проц|відс))"
_NO_SPAN = rf"(?! ?(?:{_DASH}|à|et|y|e|i|do) ?{_QUOTE}?[0-9])"
_NO_GROUP = r"(?<![0-9][ \u00a0\u2009\u202f])(?<![0-9.,])"
_YEARS = "years|jahren?|années|años|anni|lata|latach|годы|годах|годов|роки|роках"
_OF_YEARS = r" ?(?:год(?:ах|ов|ам|ы)|роках|роки|років|гг|рр|jahren?|lat(?:ach|a)?)›"
_OF_YEAR = r"(?:-?(?:м|й|ом|му))? (?:(?:году|год|році|рік)›|г\.)|-го (?:года|року)›"
_IN = "in|im|of|en|v|w|во?|у"
_DECADE = "['’]?s|er|ern|-?(?:[ыиеё]?х|е|ые|ті|тих)"
_DECADES = "années|annees|años|anni|lata|latach"
_TENS = {
    2: "vingt|veinte|venti",
    3: "trente|treinta|trenta",
    4: "quarante|cuarenta|quaranta",
    5: "cinquante|cincuenta|cinquanta",
}
STEPS = (
    # '1937/38', '1937-8'
    (rf"{_NO_GROUP}‹({YEAR})\s?[/‐‑—−]\s?({YEAR}|[0-9]{{2}}){_END}", r"\1–\2"),
    (rf"{_NO_GROUP}‹((?:1[89]|20)[0-9])(?={_RISING})([0-9]){_DASH}([0-9]){_END}", r"\1\2–\1\3"),
    # '’37–38', '37–38 годах', 'Jahre 37/38', 'in 37/38'
    (rf"‹{_QUOTE}([0-9]{{2}}){_TO}{_QUOTE}?([0-9]{{2}}){_END}", r"19\1–19\2"),
    (rf"{_NO_GROUP}‹([1-9][0-9]){_TO}([1-9][0-9])(?:-?[ымх]*)?{_OF_YEARS}", r"19\1–19\2"),
    (rf"‹({_YEARS}) ([1-9][0-9]){_TO}([1-9][0-9]){_END}{_NO_SCALE}", r"\1 19\2–19\3"),
    (rf"‹({_IN}) ([1-9])([0-9])/(\2[0-9]){_END}{_NO_SCALE}", r"\1 19\2\3–19\4"),
    (rf"‹({_IN}) ([1-9])([0-9]){_DASH}(\2[0-9])›(?=$|[,.;:!?)](?![0-9])| [0-9])", r"\1 19\2\3–19\4"),
    # 'in ’37', 'в 37-м году'
    (rf"‹({_IN}|by|since|from|until|с|до|от) {_QUOTE}([0-9]{{2}}){_END}", r"\1 19\2"),
    (r"‹(во?|у) ([1-9][0-9])-му?›", r"\1 19\2"),
    (rf"{_NO_GROUP}‹([1-9][0-9])(?:{_OF_YEAR})", r"19\1 "),
    # '1930er', '1930-х', 'années 1930', '30er Jahre', '’30s', 'anni Trenta'
    (rf"{_NO_GROUP}‹((?:1[89]|20)[0-9]0)(?:{_DECADE})›", r"\1s"),
    (rf"‹(?:{_DECADES}) ((?:1[89]|20)[0-9]0){_END}{_NO_SPAN}", r"\1s"),
    (rf"{_NO_GROUP}‹{_QUOTE}?([1-9]0)(?:{_DECADE}){_OF_YEARS}", r"19\1s"),
    (rf"{_NO_GROUP}‹{_QUOTE}?([1-9]0)['’]?s›", r"19\1s"),
    (rf"‹(?:{_DECADES}) {_QUOTE}?([1-9]0){_END}{_NO_SPAN}{_NO_SCALE}", r"19\1s"),
    *((rf"‹(?:{_DECADES}) (?:{words})›{_NO_SCALE}", f"19{tens}0s") for tens, words in _TENS.items()),
)
