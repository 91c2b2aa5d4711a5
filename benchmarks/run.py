"""What reading costs, as ratios to a plain YAML load of the same file in the same run: `python3 run.py bench`.

Whole processes, interpreter start included, run in turn (A B A B …); medians of the pairs. Absolute seconds vary from
machine to machine and are printed only for orientation.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAIRS = 7
PLAIN = "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)"
OURS = "import sys; from terror_estimates.catalog import load_catalog; load_catalog(sys.argv[1])"
CALLS = {
    "read and check": ("-c", OURS),
    "terror-estimates check": ("-c", "from terror_estimates.cli import main; main()", "check"),
}
SIZES = (1_000, 10_000)


def main() -> None:
    print(f"{'what':32} {'against a plain load':>22} {'seconds':>9}")
    with tempfile.TemporaryDirectory() as folder:
        files = {"estimates.yaml": ROOT / "estimates.yaml"}
        files |= {f"{size:,} generated entries": generated(Path(folder), size) for size in SIZES}
        for name, file in files.items():
            for call, words in CALLS.items():
                ratio, seconds = paired([*words, str(file)], ["-c", PLAIN, str(file)])
                print(f"{name + ', ' + call:48} {ratio:6.2f} {seconds:9.3f}")


def paired(ours: list[str], plain: list[str]) -> tuple[float, float]:
    """The median ratio of our call to the plain one, and our median seconds."""
    took = [(timed(ours), timed(plain)) for _ in range(PAIRS + 1)][1:]
    return statistics.median(mine / theirs for mine, theirs in took), statistics.median(mine for mine, _ in took)


def timed(words: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def generated(folder: Path, size: int) -> Path:
    """A sound catalog of an invented event with so many estimates."""
    head = (
        'version: "1"\nevent: {id: invented, title: An invented event, period: "1900/1901"}\n'
        "vocabulary:\n  measures:\n    losses: {definition: Losses., unit: persons, kind: flow, outcome: loss}\n"
        "  populations:\n    all: {definition: Everyone.}\n"
        'sources:\n  doe-1968: {kind: book, issued: "1968", title: An Invented History}\nestimates:\n'
    )
    entry = (
        '  doe-1968-losses-{0}:\n    estimated_by: Jane Doe\n    source: doe-1968\n    locator: {{page: "{0}"}}\n'
        '    stance: asserts\n    measure: losses\n    population: all\n    period: "1900/1901"\n'
        "    value: {{low: {0}, high: 2{0}}}\n    verification: {{level: read_in_work}}\n"
        "    note: >-\n      An invented entry with a note of the usual length, so that the file weighs as usual.\n"
    )
    path = folder / f"{size}.yaml"
    path.write_text(head + "".join(entry.format(place) for place in range(1, size + 1)), encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
