"""Typed: a question as somebody typed it, made plain for the reader of numerals.

Keyboards have other digits, calculators write 1e6, and not every number is a count: a day of a month, a page, a
shelf-mark and the number of an order are left to the search for words. The steps are plain tables, because the scripts
of the site take the very same ones; ‹ and › stand where a word begins and ends.
"""

import re
import sys
import unicodedata
from fractions import Fraction
from functools import cache

from terror_estimates.catalog.numerals import Placed, joining, placed_numbers
from terror_estimates.catalog.numerals.joining import compiled
from terror_estimates.catalog.numerals.languages import LANGUAGES
from terror_estimates.catalog.years import SPANNED, YEAR
from terror_estimates.comparison import ratio, spoken_points, typed_years
from terror_estimates.comparison.steps import Group, taken

MONTHS = (
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
_MONTH = "|".join(MONTHS.split())
_INTRODUCED = "|".join(
    [
        *(rf"{word}\." for word in _STOPPED.split()),
        *(word + ("›" if word[-1].isalpha() else "") for word in _WHOLE.split()),
    ]
)
_SPAN = (
    "days?|nights?|weeks?|months?|years?|hours?|tage?n?|wochen?|monate?n?|jahren?|jahre|jours?|nuits?|semaines?|mois|ans|années|días?|"
    "meses|mes|años?|giorni|giorno|mesi|mese|anni|дней|дня|дни|недель|месяцев|месяца|лет|года|днів|місяців|років|dni|"
    "miesięcy|lat|nacht|noche|notte|ночь|ніч|noc"
)
# The words below a hundred, in every language: 'seven', 'thirty', 'twenty-four', 'сорок'.
_SMALL, _TENS = ("|".join(words.split()) for words in (LANGUAGES["en"].small, LANGUAGES["en"].tens))
_OTHER = "|".join("|".join(f"{one.small} {one.tens}".split()) for one in LANGUAGES.values())
_FEW = f"(?:{_TENS})[ -](?:{_SMALL})|{_OTHER}"
# No digits stand before it, so that it is no last group of a number: the 000 of '30,000 days'.
_NO_GROUP = r"(?<![0-9][ \u00a0\u2009\u202f])(?<![0-9.,'’])"
# Nor does a word of number, so that it is no last word of one: the six of 'a hundred and six days'.
_NO_MORE = "".join(f"(?<!{word} )(?<!{word} and )" for word in ("hundred", "thousand", "million"))
_DAY = "[0-9]{1,2}(?:st|nd|rd|th|-?го)?"
PERCENT = (
    r" ?(?:%|(?:percent|per cent|pct|процент(?:а|ов|и)?|відсот(?:ок|ка|ки|ків)|prozents?|pour cent|por ciento|"
    r"per cento|procenta?|procentów)›)"
)
# 'Half a percent', which is no half, and 'two and a half percent'.
_HALF = "".join(f"(?<!{word} )" for word in ("and", "and a", "et", "y", "e", "с", "з", "i")) + (
    "(?:half(?: of)? (?:an?|one|1)|half|(?:ein(?:em|es)? )?halbe[ns]?|(?:un )?demi|medio|mezzo|пол|половин[ауыи]|пів|"
    "pół)"
)
AND_A_HALF = "(?: (?:and a half|et demie?|y medio|e mezzo|с половиной|з половиною|i pół))"
_NO_COUNTS = (
    (r"10\.[0-9]{4,}/[^ ]+", " "),  # a DOI
    (r"(?<![0-9.,])[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})(?![0-9])", " "),
    (r"(?<![0-9.,])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", " "),
    (rf"{_NO_GROUP}{_DAY}\.? (?:of |de )?(?:{_MONTH})›", " "),
    (rf"‹(?:{_MONTH})\.? {_DAY}(?=$|,(?![0-9])| {YEAR}›)", " "),
    (rf"‹(?:{_INTRODUCED}) ?(?:(?:no|nr|nos)\.? ?|№ ?)?[0-9][0-9/-]*(?![.,'’ \u00a0]?[0-9])", " "),
    (r"(?<![0-9][ \u00a0\u2009\u202f])‹(?<![.,'’])0[0-9]+(?![.,'’]?[0-9])", " "),  # 00123, the number of an order
    (rf"‹(?:{_HALF})(?= ?{PERCENT})", "0.5"),
    (r" por 100›(?!%)", " percent"),  # as Spanish books write a percentage
)
# A span of time counts nobody: 'in 16 months', 'in one day'.
_A_SPAN = rf"[ -](?:single )?(?:{_SPAN})›"
_OF_SPANS = ((rf"{_NO_GROUP}{_NO_MORE}‹(?:[0-9]{{1,3}}|{_FEW}|an?){_A_SPAN}", " "),)
_SHORTHAND = (
    # An ordinal counts nobody: 'of the 17th congress'.
    (rf"{_NO_GROUP}‹[0-9]{{1,3}}(?:st|nd|rd|th|-(?:й|го|му|м|х|я|е|ой))›", " "),
    # What a rate is counted on: 'per 10,000', 'per thousand'.
    (r"‹(?:per|pro|pour|por cada|na|на) 1[0., ]*0›(?!%| ?(?:percent|per cent|pct)›)", " "),
    (r"‹(?:per|pro|pour) (?:ten |hundred |cent |zehn|hundert)?(?:thousand|tausend|mille)›", " "),
    # '1937–38' and '1937–1938' are times, no numbers; '1500–2000' people are a range.
    (rf"{_NO_GROUP}‹{SPANNED}\s*[-–/]\s*[0-9]{{2}}›(?![.,'’]?[0-9])", " "),
    (rf"{_NO_GROUP}‹{YEAR}\s*[-–/]\s*{YEAR}›(?![.,'’]?[0-9])", " "),
    (r"(?<![0-9])(?:^|(?<=[ (~≈$€£]))[.,](?=[0-9])", "0."),
    (r" ?[x×*·] ?10 ?\^ ?([0-9]{1,2})›", r"e\1"),
    (r"‹10 ?\^ ?([0-9]{1,2})›", r"1e\1"),
    (r"‹[0-9]+(?:[.,][0-9]+)?e-[0-9]+›", " "),  # less than one
    (r" (?:perhaps|maybe|probably|about|almost|nearly|even) (?=[0-9])", " "),  # 'to perhaps 8 million'
    (r"([0-9]) ?(?:…|\.\.\.?) ?(?=[0-9])", r"\1 to "),
)
_OF_ASIA = (
    # '68万1692' and '1亿2000万' are one number each.
    (r"([0-9]+) ?[億亿] ?([0-9]{4}) ?(?=[万萬])", r"\1\2"),
    (r"([0-9]+) ?[万萬] ?([0-9]{4})(?![0-9])", r"\1\2"),
    (r"([0-9]) ?[万萬]", r"\1e4 "),
    (r"([0-9]) ?lakhs?›", r"\1e5"),
    (r"([0-9]) ?crores?›", r"\1e7"),
    (r"([0-9]) ?[億亿]", r"\1e8 "),
)
_SCALES = (
    # A thousand in Spanish and a million in a newsroom: whoever means either is asked to write it, but where a decimal
    # point stands and nothing Spanish follows.
    (
        r"‹([0-9]+\.[0-9]{1,2}) ?mil›(?=[.?!]?$| (?:people|persons|men|were|died|dead|deaths|killed|shot|executed)›)",
        r"\1 million",
    ),
    (r"‹[0-9]+(?:[.,][0-9]+)? ?mil›(?! ?[0-9])", " "),
    (r"([0-9]) ?k›", r"\1 thousand"),
    (r"([0-9]) ?mm?›", r"\1 million"),
    (r"([0-9]) ?bn›", r"\1 billion"),
)
# Each step in turn, everywhere in the question, in small letters or great.
YEARS = (Group("", typed_years.STEPS),)
GROUPS = (
    *YEARS,
    Group(" point ", spoken_points.STEPS),
    Group("", _NO_COUNTS),
    *ratio.GROUPS,
    Group(_A_SPAN, _OF_SPANS),
    Group("", _SHORTHAND),
    Group("[万萬億亿]|lakh|crore", _OF_ASIA),
    Group("", _SCALES),
)
POWER = r"‹([0-9]+)(?:[.,]([0-9]+))?e\+?([0-9]{1,2})›"
_AFTER = "in im en в во у w we of year jahr summer autumn winter spring early late mid since until after before by"
_COUNTED = (
    "people|persons|men|women|officers|delegates|prisoners|arrested|shot|executed|killed|convicted|"
    "sentenced|menschen|personen|человек|людей|расстреляно|расстрелянных|арестовано|арестованных|"
    "осуждено|осуждённых|осужденных|осіб|розстріляно|заарештовано|personnes|fusillés|arrêtés|personas|fusilados|"
    "persone|fucilati|osób|ludzi"
)
# A bare numeral that looks like a year, before whom it counts: '2000 shot', but not 'in 2000 people'.
COUNTED = "".join(f"(?<!‹{word} )" for word in _AFTER.split()) + rf"‹(?<![.,'’])({YEAR}) (?=(?:{_COUNTED})›)"
FALLING = r"‹(?<![.,'’])([0-9]+)-([0-9]+)(?![0-9.,'’])(?! ?[mtbkмт])"  # 58-10, an article and its part: no range falls
SHARE = f"[0-9]{PERCENT}"
# So many in a span of time is no number of people.
_NO_SPAN = "".join(f"(?<!{word} )" for word in ("in", "of", "on", "for", "or", "within"))
_BY_TIME = (
    (
        "a minute",
        "per minute|each minute|every minute|pro minute|par minute|por minuto|al minuto|na minutę|в минуту|на хвилину",
    ),
    (
        "an hour",
        "per hour|each hour|every hour|hourly|pro stunde|par heure|de l['’]heure|por hora|a la hora|all['’]ora|"
        "na godzinę|в час|на годину|щогодини",
    ),
    (
        "a day",
        "per day|each day|every day|daily|pro tag|am tag|täglich|par jour|por día|al día|diari[oa]s?|al giorno|"
        "dziennie|na dzień|в день|в сутки|ежедневно|на день|на добу|щодня|щоденно",
    ),
    (
        "a week",
        "per week|each week|every week|weekly|pro woche|par semaine|por semana|alla settimana|tygodniowo|в неделю|"
        "на тиждень|щотижня",
    ),
    (
        "a month",
        "per month|each month|every month|monthly|pro monat|im monat|par mois|por mes|al mes|al mese|miesięcznie|"
        "в месяц|ежемесячно|на місяць|щомісяця",
    ),
    (
        "a year",
        "per year|per annum|each year|every year|yearly|annually|pro jahr|par an|por año|al año|all['’]anno|rocznie|"
        "ежегодно|щороку",
    ),
)
RATES = tuple((span, f"[^ ] .*‹(?:{_NO_SPAN}{span}|{words})›") for span, words in _BY_TIME)
# What stands between the two ends of a range, and what before the first of two numbers that an 'and' makes one.
TO = rf"\s*(?:{joining.SIGN}|{joining.TO}|{joining.OR}){joining.RESERVED}\s*"
BOTH = rf"\s*(?:{joining.AND}|&)\s*"
_WORDS = "(?: [^0-9,;.]{1,20})?"  # that stand before a number: 'between an estimated 5', 'to the highest, 8'
BETWEEN = rf"‹(?:{joining.BETWEEN}){_WORDS}\s+"
AND = rf"(?: [^0-9,;.]{{1,30}})?\s*(?:{joining.AND}){_WORDS}\s*"
FROM = rf"‹(?:{joining.FROM}){_WORDS}\s+"
DECIMAL = r"0[.,][0-9]{3}|[0-9]{1,3}\.[0-9]{3}"  # of a share; '12.345 people' are twelve thousand
UP_TO = rf"(?: [^0-9,;.]{{1,30}})?\s*(?:{joining.TO}){_WORDS}\s*"
HUNDRED = 100
WIDE = ord("！") - ord("!")  # what full-width signs stand above the plain ones


def plain(text: str) -> str:
    """The question with plain digits, its shorthand spelled out, and without the numbers that count nobody."""
    said = taken(GROUPS, in_plain_digits(text))
    said = compiled(FALLING).sub(lambda found: " " if int(found[1]) > int(found[2]) else found[0], said)
    return compiled(POWER).sub(_written_out, said)


def in_whole_years(text: str) -> str:
    """The question with plain digits, and its spans of years and its decades as this program writes them."""
    return taken(YEARS, in_plain_digits(text))


def a_share(text: str) -> bool:
    """Whether the number is said to be one in a hundred: '20 percent' and 'ten percent' are no counts of people."""
    return bool(compiled(SHARE).search(in_plain_digits(text)) or percentages(plain(text)))


def a_percentage(spelled: str, end: int) -> bool:
    """Whether a percent sign or word stands at a place of a plain text."""
    return bool(compiled(PERCENT).match(spelled, end))


def percentages(spelled: str) -> dict[Placed, frozenset[Fraction]]:
    """The numbers of a plain text that are said to be in a hundred, with their decimals: '7.4 percent', '3 to 7.7 %'.

    A sign or a word stands for the number right before it, and for another that is bound to that one.
    """
    found: dict[Placed, frozenset[Fraction]] = {}
    after: Placed | None = None
    for one in reversed(placed_numbers(spelled)):
        sign = compiled(f"{AND_A_HALF}?{PERCENT}").match(spelled, one.end)
        if sign or (after in found and _bound(spelled, one, after)):
            half = Fraction(1, 2) if sign and compiled(AND_A_HALF).match(spelled, one.end) else 0
            decimal = compiled(DECIMAL).fullmatch(spelled[one.start : one.end])
            readings = {Fraction(decimal[0].replace(",", "."))} if decimal else one.readings
            found[one] = frozenset(reading + half for reading in readings)
        after = one
    return found


def _bound(spelled: str, one: Placed, after: Placed) -> bool:
    """Whether a number is the other end of a range of percentages, or one of two: '3.7 and 7.7 percent'."""
    between = spelled[one.end : after.start]
    joined = compiled(TO).fullmatch(between) or compiled(BOTH).fullmatch(between)
    return bool(joined) and max(one.readings, default=HUNDRED) <= HUNDRED


def counted(text: str) -> tuple[int, ...]:
    """The bare numerals that look like years and stand before whom they count: 2000 in '2000 shot in 1937'."""
    return tuple(int(year) for year in compiled(COUNTED).findall(plain(text)))


def a_rate(text: str) -> str:
    """In what span of time the number is said to be counted: 'a day' for '1,500 executions a day'; otherwise ''."""
    said = in_plain_digits(text)
    return next((span for span, pattern in RATES if compiled(pattern).search(said)), "")


def a_ratio(text: str) -> int:
    """Of so many as the number says, how many are meant: 1 for 'one in twenty' and 'every twentieth'; otherwise 0."""
    found = re.search(ratio.RATIO, plain(text))
    return ratio.of_ratio(found[1]) if found else 0


def a_range(before: str, between: str) -> bool:
    """Whether two numbers are the ends of one range, by the words before the first of them and between the two.

    '98 of 139' is a part of a whole, and '681,692 and 1,344,923' are two numbers.
    """
    if compiled(TO).fullmatch(between):
        return True
    pairs = ((BETWEEN, AND), (FROM, UP_TO))
    return any(compiled(f"{first}$").search(before) and compiled(then).fullmatch(between) for first, then in pairs)


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
