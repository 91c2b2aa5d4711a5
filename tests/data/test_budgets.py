"""What is committed stays light to clone: a corrected number must not cost the history a clone's worth."""

import base64
import json
from pathlib import Path

from terror_estimates.publication.export import PNG_BYTES
from terror_estimates.publication.figures import INLINE_BYTES

ROOT = Path(__file__).parents[2]
MEGABYTE = 10**6


def _weight(folder: str) -> int:
    held = sum(path.stat().st_size for path in (ROOT / folder).iterdir() if path.is_file())
    assert held, f"{folder} is empty, and an empty folder keeps every budget"
    return held


def test_all_figures_together_stay_within_fifteen_megabytes():
    assert _weight("figures") <= 15 * MEGABYTE


def test_no_picture_of_a_figure_is_heavier_than_its_budget():
    pictures = sorted((ROOT / "figures").glob("*.png"))
    assert pictures
    assert [path.name for path in pictures if path.stat().st_size > PNG_BYTES] == []


def test_all_notebooks_together_stay_within_six_megabytes():
    assert _weight("notebooks") <= 6 * MEGABYTE


def test_no_picture_in_a_notebook_is_heavier_than_its_budget():
    pictures, heavy = 0, []
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", ()):
                picture = output.get("data", {}).get("image/png", "")
                pictures += bool(picture)
                if len(base64.b64decode(picture)) > INLINE_BYTES:
                    heavy.append(f"{path.name}, cell {cell['id']}")
    assert pictures
    assert heavy == []
