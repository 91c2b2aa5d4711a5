"""Ratio: 'one in twenty', 'every twentieth' and 'a third of', in the eight languages, as a share of so many in so many.

Each step is a pattern and what stands for it: a raised numerator, a mark, and the number in digits: '¹∶20'. The scripts
of the site take the very same steps; ‹ and › stand where a word begins and ends.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from terror_estimates.comparison.steps import Group

RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
MARK = "∶"
RATIO = rf"([{RAISED}]){MARK}([0-9]+)"
_FEW = {
    1: "one|a single|ein|eine[rsmn]?|une?|un[oa]|один|одна|одного|одну|одне|jeden|jedna|jedną|jednego|jedno",
    2: "two|zwei|deux|dos|due|два|две|двое|двоих|двух|дві|двоє|двох|dwa|dwie|dwoje|dwóch",
    3: "three|drei|trois|tres|tre|три|трое|троих|трех|трёх|троє|трьох|trzy|troje|trzech",
    4: "four|vier|quatre|cuatro|quattro|четыре|четверо|четырех|четырёх|чотири|чотирьох|cztery|czterech",
    5: "five|fünf|cinq|cinco|cinque|пять|пятеро|пяти|п['’]ять|п['’]яти|п['’]ятьох|pięć|pięciu",
    6: "six|sechs|seis|sei|шесть|шести|шість|шістьох|sześć|sześciu",
    7: "seven|sieben|sept|siete|sette|семь|семи|сім|сімох|siedem|siedmiu",
    8: "eight|acht|huit|ocho|otto|восемь|восьми|вісім|вісьмох|osiem|ośmiu",
    9: "nine|neun|neuf|nueve|nove|девять|девяти|дев['’]ять|дев['’]яти|dziewięć|dziewięciu",
}
_MORE = {
    10: "ten|zehn|dix|diez|dieci|десят[ьи]|десятьох|dziesięć|dziesięciu",
    11: "eleven|elf|onze|once|undici|одиннадцат[ьи]|одинадцят[ьи]|jedenaście|jedenastu",
    12: "twelve|zwölf|douze|doce|dodici|двенадцат[ьи]|дванадцят[ьи]|dwanaście|dwunastu",
    13: "thirteen|dreizehn|treize|trece|tredici|тринадцат[ьи]|тринадцят[ьи]|trzynaście|trzynastu",
    14: "fourteen|vierzehn|quatorze|catorce|quattordici|четырнадцат[ьи]|чотирнадцят[ьи]|czternaście|czternastu",
    15: "fifteen|fünfzehn|quinze|quince|quindici|пятнадцат[ьи]|п['’]ятнадцят[ьи]|piętnaście|piętnastu",
    16: "sixteen|sechzehn|seize|dieciséis|dieciseis|sedici|шестнадцат[ьи]|шістнадцят[ьи]|szesnaście|szesnastu",
    17: "seventeen|siebzehn|dix-sept|diecisiete|diciassette|семнадцат[ьи]|сімнадцят[ьи]|siedemnaście|siedemnastu",
    18: "eighteen|achtzehn|dix-huit|dieciocho|diciotto|восемнадцат[ьи]|вісімнадцят[ьи]|osiemnaście|osiemnastu",
    19: "nineteen|neunzehn|dix-neuf|diecinueve|diciannove|девятнадцат[ьи]|дев['’]ятнадцят[ьи]|dziewiętnaście|"
    "dziewiętnastu",
    25: "twenty[- ]five|fünfundzwanzig|vingt-cinq|veinticinco|venticinque|двадцат[ьи] пят[ьи]|двадцят[ьи] п['’]ят[ьи]|"
    "dwadzieścia pięć|dwudziestu pięciu",
    20: "twenty|zwanzig|vingt|veinte|venti|двадцат[ьи]|двадцят[ьи]|dwadzieścia|dwudziestu",
    30: "thirty|drei(?:ß|ss)ig|trente|treinta|trenta|тридцат[ьи]|тридцят[ьи]|trzydzieści|trzydziestu",
    40: "forty|vierzig|quarante|cuarenta|quaranta|сорока?|czterdzieści|czterdziestu",
    50: "fifty|fünfzig|cinquante|cincuenta|cinquanta|пятьдесят|пятидесяти|п['’]ятдесяти?|pięćdziesiąt|pięćdziesięciu",
    60: "sixty|sechzig|soixante|sesenta|sessanta|шестьдесят|шестидесяти|шістдесяти?|sześćdziesiąt|sześćdziesięciu",
    80: "eighty|achtzig|quatre-vingts?|ochenta|ottanta|восемьдесят|восьмидесяти|вісімдесяти?|osiemdziesiąt|"
    "osiemdziesięciu",
    100: "(?:an? |one )?hundred|(?:ein)?hundert|cent|cien|cento|сто|ста|stu|sto",
    1000: "(?:an? |one )?thousand|(?:ein)?tausend|mille|mil|тысячи?|тисячі?|tysiąca?",
}
_CARDINAL = {number: words for number, words in {**_FEW, **_MORE}.items() if number > 1}
# The ordinal numbers, without the endings of those languages that have many; what begins as a shorter one stands first.
_ORDINAL = {
    2: "second|zweite|deuxième|segund|втор|друг|drug",
    3: "third|dritte|troisième|tercer|terz|трет|trzec",
    4: "fourth|vierte|quatrième|cuart|quart|четв[её]рт|четверт|czwart",
    5: "fifth|fünfte|cinquième|quint|пят|п['’]ят|piąt",
    6: "sixth|sechste|sixième|sext|sest|шест|шост|szóst",
    7: "seventh|sieb(?:en)?te|septième|séptim|settim|седьм|сьом|siódm",
    8: "eighth|achte|huitième|octav|ottav|восьм|ósm",
    9: "ninth|neunte|neuvième|noven|non|девят|дев['’]ят|dziewiąt",
    10: "tenth|zehnte|dixième|décim|decim|десят|dziesiąt",
    11: "eleventh|elfte|onzième|undécim|undicesim|одиннадцат|одинадцят|jedenast",
    12: "twelfth|zwölfte|douzième|duodécim|dodicesim|двенадцат|дванадцят|dwunast",
    13: "thirteenth|dreizehnte|treizième|tredicesim|тринадцат|тринадцят|trzynast",
    14: "fourteenth|vierzehnte|quatorzième|quattordicesim|четырнадцат|чотирнадцят|czternast",
    15: "fifteenth|fünfzehnte|quinzième|quindicesim|пятнадцат|п['’]ятнадцят|piętnast",
    16: "sixteenth|sechzehnte|seizième|sedicesim|шестнадцат|шістнадцят|szesnast",
    17: "seventeenth|siebzehnte|dix-septième|diciassettesim|семнадцат|сімнадцят|siedemnast",
    18: "eighteenth|achtzehnte|dix-huitième|diciottesim|восемнадцат|вісімнадцят|osiemnast",
    19: "nineteenth|neunzehnte|dix-neuvième|diciannovesim|девятнадцат|дев['’]ятнадцят|dziewiętnast",
    25: "twenty-fifth|fünfundzwanzigste|vingt-cinquième|venticinquesim|двадцать пят|двадцять п['’]ят|"
    "dwudziest[ayoe] piąt",
    20: "twentieth|zwanzigste|vingtième|vigésim|ventesim|двадцат|двадцят|dwudziest",
    30: "thirtieth|drei(?:ß|ss)igste|trentième|trigésim|trentesim|тридцат|тридцят|trzydziest",
    40: "fortieth|vierzigste|quarantième|quarantesim|сороков|czterdziest",
    50: "fiftieth|fünfzigste|cinquantième|quincuagésim|cinquantesim|пятидесят|п['’]ятдесят|pięćdziesiąt",
    100: "hundredth|hundertste|centième|centésim|centesim|сот|setn",
    1000: "thousandth|tausendste|millième|milésim|millesim|тысячн|тисячн|tysięczn",
}
_EVERY = "every|each|jede[rsnm]?|chaque|cada|ogni|кажд[а-яё]+|кож[а-яії]+|co|każd[a-zęą]+"
_ENDING = (
    "(?:ый|ой|ий|ая|ое|ье|ья|ого|ьего|ому|ьему|ым|ьим|ом|ем|ьем|ую|ью|ою|ей|ьей|а|е|у|ій|я|є|ю|ього|ьому|ьої|ьою|ої|"
    "[nrsm]|o|a|ia|i|y|e|ego|iego|emu|iemu|ej|iej|ą|ią|ę)?"
)
_UNITS = "|".join(["first|unième|pierwsz|перв|перш|prim", *(_ORDINAL[number] for number in range(2, 10))])
_AFTER_DIGITS = "-?(?:[оыиі]?й|[ая]я|[оеє]?го|[оеє]?му|[оы]?е|ої|[ую]ю|я|ї|а|у|ю|ою|ым|им|м)"
_IN = (
    "(?:in|out of|per)(?: every| each)?|of every|von(?: je)?|auf|unter|pro|sur|de cada|por cada|entre|su(?: ogni)?|"
    "ogni|из|на(?: кажды[ех])?|із|з|зі|на(?: кожн[іих]+)?|na(?: każd[a-zęą]+)?|z|ze|spośród"
)
_WHO = "(?: [^ 0-9,.;:]{2,20})?"
_NO_MORE = (
    r"(?![.,'’ -]?[0-9])(?! ?(?:mil|mio|mln|thous|hund|taus|мил|мільй|млн|тыс|тис|сот|tys|k›|m›|%|perc|proz|проц))"
)
_NO_SCALE = "(?! ?(?:mil|mio|mln|thous|hund|taus|мил|мільй|млн|тыс|тис|сот|tys|and |or |to ))"
_OF_SCALE = (
    r"(?!(?: (?:of|de|di|von|od))?(?: d['’]une?| an?| one| une?| una| eine[rs]?)? ?-?(?:mil|mio|mln|thous|hund|dozen|"
    r"taus|мил|мільй|млн|тыс|тис|сот|tys|hour|year|day))"
)
# Fractions that have names of their own; 'half a million' is none.
_NAMED = {
    (2, 3): "(?:two[- ]thirds|zwei ?drittel|deux tiers|dos tercios|due terzi|две трети|дві третини|dwie trzecie)",
    (1, 2): "(?<!and )(?<!and a )(?<!з )(?<!с )(?:half|hälfte|moitié|mitad|metà|половин[аыуеиою]+|połow[aęyą])",
    (1, 3): "(?:(?:an?|one) third(?= of›|$)|ein(?:es)? drittel|(?:un|le) tiers|un tercio|un terzo|треть|третин[аиу]|"
    "jedna trzecia)",
    (1, 4): "(?:(?:an?|one) quarter(?= of›|$)|ein viertel|(?:un|le) quart|un cuarto|un quarto|четверть|чверть|"
    "jedna czwarta)",
    (1, 5): "(?:(?:an?|one) fifth(?= of›|$)|ein fünftel|un cinquième|un quinto|пятая часть|п['’]ята частина|"
    "jedna piąta)",
    (1, 10): "(?:(?:an?|one) tenth(?= of›|$)|ein zehntel|un dixième|un décimo|un decimo|десятая часть|"
    "десята частина|jedna dziesiąta)",
    (1, 20): "(?:(?:an?|one) twentieth(?= of›|$)|ein zwanzigstel|un vingtième|un vigésimo|un ventesimo|"
    "двадцатая часть|двадцята частина|jedna dwudziesta)",
    (3, 4): "(?:three[- ](?:quarters|fourths)|drei ?viertel|trois quarts|tres cuartos|tre quarti|три четверти|"
    "три чверті|trzy czwarte)",
}  # fmt: skip


def _marked(counted: int, of: int) -> str:
    return f" {RAISED[counted - 1]}{MARK}{of} "


def _one_in() -> Iterator[Group]:
    """'One in twenty', 'drei von vier'."""
    whole = r"([2-9]|[1-9][0-9]{1,2})"
    for counted, words in _FEW.items():
        who = f"(?:{_NO_SCALE}{_WHO[3:-2]}){{0,2}}" if counted == 1 else _WHO  # 'one Soviet citizen in 100'
        at = f"‹(?:{counted}|{words}){who}[ -](?:{_IN})[ -]"
        mark = f" {RAISED[counted - 1]}{MARK}"
        if counted == 1:
            steps = [(f"{at}1[., ]?000(?![0-9]){_NO_MORE}", f"{mark}1000 "), (f"{at}{whole}{_NO_MORE}", rf"{mark}\1 ")]
            numbers = _CARDINAL
        else:
            steps = [(f"{at}([2-9]|10|100){_NO_MORE}", rf"{mark}\1 ")]
            numbers = {number: _CARDINAL[number] for number in (*range(counted + 1, 11), 100)}
        for number, cardinal in numbers.items():
            steps.append((f"{at}(?:{cardinal})›(?!-){_NO_MORE}", _marked(counted, number)))
        yield Group(at, tuple(steps))


def _every() -> Iterator[Group]:
    """'Every twentieth', 'jeder dritte', 'каждый 20-й'; 'every twenty-first' is no twentieth."""
    for number, ordinal in _ORDINAL.items():
        alone = f"(?! (?:{_UNITS}))" if number >= 20 else ""  # 'co dwudziesty trzeci' is one in twenty-three
        yield Group(ordinal, ((f"‹(?:{_EVERY}) (?:{ordinal}){_ENDING}›{alone}", _marked(1, number)),))
    tens = "|".join(words for number, words in _CARDINAL.items() if number >= 20)
    yield Group(
        f"‹(?:{_EVERY}) ",
        (
            (rf"‹(?:{_EVERY}) (?:{tens})[ -](?:et )?(?!seconds)(?:{_UNITS}){_ENDING}›", " "),
            (
                rf"‹(?:{_EVERY}) ([2-9]|[1-9][0-9]{{1,2}})(?:(?:st|nd|rd|th|e|ème|{_AFTER_DIGITS})›|º|ª|°|\.)(?![0-9])",
                rf" {RAISED[0]}{MARK}\1 ",
            ),
        ),
    )


# Groups of steps, each with what stands wherever one of them does.
GROUPS = (
    *_one_in(),
    Group("1 ?[/:]", ((rf"‹1 ?[/:] ?([1-9][0-9]{{1,2}})(?![0-9/:.]){_NO_MORE}", rf" {RAISED[0]}{MARK}\1 "),)),
    *_every(),
    Group("", tuple((f"‹{words}›{_OF_SCALE}", _marked(counted, of)) for (counted, of), words in _NAMED.items())),
)


def of_ratio(numerator: str) -> int:
    """How many of so many a raised numerator says: 1 for '¹'."""
    return RAISED.index(numerator[0]) + 1


def marked(text: str, start: int) -> str:
    """The raised numerator and the mark right before a number that stands there; or ''."""
    before = text[max(0, start - 2) : start]
    return before if len(before) == 2 and before[0] in RAISED and before[1] == MARK else ""


def ratios(text: str) -> frozenset[Fraction]:
    """The shares in a text whose ratios are marked."""
    return frozenset(Fraction(of_ratio(one), int(of)) for one, of in re.findall(RATIO, text) if int(of))
