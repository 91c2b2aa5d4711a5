"""The title of each figure says what is seen in the record, and is held to it; words on a canvas are counted.

A number of the catalog that stands in a title is checked with the prose (tests/audit); what a title says of these
numbers is checked here, so that a correction of the data is also a correction of the title.
"""

import json
import re
from collections import Counter

import pytest
from matplotlib.text import Text

from shared import figure, record
from terror_estimates.audit.claims import Verdict, check_claims
from terror_estimates.audit.prose import Prose
from terror_estimates.catalog import Estimate, Period
from terror_estimates.charts.kinds.bridge.content import bridges_of
from terror_estimates.charts.kinds.ranges.content import _LEFT_OPEN, ranges_of
from terror_estimates.charts.kinds.senses.content import UNSAID
from terror_estimates.charts.words.labels import whose
from terror_estimates.comparison.lineage import roots
from terror_estimates.publication.tally import titles_amiss

CATALOG = record()
ALIKE = "Alike as stated"
SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
BUDGETS = {"overview": 250, "ranges": 300}
REGISTER = 400
FEW = 20 * 10**3  # up to which an axis counts one by one
_WITHOUT_AXIS = (
    "circulation",
    "claims",
    "coverage",
    "gaps",
    "lineage",
    "marks",
    "places",
    "verification",
)  # or with whole numbers on each


def title(id: str) -> str:
    return figure(id).entry.title


def drawn(id: str, panel: str | None = None) -> list[Estimate]:
    marks = figure(id).drawing.drawn
    return [CATALOG.estimate(mark.estimate) for mark in marks if panel in (None, mark.panel)]


