"""All measurements in one command: `python3 run.py bench`, or a part of them: `bench building 1`, `bench reading 100`.

`reading` takes the sizes to measure, `building` the number of rounds.
"""

import sys

import building
import reading


def main(words: list[str]) -> int:
    """Run the part named first, or both; return the exit status."""
    part, numbers = (words[0], words[1:]) if words[:1] in (["reading"], ["building"]) else ("", words)
    if not all(word.isdigit() for word in numbers) or (numbers and not part):
        print("usage: python3 run.py bench [reading SIZE ... | building ROUNDS]", file=sys.stderr)
        return 2
    if part in ("", "reading"):
        reading.main([int(word) for word in numbers] or list(reading.SIZES))
    if part in ("", "building"):
        building.main(int(numbers[0]) if numbers else building.ROUNDS)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
