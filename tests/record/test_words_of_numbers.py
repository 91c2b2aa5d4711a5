"""What a page says around a number is what its print says: no hedge is added where none stands, and none is lost."""

import re
from collections import Counter

import pytest
from guards import ROOT, catalog

from terror_estimates.catalog import hedge
from terror_estimates.catalog.numerals import read
from terror_estimates.catalog.scope import KIND_OF
from terror_estimates.comparison.quantity import quantity
from terror_estimates.comparison.quotation import quotation, stated
from terror_estimates.publication.lookup.rows import rows_data
from terror_estimates.publication.site.estimate_page import title_of

# Words of the prints that hedge a number, in the eight languages: written a second time, and not taken from the code.
NEARLY = re.compile(
    r"\b(?:almost|nearly|close to|(?:just|slightly) (?:under|below)|presque|fast|beinahe|knapp)\b|"
    r"\b(?:почти|без малого|майже|prawie|niemal|casi)\b|"
    r"\bprès d",
    re.IGNORECASE,
)
NEAR = re.compile(
    r"[~≈]|\b(?:about|approximately|around|circa|roughly|rough|some|in the range of|in the vicinity of|near|environ|"
    r"quelque|vers|etwa|rund|ungefähr|около|примерно|приблизительно|порядка|близько|приблизно|około)\b|"
    r"\b(?:ca|c|ок|прибл|ok|бл)\. ?(?=[0-9])",
    re.IGNORECASE,
)
# What is not certain, or not yet so: the page says it with one of the words beside it.
DOUBTS = (
    (r"estimated\b|geschätzt|\bestimées?\b|\bstimat|szacowan|оценк|оцінк", "an estimated "),
    (r"probably|wahrscheinlich|vermutlich|probablement|вероятно|ймовірно|prawdopodobnie", "probably "),
    (r"perhaps|eventuell|vielleicht|peut-être|возможно|можливо|być może|quizá|forse", "perhaps "),
    (r"или меньше|or fewer|ou moins|oder weniger", "or fewer"),
    (r"beaucoup plus|many more|гораздо больше", "many more"),
    (r"\bwill\b|\bwould\b|будет|seront|serait|será|sarà", "“"),
)
ENTRIES = tuple(catalog().estimates.values())


def test_no_name_of_a_people_or_a_place_begins_small():
    """A word without a label is spelled as its id is; where the record has it with a capital alone, it needs one."""
    words = catalog().vocabulary
    inside = Counter(re.findall(r"(?<=[a-z,] )[A-Za-z]+", (ROOT / "estimates.yaml").read_text(encoding="utf-8")))
    small = {
        (side, word)
        for side, kind in KIND_OF.items()
        for word, term in words.words(kind).items()
        if not term.label
        for part in word.split("_")
        if inside[part.capitalize()] and not inside[part]
    }
    assert small == set()


@pytest.mark.parametrize("said", [lambda one: one.shown(), quantity], ids=["on a page", "in a sentence"])
def test_a_number_is_hedged_where_its_print_is_and_nowhere_else(said):
    added, lost = [], []
    for one in ENTRIES:
        words, printed = said(one), one.as_printed or one.value.hedge or ""
        if words == f"“{printed}”":
            continue
        almost, about = _holds(hedge.ALMOST, words), _holds(hedge.ABOUT, words)
        if (almost and not NEARLY.search(printed)) or (about and not NEAR.search(printed)):
            added.append((one.id, printed, words))
        single = one.value.stated == (one.value.best,) and one.value.bound is None
        if single and NEARLY.search(printed) and not NEARLY.search(words):
            lost.append((one.id, printed, words))
        if single and _holds(hedge.ABOUT, printed) and not NEAR.search(words) and not NEARLY.search(words):
            lost.append((one.id, printed, words))
    assert added == []
    assert lost == []


def _holds(pattern, text):
    return re.search(pattern, text, re.IGNORECASE)


def test_no_print_is_given_for_a_number_that_was_seen_nowhere():
    assert [one.id for one in ENTRIES if one.as_printed and one.verification.level == "unverified"] == []