def spelled(number: int) -> str:
    if number < len(SMALL):
        return SMALL[number]
    ten, one = TENS[number // 10 - 2], number % 10
    return f"{ten}-{SMALL[one]}" if one else ten


def held(id: str) -> int:
    return CATALOG.estimate(id).value.stated[0]


def of_register(one: Estimate) -> bool:
    return bool(roots(one) & roots(CATALOG.estimate("pavlov-1953-death-sentences")))


def test_every_number_in_the_words_of_a_figure_is_a_number_of_the_catalog():
    assert [str(stranger) for stranger in Prose(CATALOG).in_figures("estimates.yaml")] == []


def test_the_whole_that_a_title_counts_is_drawn(tmp_path):
    """The build says nothing of these titles, and names them where one number more is drawn."""
    (tmp_path / "figures").mkdir()
    spelt = re.compile(r"^(?:Of )?\S+ numbers|\bof \S+ (?:estimates|numbers)")
    counting = [one for one in CATALOG.figures.values() if spelt.search(one.title)]
    assert {"F03", "F06", "F08"} <= {one.id for one in counting}
    for one in counting:
        card = figure(one.id).card
        (tmp_path / "figures" / f"{one.id}-{one.slug}.json").write_text(json.dumps(card), encoding="utf-8")
    assert [*titles_amiss(tmp_path, CATALOG)] == []
    for one in counting:
        card = figure(one.id).card
        card = {**card, "drawn": [*card["drawn"], {**card["drawn"][0], "estimate": "one-more"}]}
        (tmp_path / "figures" / f"{one.id}-{one.slug}.json").write_text(json.dumps(card), encoding="utf-8")
    assert {"F03", "F06"} <= {said.split(", ")[1] for said in titles_amiss(tmp_path, CATALOG)}


def test_the_marks_that_are_explained_are_as_many_as_the_subtitle_says():
    assert figure("F01").entry.subtitle.lower().startswith(f"{spelled(len(drawn('F01')))} marks")


def test_until_1990_the_exact_numbers_are_those_of_papers():
    early = [one for one in CATALOG.of_measure("arrests", "death_sentences", "executions") if one.chartable]
    early = [one for one in early if (one.year or 9999) < 1990 and one.value.precision == "exact"]
    early = [one for one in early if one.territory == "ussr" and one.population == "all"]
    assert title("F02") == "Until 1990 the exact numbers stood in papers for internal use"
    assert figure("F02").entry.subtitle.lower().startswith(f"{spelled(len(drawn('F02')))} numbers")
    assert early
    assert {CATALOG.source(one.source).kind for one in early} <= {
        "archival_document",
        "report",
        "speech",
    }  # at a closed meeting


def test_one_estimate_says_whether_it_counts_people_killed_without_a_sentence():
    said = [one.scope.components["killed_without_sentence"] for one in drawn("F03")]
    assert title("F03").startswith(f"Only one of {spelled(len(said))} estimates")
    assert len([word for word in said if word in ("included", "excluded", "partly")]) == 1


def test_the_papers_have_fewer_arrests_than_testimony():
    numbers = {
        basis: [number for one in drawn("F04") if one.basis == basis and one.stance != "rejects"
                for number in one.value.stated]
        for basis in ("archival_count", "testimony")
    }  # fmt: skip
    low, high = (f"{end(numbers['archival_count']):,}" for end in (min, max))
    told = min(numbers["testimony"]) // 10**6
    assert f"{low}–{high} arrests; testimony: from {told} million" in title("F04")


def test_three_numbers_of_convictions_are_alike():
    numbers = sorted(number for one in drawn("F05", ALIKE) for number in one.value.stated)
    assert numbers == [1300000, 1344923, 1550000]
    assert title("F05").startswith(f"The register has {held('pavlov-1953-convictions'):,} convictions for 1937–38")


def test_as_many_estimates_of_executions_as_the_title_says_go_back_to_one_register():
    alike = drawn("F06", ALIKE)
    back = [one for one in alike if of_register(one)]
    assert title("F06").lower().startswith(f"{spelled(len(back))} of {spelled(len(alike))} estimates")


def test_every_exact_count_of_the_death_sentences_is_one_number():
    years = CATALOG.estimate("pavlov-1953-death-sentences").period
    exact = {one.value.stated for one in drawn("F07") if one.value.precision == "exact" and one.period == years}
    assert exact == {(681692,)}
    told = "no other exact number for just these two years is drawn"
    assert title("F07") == f"The register has 681,692 death sentences for 1937–38; {told}"


def test_as_many_numbers_of_all_deaths_as_the_title_says_do_not_say_which():
    numbers = [one for one in drawn("F08") if one.measure == "deaths"]
    kinds = [word for word in CATALOG.vocabulary.components if word.startswith(("shot", "killed", "died"))]
    silent = [one for one in numbers if not any(one.components.get(word) == "included" for word in kinds)]
    told = spelled(len(numbers)), spelled(len(silent))
    assert title("F08") == "Of {} numbers of all deaths, {} do not say which deaths they count".format(*told)
    assert {one.id for one in silent} == {one.id for one in drawn("F08", UNSAID)}


def test_the_frames_name_the_deaths_that_a_number_in_them_counts_and_no_others():
    words = {"died_of_famine": "famine", "died_in_exile": "exile", "killed_without_sentence": "without a sentence"}
    assert figure("F08").entry.senses
    for sense in figure("F08").entry.senses:
        inside = drawn("F08", sense.label)
        counted = {word for word in sense.adds if any(one.components.get(word) == "included" for one in inside)}
        assert {word for word, said in words.items() if said in sense.label} <= counted


@pytest.mark.parametrize("id", [one.id for one in CATALOG.figures.values() if one.chart == "ranges"])
def test_what_a_row_leaves_unsaid_its_source_does_where_the_foot_says_so(id):
    content = ranges_of(CATALOG.figure(id))
    if not any(_LEFT_OPEN in note for note in content.notes):
        assert id == "F06", "its rows do not say which cases they count"
        return
    told = {one.id: words for one, words in content.rows} | {
        row.estimate.id: f"{words}; {group.note}" for group in content.groups for row, words in group.rows
    }
    for one, _ in content.rows:
        settled = {**one.measured.components, **content.reference.components}
        own = [part for part, word in one.components.items() if settled.get(part) != word]
        assert not [part for part in own if CATALOG.vocabulary.phrase("components", part).rpartition(" ")[0]
                    not in told[one.id]], one.id  # fmt: skip


def test_conquest_and_the_camps_count_their_dead_otherwise():
    alike = drawn("F09", ALIKE)
    assert {one.value.stated for one in alike if one.estimated_by == "Robert Conquest"} == {(2000000,)}
    assert {one.value.stated for one in alike if one.basis == "archival_count"} == {(115900,)}


def test_most_prisoners_died_in_the_war_and_many_more_in_1938_than_in_1937():
    """Only the note goes on into the war: the Museum’s series, as we read it, breaks off before."""
    war = [one for one in drawn("F10") if isinstance(one.period, Period) and one.period.start.year in range(1941, 1946)]
    assert {one.source for one in war} == {"gulag-note-1930-1956"}
    assert title("F10").startswith("In the mortality note more than half of the deaths fall in the war years; in both")
    assert CATALOG.source("gulag-note-1930-1956").label == "GULAG mortality note"
    series = CATALOG.tables["gulag-note-1930-1956-by-year"].rows
    deaths = {int(year): row["deaths_in_custody"] for year, row in series.items() if "deaths_in_custody" in row}
    for of in ("gulag-note-1930-1956", "gulag-museum-2018"):
        years = [held(f"{of}-deaths-in-custody-{year}") for year in (1937, 1938)]
        assert years[1] > 3 * years[0]
        if of == "gulag-note-1930-1956":
            deaths |= dict(zip((1937, 1938), years, strict=True))
    assert 2 * sum(deaths[year] for year in range(1941, 1946)) > sum(deaths.values())


def test_two_years_hold_most_of_the_death_sentences_of_the_register():
    whole, part = held("pavlov-1953-by-year-death-sentences-1921-01-1953-06"), held("pavlov-1953-death-sentences")
    assert f"Of {whole:,} death sentences" in title("F11")
    assert f"{part:,} fall in 1937 and 1938" in title("F11")


def test_the_sentences_by_new_year_and_in_all_are_those_drawn():
    one, other = "werth-2010-convictions-order-00447-1938-01", "werth-2010-convictions-order-00447"
    assert {one, other} <= {estimate.id for estimate in drawn("F12")}
    assert title("F12").startswith(f"By 1 January 1938, {held(one):,} of at least {held(other):,} sentences")
    assert {CATALOG.estimate(id).estimated_by for id in (one, other)} == {"Nicolas Werth"}
    assert title("F12").endswith("by Werth’s numbers")


def test_all_statements_of_the_number_have_one_root():
    same = [one for one in CATALOG.of_measure("executions", "death_sentences") if 681692 in one.value.stated]
    assert len({one.id for one in drawn("F13")} & {one.id for one in same}) > 5
    assert all(of_register(one) for one in same)
    assert title("F13").startswith("All statements of 681,692 executions or death sentences appear to go back to one")


def test_official_arrests_have_one_root_and_those_of_conquest_another():
    official = ("pavlov-1953-arrests", "pospelov-1956-arrests", "shvernik-1963-arrests", "nkvd-1938-november-arrests")
    found = [roots(CATALOG.estimate(id)) for id in official]
    assert frozenset.intersection(*map(frozenset, found))
    assert roots(CATALOG.estimate("conquest-1990-arrests")) & roots(CATALOG.estimate("weissberg-1951-arrests"))


def test_conquest_kept_most_of_his_numbers_and_lowered_two_later():
    steps = [(CATALOG.estimate(id), one) for one in drawn("F15") for id in one.revises]
    assert all(before.estimated_by == after.estimated_by == "Robert Conquest" for before, after in steps)
    of = {year: [(before, after) for before, after in steps if after.year == year] for year in (1990, 1997)}
    kept = [before for before, after in of[1990] if before.value.stated == after.value.stated]
    lowered = [before for before, after in of[1997] if max(after.value.stated) < min(before.value.stated)]
    assert {before.year for before, _ in of[1990]} == {1968}
    assert len(lowered) == len(of[1997])
    fewer = [before for before, after in of[1990] if max(after.value.stated) < min(before.value.stated)]
    assert len(kept) + len(fewer) == len(of[1990])
    told = spelled(len(kept)), spelled(len(fewer)), spelled(len(lowered))
    said = "Conquest repeated {} numbers of 1968 in 1990 and lowered {}; in 1997 he lowered {}"
    assert title("F15") == said.format(*told)


@pytest.mark.parametrize("id", ["F16", "F17"])
def test_every_bridge_leaves_a_remainder(id):
    told = figure(id).drawing.alt
    assert told.count("the remainder that no step explains is") + told.count("cannot be a step") + told.count(
        "No bridge:"
    ) == len(figure(id).entry.bridges)
    assert "is 0" not in told


def test_most_of_the_way_from_the_executions_to_larger_numbers_is_unexplained():
    ways = bridges_of(figure("F16").entry).built
    assert {held(way.start.id) for way in ways} == {681692}
    told = f"{spelled(len(ways))} larger numbers is unexplained"
    assert title("F16") == f"Most of the way from 681,692 executions to {told}"
    for way in ways:
        assert 2 * way.remainder.low > min(way.end.value.stated) - held(way.start.id)


def test_no_step_leads_from_the_arrests_of_the_register_to_the_larger_number():
    way, *_ = bridges_of(figure("F17").entry).built
    assert (way.start.id, way.end.id, way.steps) == ("pavlov-1953-arrests", "great-purge-article-arrests-kuhr", ())
    assert title("F17") == f"No step leads from the register’s {held(way.start.id):,} arrests to Kuhr’s 2.5 million"


def test_fewer_than_a_quarter_were_read_in_the_work():
    levels = Counter(one.verification.level for one in CATALOG.of_measure(*figure("F18").entry.measures))
    assert 4 * levels["read_in_work"] < levels.total()


def test_nobody_says_whether_a_person_arrested_twice_counts_twice():
    assert re.search(r"arrests, repeat arrests: (\d+) of \1\b", figure("F19").drawing.alt)


def test_as_many_published_sums_as_the_title_says_do_not_follow():
    seen = [one for one in check_claims(CATALOG.claims.values()) if one.claim.id in {*figure("F20").drawing.claims}]
    checked = draw_all_claims()
    fail = [one for one in checked if one.verdict is Verdict.DOES_NOT]
    assert {one.claim.id for one in seen} == {one.claim.id for one in fail}
    assert title("F20").lower().startswith(f"{spelled(len(fail))} of {spelled(len(checked))} published")


def draw_all_claims() -> list:
    """Every claim with a result, as the figure shows them where it names no verdicts."""
    from terror_estimates.charts.kinds.claims.content import claims_of

    return list(claims_of(figure("F20").entry.model_copy(update={"verdicts": ()})).checked)


def test_the_sentences_under_the_order_stand_beside_those_of_the_register():
    order, register = "jansen-petrov-2002-convictions-order-00447", "pavlov-1953-convictions"
    assert {order, register} <= {one.id for one in drawn("F21")}
    assert CATALOG.estimate(order).value.bound == "at_least"
    told = f"at least {held(order):,} convictions; the register has {held(register):,} in all"
    assert title("F21") == f"Order 00447 led to {told}"


def test_the_totals_of_executions_under_the_order_run_from_end_to_end():
    whole = [one for one in drawn("F22") if one.measure == "executions"]
    books = [one for one in whole if one.work.named().startswith("Wikipedia")]
    assert {one.estimated_by for one in books} == {"Unattributed"}
    own = sorted(number for one in whole if one not in books for number in one.value.stated)
    told = " and ".join(sorted(("–".join(f"{end:,}" for end in one.value.stated) for one in books), reverse=True))
    said = f"Scholars put executions under order 00447 at {own[0]:,} to {own[-1]:,}; Wikipedia prints {told}"
    assert title("F22") == said


def test_the_order_allowed_what_the_title_says():
    whole, first = (f"nkvd-1937-order-00447-authorized-limits{part}" for part in ("", "-first-category"))
    assert {whole, first} <= {one.id for one in drawn("F23")}
    assert f"{held(whole):,} people to be sentenced, {held(first):,} of them to death" in title("F23")


def test_the_sentences_exceed_the_limits_in_as_many_places_as_the_title_says():
    above = []
    people = CATALOG.estimate
    for plan in figure("F24").entry.plans:
        if not plan.outcome or people(plan.outcome).population != people(plan.limits[0]).population:
            continue
        seen = [held(id) for id in (*plan.limits, *plan.beside)]
        added = sum(held(id) for id in plan.limits)
        above += [plan.outcome] if held(plan.outcome) > max(added, *seen) else []
    assert {people(id).territory for id in above} == {"moscow_city_and_region", "belorussian_ssr"}
    said = "In Moscow and Belorussia the death sentences exceed every limit that we have seen; Karelia’s may count"
    assert title("F24").startswith(said)
    [unlike] = [
        plan for plan in figure("F24").entry.plans
        if plan.outcome and people(plan.outcome).population != people(plan.limits[0]).population
    ]  # fmt: skip
    assert people(unlike.outcome).territory == "karelian_assr"
    assert {mark.estimate for mark in figure("F24").drawing.drawn} >= {*above}


def test_the_polish_operation_is_the_largest():
    lines = {one.population: one.value.stated[-1] for one in drawn("F25") if one.measure == "convictions"}
    del lines["national_operations_targets"]
    assert max(lines, key=lines.get) == "polish_operation_targets"
    assert f"{lines['polish_operation_targets']:,} people sentenced" in title("F25")


def test_conquest_and_the_papers_hold_other_numbers_in_the_camps_at_the_turn_of_one_year():
    own, papers = map(CATALOG.estimate, ("conquest-1968-prisoners-held-camps-1936", "isupov-2000-prisoners-held-1937"))
    assert {own.id, papers.id} <= {one.id for one in drawn("F26")}
    assert held(own.id) == 5 * 10**6
    assert (papers.period.start - own.period.end).days == 1
    told = f"Conquest put 5 million in the camps at the end of {own.period.end.year}"
    theirs = f"Zemskov has {held(papers.id):,} in camps and colonies on 1 January {papers.period.start.year}"
    assert title("F26") == f"{told}; {theirs} (so Isupov)"
    assert (papers.stance, papers.work.named().split()[0]) == ("reports", "Isupov")
    assert papers.estimated_by == "Viktor Zemskov"
    assert all(papers.components[part] == "included" for part in ("held_in_camps", "held_in_colonies"))
    later = {one.id for one in CATALOG.estimates.values() if own.id in one.revises}
    assert later <= {one.id for one in drawn("F26")}, "what he put instead stands beside it"


def test_no_number_of_executions_is_given_so_often_since_1990():
    late = [one for one in drawn("F27") if one.measure == "executions" and (one.year or 0) >= 1990]
    given = [one for one in late if one.value.best is not None and one.stance == "asserts"]
    (first, times), (_, second), *_ = Counter(one.value.stated for one in given).most_common()
    assert (first, times > second) == ((681692,), True)
    told = "executions; no other number is given so often"
    assert title("F27") == f"Since 1990 {spelled(times)} works give 681,692 {told}"


@pytest.mark.parametrize("id", ["F27", "F28"])
def test_every_mark_of_a_turn_is_named(id):
    """Beside the mark, or below the years, from the left."""
    made = figure(id)
    texts = [text for text in made.drawing.figure.findobj(Text) if text.get_gid()]
    beside = {text.get_gid().partition(":")[0] for text in texts if text.get_gid().endswith(":number")}
    below = " ".join(text.get_text() for text in texts if text.get_gid().startswith("wordless:")).replace("\u00a0", " ")
    marked = [CATALOG.estimate(mark.estimate) for mark in made.drawing.drawn]
    bare = [one for one in marked if one.id not in beside]
    assert bare
    assert [one.id for one in bare if f"{whose(one)}" not in below or one.shown() not in below] == []


def test_published_arrests_fell():
    own = [one for one in drawn("F28") if one.stance == "asserts" and one.value.stated]
    papers = {"archival_document", "report"}
    before = [one for one in own if one.year < 1990 and CATALOG.source(one.source).kind not in papers]
    before = [one for one in before if one.basis == "testimony"]
    after = [one for one in own if one.year >= 2000]
    assert min(one.value.stated[0] for one in before) == 5 * 10**6
    most = max(after, key=lambda one: one.value.stated[-1])
    assert (most.value.bound, most.value.stated) == ("at_least", (1710000,))
    assert title("F28").endswith(f"the most that an author gives since 2000 is {most.shown()}")
    getty = CATALOG.estimate("applebaum-2003-arrests-getty-1985")
    assert (getty.measure, getty.as_printed, getty.value.stated) == ("arrests", "thousands", ())


@pytest.mark.parametrize("id", sorted(CATALOG.figures))
def test_its_canvas_holds_no_more_words_than_its_kind_may(id):
    made = figure(id)
    texts = [text for text in made.drawing.figure.findobj(Text) if not (text.get_gid() or "").startswith("identity")]
    written = [word for text in texts for word in text.get_text().split()]
    words = [word for word in written if re.search(r"[^\W\d_]", word)]
    assert len(words) <= BUDGETS.get(made.entry.chart, REGISTER), f"{len(words)} words"


@pytest.mark.parametrize("id", sorted(CATALOG.figures))
def test_its_legend_has_at_most_two_rows(id):
    keys = [text for text in figure(id).drawing.figure.findobj(Text) if (text.get_gid() or "").startswith("legend:")]
    without = {"F01": "its rows explain the marks", "F10": "bars", "F11": "bars", "F19": "shades", "F20": "verdicts"}
    assert bool(keys) == (id not in without)
    assert len({round(text.get_position()[1]) for text in keys}) <= 2


@pytest.mark.parametrize("id", sorted(CATALOG.figures))
def test_no_label_says_that_a_date_is_missing(id):
    assert not [text for text in figure(id).drawing.figure.findobj(Text) if "n.d." in text.get_text()]


_SPAN = re.compile(r"\b(1\d)(\d\d)–(\d\d)\b")


@pytest.mark.parametrize("id", sorted(CATALOG.figures))
def test_a_subtitle_that_names_years_says_so_where_a_row_has_others(id):
    subtitle = figure(id).entry.subtitle
    if not (span := _SPAN.search(subtitle)):
        return
    first, last = int(span[1] + span[2]), int(span[1] + span[3])
    others = [one.id for one in drawn(id) if not isinstance(one.period, Period) or one.period.open_end
              or one.period.start.year < first or one.period.end.year > last]  # fmt: skip
    order = id == "F24"  # whose years are those of the order
    assert order or not others or re.search(r"\bunless\b|\babout\b", subtitle), others


def test_every_period_of_the_titles_is_plain():
    assert not [one.title for one in CATALOG.figures.values() if re.search(r"\d{4}-\d{2}", one.title)]
    assert Period.parse("1937/1938").label() == "1937–38"


@pytest.mark.parametrize("id", sorted(CATALOG.figures))
def test_an_apostrophe_is_printed_as_one(id):
    said = [text.get_text() for text in figure(id).drawing.figure.findobj(Text)]
    assert not [words for words in said if re.search(r"\w's\b", words)]


@pytest.mark.parametrize("id", [one.id for one in CATALOG.figures.values() if one.chart not in _WITHOUT_AXIS])
def test_an_axis_whose_numbers_are_divided_says_by_what(id):
    """Ticks at 500 and 1,000 beside a print of 702,656 are thousands, and must say so."""
    drawing = figure(id).drawing
    stated = [number for mark in drawing.drawn for number in (mark.low, mark.best, mark.high) if number is not None]
    said = {word for text in drawing.figure.findobj(Text) if ":" not in (text.get_gid() or "") for word in
            text.get_text().split()}  # fmt: skip
    assert max(stated) < FEW or said & {"thousand", "million"}


def test_an_axis_of_sentences_counts_no_persons():
    for id, told in (("F02", "thousand death sentences"), ("F05", "million convictions"), ("F07", "death sentences")):
        texts = [text.get_text() for text in figure(id).drawing.figure.findobj(Text)]
        assert any(text.endswith(told) for text in texts), id
    assert not any("persons" in text.get_text() for text in figure("F07").drawing.figure.findobj(Text))
