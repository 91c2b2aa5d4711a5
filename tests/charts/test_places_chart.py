"""The chart of places: prints side by side, differing ones marked, the whole never on the axis of its parts."""

from flood import artists, catalog, draw, drawn, plain

DRAWING = drawn("places")
PLACES = artists(DRAWING)


AGREEING = {
    "oak-2004-houses-wooden-harbor-town": {"value": {"best": 300, "precision": "exact"}},
}


def words(prefix, found=PLACES):
    said = [one.get_text() for gid, one in found.items() if gid == prefix or gid.startswith(f"{prefix}:")]
    return " ".join(said).replace("\u00a0", " ")


def test_a_place_has_one_name_and_a_line_for_each_witness():
    old = [gid for gid in PLACES if gid.endswith(":label") and "old-town" in gid]
    assert old == ["nettle-2003-houses-wooden-old-town:label"]
    assert words("oak-2004-houses-wooden-old-town:witness") or words("oak-2004-houses-brick-old-town:witness")
    assert len([gid for gid in PLACES if gid.endswith(":printed") and "old-town" in gid]) > 2


def test_a_witness_of_most_places_is_named_in_the_head_of_the_section_and_in_no_row():
    head = " ".join(text.get_text() for gid, text in PLACES.items() if gid.startswith("seen:"))
    usual = head.removeprefix("seen in ").split(" unless")[0]
    assert usual
    named = [gid for gid, text in PLACES.items() if gid.endswith(":witness") and text.get_text() == usual]
    assert named == ["nettle-2003-houses-delta:witness"], "only beside the whole, which stands above the rows"


def test_prints_that_differ_are_marked_and_those_that_agree_are_not():
    assert words("nettle-2003-houses-wooden-harbor-town:printed") == "300 ≠"
    assert words("oak-2004-houses-wooden-harbor-town:printed") == "310 ≠"
    assert words("oak-2004-houses-wooden-old-town:printed") == "120"
    assert "They differ on delta, harbor town." in DRAWING.alt
    agreeing = catalog(**{"oak-2004-houses-wooden-harbor-town": {"value": {"best": 300, "precision": "exact"}}})
    assert "≠" not in words("oak-2004-houses-wooden-harbor-town:printed", artists(draw("places", agreeing)))


def differing(**value):
    """Which prints of the wooden houses of one town are marked, where that of Oak has this value and Nettle's 300."""
    found = artists(draw("places", catalog(**{"oak-2004-houses-wooden-harbor-town": {"value": value}})))
    return {id for id in ("nettle", "oak") if "≠" in words(f"{ID[id]}-houses-wooden-harbor-town:printed", found)}


ID = {"nettle": "nettle-2003", "oak": "oak-2004"}


def test_a_rounding_a_bound_and_a_range_contradict_no_number_that_they_may_stand_for():
    assert differing(best=302, precision="exact") == {"nettle", "oak"}
    assert differing(low=250, bound="at_least", precision="rounded") == set()
    assert differing(low=250, high=350, precision="rounded") == set()
    assert differing(low=310, bound="at_least", precision="rounded") == {"nettle", "oak"}
    assert differing(best=400, precision="rounded", hedge="about") == {"nettle", "oak"}


def test_a_number_given_as_about_agrees_with_those_within_its_last_digit():
    nettle, oak = ("nettle-2003-houses-wooden-harbor-town", "oak-2004-houses-wooden-harbor-town")
    whole = {nettle: {"value": {"best": 75_950, "precision": "exact"}}}
    for hedge, exact, marked in (("about", "rounded", False), (None, "rounded", True), (None, "exact", True)):
        value = {"best": 75_000, "precision": exact} | ({"hedge": hedge} if hedge else {})
        found = artists(draw("places", catalog(**whole, **{oak: {"value": value}})))
        assert ("≠" in words(f"{oak}:printed", found), "≠" in words(f"{nettle}:printed", found)) == (marked, marked)


def test_each_column_has_an_axis_from_zero():
    wood, brick = (PLACES[f"oak-2004-houses-{kind}-old-town:best"] for kind in ("wooden", "brick"))
    assert wood.axes is not brick.axes
    assert wood.axes is PLACES["nettle-2003-houses-wooden-harbor-town:best"].axes
    for mark in (wood, brick):
        assert (mark.axes.get_xlim()[0], mark.axes.get_xscale()) == (0, "linear")
    assert list(brick.get_xdata()) == [30]