def test_a_number_whose_print_was_not_seen_is_said_to_be_in_our_words():
    ours = [one for one in ENTRIES if not one.as_printed and one.value.precision != "exact"]
    assert [one.id for one in ours if not one.in_our_words or one.printed() != one.value.text()] == []


def test_a_magnitude_in_words_is_never_said_to_be_no_number():
    """What has no numeral was once quoted as "None people were executed", which says the contrary."""
    said = [(one.id, words) for one in ENTRIES for words in (quotation(one), title_of(one))]
    assert [one for one in said if re.search(r"\b(?:None|nobody|no one)\b", one[1])] == []


def test_the_verb_of_a_sentence_is_that_of_the_print_where_the_measure_has_it():
    killed = [one for one in ENTRIES if one.measure == "deaths" and re.search(r"\bkilled\b", one.as_printed or "")]
    assert killed
    assert [one.id for one in killed if not re.search(r"\bwere killed\b", quotation(one))] == []


def test_every_measure_and_every_other_word_for_it_is_used_in_a_sentence():
    measures = catalog().vocabulary.measures
    assert sorted({one.measure for one in ENTRIES if not measures[one.measure].phrase}) == []
    printed = {word: " ".join(one.as_printed or "" for one in ENTRIES if one.measure == word) for word in measures}
    unused = [(word, verb) for word, one in measures.items() for verb in one.said_as if verb not in printed[word]]
    assert unused == []


def test_a_sentence_that_passes_a_number_on_does_not_say_so_twice():
    twice = re.compile(
        r"according to [^,]*(?:, as (?:the|a|an|popular|\w+) .*(?:says?|gives?|counts?)|, so called|, unnamed)"
    )
    assert [one.id for one in ENTRIES if one.stance == "reports" and twice.search(quotation(one))] == []


def test_no_row_of_the_site_ends_a_sentence_twice_or_repeats_a_word():
    slips = re.compile(r"(?<!\.)\.\.(?!\.)|\b(the|an?|of|in|to|and|by|from|that|as|with|for)\s+\1\b|\s[,;.]\s|\(\s*\)")
    cells = [(id, cell) for id, row in rows_data(ENTRIES).items() for cell in row if isinstance(cell, str)]
    assert [one for one in cells if slips.search(one[1])] == []


def test_a_misprint_is_that_of_one_number_and_not_of_its_whole_row():
    """What was noted of one column of the register, the exile of 1938, once stood at all: also at 328,618."""
    rows = Counter((one.table, str(one.period)) for one in ENTRIES if one.table and "evident_misprint" in one.caveats)
    assert rows
    assert {row: count for row, count in rows.items() if count > 1} == {}
    spotless = [catalog().estimate(f"pavlov-1953-by-year-death-sentences-{year}") for year in (1937, 1938)]
    assert [one.caveats for one in spotless] == [(), ()]


def test_what_we_say_of_claims_and_corrections_can_be_read_in_one_way():
    """ "1,062 thousand" was also 1.062 thousand to a reader of all languages, and 1,062 had a page of its own."""
    said = [one.circulates for one in catalog().corrections.values()] + [one.says for one in catalog().claims.values()]
    vague = {"millions", "thousands", "hundreds"}
    assert [words for words in said if set(read(words).unclear) - vague] == []


@pytest.mark.parametrize(("print_has", "said"), DOUBTS)
def test_no_doubt_and_no_future_of_a_print_is_lost_in_a_sentence(print_has, said):
    lost = [one.id for one in ENTRIES if re.search(print_has, one.as_printed or "", re.I) and said not in quantity(one)]
    assert lost == []


def test_no_sentence_says_what_happened_and_to_whom_in_the_same_words():
    """What is repeated is a number, an order or a date; of two words of one stem one is enough."""
    again = re.compile(r"\b(among|lists|trial|party|victims|people|prisoners|children|settlers|settlements)\b")
    clauses = {one.id: stated(one) for one in ENTRIES if not one.value.in_words}
    doubled = {id: said for id, said in clauses.items() if max(Counter(again.findall(said)).values(), default=0) > 1}
    assert {id: said for id, said in doubled.items() if "stood trial among defendants" not in said} == {}
