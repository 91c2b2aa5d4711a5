"""A slip of one digit, planted in the file at a place chosen by lot, is caught: by `check`, or by the guards.

`python tests/record/test_planted_slips.py 200` plants two hundred.
"""

import random
import re
import sys
from pathlib import Path

from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.text import read_text
from terror_estimates.catalog.yaml_text import Document

sys.path.insert(0, str(Path(__file__).parents[1]))  # what the guards share with other tests
sys.path.insert(0, str(Path(__file__).parent))
from guards import ROOT, Number, catalog, guards, numbers

SEED = 1937
RAW = (ROOT / "estimates.yaml").read_bytes()


def slip(digits: str, chance: random.Random) -> str:
    """The number with one of its digits changed."""
    place = chance.choice([place for place, sign in enumerate(digits) if sign.isdigit()])
    return digits[:place] + chance.choice([one for one in "0123456789" if one != digits[place]]) + digits[place + 1 :]


def planted(lines: list[str], line: int, number: Number, wrong: str) -> bytes:
    """The file with a wrong number in place of that one, whose key stands on the line."""
    key = re.escape(str(number.keys[-1]))
    text, count = re.subn(
        rf"(\b{key}: \"?){re.escape(number.digits)}(?![0-9.])", rf"\g<1>{wrong}", lines[line - 1], count=1
    )
    assert count == 1, f"line {line} does not hold {number}"
    return "\n".join([*lines[: line - 1], text, *lines[line:]]).encode()


def catches(raw: bytes, number: Number) -> str | None:
    """What finds that a number of this file is wrong: the rules or flags, or the guards; None if nothing does."""
    held, report = read_bytes(raw)
    if report.lines():
        return (report.problems or report.flags)[0].rule
    return next((guard for guard, agrees in guards(held, number).items() if not agrees), None)


def lot(count: int) -> dict[str, str | None]:
    """Slips at so many places chosen by lot, each with what catches it."""
    chance, document = random.Random(SEED), Document(read_text(RAW))
    lines = RAW.decode().split("\n")
    found = {}
    for number in chance.sample(list(numbers(catalog())), count):
        wrong = slip(number.digits, chance)
        raw = planted(lines, document.line(number.keys), number, wrong)
        found[f"{number.name}: {wrong} in place of {number.digits}"] = catches(raw, number)
    return found


def test_slips_planted_in_the_file_are_caught():
    assert [slip for slip, caught in lot(12).items() if caught is None] == []


if __name__ == "__main__":
    all_of_them = lot(int(sys.argv[1]))
    missed = [slip for slip, caught in all_of_them.items() if caught is None]
    by = sorted(caught for caught in all_of_them.values() if caught)
    print(f"{len(by)} of {len(all_of_them)} planted slips are caught", *missed, sep="\n")
    print(*(f"{by.count(guard):4} by {guard}" for guard in dict.fromkeys(by)), sep="\n")
