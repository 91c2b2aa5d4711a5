"""Quotation: one sentence that says a number rightly: who gives it, where, and what it counts; ready to be quoted."""

import re
from collections.abc import Iterator

from terror_estimates.catalog import Claim, Estimate, Period, Source
from terror_estimates.catalog.person import AS_GIVEN, IN_BRACKETS, without_asides
from terror_estimates.comparison.accounts import slip_words
from terror_estimates.comparison.phrase import counted, listed
from terror_estimates.comparison.quantity import left_to_the_print, quantity

_OF_AN_OFFICE = re.compile(r"[A-Z]{3,} of the ")  # 'MVD of the USSR'
_VERBS = frozenset(
    {"are", "died", "fell", "had", "lay", "left", "lived", "named", "passed", "received", "stood", "was", "were"}
)
_STEM = 6  # letters in which 'settlers' and 'settlements' are alike
_NO_MORE = frozenset({"member", "people", "the", "those", "who"})  # 'party members' says no more than the party
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST_TITLE = 8
_PEOPLE = ("person", "together")
_NOBODY = (
    "Unattributed",
    "Not identified",
    "Not seen",
    "Author not shown",
    "Author not identified",
)
_SO = re.compile(r"\s*\(so [^()]*\)$")  # 'Jane Doe (so the encyclopedia)'


def quotation(estimate: Estimate) -> str:
    """'According to Jane Doe (The Strike, 1920), between 120 and 200 people were killed in the country in 1911–12.'"""
    if not estimate.chartable:
        return _circulating(estimate)
    aside = _ours(estimate) + _components(estimate) + _years(estimate)
    if "measure" in estimate.ours and not estimate.value.in_words:  # the number is its author's, what it counts is not
        given = f"the number is {quantity(estimate)}, which we read as that of {_of_whom(estimate)}"
        return f"{' '.join([_opening(estimate), given, *_scope(estimate)])}{aside}{_via(estimate)}{_slip(estimate)}."
    left = left_to_the_print(estimate)
    counted = f"the number of {_of_whom(estimate)}" if left else stated(estimate)
    told = " ".join([_opening(estimate), counted, *_scope(estimate)])
    if left:  # a magnitude, or what it is compared with: no numeral is read into it
        how = "in words only" if estimate.value.in_words else "so"
        aside += f"{',' * bool(aside)} is put {how}: {quantity(estimate)}"
    return f"{told}{aside}{_via(estimate)}{_slip(estimate)}."


def _of_whom(estimate: Estimate) -> str:
    """What a number that is left to its print is a number of, and of whom: 'executions among party members'."""
    counts, people = estimate.vocabulary.phrase("measure", estimate.measure), _people(estimate)
    closed = "," * (", " in counts)  # 'victims, undefined, in the country'
    return f"{counts}{closed}{f' among {people}' if people else ''}"


def statement(estimate: Estimate) -> str:
    """The bare claim, without whose it is or of whom: 'about 1 million people were executed'."""
    return f"{quantity(estimate)} {_clause(estimate)}"


def stated(estimate: Estimate) -> str:
    """The claim and of whom it is, with no word said twice: 'some 400,000 people were expelled from the party'."""
    clause, people = _clause(estimate), _people(estimate)
    told = [clause, f"among {people}"] if people else [clause]
    if people and not left_to_the_print(estimate):
        told = _once(clause, people)
    return " ".join([quantity(estimate), *told])


def _circulating(estimate: Estimate) -> str:
    """A number that we have not seen in print is nobody's until somebody shows the page; it may be credited to people.

    Nobody is told that the number itself was seen nowhere: others may have it in print.
    """
    said = " ".join([stated(estimate), *_scope(estimate)])
    aside = _ours(estimate) + _components(estimate) + _years(estimate)
    hand, work = estimate.hand, _work(estimate.work, titled=True)
    if hand and hand.kind in _PEOPLE and estimate.stance == "asserts" and not estimate.work.unidentified:
        who = _named(estimate)
        where = "" if who.endswith(work) else f" ({work})"
        return f"It is credited to {who}{where} that {said}{aside}; we have not seen it there."
    return f"It circulates that {said}{aside}; we have not seen it in print."


