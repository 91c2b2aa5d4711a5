"""The list of addresses is only ever added to: whoever keeps a link to a number or a measure finds it there."""

from hashlib import sha256
from pathlib import Path

from shared import record
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.promises import LIST, listed_numbers, read_list

ROOT = Path(__file__).parents[2]
# The lines of the first list. A later release may state a longer beginning; none may state a shorter one.
FIRST, DIGEST = 192, "99b90b6cc81adb3168a44c8bade300dc570a9ff8053eb3555140c2f5c25219fa"


def test_no_address_was_ever_taken_from_the_list_or_changed_in_it():
    given_out = list(read_list(ROOT))[:FIRST]
    assert sha256("\n".join(given_out).encode()).hexdigest() == DIGEST, f"{LIST} is only ever added to"


def test_every_address_in_the_list_leads_somewhere():
    listed = read_list(ROOT)
    catalog = record()
    known = Concordance(catalog, {}, listed_numbers(listed))
    made = {f"number/{value}" for value in known.numbers} | {
        f"measure/{word.replace('_', '-')}" for word in known.measures
    }
    assert [address for address, instead in listed.items() if (instead or address) not in made] == []
