"""The number words of the languages of the bibliography, as the books print them.

Each language says its words from one to nineteen, its tens and hundreds, its scales, its halves and quarters, and the
small words that join them. Forms that mean the same stand beside each other, divided by a stroke.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True)
class Atom:
    """One number word: its kind (`small`, `hundred`, `scale`, `part`, `mixed`, `join`, `of`, `a`), and how much."""

    kind: str
    value: Fraction = Fraction(0)


@dataclass(frozen=True, eq=False)
class Language:
    """Number words of one language; `joined` languages write compounds as one word ('zweihunderttausend')."""

    small: str
    tens: str
    hundreds: str = ""  # hundreds that are words of their own, from one hundred
    hundred: str = ""  # the word that multiplies ('two hundred')
    scales: dict[str, int] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    mixed: dict[str, str] = field(default_factory=dict)
    join: str = ""
    of: str = ""
    a: str = ""
    alone: str = ""  # scales that mean one of themselves without a number before them: 'mille', 'миллион'
    joined: bool = False
    inverse: bool = False  # 'fünfundsiebzig': the unit stands before the ten
    joins_scales: bool = False  # 'un milione e trecentomila'
    scores: bool = False  # 'quatre-vingt', 'soixante-dix'

    @cached_property
    def words(self) -> dict[str, Atom]:
        """Every word in small letters with what it means."""
        found: dict[str, Atom] = {}
        for words, step in ((self.small, 1), (self.tens, 10), (self.hundreds, 100)):
            first = 20 if step == 10 else step
            for place, forms in enumerate(words.split()):
                found |= {form: Atom("small", Fraction(first + place * step)) for form in forms.split("|")}
        for words, scale in self.scales.items():
            found |= {word: Atom("scale", Fraction(scale)) for word in words.split()}
        for kind, listed in (("part", self.parts), ("mixed", self.mixed)):
            for words, value in listed.items():
                found |= {word: Atom(kind, Fraction(value)) for word in words.split()}
        found |= {word: Atom("hundred", Fraction(100)) for word in self.hundred.split()}
        for kind in ("join", "of", "a"):
            found |= {word: Atom(kind) for word in getattr(self, kind).split()}
        return found


LANGUAGES = {
    "en": Language(
        small="one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        hundred="hundred",
        scales={"thousand k": 10**3, "million millions mln mio mill m mn": 10**6, "billion bn": 10**9},
        parts={"half": "1/2", "quarter quarters": "1/4", "third thirds": "1/3", "fifth fifths": "1/5"},
        join="and",
        of="of",
        a="a an",
    ),
    "de": Language(
        small="ein|eine|einen|einer|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
        "fünfzehn sechzehn siebzehn achtzehn neunzehn",
        tens="zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
        hundred="hundert",
        scales={"tausend tsd": 10**3, "million millionen mio mill": 10**6, "milliarde milliarden mrd": 10**9},
        parts={"halbe halben halb": "1/2", "viertel": "1/4", "dreiviertel": "3/4"},
        mixed={"anderthalb": "3/2", "einhalb": "1/2"},
        join="und",
        alone="tausend",
        joined=True,
        inverse=True,
    ),
    "fr": Language(
        small="un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf",
        tens="vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante",
        hundred="cent cents",
        scales={"mille": 10**3, "million millions": 10**6, "milliard milliards": 10**9},
        parts={"demi demie": "1/2", "quart quarts": "1/4", "tiers": "1/3"},
        join="et",
        of="de d",
        alone="mille cent",
        scores=True,
    ),
    "es": Language(
        small="un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis|dieciseis diecisiete dieciocho diecinueve",
        tens="veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        hundreds="cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas "
        "quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas "
        "novecientos|novecientas",
        scales={"mil": 10**3, "millón millon millones mill": 10**6},
        parts={"medio media": "1/2", "cuarto cuartos": "1/4"},
        mixed={
            "veintiún veintiuno veintiuna": "21", "veintidós veintidos": "22", "veintitrés veintitres": "23",
            "veinticuatro": "24", "veinticinco": "25", "veintiséis veintiseis": "26", "veintisiete": "27",
            "veintiocho": "28", "veintinueve": "29",
        },
        join="y",
        of="de",
        alone="mil",
    ),
    "it": Language(
        small="un|uno|una|un' due|du tre|tré quattro cinque sei sette otto|ott nove dieci undici dodici tredici "
        "quattordici quindici sedici diciassette diciotto diciannove",
        tens="venti|vent trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant settanta|settant "
        "ottanta|ottant novanta|novant",
        hundred="cento cent",
        scales={"mille mila": 10**3, "milione milioni mln": 10**6, "miliardo miliardi mld": 10**9},
        parts={"mezzo mezza": "1/2", "quarto quarti": "1/4"},
        join="e",
        of="di",
        alone="mille",
        joined=True,
        joins_scales=True,
    ),
    "ru": Language(
        small="один|одна|одного два|две|двух три|трех|трёх четыре|четырех|четырёх пять|пяти шесть|шести семь|семи "
        "восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати "
        "тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати "
        "семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати",
        tens="двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти "
        "семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста",
        hundreds="сто|ста двести|двухсот триста|трехсот|трёхсот четыреста|четырехсот|четырёхсот пятьсот|пятисот "
        "шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
        scales={
            "тыс тысяч тысяча тысячи тысячу тысяче тысячам тысячами тысячах": 10**3,
            "млн миллион миллиона миллионов миллиону миллионе миллионам миллионами миллионах": 10**6,
            "млрд миллиард миллиарда миллиардов миллиардам миллиардами миллиардах": 10**9,
        },
        parts={"пол полу половина половины половиной": "1/2", "четверть четверти четвертей четвёртых четвертых": "1/4"},
        mixed={"полтора полторы полутора": "3/2"},
        join="с и",
        alone="тысяча тысячу миллион миллиард",
        joined=True,
    ),
    "uk": Language(
        small="один|одна|одного два|дві|двох три|трьох чотири|чотирьох п’ять|п'ять|пять|п’яти шість|шести сім|семи "
        "вісім|восьми дев’ять|дев'ять|девять|дев’яти десять|десяти одинадцять дванадцять тринадцять чотирнадцять "
        "п’ятнадцять|п'ятнадцять|пятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять|дев'ятнадцять",
        tens="двадцять|двадцяти тридцять|тридцяти сорок|сорока п’ятдесят|п'ятдесят|пятдесят|п’ятдесяти|п'ятдесяти "
        "шістдесят|шістдесяти сімдесят|сімдесяти вісімдесят|вісімдесяти дев’яносто|дев'яносто",
        hundreds="сто|ста двісті|двохсот триста|трьохсот чотириста|чотирьохсот п’ятсот|п'ятсот|пятсот|п’ятисот|"
        "п'ятисот шістсот|шестисот сімсот|семисот вісімсот|восьмисот дев’ятсот|дев'ятсот|дев’ятисот|дев'ятисот",
        scales={
            "тис тисяч тисяча тисячі тисячу тисячам тисячами тисячах": 10**3,
            "млн мільйон мільйона мільйони мільйонів мільйонам мільйонами мільйонах": 10**6,
            "млрд мільярд мільярда мільярди мільярдів мільярдам мільярдами мільярдах": 10**9,
        },
        parts={"пів половина половиною": "1/2", "чверть чверті чвертей": "1/4"},
        mixed={"півтора півтори": "3/2"},
        join="з і й",
        alone="тисяча мільйон",
        joined=True,
    ),
    "pl": Language(
        small="jeden|jedna dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu "
        "osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście "
        "szesnaście siedemnaście osiemnaście dziewiętnaście",
        tens="dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
        "dziewięćdziesiąt",
        hundreds="sto|stu dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset|sześciuset "
        "siedemset|siedmiuset osiemset|ośmiuset dziewięćset|dziewięciuset",
        scales={
            "tys tysiąc tysiące tysięcy tysiąca tysiącom tysiącami tysiącach": 10**3,
            "mln milion miliona miliony milionów milionom milionami milionach": 10**6,
            "mld miliard miliarda miliardy miliardów miliardom miliardami miliardach": 10**9,
        },
        parts={"pół połowa": "1/2", "ćwierć czwarta czwarte czwartych": "1/4"},
        mixed={"półtora półtorej": "3/2"},
        join="i z",
        alone="tysiąc milion",
    ),
}  # fmt: skip