def claim_quotation(claim: Claim) -> str:
    """What a published share, sum or rate says, as the work that publishes it has it: it need not be so."""
    where = "As it circulates" if claim.work.unidentified else f"As stated in {_work(claim.work)}"
    return f"{where}: {claim.says}."


def _opening(estimate: Estimate) -> str:
    """Who gives the number, with the work; a number passed on or denied is never given as its source's own."""
    source, who = estimate.work, _named(estimate)
    if estimate.speaker and not who.startswith(estimate.speaker):
        who = f"{estimate.speaker} {who or _work(source)}"
    if estimate.stance == "asserts":
        work = _work(source, titled=True)
        return f"According to {who} ({work})," if who and not who.endswith(work) else f"According to {who or work},"
    if estimate.stance == "rejects":
        return (
            f"{_work(source)} rejects a number that it ascribes to {who}, that"
            if who
            else f"{_work(source)} rejects that"
        )
    nowhere = source.unidentified and source.kind == "collection"  # a list of ours, of what stands in no known work
    reports = "It circulates that" if nowhere else f"{_work(source)} reports that"
    return f"{reports}, according to {who}," if who else reports


def of_nobody(estimate: Estimate) -> bool:
    """Whether what stands for whose number it is says only that nobody is named: 'Not identified'."""
    hand = estimate.hand
    return estimate.estimated_by in _NOBODY if hand is None else hand.kind == "unnamed" and hand.in_text is None


def _named(estimate: Estimate) -> str:
    """Whose number it is, inside a sentence: 'the harbor office'; nothing where nobody is named."""
    name, hand = estimate.estimated_by, estimate.hand
    if of_nobody(estimate):
        return ""
    if hand is None:
        return _inside(_without_ways(name, estimate.stance))
    if hand.in_text is None:
        return _without_ways(name, estimate.stance)
    beside = "" if name in hand.spellings else name.removeprefix(without_asides(name))
    return hand.in_text + _without_ways(beside, estimate.stance)


def _without_ways(name: str, stance: str) -> str:
    """A name without how the number came from it, which the opening says already: by whose report, or in which work."""
    name = _SO.sub("", name)
    return (IN_BRACKETS if stance == "asserts" else AS_GIVEN).sub("", name)


def _inside(who: str) -> str:
    """A name that the catalog does not list inside a sentence: 'the harbor office', 'the MVD of the USSR'."""
    return f"the {who}" if _OF_AN_OFFICE.match(who) else f"the{who[3:]}" if who.startswith("The ") else who


def _via(estimate: Estimate) -> str:
    """Through which work the number was seen, if not in its own."""
    seen = estimate.verification.witness
    if not seen or seen.source == estimate.source:
        return ""
    done = "cited" if estimate.verification.level == "cited_in_scholarship" else "given"
    return f", as {done} in {_work(estimate.catalog.source(seen.source))}"


def _slip(estimate: Estimate) -> str:
    """That the number is a slip, or may be one: nobody quotes it without being told."""
    words = slip_words(estimate)
    return f"; {words}" if words else ""


def _work(source: Source, *, titled: bool = False) -> str:
    """The work with its year: its title where that is asked for, short and in English, else as charts name it."""
    title = source.title_english or source.title
    if (
        titled
        and source.year
        and len(title.split()) <= _LONGEST_TITLE
        and title.isascii()
        and not source.title_supplied
    ):
        return f"{title}, {_years_of(source)}"
    return source.named()


def _years_of(source: Source) -> str:
    """Its year; of a translation or a later edition the year of the first before it, since the number is as old."""
    if source.first_year is None:
        return str(source.year)
    return f"{source.first_year}, in the {'translation' if source.translators else 'edition'} of {source.year}"


def _clause(estimate: Estimate) -> str:
    """What happened, in the word of the print where this is another than the usual one: killed, and not died.

    Where one component alone is counted, it may have its own words: people to be shot, and not to be sentenced.
    """
    counts = f"is the number of {estimate.vocabulary.phrase('measure', estimate.measure)}"
    if left_to_the_print(estimate):
        return counts
    if printed := _in_the_word_of_the_print(estimate):
        return printed
    if alone := _alone(estimate):
        return estimate.measured.said_alone[alone]
    return estimate.measured.phrase or counts


