"""The folder to take away: everything that a reader needs to run the articles again, as one archive, byte for byte."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from terror_estimates.catalog import Event
from terror_estimates.publication.commands import command
from terror_estimates.publication.manifest import PASSING
from terror_estimates.publication.site import addresses

FOLDER = "run-it-yourself.zip"
# Named one by one: whatever else lies in somebody's folder is nobody's business.
_FILES = (
    "README.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "environment.yml", "estimates.yaml",
    "estimates.schema.json", "releases.json", "history.json", "pyproject.toml", "requirements.lock",
    "requirements-lab.lock", "run.py", ".ci/run", ".gitattributes", ".gitignore",
)  # fmt: skip
_FOLDERS = {
    "notebooks": (".ipynb",),
    "docs": (".md", ".py", ".txt"),
    "src": (".py", ".yaml", ".json", ".ttf", ".txt", ".md", ".css", ".js", ".html", ".ipynb", "gitignore"),
    "tests": (".py", ".yaml", ".json", ".csv", ".txt", ".md", ".bib", ".ris", ".tsv"),
    "benchmarks": (".py", ".md"),
}
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that an archive can name; no archive tells when it was made
_REPOSITORY = re.compile(
    r"^repository-code:\s*[\"']?https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?[\"']?\s*$", re.M
)


def packed(root: Path, event: Event) -> bytes:
    """The archive of a project, in a folder of the catalog's name; two of one project are the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in held(root):
            entry = zipfile.ZipInfo(f"{addresses.taken_as(event)}/{path.relative_to(root).as_posix()}", _DAY)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return content.getvalue()


def commands(root: Path) -> tuple[str, str]:
    """The two commands that run the folder: those of the project, or of the program where only a catalog is kept."""
    words = ("build", "test") if (root / "run.py").is_file() else ("check", "build")
    return command(root, words[0]), command(root, words[1])


def services(root: Path, notebook: str) -> list[tuple[str, str]]:
    """(name, address) of services that run a notebook; none where CITATION.cff names no repository that they reach."""
    path = root / "CITATION.cff"
    found = _REPOSITORY.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    if not found:
        return []
    return [
        ("Binder", f"https://mybinder.org/v2/gh/{found[1]}/HEAD?labpath=notebooks/{notebook}"),
        ("Colab", f"https://colab.research.google.com/github/{found[1]}/blob/HEAD/notebooks/{notebook}"),
    ]


def held(root: Path) -> Iterator[Path]:
    """Every file that goes into the archive, in its order."""
    yield from (root / name for name in _FILES if (root / name).is_file())
    for folder, endings in _FOLDERS.items():
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.name.endswith(endings) and not PASSING & set(path.relative_to(root).parts):
                yield path
