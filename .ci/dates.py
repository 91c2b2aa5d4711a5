"""Write into docs/dependencies.md which release of each package is locked, and when it came out.

uv tells the dates when it writes a lock of the standard form; it asks the registry that it is set up for. Run it after
`python3 run.py lock`: .venv/bin/python .ci/dates.py
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE, LOCK = ROOT / "docs" / "dependencies.md", ROOT / "requirements.lock"
HEAD = "| Package | License | What for | Without it |"
_ROW = re.compile(r"^(\| ([a-z][a-z0-9-]*) \| [^|]+ \| [^|]+ \| [^|]+ \|)(?: [^|]* \|)?$", re.MULTILINE)
_HEAD = re.compile(rf"^{re.escape(HEAD)}(?: Release \|)?\n[| -]+$", re.MULTILINE)


def dated(lock: Path) -> dict[str, str]:
    """'8.5.0, 2026-10-01' for each package of a lock: its version, and the day on which its first file came out."""
    with tempfile.TemporaryDirectory() as folder:
        standard = Path(folder) / "pylock.toml"
        command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--format", "pylock.toml"]
        subprocess.run(
            [*command, str(lock), "--output-file", str(standard)], check=True, cwd=folder, capture_output=True
        )
        packages = tomllib.loads(standard.read_text(encoding="utf-8"))["packages"]
    return {one["name"]: f"{one['version']}, {_day(one)}" for one in packages if "version" in one}


def _day(package: dict) -> str:
    files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else [])]
    days = sorted(str(one["upload-time"])[:10] for one in files if "upload-time" in one)
    return days[0] if days else "date not told"


def filled(page: str, releases: dict[str, str]) -> str:
    """The page with a last column that says it; what is not locked says so."""
    page = _HEAD.sub(f"{HEAD} Release |\n{'| --- ' * 5}|", page)
    return _ROW.sub(lambda row: f"{row[1]} {releases.get(row[2], 'not in the lock')} |", page)


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), dated(LOCK)), encoding="utf-8")