def _in_the_word_of_the_print(estimate: Estimate) -> str:
    """What happened, where the print has another word for it than the usual one; otherwise ''."""
    said_as, text = estimate.measured.said_as, estimate.as_printed or ""
    printed = [word for word in said_as if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE)]
    return said_as[max(printed, key=len)] if printed else ""


def _alone(estimate: Estimate) -> str | None:
    """The component with words of its own that is stated to be the only one counted, where these words are told."""
    told = [word for word, how in estimate.scope.components.items() if how != "excluded"]
    word = told[0] if len(told) == 1 else ""
    stated = estimate.components.get(word) == "included" and word not in estimate.ours
    return word if stated and word in estimate.measured.said_alone and not _in_the_word_of_the_print(estimate) else None


def _people(estimate: Estimate) -> str:
    """Of whom a number is, or '' where that is everybody or not said."""
    words = counted(estimate, "population")
    return "" if estimate.vocabulary.universal("population", estimate.population) else words


def _once(clause: str, people: str) -> list[str]:
    """What happened and to whom, where one of the two says a part of the other.

    >>> _once("children were taken away", "children placed under order 12")
    ['children placed under order 12 were taken away']
    >>> _once("people were expelled from the party", "party members")
    ['people were expelled from the party']
    >>> _once("people were executed", "party members")
    ['people were executed', 'among party members']
    """
    said = clause.split()
    told = people.removeprefix("those on the ").removeprefix("those on ").split()
    subject = next((at for at, word in enumerate(said) if word in _VERBS), 1)
    for noun in (*told[:2], told[-1]):
        if noun in said[:subject]:  # the narrower word takes the place of the wider
            at = said.index(noun)
            return [" ".join([*said[:at], *told, *said[at + 1 :]])]
    for at in range(subject, len(said) - 1):
        if said[at : at + 2] == told[:2]:  # 'died as victims of repression', 'victims of the flood'
            return [" ".join([*said[:at], *told])]
    if people.startswith("those on ") and (on := [word for word in ("named", "approved") if word in said]):
        return [clause.replace(on[0], f"{on[0]} {people.removeprefix('those ')}", 1)]
    return [clause] if _stems(people) <= _stems(clause) else [clause, f"among {people}"]


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORDS.findall(words)) - _NO_MORE


def _scope(estimate: Estimate) -> list[str]:
    """Where, in whose cases and when, as far as the source says; a number that is made of others is told as such."""
    said = [words for side, words in _sides(estimate) if side not in estimate.ours]
    return [*said, f"({estimate.made})"] if estimate.made else said


def _ours(estimate: Estimate) -> str:
    """The same sides as far as they are our reading."""
    said = [words for side, words in _sides(estimate) if side in estimate.ours]
    return f", by our reading {listed(said)}" if said else ""


def _sides(estimate: Estimate) -> Iterator[tuple[str, str]]:
    """What is said of each side of the scope beside the measure and the people, with words for it."""
    for side in ("jurisdiction", "territory", "period"):
        words = counted(estimate, side)
        if words and not estimate.vocabulary.universal(side, getattr(estimate, side)):
            yield side, words


def _components(estimate: Estimate) -> str:
    """What the source itself says it counts, beyond what the measure settles, and what we read into it as ours."""
    settled, alone = estimate.measured.components, _alone(estimate)
    stated = {word: how for word, how in estimate.components.items() if how != settled.get(word) and word != alone}
    parts = []
    for lead, ways in (("counting", ("included", "partly")), ("without", ("excluded",))):
        told: dict[bool, list[str]] = {False: [], True: []}
        for word, how in stated.items():
            words = estimate.vocabulary.phrase("components", word)
            if how in ways:
                told[word in estimate.ours].append(f"some {words}" if how == "partly" else words)
        read = f"by our reading, {listed(told[True])}" if told[True] else ""
        if told[False]:
            parts.append(f"{lead} {', '.join(told[False])} and, {read}" if read else f"{lead} {listed(told[False])}")
        elif read:
            parts.append(f"{lead}, {read}")
    return "".join(f", {part}" for part in parts)


def _years(estimate: Estimate) -> str:
    """A remark on years that no date tells: the source gives none, or gives them in words that dates cannot render."""
    if isinstance(estimate.period, Period):
        return ""
    return ", in years that are named only loosely" if "period" in estimate.ours else ", in years that are not named"
