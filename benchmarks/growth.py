"""How the cost grows: with notebooks, with figures, and with estimates (which `reading` measures).

A folder as `init` makes it, with its one notebook and its first figure again and again under other names. A catalog can
register 99 figures, because an id is the letter F and two digits: 500 cannot be tried.
"""

import math
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import reading
from processes import Cost, cost
from rows import Pair, publish, rows, text

ROOT = Path(__file__).parents[1]
NOTEBOOKS, FIGURES = (15, 60, 240), (7, 28, 99)
OURS = [sys.executable, "-c", "from terror_estimates.cli import main; main()"]
SETTINGS = {"PYTHONPATH": str(ROOT / "src")}


def main(notebooks: tuple[int, ...] = NOTEBOOKS, figures: tuple[int, ...] = FIGURES) -> None:
    """Measure each size once; the ratio of a line is to the smallest size."""
    pairs, notes = [], []
    for what, sizes, grown, words in (
        ("notebooks", notebooks, with_notebooks, ["build", "--only", "notebooks"]),
        ("figures", figures, with_figures, ["build", "--only", "figures"]),
    ):
        costs = {size: _measured(grown, size, words) for size in sizes}
        small, large = sizes[0], sizes[-1]
        for size, one in costs.items():
            pairs.append(Pair(f"{size} {what}", one, f"{small} {what}", costs[small]))
            print(f"{size:6} {what:10} {one.wall:8.2f} {one.cpu:8.2f} {one.peak:6.0f} MiB", flush=True)
        power = math.log(costs[large].cpu / costs[small].cpu) / math.log(large / small)
        notes.append(
            f"From {small} to {large} {what} the cost grows by the power {power:.2f} of their number; memory at the "
            f"peak over all processes, {costs[small].peak:.0f} and {costs[large].peak:.0f} MiB."
        )
    found = list(rows(pairs))
    publish("Growth with notebooks and figures", found, notes)
    print(f"\n{text(found)}\n\n" + "\n".join(notes))


def with_estimates(sizes: list[int]) -> None:
    """Read and check files of these sizes beside plain loading; the slope stands among the notes."""
    reading.main(sizes, quick=True, part="Growth with estimates")


def _measured(grown: Callable[[Path, int], None], size: int, words: list[str]) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "flood"
        cost([*OURS, "init", str(root)], Path(folder), SETTINGS)
        grown(root, size)
        return cost([*OURS, *words], root, SETTINGS, watched=True)


def with_notebooks(root: Path, size: int) -> None:
    """The notebook of the folder so many times."""
    one = next((root / "notebooks").glob("*.ipynb"))
    for place in range(size - 1):
        shutil.copyfile(one, root / "notebooks" / f"02_again_{place:03}.ipynb")


def with_figures(root: Path, size: int) -> None:
    """The first figure of the catalog so many times, and no other."""
    file = root / "estimates.yaml"
    head, _, registered = file.read_text(encoding="utf-8").partition("\nfigures:\n")
    entry = re.split(r"\n(?=  F[0-9]{2}:)", registered)[0].rstrip()
    again = [
        re.sub(r"slug: (.+)", rf"slug: \1-{place}", entry.replace("  F01:", f"  F{place:02}:", 1))
        for place in range(1, size + 1)
    ]
    head = re.sub(r"(?m)^(holds: .*figures: )[0-9]+", rf"\g<1>{size}", head)
    file.write_text(head + "\nfigures:\n" + "\n".join(again) + "\n", encoding="utf-8")
