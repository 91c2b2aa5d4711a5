"""Thousands of damaged catalogs: each is read to the end, within two seconds and 300 MB, with a line for every problem.

`python3 run.py fuzz 20000` reads so many; tests/fuzz/test_mutants.py reads a thousand. A mutant that broke something is
put into tests/fuzz/corpus, is mended, and stays there: the corpus is read first, every time.
"""

from __future__ import annotations

import hashlib
import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.catalog.arrangement import LayoutUnknown, arrangement
from terror_estimates.catalog.hidden import visible
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.extract.tables import Tables
from terror_estimates.publication.listing import Listing

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
SEED = (HERE.parent / "catalogs" / "small.yaml").read_bytes()
SECONDS, MEGABYTES, LONGEST_LINE = 2.0, 300, 1100
TOKENS = [
    "&a", "*a", "<<: *a", "!!python/object:os.system x", "!x", "? a", "- - - - -", "{", "}", "[",
    "]", "---", "...", "%YAML 1.1", "|", ">-", "'", '"', "\\", ":", ": :", "#", "\t", "~", "null",
    "no", "0123", "1_000", "1e400", ".inf", "0x1F", "-0", "9" * 5000, "2026-13-45", "0001",
    "9999/0000", "/", "..", "not_stated", "best", "low", "value", "estimates", "id", '"\\e[2J"',
    '"\\0"', '"\\u202e"', '"\\ud800"', '"\\U0010ffff"', "\u200b", "\ufeff", "\x85", "\u2028", "е",
    "٣", "１", "²", "𝟏", "w" * 3000, "{{ 7 * 7 }}", "<script>", "$x$", "`x`", "a" * 130 + ": x",
    "(((" * 99, "x + y * (", "1 / 0",
]  # fmt: skip

Mutation = Callable[[bytes, random.Random], bytes]


def _bytes(raw: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(raw))
    return raw[:at] + dice.randbytes(dice.randint(0, 3)) + raw[at + dice.randint(0, 9) :]


def _cut(raw: bytes, dice: random.Random) -> bytes:
    return raw[: dice.randrange(len(raw))]


def _signs(raw: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(raw))
    return raw[:at] + dice.choice(TOKENS).encode("utf-8", "surrogatepass") + raw[at + dice.randint(0, 3) :]


def _lines(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    at, count = dice.randrange(len(lines)), dice.randint(1, 6)
    taken, other = lines[at : at + count], dice.randrange(len(lines))
    kept = lines[:at] + lines[at + count :]
    twice, moved = lines[:at] + taken * 2 + lines[at:], kept[:other] + taken + kept[other:]
    return b"".join(dice.choice([kept, twice, moved, lines[:at] + taken * 99]))


def _indent(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    at = dice.randrange(len(lines))
    lines[at] = (
        dice.choice([b" ", b"  ", b"\t", b"    "]) + lines[at] if dice.random() < 0.5 else lines[at].lstrip(b" ")
    )
    return b"".join(lines)


def _value(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.decode().splitlines(keepends=True)
    with_value = [at for at, line in enumerate(lines) if ": " in line]
    if not with_value:
        return raw
    at = dice.choice(with_value)
    key = lines[at].partition(": ")[0]
    lines[at] = f"{key}: {dice.choice(TOKENS)}\n"
    return "".join(lines).encode("utf-8", "surrogatepass")


def _word(raw: bytes, dice: random.Random) -> bytes:
    words = raw.split(b" ")
    at, other = dice.randrange(len(words)), dice.randrange(len(words))
    words[at] = words[other]
    return b" ".join(words)


MUTATIONS: tuple[Mutation, ...] = (_bytes, _cut, _signs, _lines, _indent, _value, _word)


def mutant(number: int, seed: bytes = SEED) -> bytes:
    """The mutant of that number, the same on every machine."""
    dice = random.Random(number)
    for _ in range(dice.choice([1, 1, 1, 2, 4])):
        try:
            seed = dice.choice(MUTATIONS)(seed, dice) or seed
        except UnicodeDecodeError:
            continue
    return seed


def read(raw: bytes) -> str:
    """What came of a mutant in a word, or what is amiss, beginning in capitals."""
    with _within(SECONDS):
        catalog, report = read_bytes(raw)
        if catalog is None and not report.problems:
            return "MUTE neither a catalog nor a problem"
        last = raw.count(b"\n") + raw.count(b"\r") + 1
        for problem in (*report.problems, *report.flags):
            if not 1 <= problem.line <= last:
                return f"LINE {problem.line} of {last}"
        for line in report.lines():
            if visible(line) != line or len(line) > LONGEST_LINE or "\n" in line:
                return f"RAW {line[:80]!r} of {len(line)} characters"
    return _used(catalog, raw) if catalog else "refused"


def _used(catalog: Catalog, raw: bytes) -> str:
    """What is called sound is also listed, shown, cited, tabulated and laid out."""
    with _within(5 * SECONDS):
        Listing(catalog).as_lines(list(catalog.estimates.values()))
        for id in (*list(catalog.estimates)[:3], *list(catalog.sources)[:2], *catalog.figures):
            Listing(catalog).entry_lines(id)
        Citations(catalog).cite(list(catalog.sources)[:3] or ["data"], "text")
        Tables(catalog).all()
        try:
            again, report = read_bytes(arrangement(raw, "mutant.yaml").text.encode())
        except LayoutUnknown:
            return "sound"
        if again is None:
            return f"LAYOUT {report.lines()[0]}"
        if set(again.estimates) != set(catalog.estimates) or again.sources != catalog.sources:
            return "LAYOUT other entries than before"
    return "sound"


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """TimeoutError after so many seconds of the processor; Windows has no such clock, and there nothing is held."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def late(*_: object) -> None:
        raise TimeoutError(f"more than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def tried(raw: bytes) -> str:
    """The same, with every exception said as what is amiss."""
    try:
        return read(raw)
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        return f"FAULT {type(fault).__name__} in {Path(place.filename).name}:{place.lineno}: {str(fault)[:90]}"


def kept() -> list[Path]:
    """The corpus: every text that ever broke something, and some that were made to."""
    return sorted(CORPUS.glob("*.yaml"))


def held_to_memory() -> None:
    """Let this process have no more than it has and 300 MB, where the system can be told so."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    limit = (max(used, 200) + 1000 + MEGABYTES) * 2**20  # address space, of which a library maps a gigabyte unused
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


def main(count: int, first: int = 0) -> int:
    held_to_memory()
    found, slowest, began = Counter[str](), (0.0, -1), time.monotonic()
    wrong = 0
    for path in kept():
        if (came := tried(path.read_bytes())).split()[0].isupper():
            wrong += 1
            print(f"AMISS {path.name} {came}", flush=True)
    for number in range(first, first + count):
        raw, at = mutant(number), time.process_time()
        came = tried(raw)
        slowest = max(slowest, (time.process_time() - at, number))
        found[came.split()[0]] += 1
        if came.split()[0].isupper():
            wrong += 1
            print(f"AMISS {number} {came}", flush=True)
            (CORPUS / f"{hashlib.sha256(raw).hexdigest()[:12]}.yaml").write_bytes(raw)
    counted = ", ".join(f"{times} {word}" for word, times in found.most_common())
    print(f"{count} mutants and {len(kept())} of the corpus: {counted}; {wrong} amiss")
    print(f"slowest {slowest[0]:.2f} s (number {slowest[1]}), {time.monotonic() - began:.0f} s in all")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3] or ["2000"])))
