"""Hedges: the words by which a print says that its number is not meant to the last digit, or not for certain.

They are looked for in the languages of the bibliography, before the number and after it, and told in English.
"""

import re
from functools import cache

_NUMERAL = re.compile(r"[0-9]+(?:[.,'’\s][0-9]+)*")
_NEXT = r"(?=\s*[0-9])"  # short words are hedges before a numeral only


def _words(*patterns: str) -> str:
    return rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in small letters or great; none is compiled before a print is asked for it, and few commands ask."""
    return re.compile(pattern, re.IGNORECASE)


def _found(pattern: str, text: str) -> re.Match[str] | None:
    return _compiled(pattern).search(text)


ALMOST = _words(
    "almost|nearly|close to|(?:just|slightly|a little) (?:under|below|less than)|approach(?:es|ed|ing)?|bordering on",
    r"fast|beinahe|knapp|presque|près de?|casi|quasi(?!-)",
    "почти|без малого|майже|prawie|niemal|blisko",
)
ABOUT = _words(
    r"about|approximately|approx\.?|around|circa|roughly|rough|some|on the order of|in the order of",
    r"near(?=\s+(?:[0-9]|a\b|one\b|two\b|half\b))",
    r"in the (?:range|region|vicinity|neighborhood|neighbourhood) of|give or take",
    rf"ca?\.?{_NEXT}|etwa|rund|ungefähr|zirka|annähernd|gegen{_NEXT}|(?:an|um) die{_NEXT}",
    "environ|quelque|vers|à peu près|autour de|approximativement|de l[’']ordre de",
    "alrededor de|aproximadamente|cerca de|en torno a|unos|unas|del orden de",
    "all[’']incirca|intorno a|approssimativamente|pressappoco|dell[’']ordine di",
    rf"около|примерно|приблизительно|порядка|ориентировочно|ок\.?{_NEXT}|прибл\.?{_NEXT}",
    rf"близько|приблизно|орієнтовно|бл\.?{_NEXT}",
    rf"około|mniej więcej|w przybliżeniu|rzędu|ok\.?{_NEXT}",
)
_SIGN = re.compile("[~≈]")
ESTIMATED = _words(
    rf"estimated|est\.{_NEXT}|geschätzt\w*|schätzungsweise|estimée?s?|estimad[oa]s?|se estiman?",
    r"stimat[oaie]|si stimano?",
    r"по (?:\w+ )?оценк\w+|оценива\w+|оценочно|за (?:\w+ )?оцінк\w+|оцінює\w+|szacowan\w*|szacuje|szacunkow\w*",
)
PROBABLY = _words(
    "probably|presumably|wahrscheinlich|vermutlich|wohl|probablement|sans doute|probablemente|probabilmente",
    "вероятно|по-видимому|видимо|скорее всего|ймовірно|мабуть|prawdopodobnie|chyba|zapewne",
)
PERHAPS = _words(
    "perhaps|possibly|maybe|vielleicht|eventuell|möglicherweise|peut-être|éventuellement|quizás?|tal vez|acaso|forse",
    "возможно|может быть|быть может|можливо|może|być może",
)
_OR_FEWER = _words(
    "or (?:even )?(?:a little |somewhat )?(?:less|fewer)|oder weniger|ou moins|o menos|o meno",
    "или меньше|или менее|або менше|lub mniej",
)
OR_MORE = _words(
    "or (?:even )?(?:a little |somewhat )?more|oder mehr|ou plus|o más|o più|или больше|или более|або більше|lub więcej"
)
# Bounds before a number: those that nothing turns round, and those that a 'not' makes the other bound.
AT_LEAST = (
    "at (?:the very )?least|upwards? of|a minimum of|mindestens|wenigstens|zumindest|au moins|al menos|por lo menos|"
    "almeno|минимум|по (?:меньшей|крайней) мере|щонайменше|принаймні|co najmniej|przynajmniej"
)
AT_MOST = (
    "at (?:the very )?most|up to|a maximum of|höchstens|bis zu|(?:tout )?au plus|jusqu[’']à|como máximo|a lo sumo|"
    "hasta|co najwyżej|al massimo|fino a|до|максимум|щонайбільше|найбільше|najwyżej"
)
MORE = (
    "(?:(?:well|far|much|considerably|substantially) )?(?:more than|over|above)|(?:greater|higher|larger) than|"
    "(?:in )?excess of|exceed(?:s|ed|ing)?|mehr als|über|plus d[e’']|más de|più di|oltre|более|больше|свыше|выше|"
    "превыша\\w+|превысил\\w*|понад|більше?|перевищ\\w+|ponad|powyżej|więcej niż"
)
FEWER = (
    "(?:(?:well|far|much|considerably|substantially) )?(?:(?:fewer|less) than|under|below)|(?:lower|smaller) than|"
    "weniger als|unter|moins d[e’']|menos de|meno di|менее|меньше|ниже|менше?|mniej niż|poniżej"
)
# A 'not', and what may stand between it and the bound: 'could not be more than', but not 'not only more than'.
NOT = (
    "(?:not|hardly|scarcely|barely|cannot|never|nicht|kaum|pas|no|non|не|вряд ли|nie)[ \u00a0]+(?:(?!"
    "(?:only|just|nur|bloß|seulement|sólo|solo|soltanto|только|лишь|тільки|лише|tylko)(?!\\w))\\w+[ \u00a0]+){0,2}"
)
_NOT = rf"(?<!\w){NOT}$"
_TURNED = {"more": "at_most", "fewer": "at_least"}
# What may stand between the bound and its number: 'at least about 700,000', 'more than a total of 700,000'.
AFTER = (
    r"(?:(?!\w)|(?<=[’']))[ \u00a0]*"
    rf"(?:(?:,? ?(?:{ABOUT}|{ESTIMATED}|{PROBABLY}|{PERHAPS})|"
    "as (?:many|much) as|than|as|the|an?|total|of|чем|ніж|як|als|que|niż|di|de|dei|delle|des|les)[ \u00a0])*"
)
_BOUND = rf"(?<!\w)(?:(?P<at_least>{AT_LEAST})|(?P<at_most>{AT_MOST})|(?P<more>{MORE})|(?P<fewer>{FEWER})){AFTER}"
_PLUS = re.compile(r"[ \u00a0]?\+")
_AND_MORE = _words(
    "(?:many|much|far) more|weit mehr|beaucoup plus|bien plus|muchos? más|molti più|гораздо больше|намного больше",
    "набагато більше|dużo więcej|znacznie więcej",
)
_TO_COME = _words(
    "will|shall|would|würden?|sera|seront|serait|será|serán|sería|sarà|saranno|sarebbe",
    "будет|будут|приблизится|составит|достигнет|буде|будуть|będzie|będą",
)


def almost_or_about(printed: str) -> str:
    """'almost ', 'an estimated ' or 'about ' where the print has such a word; otherwise ''."""
    if _found(ALMOST, printed):
        return "almost "
    if _found(ESTIMATED, printed):
        return "an estimated "
    return "about " if _found(ABOUT, printed) or _SIGN.search(printed) else ""


def perhaps(printed: str) -> str:
    """'probably ' or 'perhaps ' where the print does not say its number for certain; otherwise ''."""
    if _found(PROBABLY, printed):
        return "probably "
    return "perhaps " if _found(PERHAPS, printed) else ""


def or_so(printed: str) -> str:
    """What a print adds after its number: ' or fewer', ' or more', ', and many more,'; otherwise ''."""
    if _found(_AND_MORE, printed):
        return f", and {perhaps(printed)}many more,"
    if _found(_OR_FEWER, printed):
        return " or fewer"
    return " or more" if _found(OR_MORE, printed) else ""


def bound_in(printed: str, start: int, end: int) -> tuple[str, str]:
    """Which bound a print makes of the number that stands there, and its word: 'at_least', 'more than'; or '', ''.

    >>> bound_in("more than 700,000 people", 10, 17), bound_in("700,000 people", 0, 7)
    (('at_least', 'more than'), ('', ''))
    """
    if _found(ALMOST, printed[:start]):
        return "", ""  # 'slightly below 4 million' is about that number
    for found in _compiled(_BOUND).finditer(printed):
        if found.start() < start <= found.end():
            kind = found.lastgroup or ""
            turned = _found(_NOT, printed[: found.start()]) if kind in _TURNED else None
            if turned:
                return _TURNED[kind], f"{turned[0]}{found[kind]}"
            return {"more": "at_least", "fewer": "at_most"}.get(kind, kind), found[kind]
    after = printed[end:]
    if plus := _PLUS.match(after):
        return "at_least", plus[0].strip()
    more = _found(OR_MORE, re.split("[,;.]", after)[0])
    if more and after[more.end() :].startswith(" than"):
        more = None  # '681,692, or more than half'
    return ("at_least", more[0]) if more else ("", "")


def to_come(printed: str) -> bool:
    """Whether the print tells its number of a time to come, or under a condition: 'will approach 100 million'."""
    return _found(_TO_COME, printed) is not None


def at_last_number(printed: str) -> tuple[str, str]:
    """What stands before the last numeral of a print, behind any other, and the rest from that numeral on."""
    numerals = list(_NUMERAL.finditer(printed))
    if not numerals:
        return printed, ""
    start, last = (numerals[-2].end() if len(numerals) > 1 else 0), numerals[-1].start()
    return printed[start:last], printed[last:]


def at_first_number(printed: str) -> tuple[str, str]:
    """A print cut behind its first numeral: what stands there hedges the first number, what follows only the last."""
    first = _NUMERAL.search(printed)
    return (printed[: first.end()], printed[first.end() :]) if first else (printed, "")
