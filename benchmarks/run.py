"""All measurements in one command: `python3 run.py bench`. What is printed is also written into benchmarks/README.md.

bench                      the quick form, about eight minutes on two idle cores: builds, commands, reading
bench building ROUNDS      builds and commands, so many rounds, with all rivals
bench reading [SIZE ...]   every kind of question, for the project's own file and for files of these sizes
bench growth               with notebooks, with figures and with estimates
bench suite [FOLDER ...]   the test suite beside that of the first release; whole, about twelve minutes
bench all                  everything, three rounds
"""

import sys

import building
import growth
import reading
import suite

_NUMBERS, _FOLDERS = ("building", "reading"), ("suite",)


def main(words: list[str]) -> int:
    """Run the part named first, or the quick form; return the exit status."""
    part, others = (words[0], words[1:]) if words else ("", [])
    numbers = [int(word) for word in others if word.isdigit()]
    taken = others if part in _FOLDERS else [str(number) for number in numbers] if part in _NUMBERS else []
    if part not in ("", "growth", "all", *_NUMBERS, *_FOLDERS) or taken != others:
        print(f"usage:\n{__doc__.partition(chr(10) * 2)[2]}", file=sys.stderr)
        return 2
    if part == "":
        reading.main(list(reading.QUICK), quick=True)
        building.main()
    if part in ("building", "all"):
        building.main(numbers[0] if numbers else 3)
    if part in ("reading", "all"):
        reading.main(numbers or list(reading.SIZES))
    if part in ("growth", "all"):
        growth.main()
        growth.with_estimates(list(reading.GROWING))
    if part in ("suite", "all"):
        suite.main(others)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
