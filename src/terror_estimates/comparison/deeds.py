"""Deeds: what befell people, in the words of the eight languages in which numbers are read.

Each word is given as far as its endings agree, and leads to the beginnings of the words by which a vocabulary names its
measures: 'заарештованих' to 'arrest', whose measure may be called arrests or people arrested. The scripts of the site
take the very same table.
"""

import re

STEM = 6  # letters of a longer word by which it is known
LEAST = 4  # letters of a word that may name something
_WORD = re.compile(rf"[^\W\d_]{{{LEAST},}}")
# By the beginnings of our words: those of others, a language a line.
_TABLE = {
    "arrest": (
        "arrest detain",
        "verhaft festgenomm festnahm",
        "арест задержа задержив",
        "арешт заарешт затрима",
        "arrêt arret interpell",
        "detenido detenida detenci detuv",
        "arrest fermat",
        "detido",
        "areszt zatrzyma",
    ),
    "convic": (
        "convict",
        "verurteil abgeurteil",
        "осужд осудил",
        "засудж засудил",
        "condamn",
        "condena",
        "condann",
        "skaza",
    ),
    "senten": ("sentence condemn", "приговор", "вирок"),
    "death": ("todes", "смертн смерти", "mort", "muerte", "morte", "śmierć śmierci smierc"),
    "execut": (
        "execut shot shoot",
        "erschoss erschiess hingerichte hinrichtung exekut",
        "расстр казнен казнил казней",
        "розстр страче",
        "fusill exécut",
        "fusila ejecut",
        "fucila giustizia",
        "fuzila",
        "rozstrzel stracono straconych egzekuc",
    ),
    "execut died": (
        "killed murder",
        "getöte ermord umgebracht",
        "убит",
        "вбит",
        "tués tuée assassin",
        "asesin matad",
        "uccis ammazz",
        "zabit zamordowa",
    ),
    "died": (
        "died dead perish",
        "tote todesopfer gestorben starben verstorben umgekommen",
        "умер погиб",
        "помер загину",
        "morts décédé mourur",
        "muert murier fallec",
        "morti mortis morirono decedut",
        "mortos morrer falecid",
        "zmarł zmarl zginę zginel",
    ),
    "deaths": ("deaths", "todesf", "смертей", "décès", "muertes", "decess"),
    "prison": (
        "prisoner imprison inmate detainee camps",
        "häftling gefangen inhaftiert insass lager",
        "заключ узник лагеря",
        "язнен увʼязнен язнів вʼязн",
        "détenu detenu prisonnier",
        "preso prisioner reclus",
        "prigionier detenut carcerat",
        "więzie więźni uwięzi",
    ),
    "repres": ("repress", "repressier", "репресс", "репрес", "réprim", "reprimid represali", "repress", "represj"),
    "victim": ("victim", "opfer", "жертв", "victime", "víctim", "vittim", "ofiar"),
    "deport": ("deport", "депорт"),
    "exiled": ("exiled",),
    "expell": ("expell",),
    "wounde": ("wounded",),
}
DEEDS = {
    word: tuple(ours.split()) for ours, languages in _TABLE.items() for words in languages for word in words.split()
}
_SHORTEST, _LONGEST = min(map(len, DEEDS)), max(map(len, DEEDS))
DEATH, CONVICTED, SENTENCED = "death", "convic", "senten"  # whoever is convicted to death is sentenced to it
YO = ("ё", "е")  # two letters of which prints use the second for both


def known(word: str) -> str:
    """A word in small letters, by which it is compared."""
    return word.casefold().replace(*YO)


def words_of(text: str) -> list[str]:
    """The longer words of a text in small letters."""
    return [known(word) for word in _WORD.findall(text)]


def stem(word: str) -> str:
    """The beginning of a word by which it is known."""
    return known(word[:STEM])


def deed(word: str) -> tuple[str, ...]:
    """What befell people by one word in small letters, in the beginnings of our words; the longest that fits says."""
    lengths = range(min(len(word), _LONGEST), _SHORTEST - 1, -1)
    return next((DEEDS[word[:length]] for length in lengths if word[:length] in DEEDS), ())


def deeds(text: str) -> frozenset[str]:
    """All that befell people by the words of a text."""
    found = {ours for word in words_of(text) for ours in deed(word)}
    if {DEATH, CONVICTED} <= found:
        found = found - {CONVICTED} | {SENTENCED}
    return frozenset(found)


def without_deeds(text: str) -> str:
    """A text without the words that say what befell people."""
    return _WORD.sub(lambda found: "" if deed(known(found[0])) else found[0], text)
