"""The history of the numbers is that of the releases: the same ids, and the numbers as their files give them."""

from pathlib import Path
from unittest.mock import patch

from terror_estimates.catalog import load_catalog
from terror_estimates.catalog.load import read_standing
from terror_estimates.publication.releasing import editions
from terror_estimates.publication.releasing.editions import NoSuchEdition, edition
from terror_estimates.publication.releasing.history import read_history, stage

CATALOG = Path(__file__).parents[2] / "estimates.yaml"
RELEASES = load_catalog(CATALOG).releases
HISTORY = read_history(CATALOG)


def held(version: str) -> dict[str, tuple[str | None, str]]:
    """The numbers as the history has them for a release."""
    until = [one.version for one in RELEASES][: [one.version for one in RELEASES].index(version) + 1]
    last = {id: [one for one in stages if one.version in until] for id, stages in HISTORY.items()}
    return {id: (some[-1].number, some[-1].mark) for id, some in last.items() if some and some[-1].number is not None}


def test_the_history_holds_the_numbers_of_every_release_and_no_others():
    for release in RELEASES:
        assert set(held(release.version)) == set(release.ids["estimates"]), release.version


def test_the_history_gives_each_number_as_the_file_of_the_release_gave_it():
    """Of the releases whose files the history of the project holds; a copy without that history has the ids alone."""
    states = [*editions._history(CATALOG)]  # git is asked once for all of them, not once for each release
    for release in RELEASES:
        try:
            with patch.object(editions, "_history", lambda file: states):
                catalog = read_standing(edition(release.version, CATALOG).raw)
        except NoSuchEdition:
            continue
        stages = {id: stage(one, release.version) for id, one in catalog.estimates.items()}
        assert held(release.version) == {id: (one.number, one.mark) for id, one in stages.items()}, release.version
