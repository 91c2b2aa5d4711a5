"""Typed: a question as somebody typed it, made plain for the reader of numerals.

Keyboards have other digits, calculators write 1e6, and not every number is a count: a day of a month, a page, a
shelf-mark and the number of an order are left to the search for words. The steps are plain tables, because the scripts
of the site take the very same ones; ‹ and › stand where a word begins and ends.
"""

import re
import sys
import unicodedata
from functools import cache

_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня "
    "januar februar märz mai juni juli oktober dezember "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
)
# What stands before the number of an order, an article, a page, a note or a shelf-mark, with a stop and without.
_STOPPED = "no nos nr p pp f op d l ll art vol ch ст стр с ф оп д л лл"
_WHOLE = (
    "№ n° § order orders article articles page pages note notes fond opis delo list chapter volume "
    "приказ приказа приказу приказом статья статьи статье страница стр фонд опись дело лист befehl seite artikel"
)
_MONTH = "|".join(_MONTHS.split())
_INTRODUCED = "|".join(
    [
        *(rf"{word}\." for word in _STOPPED.split()),
        *(word + ("›" if word[-1].isalpha() else "") for word in _WHOLE.split()),
    ]
)
_DAY = "[0-9]{1,2}(?:st|nd|rd|th|-?го)?"
# Each step in turn, everywhere in the question, in small letters or great.
STEPS = (
    (r"10\.[0-9]{4,}/[^ ]+", " "),  # a DOI
    (r"(?<![0-9.,])[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})(?![0-9])", " "),
    (r"(?<![0-9.,])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", " "),
    (rf"(?<![0-9.,'’][ \u00a0\u2009\u202f])(?<![0-9.,'’]){_DAY}\.? (?:of |de )?(?:{_MONTH})›", " "),
    (rf"‹(?:{_MONTH})\.? {_DAY}(?=$|,(?![0-9])| (?:1[89]|20)[0-9]{{2}}›)", " "),
    (rf"‹(?:{_INTRODUCED}) ?(?:(?:no|nr|nos)\.? ?|№ ?)?[0-9][0-9/-]*(?![.,'’ \u00a0]?[0-9])", " "),
    (r"(?<![0-9][ \u00a0\u2009\u202f])‹(?<![.,'’])0[0-9]+(?![.,'’]?[0-9])", " "),  # 00447
    (r"‹[0-9]{1,2} (?:in|out of|из|von|sur) [0-9]{1,3}(?![0-9.,'’])(?! [0-9])", " "),  # one in five is a share
    (r"‹(?:1[5-9]|20)[0-9]{2}\s*[-–/]\s*(?:[0-9]{4}|[0-9]{2})›", " "),  # '1937–38' is a time, no number
    (r"(?<![0-9])(?:^|(?<=[ (~≈$€£]))[.,](?=[0-9])", "0."),
    (r" ?[x×*·] ?10 ?\^ ?([0-9]{1,2})›", r"e\1"),
    (r"‹10 ?\^ ?([0-9]{1,2})›", r"1e\1"),
    (r"‹[0-9]+(?:[.,][0-9]+)?e-[0-9]+›", " "),  # less than one
    (r"([0-9]) ?[万萬]", r"\1e4"),
    (r"([0-9]) ?lakhs?›", r"\1e5"),
    (r"([0-9]) ?crores?›", r"\1e7"),
    (r"([0-9]) ?[億亿]", r"\1e8"),
    # A thousand in Spanish and a million in a newsroom: whoever means either is asked to write it.
    (r"‹[0-9]+(?:[.,][0-9]+)? ?mil›(?! ?[0-9])", " "),
    (r"([0-9]) ?k›", r"\1 thousand"),
    (r"([0-9]) ?mm?›", r"\1 million"),
    (r"([0-9]) ?bn›", r"\1 billion"),
)
POWER = r"‹([0-9]+)(?:[.,]([0-9]+))?e\+?([0-9]{1,2})›"
FALLING = r"‹([0-9]+)-([0-9]+)(?![0-9.,'’])(?! ?[mtbkмт])"  # 58-10, an article and its part: no range falls
SHARE = (
    r"[0-9] ?(?:%|(?:percent|per cent|pct|процент|процента|процентов|проценти|відсотків|prozent|pour cent|por ciento|"
    r"per cento|procent)›)"
)
WIDE = ord("！") - ord("!")  # what full-width signs stand above the plain ones


def plain(text: str) -> str:
    """The question with plain digits, its shorthand spelled out, and without the numbers that count nobody."""
    said = in_plain_digits(text)
    for step, instead in _steps():
        said = step.sub(instead, said)
    said = _compiled(FALLING).sub(lambda found: " " if int(found[1]) > int(found[2]) else found[0], said)
    return _compiled(POWER).sub(_written_out, said)


def a_share(text: str) -> bool:
    """Whether the number is said to be one in a hundred: '20 percent' is no count of people."""
    return _compiled(SHARE).search(in_plain_digits(text)) is not None


def in_plain_digits(text: str) -> str:
    """Digits and full-width signs of any script as the plain ones."""
    return "".join(sign if sign.isascii() else _plain_sign(sign) for sign in text)


def _plain_sign(sign: str) -> str:
    if "！" <= sign <= "～":
        return chr(ord(sign) - WIDE)
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)


@cache
def zeros() -> str:
    """The zero of every script; the other digits follow it."""
    return "".join(sign for sign in map(chr, range(128, sys.maxunicode + 1)) if unicodedata.decimal(sign, None) == 0)


def _written_out(found: re.Match[str]) -> str:
    """'1.5e6' as 1500000; what is no whole number is no count and goes."""
    digits, part, power = found[1], found[2] or "", int(found[3])
    return f"{digits}{part}{'0' * (power - len(part))}" if power >= len(part) else " "


@cache
def _steps() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_compiled(pattern), instead) for pattern, instead in STEPS)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("‹", r"(?<!\w)").replace("›", r"(?!\w)"), re.IGNORECASE)
