"""Every part of a whole that has a word is read as that part: 'every fifth', 'einer von zwölf', 'двое из трёх'."""

from fractions import Fraction

import pytest

from terror_estimates.comparison.asked import NoNumber, read_question

# From the second on; after the twentieth those that are said as well.
LATER = (25, 30, 40, 50, 100, 1000)
EVERY = {
    "every": (
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth twenty-fifth thirtieth fortieth fiftieth hundredth "
        "thousandth"
    ),
    "jeder": (
        "zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte "
        "sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste fünfundzwanzigste dreißigste vierzigste fünfzigste "
        "hundertste tausendste"
    ),
    "chaque": (
        "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième "
        "quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-cinquième trentième "
        "quarantième cinquantième centième millième"
    ),
    "cada": "segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo",
    "ogni": (
        "secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo "
        "quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo "
        "venticinquesimo trentesimo quarantesimo cinquantesimo centesimo millesimo"
    ),
    "каждый": (
        "второй третий четвёртый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый тринадцатый "
        "четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый двадцатый двадцать_пятый "
        "тридцатый сороковой пятидесятый сотый тысячный"
    ),
    "кожен": (
        "другий третій четвертий п’ятий шостий сьомий восьмий дев’ятий десятий одинадцятий дванадцятий тринадцятий "
        "чотирнадцятий п’ятнадцятий шістнадцятий сімнадцятий вісімнадцятий дев’ятнадцятий двадцятий двадцять_п’ятий "
        "тридцятий сороковий п’ятдесятий сотий тисячний"
    ),
    "co": (
        "drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty czternasty "
        "piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty dwudziesty dwudziesty_piąty trzydziesty "
        "czterdziesty pięćdziesiąty setny tysięczny"
    ),
}
LARGER = (25, 30, 40, 50, 60, 80, 100, 1000)
OF = {
    "one in": (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty twenty-five thirty forty fifty sixty eighty hundred thousand"
    ),
    "einer von": (
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
        "achtzehn neunzehn zwanzig fünfundzwanzig dreißig vierzig fünfzig sechzig achtzig hundert tausend"
    ),
    "un sur": (
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
        "dix-neuf vingt vingt-cinq trente quarante cinquante soixante quatre-vingts cent mille"
    ),
    "uno de cada": (
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve veinte veinticinco treinta cuarenta cincuenta sesenta ochenta cien mil"
    ),
    "uno su": (
        "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
        "diciassette diciotto diciannove venti venticinque trenta quaranta cinquanta sessanta ottanta cento mille"
    ),
    "один из": (
        "двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати "
        "пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати двадцати_пяти тридцати сорока "
        "пятидесяти шестидесяти восьмидесяти ста тысячи"
    ),
    "один із": (
        "двох трьох чотирьох п’яти шести семи восьми дев’яти десяти одинадцяти дванадцяти тринадцяти чотирнадцяти "
        "п’ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев’ятнадцяти двадцяти двадцяти_п’яти тридцяти сорока "
        "п’ятдесяти шістдесяти вісімдесяти ста тисячі"
    ),
    "jeden na": (
        "dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu trzynastu "
        "czternastu piętnastu szesnastu siedemnastu osiemnastu dziewiętnastu dwudziestu dwudziestu_pięciu trzydziestu "
        "czterdziestu pięćdziesięciu sześćdziesięciu osiemdziesięciu stu tysiąca"
    ),
}
FEW = {
    "two three four five six seven eight nine": "{} in ten",
    "zwei drei vier fünf sechs sieben acht neun": "{} von zehn",
    "deux trois quatre cinq six sept huit neuf": "{} sur dix",
    "dos tres cuatro cinco seis siete ocho nueve": "{} de cada diez",
    "due tre quattro cinque sei sette otto nove": "{} su dieci",
    "двое трое четверо пятеро шесть семь восемь девять": "{} из десяти",
    "двоє троє чотири п’ять шість сім вісім дев’ять": "{} із десяти",
    "dwoje troje cztery pięć sześć siedem osiem dziewięć": "{} na dziesięciu",
}
THIRDS = (
    "каждой третьей", "каждым третьим", "каждом третьем", "кожна третя", "кожного третього", "кожній третій",
    "кожної третьої", "кожну третю", "co trzecia osoba", "co trzecią osobę", "jeden dritten", "cada tercer",
)  # fmt: skip
BEYOND = (
    "co dwudziesty trzeci", "co dwudziesty pierwszy", "co trzydziesty drugi", "cada vigésimo tercero",
    "каждый двадцать третий", "каждый тридцать первый", "каждый сто первый", "кожен двадцять третій",
    "every twenty-first",
    "кожен двадцять перший", "cada vigésimo primero", "ogni ventesimo primo", "every thirty second",
    "chaque vingt-troisième", "chaque vingt et unième",
)  # fmt: skip


