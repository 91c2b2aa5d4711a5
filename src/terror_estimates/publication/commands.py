"""The commands that run a folder, as whoever stands in it has to type them."""

from pathlib import Path

DRAW = ("figure", "--all")


def command(root: Path, *words: str) -> str:
    """The command that does this in a folder: through run.py where a project has one, else the program itself."""
    if not (root / "run.py").is_file():
        return " ".join(("terror-estimates", *words))
    return " ".join(("python3 run.py", *(("figures",) if words == DRAW else words)))
