"""What reading and asking cost beside a plain reading of the same file, and how the cost grows with the file.

Plain reading is `yaml.load` with the C loader, in a process of its own, without Python's collector (as our reader does)
and with it; *and validating* adds jsonschema with the project's own schema. Ours and theirs are taken in turn.
"""

import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from aims import LOADED, OWN, READ
from processes import Cost, cost
from rows import Pair, publish, rows, text

ROOT = Path(__file__).parents[1]
SIZES = (100, 10_000, 100_000)
GROWING = (1_326, 10_000, 100_000)
QUICK = (100_000,)
COLLECTED, CHECKED = "CSafeLoader with collector", "CSafeLoader and jsonschema, without collector"
THEIRS = {
    LOADED: "import gc, sys, yaml; gc.disable(); yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)",
    COLLECTED: "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)",
    CHECKED: "import gc, sys, json, yaml, jsonschema; gc.disable()\n"
    "data = yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)\n"
    "schema = json.load(open(sys.argv[2], encoding='utf-8'))\n"
    "list(jsonschema.Draft202012Validator(schema).iter_errors(data))",
}
_LOAD = "import sys; from terror_estimates.catalog import load_catalog; catalog = load_catalog(sys.argv[1])\n"
WORK = {
    READ: _LOAD,
    "and compare all pairs": _LOAD + "from itertools import combinations_with_replacement\n"
    "from terror_estimates.comparison import compare\n"
    "for measure in catalog.vocabulary.measures:\n"
    "    scopes = dict.fromkeys(one.scope for one in catalog.of_measure(measure))\n"
    "    for one, other in combinations_with_replacement(scopes, 2):\n"
    "        compare(one, other, catalog.vocabulary)",
    "and follow lineage": _LOAD + "from terror_estimates.comparison.lineage import foundations\n"
    "foundations(catalog.estimates.values())",
    "and look for floors": _LOAD + "from terror_estimates.comparison.floors import floors\n"
    "list(floors(catalog.estimates.values()))",
    "and audit": _LOAD + "from pathlib import Path; from terror_estimates.publication.findings import audit\n"
    "audit(Path(sys.argv[1]).parent, catalog)",
}


def main(sizes: list[int], *, quick: bool = False, part: str = "Reading and asking") -> None:
    """Measure the project's own file and files of these sizes; the quick form only reads and checks."""
    pairs: list[Pair] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, (file, schema) in _files(Path(folder), sizes, quick=quick):
            for pair in measured(name, file, schema, quick=quick):
                pairs.append(pair)
                ratio = pair.ours.cpu / pair.theirs.cpu
                print(f"{pair.work:44} {pair.ours.cpu:8.2f} {ratio:8.3f}  {pair.against}", flush=True)
    found = list(rows(pairs))
    notes = [*memory(pairs), *slopes(pairs, sizes)]
    publish(part, found, notes)
    print(f"\n{text(found)}\n\n" + "\n".join(notes))


def _files(folder: Path, sizes: list[int], *, quick: bool) -> Iterator[tuple[str, tuple[Path, Path | None]]]:
    yield OWN, (ROOT / "estimates.yaml", ROOT / "estimates.schema.json")
    for size in sizes:
        file = generated(folder, size)
        yield f"{size:,} entries", (file, None if quick else schema_of(file))


def measured(name: str, file: Path, schema: Path | None, *, quick: bool) -> Iterator[Pair]:
    """Every kind of work on one file, beside each rival; without a schema nobody validates."""
    weight = file.stat().st_size
    rounds = 5 if weight < 2 * 10**6 else 3 if weight < 10**7 else 1
    given = [str(file), str(schema)]
    for work, code in list(WORK.items())[: 1 if quick else None]:
        for against, theirs in THEIRS.items() if work == READ and not quick else [(LOADED, THEIRS[LOADED])]:
            for _ in range(rounds):
                ours = _cost(code, given)
                yield Pair(f"{name}: {work}", ours, against, _cost(theirs, given))


def _cost(code: str, given: list[str]) -> Cost:
    """What a Python process costs that runs the code."""
    return cost([sys.executable, "-c", code, *given], ROOT, {"PYTHONPATH": str(ROOT / "src")})


def memory(pairs: list[Pair]) -> Iterator[str]:
    """A sentence for each file on the memory that reading takes, beside a plain reading of it."""
    found = {pair.work: pair for pair in pairs if pair.against == LOADED and pair.work.endswith(READ)}
    for work, pair in found.items():
        ratio = pair.ours.peak / max(pair.theirs.peak, 1)
        yield f"{work}: {pair.ours.peak:.0f} MiB at the peak, plain loading {pair.theirs.peak:.0f} ({ratio:.2f})."


def slopes(pairs: list[Pair], sizes: list[int]) -> Iterator[str]:
    """By which power of its size the cost of a file grows, from the smallest of these sizes to the largest."""
    if len(sizes) < 2:
        return
    small, large = min(sizes), max(sizes)
    held = {(pair.work, pair.against): pair.ours.cpu for pair in pairs}
    for work in WORK:
        ends = [held.get((f"{size:,} entries: {work}", LOADED)) for size in (small, large)]
        if all(ends):
            power = math.log(ends[1] / ends[0]) / math.log(large / small)
            yield f"From {small:,} to {large:,} entries, to {work} grows by the power {power:.2f} of their number."


def generated(folder: Path, size: int) -> Path:
    """A sound catalog of an invented event with so many estimates in forty scopes."""
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
    file = folder / f"{size}.yaml"
    with file.open("w", encoding="utf-8") as out:  # piece by piece: a child begins with the memory of its parent
        out.write(head)
        out.writelines(entry.format(place, place % 4, place // 4 % 10) for place in range(1, size + 1))
    return file


def schema_of(file: Path) -> Path:
    """The dictionary of a catalog, as the project makes it."""
    code = (
        "import sys, json; from terror_estimates.catalog import load_catalog\n"
        "from terror_estimates.publication.codebook import schema\n"
        "json.dump(schema(load_catalog(sys.argv[1])), sys.stdout)"
    )
    made = subprocess.run([sys.executable, "-c", code, str(file)], check=True, capture_output=True, text=True)
    schema = file.with_suffix(".json")
    schema.write_text(made.stdout, encoding="utf-8")
    return schema