def of_one(begins: str, words: str, later: tuple[int, ...]) -> dict[str, Fraction]:
    numbers = (*range(2, 21), *later)
    said = [f"{begins} {word.replace('_', ' ')}" for word in words.split()]
    return {text: Fraction(1, number) for text, number in zip(said, numbers[: len(said)], strict=True)}


@pytest.mark.parametrize("begins", EVERY)
def test_every_so_manieth_is_one_of_so_many(begins):
    parts = of_one(begins, EVERY[begins], LATER)
    assert {text: read_question(text).part for text in parts} == parts


@pytest.mark.parametrize("begins", OF)
def test_one_of_so_many_is_that_part(begins):
    parts = of_one(begins, OF[begins], LARGER)
    assert {text: read_question(text).part for text in parts} == parts


@pytest.mark.parametrize("words", FEW)
def test_so_many_in_ten_are_that_part(words):
    parts = {FEW[words].format(word): Fraction(number, 10) for number, word in enumerate(words.split(), start=2)}
    assert {text: read_question(text).part for text in parts} == parts


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ((1, 2), "half of them; die Hälfte; la moitié; la mitad; la metà; половина; половину; połowa"),
        ((1, 3), "a third of them; ein Drittel; un tiers; un tercio; un terzo; треть; третина; jedna trzecia"),
        ((1, 4), "a quarter of them; ein Viertel; un quart; un cuarto; un quarto; четверть; чверть; jedna czwarta"),
        ((1, 5), "a fifth of them; ein Fünftel; un cinquième; un quinto; пятая часть; п’ята частина; jedna piąta"),
        (
            (1, 10),
            "a tenth of them; ein Zehntel; un dixième; un décimo; un decimo; десятая часть; десята частина; "
            "jedna dziesiąta",
        ),
        (
            (1, 20),
            "a twentieth of them; ein Zwanzigstel; un vingtième; un vigésimo; un ventesimo; двадцатая часть; "
            "двадцята частина; jedna dwudziesta",
        ),
        ((2, 3), "two thirds; zwei Drittel; deux tiers; dos tercios; due terzi; две трети; дві третини; dwie trzecie"),
        (
            (3, 4),
            "three quarters; drei Viertel; trois quarts; tres cuartos; tre quarti; три четверти; три чверті; "
            "trzy czwarte",
        ),
    ],
)
def test_a_part_that_has_a_name_is_read_in_every_language(part, words):
    assert {read_question(text).part for text in words.split("; ")} == {Fraction(*part)}


@pytest.mark.parametrize("text", THIRDS)
def test_a_third_is_known_by_every_ending_of_its_word(text):
    assert read_question(text).part == Fraction(1, 3)


@pytest.mark.parametrize("text", BEYOND)
def test_what_is_more_than_the_ten_that_it_begins_with_is_no_such_ten(text):
    """One in twenty-three is not one in twenty, and no twenty either; whoever means it writes the digits."""
    with pytest.raises(NoNumber):
        read_question(text)


def test_so_many_seconds_are_no_part_of_a_whole():
    assert read_question("every twenty seconds").part is None
