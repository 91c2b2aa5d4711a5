"""Words beside crowded marks: that looking at few places finds what looking at all of them would."""

import random

import pytest

from terror_estimates.charts.paper import callouts
from terror_estimates.charts.paper.callouts import Box, place_callouts


def _crowded(seed: int) -> list[tuple[Box, tuple[float, float]]]:
    chance = random.Random(seed)
    spots = [(round(chance.uniform(20, 280)), round(chance.uniform(20, 180))) for _ in range(7)]
    return [(Box(x - 4, y - 4, x + 4, y + 4), (chance.choice((40, 70)), chance.choice((11, 22)))) for x, y in spots]


def _asking_all(places, whole):
    """The cheapest place as whoever asks every one of them finds it."""
    ranks = {place: rank for rank, place in enumerate(places)}
    costs = {place: whole(place, callouts._far(place, rank)) for place, rank in ranks.items()}
    best = min(costs, key=costs.__getitem__, default=None)
    return best and (costs[best], best)


@pytest.mark.parametrize("seed", range(6))
def test_the_cheapest_place_is_found_without_asking_all_of_them(monkeypatch, seed):
    asked, whole = [], callouts._whole
    monkeypatch.setattr(
        callouts, "_whole", lambda place, *far, **said: asked.append(place) or whole(place, *far, **said)
    )
    marks, area, taken = _crowded(seed), Box(0, 0, 300, 200), [Box(140, 60, 170, 120)]
    found, few = place_callouts(marks, area, taken), len(asked)
    monkeypatch.setattr(callouts, "_cheapest", _asking_all)
    assert place_callouts(marks, area, taken) == found
    assert few < (len(asked) - few) / 4


def test_of_places_that_cost_the_same_the_first_is_taken():
    one, other = (callouts.Callout(Box(x, 0, x + 5, 5), None) for x in (0, 10))
    assert callouts._cheapest([one, other], lambda place, far: 1.0) == (1.0, one)
    assert callouts._cheapest([], lambda place, far: far) is None


def test_a_place_that_is_far_off_is_taken_where_all_nearer_ones_are_wrong():
    places = [callouts.Callout(Box(x, 0, x + 5, 5), None) for x in (0, 10, 20)]
    wrong = {places[0]: 9.0, places[1]: 9.0}
    assert callouts._cheapest(places, lambda place, far: far + wrong.get(place, 0))[1] == places[2]
