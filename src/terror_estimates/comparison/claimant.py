"""Claimant: by whom a question gives its number, where the record knows nobody of that name.

Whoever asks for Poe's 700 and is answered with another's would take it for Poe's. A name is only what plainly stands as
one: in capitals behind 'according to', before 'says', or alone beside the number; and nothing that the record, the
table of deeds or the words below know.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from terror_estimates.comparison.asked import PLAIN
from terror_estimates.comparison.deeds import deed, known, stem
from terror_estimates.comparison.typed import MONTHS
from terror_estimates.comparison.whose import ANY, ARTICLES, SAYING, SHORTEST

UNNAMED = "The record holds no number by the name of “{name}”. "
_ACCORDING = (
    "according to|laut|selon|según|secondo|według|по данным|по словам|по оценке|по мнению|за даними|за словами|"
    "за оцінкою"
)
ACCORDING = tuple(tuple(words.split()) for words in _ACCORDING.split("|"))
_SAYS = (
    "says said claims claimed writes wrote estimates estimated gives gave states stated argues argued schreibt schrieb "
    "behauptet schätzt affirme écrit estime afirma escribe afferma scrive twierdzi pisze утверждает утверждал пишет "
    "писал стверджує пише"
)
SAYS = frozenset(_SAYS.split())
# What may follow a name without a comma, so that 'according to British historians' has none.
_FOLLOWS = "the that there it in at was were about some over more nearly almost a by around circa of"
FOLLOWS = frozenset(_FOLLOWS.split())
# What begins a sentence, or has a capital wherever it stands, and is nobody.
_NOBODY = (
    "close well far fewer less many several another least last since until during while after before only even also "
    "roughly approximately nearly almost circa exactly only just perhaps maybe probably around over under some most "
    "all mio mrd tsd tys mln bln bio mil mill milliarden tausend hunderttausend hundert dutzend thousands hundreds "
    "each both every what why when where who how did does was were is are the this that these those there here he she "
    "they it you one if but and not yes true false fact number numbers figure figures total toll count estimate "
    "estimates people persons men source sources archive archives archival document documents record records data "
    "report reports history historian historians scholar scholars professor doctor sir general marshal comrade google "
    "monday tuesday wednesday thursday friday saturday sunday europe european asia america american britain british "
    "england english france french poland italy italian spain spanish western eastern northern southern communist "
    "bolshevik bolsheviks communists party state government secret police army red union central committee order "
    "ungefähr etwa rund fast knapp über mindestens genau insgesamt zahl zahlen anzahl angabe angaben archiv archive "
    "archivdaten akte akten statistik quelle quellen schätzung schätzungen dokument dokumente dokumenten bericht "
    "berichten daten historiker historikern register menschen personen leute million millionen stimmt warum wann wer "
    "wie was environ presque plus moins total nombre chiffre historiens archives documents combien aproximadamente "
    "casi cerca alrededor unos número archivos cuántos circa quasi oltre numero archivi około prawie ponad liczba "
    "archiwum ile около примерно почти более свыше всего число количество архив архивам архивов документам сколько "
    "prozent jahr jahre jahren monat monate monaten tag tage tagen woche wochen stunde stunden fall fälle urteile "
    "bauern kommunisten russen ukrainer sowjetbürger bürger soldaten zivilisten kinder familien soldiers "
    "peasants civilians children families cases believers intellectuals foreigners workers dead lives purge purges "
    "правда это близько приблизно майже понад усього всього кількість скільки чи"
)
NOBODY = PLAIN.union(map(stem, (*_NOBODY.split(), *MONTHS.split(), *FOLLOWS)))
MOST = 3  # words of a name
_SPACE, _DIGIT = re.compile(r"\s+"), re.compile(r"[0-9]")


def unknown_name(text: str, held: Collection[str]) -> str:
    """The name by which a number is asked for, if it begins as no word that is held does; or ''."""
    found = list(ANY.finditer(text))
    words = [one[0] for one in found]
    for run in _runs(text, [one.span() for one in found], words):
        last = words[run[-1]]
        told = deed(known(last)) or stem(last) in NOBODY or stem(last) in held or known(last) in SAYING | ARTICLES
        if not told and len(run) <= MOST:
            return " ".join(words[at] for at in run)
    return ""


def _runs(text: str, spans: Sequence[tuple[int, int]], words: Sequence[str]) -> Iterator[list[int]]:
    """The places of the words that may be a name: behind 'according to', before 'says', alone beside a number."""
    small = [known(word) for word in words]

    def beside(at: int) -> bool:
        """Whether only a space is between a word and the one before it."""
        return at > 0 and _SPACE.fullmatch(text[spans[at - 1][1] : spans[at][0]]) is not None

    for at in range(len(words)):
        for lead in ACCORDING:
            if tuple(small[at - len(lead) : at]) == lead and at >= len(lead):
                row = [at, *takewhile(lambda one: beside(one) and capital(words[one]), range(at + 1, len(words)))]
                after = row[-1] + 1
                ended = after == len(words) or not beside(after) or small[after] in FOLLOWS
                if capital(words[at]) and ended:
                    yield row
    for at, word in enumerate(small):
        if word in SAYS and beside(at):
            row = [*takewhile(lambda one: capital(words[one]) and beside(one + 1), range(at - 1, -1, -1))]
            if row:
                yield row[::-1]
    alone = [at for at, word in enumerate(small) if word not in SAYING and len(word) >= SHORTEST]
    if (
        _DIGIT.search(text)
        and alone
        and all(capital(words[at]) for at in alone)
        and all(beside(at) for at in alone[1:])
    ):
        yield alone


def capital(word: str) -> bool:
    """Whether a word is written as a name is, and not as an office: 'Poe', but not 'NKVD'."""
    return len(word) >= SHORTEST and word[0].isupper() and word != word.upper()
