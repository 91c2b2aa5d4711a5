"""All measurements in one command: `python3 run.py bench`. What is printed is also written into benchmarks/README.md.

bench                      the quick form, at most eight minutes on two idle cores: builds, commands, reading
bench building ROUNDS      builds and commands, so many rounds, with all rivals
bench reading [SIZE ...]   every kind of question, for the project's own file and for files of these sizes
bench growth               with notebooks and with figures
bench all                  everything, three rounds
"""

import sys

import building
import growth
import reading


def main(words: list[str]) -> int:
    """Run the part named first, or the quick form; return the exit status."""
    part, numbers = (words[0], words[1:]) if words else ("", [])
    if part not in ("", "building", "reading", "growth", "all") or not all(word.isdigit() for word in numbers):
        print(f"usage:\n{__doc__.partition(chr(10) * 2)[2]}", file=sys.stderr)
        return 2
    sizes = [int(word) for word in numbers]
    if part == "":
        reading.main(list(reading.QUICK), quick=True)
        building.main()
    if part in ("building", "all"):
        building.main(sizes[0] if sizes else 3)
    if part in ("reading", "all"):
        reading.main(sizes or list(reading.SIZES))
    if part in ("growth", "all"):
        growth.main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
