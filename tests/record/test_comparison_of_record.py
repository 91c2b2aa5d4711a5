"""What the record gives in bridges, floors, foundations and shares: guards of the data, not of the code."""

import pytest

from shared import record
from terror_estimates.catalog.interval import Interval
from terror_estimates.comparison.bridge import NoBridge, bridge
from terror_estimates.comparison.floors import floors
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.share import NoShare, share

RECORD = record()


@pytest.mark.parametrize(
    ("start", "end", "steps", "remainder"),
    [
        (
            "shvernik-1963-executions",
            "ellman-2002-deaths",
            ["isupov-2000-deaths-in-custody-camps"],
            Interval(152408, 402408),
        ),
        (
            "snyder-2010-executions-order-00447",
            "snyder-2010-executions",
            ["gellately-2013-executions-national-operations"],
            Interval(56209, 56209),
        ),
        ("pavlov-1953-arrests", "great-purge-article-arrests-kuhr", [], Interval(924741, 924741)),
        ("shvernik-1963-executions", "conquest-1990-executions", [], Interval(318308, 318308)),
        ("memorial-2007-executions", "shvernik-1963-executions", [], Interval(None, -42308)),
    ],
)
def test_the_bridges_of_the_record_leave_their_remainders(start, end, steps, remainder):
    assert bridge(RECORD.estimate(start), RECORD.estimate(end), map(RECORD.estimate, steps)).remainder == remainder


def test_arrests_for_ordinary_crime_do_not_bridge_the_register_to_two_and_a_half_million():
    """The register counts some ordinary crime already; how much of the other number it shares is not said."""
    step = RECORD.estimate("pavlova-2001-arrests-ordinary-crime-zemskov")

    with pytest.raises(NoBridge, match="may count the same people already"):
        bridge(RECORD.estimate("pavlov-1953-arrests"), RECORD.estimate("great-purge-article-arrests-kuhr"), [step])


def test_the_memorandum_of_1954_is_linked_to_the_register_it_lies_below():
    said = {floor.estimate.id: floor for floor in floors(RECORD.estimates.values())}

    memorandum = said["rudenko-kruglov-gorshenin-1954-death-sentences"]
    assert "pavlov-1953-death-sentences" not in {one.id for one in memorandum.counts}
    assert "642,980" in memorandum.sentence()
    assert memorandum.sentence().endswith("as far as both say")


def test_the_best_known_number_stands_in_many_works_and_on_one_register():
    register = RECORD.estimate("pavlov-1953-death-sentences")
    same = [one for one in RECORD.of_measure("executions", "death_sentences") if one.value.best == register.value.best]
    found = foundations(same)

    assert len(found.works) > 10
    assert (len(found.known), found.unknown) == (1, ())


def test_the_shares_of_the_record_are_those_of_one_source():
    polish = (
        "petrov-roginskii-1997-death-sentences-polish-operation",
        "petrov-roginskii-1997-convictions-polish-operation",
    )

    assert share(*map(RECORD.estimate, polish)).text() == "79.4\u00a0%"
    with pytest.raises(NoShare, match="the same source"):
        share(
            RECORD.estimate("okhotin-roginskii-1999-death-sentences-national-operations"),
            RECORD.estimate("national-operations-page-convictions"),
        )