def test_what_counts_the_columns_together_is_printed_and_stands_on_no_axis():
    assert words("oak-2004-houses-both-harbor-town:printed") == "350"
    assert "oak-2004-houses-both-harbor-town:best" not in PLACES


def test_the_whole_is_printed_above_its_parts_and_stands_on_no_axis():
    assert words("nettle-2003-houses-delta:printed") == "900"
    assert not [gid for gid in PLACES if gid.startswith("aster-1905-deaths:") and gid.endswith((":best", ":low"))]
    alone = artists(draw("places", estimates=("aster-1905-deaths",)))
    assert "aster-1905-deaths:printed" in alone


def test_some_of_the_people_of_the_whole_are_a_row_of_their_own():
    assert words("commission-1907-deaths:label") == "Residents"
    assert list(PLACES["kelp-1991-deaths:best"].get_xdata()) == [1700]


def test_a_place_of_which_nothing_was_seen_is_named_without_its_number():
    assert words("missing:0") == "Not seen in print, so not drawn: 1."
    assert not [gid for gid in PLACES if gid.startswith("nettle-2003-houses-brick-mill-town")]


def test_a_number_is_given_to_the_one_whose_it_is_and_to_where_it_was_seen():
    assert words("larch-1999-deaths:witness") == "Larch 1999, seen in Mallow 2001"
    assert (
        words("ginkgo-1950-deaths:witness")
        == "Sailors, as Ginkgo heard them, reported in Ginkgo 1950, seen in Hazel 1966"
    )
    assert words("hazel-1966-deaths:witness") == "Rumor, rejected in Hazel 1966"


def test_one_hand_for_all_is_named_once():
    named = draw("places", measures=("houses_lost",), leave_out={"nettle-2003-houses-delta": "for this test"})
    assert "Numbers are those of Ole Oak unless a row names another." in words("note", artists(named))
    assert "Numbers are those of" not in words("note")


def test_places_stand_in_order_of_the_first_column():
    rows = ("nettle-2003-houses-wooden-harbor-town", "nettle-2003-houses-wooden-old-town")
    heights = [PLACES[f"{id}:label"].get_position()[1] for id in rows]
    assert heights == sorted(heights)


def test_a_place_without_a_number_in_the_first_column_stands_after_those_that_have_one():
    """However large its number in the second is."""
    harbor = "nettle-2003-houses-wooden-harbor-town"
    changed = {
        id: {
            "components": {"wooden": "excluded", "brick": "included"},
            "value": {"best": 9_000, "precision": "exact"},
        }
        for id in (harbor, "oak-2004-houses-wooden-harbor-town")
    }
    found = artists(draw("places", catalog(**changed)))
    old, town = (found[f"{id}:label"].get_position()[1] for id in ("nettle-2003-houses-wooden-old-town", harbor))
    assert old < town


def test_prints_of_different_kinds_do_not_agree():
    one_each = ("nettle-2003-houses-wooden-old-town", "oak-2004-houses-brick-old-town")
    alone = draw("places", estimates=one_each)
    assert "of 0 places" in alone.alt
    assert "agree" not in alone.alt
    assert "They agree on all of them." in draw("places", catalog(**AGREEING), measures=("houses_lost",)).alt


def test_numbers_of_several_columns_are_explained_only_where_one_is_printed():
    assert "count the columns together" in words("note")
    alone = draw("places", estimates=("nettle-2003-houses-wooden-old-town",))
    assert "count the columns together" not in words("note", artists(alone))


def test_the_scope_of_the_figure_keeps_other_times_and_people_out():
    drawing = draw("places", scope="flood-deaths", measures=("deaths",), columns=())
    assert {one.estimate: one.why for one in drawing.undrawn}["juniper-1980-deaths"] == (
        "not within the question: period"
    )


def test_every_number_is_drawn_once_or_named_as_not_drawn():
    asked = {one.id for one in plain().of_measure("houses_lost", "deaths")}
    shown = [mark.estimate for mark in DRAWING.drawn]
    assert len(shown) == len(set(shown))
    assert set(shown) | {one.estimate for one in DRAWING.undrawn} == asked


def test_the_figure_says_that_axes_differ_where_there_are_several_sections():
    assert ("axes of its own" in words("note")) == (len({mark.panel for mark in DRAWING.drawn}) > 1)
