"""What reading and asking cost, as ratios to a plain reading of the same file in the same run.

Plain reading is `yaml.load` with the C loader and without collector, in a process of its own; *and validating* adds
jsonschema with the project's own schema. Each line gives the median ratio over pairs run in turn (ours, plain, ours,
plain …), our median seconds, and the peak memory of all three. Seconds vary from machine to machine; the ratios are
what may be quoted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIZES = (100, 10_000, 100_000)
PLAIN = "import gc, sys, yaml; gc.disable(); yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)"
VALIDATED = (
    "import sys, json, yaml, jsonschema\n"
    "data = yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)\n"
    "schema = json.load(open(sys.argv[2], encoding='utf-8'))\n"
    "list(jsonschema.Draft202012Validator(schema).iter_errors(data))"
)
READ = "import sys; from terror_estimates.catalog import load_catalog; catalog = load_catalog(sys.argv[1])\n"
WORK = {
    "read and check": READ,
    "and compare all pairs": READ + "from terror_estimates.comparison.pairs import pairs\n"
    "for measure in catalog.vocabulary.measures:\n    list(pairs(catalog.of_measure(measure)))",
    "and follow lineage": READ + "from terror_estimates.comparison.lineage import foundations\n"
    "foundations(catalog.estimates.values())",
    "and look for floors": READ + "from terror_estimates.comparison.floors import floors\n"
    "list(floors(catalog.estimates.values()))",
    "and audit": READ + "from pathlib import Path; from terror_estimates.publication.auditing import audit\n"
    "audit(Path(sys.argv[1]).parent, catalog)",
}


def main(sizes: list[int]) -> None:
    print(
        f"{'file':18} {'work':24} {'to load':>8} {'to load and validate':>21} {'seconds':>8} {'MiB':>6} "
        f"{'load':>6} {'validate':>9}"
    )
    with tempfile.TemporaryDirectory() as folder:
        files = {"estimates.yaml": (ROOT / "estimates.yaml", ROOT / "estimates.schema.json")}
        files |= {f"{size:,} entries": generated(Path(folder), size) for size in sizes}
        for name, (file, schema) in files.items():
            rounds = 5 if file.stat().st_size < 10**6 else 3 if file.stat().st_size < 10**7 else 1
            for work, code in WORK.items():
                print(f"{name:18} {work:24} {line(code, file, schema, rounds)}", flush=True)


def line(code: str, file: Path, schema: Path, rounds: int) -> str:
    """The figures of one kind of work on one file."""
    took = [[timed(one, file, schema) for one in (code, PLAIN, VALIDATED)] for _ in range(rounds)]
    ours, plain, validated = ([run[place] for run in took] for place in range(3))
    ratios = [statistics.median(mine[0] / theirs[0] for mine, theirs in zip(ours, other, strict=True))
              for other in (plain, validated)]  # fmt: skip
    seconds, memory = statistics.median(one[0] for one in ours), max(one[1] for one in ours)
    return (
        f"{ratios[0]:8.2f} {ratios[1]:21.2f} {seconds:8.2f} {memory:6.0f} {_peak(plain):6.0f} {_peak(validated):9.0f}"
    )


def _peak(measured: list[tuple[float, float]]) -> float:
    return max(memory for _, memory in measured)


def timed(code: str, file: Path, schema: Path) -> tuple[float, float]:
    """Wall seconds and peak memory in MiB of a process that runs the code."""
    began = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-c", code, str(file), str(schema)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"The measured code failed on {file.name}.")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def generated(folder: Path, size: int) -> tuple[Path, Path]:
    """A sound catalog of an invented event with so many estimates in forty scopes, and its schema."""
    head = (
        'version: "1"\nevent: {id: invented, title: An invented event, period: "1900/1909"}\nvocabulary:\n  measures:\n'
        "    losses: {definition: Losses., unit: persons, kind: flow, outcome: loss}\n"
        "  populations:\n    all: {definition: Everyone.}\n"
        + "".join(f"    group_{place}: {{definition: A group., within: all}}\n" for place in range(4))
        + 'sources:\n  doe-1968: {kind: book, issued: "1968", title: An Invented History}\nestimates:\n'
    )
    entry = (
        '  doe-1968-losses-{0}:\n    estimated_by: Jane Doe\n    source: doe-1968\n    locator: {{page: "{0}"}}\n'
        '    stance: asserts\n    measure: losses\n    population: group_{1}\n    period: "190{2}"\n'
        "    value: {{low: {0}, high: 2{0}}}\n    rests_on: [doe-1968]\n    verification: {{level: read_in_work}}\n"
        "    note: >-\n      An invented entry with a note of the usual length, so that the file weighs as usual.\n"
    )
    file, schema = folder / f"{size}.yaml", folder / f"{size}.json"
    entries = (entry.format(place, place % 4, place // 4 % 10) for place in range(1, size + 1))
    with file.open(
        "w", encoding="utf-8"
    ) as out:  # written piece by piece: a child begins with the memory of its parent
        out.write(head)
        out.writelines(entries)
    code = (
        "import sys, json; from terror_estimates.catalog import load_catalog\n"
        "from terror_estimates.publication.codebook import schema\n"
        "json.dump(schema(load_catalog(sys.argv[1])), sys.stdout)"
    )
    made = subprocess.run([sys.executable, "-c", code, str(file)], check=True, capture_output=True, text=True)
    schema.write_text(made.stdout, encoding="utf-8")
    return file, schema
