"""A number lies where it says: in the whole event, in a part of it, in no years that are named, or in other years."""

import pytest

from comparison.test_number import catalog_with, with_entries
from terror_estimates.comparison.place import Place, of_a_part, place_of


def lying(**changed: object) -> tuple[Place, bool | None]:
    one = catalog_with(with_entries(a=changed)).estimates["poe-1950-a"]
    return place_of(one), of_a_part(one)


@pytest.mark.parametrize(
    ("changed", "place", "part"),
    [
        ({}, Place.WHOLE, False),
        ({"period": "1911"}, Place.WHOLE, False),  # a year of the event is not yet a part
        ({"period": "1911-03"}, Place.PART, False),  # a month is
        ({"period": "1911-03-01/1911-08-30"}, Place.PART, False),  # so is less than a third of its eighteen
        ({"period": "1911-03-01/1911-08-31"}, Place.WHOLE, False),  # a third is not
        ({"jurisdiction": "army"}, Place.WHOLE, False),
        ({"jurisdiction": "first_regiment"}, Place.PART, False),  # one body among others
        ({"period": "1910/1912"}, Place.OTHER, False),
        ({"period": "1911/1913"}, Place.OTHER, False),
        ({"period": "1905"}, Place.OTHER, False),
        ({"period": "not_stated"}, Place.UNDATED, False),
        ({"population": "dockers"}, Place.PART, True),
        ({"territory": "harbor"}, Place.PART, True),
        ({"population": "dockers", "period": "1905"}, Place.OTHER, True),
        ({"population": "dockers", "period": "not_stated"}, Place.PART, True),
        ({"territory": "not_stated"}, Place.WHOLE, None),  # silence is not taken for a part
        ({"territory": "not_seen"}, Place.WHOLE, None),
        ({"population": "not_stated"}, Place.WHOLE, None),
        ({"population": "not_stated", "territory": "harbor"}, Place.PART, True),
    ],
)
def test_a_number_lies_in_the_whole_in_a_part_or_elsewhere_and_silence_makes_no_part(changed, place, part):
    assert lying(**changed) == (place, part)


def test_the_land_of_the_event_is_its_whole_also_where_it_lies_within_another():
    changes = {**with_entries(a={"territory": "harbor"}, b={}), "event.territory": "harbor"}
    catalog = catalog_with(changes)
    assert [of_a_part(catalog.estimates[f"poe-1950-{name}"]) for name in "ab"] == [False, True]


def test_the_places_are_numbered_as_the_scripts_of_the_site_number_them():
    assert [*map(int, Place)] == [0, 1, 2, 3]
