"""What comes of hostile words in every output: a catalog under attack is built, exported, cited and shown.

`python3 run.py hostile` tries every volley and writes the table field × output, tests/fuzz/hostile.csv;
tests/fuzz/test_hostile_text.py does it once, with a volley of its own for each field.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

sys.path.append(str(Path(__file__).parents[1]))  # as a command it is alone, and bringing stands one room above

import nbformat
import pybtex.database
import rispy
from click.testing import CliRunner
from hostile import TABLE, VOLLEYS, Charged, Field, charged, closed, dumped, known, mark
from markdown_it import MarkdownIt

from bringing import PDF_READER, brought, missing
from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.catalog.hidden import visible
from terror_estimates.catalog.load import keep_catalog
from terror_estimates.cli import main as program
from terror_estimates.publication.new_catalog import start

PAGE = Path(__file__).parents[2] / "docs" / "trials.md"
BEGINNING, END = "<!-- fields -->", "<!-- end of fields -->"
FEW = ("F04", "F29")  # of the figures: one with rows and columns, one with names; the first volley goes to all
SECRET = "the words of a file that nobody published"
COMPUTED = "1337"  # what the braces of a template would come to
OUTPUTS = ("page", "notebook", "SVG", "PDF", "PNG", "CSV", "BibTeX", "RIS", "CSL and JSON-LD", "citation", "terminal")
PROGRAM = [sys.executable, "-c", "from terror_estimates.cli import main; main()"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ACTING = {"iframe", "object", "embed", "base", "video", "audio", "frame", "applet"}
_FETCHED, _NAMING = ("src", "srcset", "poster", "data", "action"), ("license", "canonical", "alternate")


@dataclass
class Outcome:
    """The marks that stand in each output, and what is amiss."""

    shown: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in OUTPUTS})
    amiss: list[str] = field(default_factory=list)

    def take(self, output: str, text: str) -> None:
        self.shown[output] |= set(re.findall(r"qz[a-z]{2}zq", text.lower()))

    def ask(self, sound: bool, what: str) -> None:
        if not sound:
            self.amiss.append(what)


def project(folder: Path, data: Mapping[str, Any], figures: tuple[str, ...] = ()) -> Path:
    """A project of its own around a catalog, with a notebook that shows everything, and a file nobody published.

    All figures are drawn, or only those named.
    """
    root = folder / "flood"
    start(root)
    held = {id: entry for id, entry in data["figures"].items() if not figures or id in figures}
    (root / "estimates.yaml").write_bytes(dumped({**data, "figures": held}))
    for place in (root, root / "docs", root / "notebooks", root / "figures"):
        place.mkdir(exist_ok=True)
        (place / "secret.txt").write_text(SECRET, encoding="utf-8")
    (root / "figures" / "secret.txt").unlink()
    (root / "docs" / "index.md").write_text(_HOME, encoding="utf-8")
    for path in (root / "notebooks").glob("*.ipynb"):
        path.unlink()
    _notebook(load_catalog(root / "estimates.yaml"), root / "notebooks" / "01_everything.ipynb")
    return root


_HOME = """# Home

<!-- where to begin -->

<!-- figure F29 -->

<!-- how to cite the data -->

```{toctree}
:glob:

*
notebooks/*
```
"""


def _notebook(catalog: Catalog, path: Path) -> None:
    """A notebook whose cells show what the door can show."""
    ids, claims = list(catalog.estimates), list(catalog.claims)
    said = [
        "import terror_estimates as te\n\ncatalog = te.load()", "catalog", "catalog.select()",
        "catalog.select().frame()",
        *(f"catalog[{id!r}]" for id in ids[:3]), f"catalog.compare({ids[0]!r}, {ids[1]!r})",
        f"catalog.explain({ids[0]!r}, {ids[1]!r})", "catalog.number('1,204')", "catalog.claims()",
        f"catalog.claim({claims[1]!r})", "catalog.sources(of=catalog.select())",
        *(f"catalog.corrected({way!r})" for way in catalog.vocabulary.ways), "catalog.figure('F29')",
    ]  # fmt: skip
    cells = [nbformat.v4.new_markdown_cell("# Everything\n\n## In short\n\nAll that is held.", id="cell-0")]
    cells += [nbformat.v4.new_code_cell(one, id=f"cell-{place}") for place, one in enumerate(said, start=1)]
    path.write_text(nbformat.writes(nbformat.v4.new_notebook(cells=cells)), encoding="utf-8")


def made(root: Path) -> Outcome:
    """Build, export, cite and show everything, and judge each output."""
    found = Outcome()
    done = subprocess.run([*PROGRAM, "build"], cwd=root, capture_output=True, text=True)
    found.ask(done.returncode == 0, f"the build: {done.stderr[-1500:]}{done.stdout[-300:]}")
    if done.returncode == 0:
        catalog = keep_catalog(root / "estimates.yaml")  # a hundred commands are asked about it
        _pages(root, found)
        _notebooks(root, found)
        _figures(root, found)
        _exported(root, found)
        _cited(root, catalog, found)
        _told(root, catalog, found)
    return found


# ---- pages -------------------------------------------------------------------------------------------------------


class Seen(HTMLParser):
    """What a browser would act on in a page: elements, attributes that run or lead somewhere, and the words."""

    def __init__(self) -> None:
        super().__init__()
        self.acts: list[str] = []
        self.words: list[str] = []
        self.linked: list[str] = []
        self._data = self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._data = tag == "script" and given.get("type") == "application/ld+json"
        if tag in _ACTING or (tag == "meta" and "http-equiv" in given and "Policy" not in given["http-equiv"]):
            self.acts.append(tag)
        for name, value in given.items():
            plain = re.sub(r"[\s\x00-\x1f]", "", value).lower()
            if name.startswith("on") or plain.startswith(("javascript:", "vbscript:", "data:text")):
                self.acts.append(f"{tag} {name}={value[:60]}")
            fetched = name in _FETCHED or (name == "href" and tag == "link" and given.get("rel") not in _NAMING)
            if fetched and "//" in value:
                self.acts.append(f"{tag} {name}={value[:60]}")
        self._style = tag == "style"
        if tag == "script" and not self._data and "src" not in given:
            self.acts.append(tag)

    def handle_data(self, data: str) -> None:
        if self._style and ("//" in data or "@import" in data or "display:none" in data):
            self.acts.append(f"style {data[:60]}")
        (self.linked if self._data else self.words).append(data)

    def handle_endtag(self, tag: str) -> None:
        self._data = self._style = False


def judged(name: str, page: str, found: Outcome) -> Seen:
    """A page of HTML as a browser would take it."""
    seen = Seen()
    seen.feed(page)
    words = " ".join(seen.words)
    found.ask(not seen.acts, f"{name} acts: {seen.acts[:3]}")
    found.ask(SECRET not in page, f"{name} includes a file")
    found.ask(not re.search(rf"(?<!\d){COMPUTED}(?!\d)", words), f"{name} computes what stands in braces")
    found.ask("root:x:0" not in page, f"{name} includes a file of the system")
    return seen


def _pages(root: Path, found: Outcome) -> None:
    site = root / "_build" / "site"
    for path in sorted(site.rglob("*.html")):
        name, page = path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")
        seen = judged(name, page, found)
        found.take("page", page)
        found.ask(page.rstrip().endswith("</html>") and page.count("</html>") == 1, f"{name} is broken off")
        for said in seen.linked:
            if said.strip():
                found.take("CSL and JSON-LD", json.dumps(json.loads(said), ensure_ascii=False))
    for path in sorted(site.rglob("*.json")):
        found.take("page", json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False))
    found.ask(not list(site.rglob("secret.txt")), "the site publishes a file that nobody published")


def _notebooks(root: Path, found: Outcome) -> None:
    for path in sorted((root / "notebooks").glob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            for place, output in enumerate(cell.get("outputs", ())):
                found.ask(output.output_type != "error", f"{path.name} {cell.id} stops: {output.get('evalue')}")
                for kind, said in output.get("data", {}).items():
                    if kind == "image/png":
                        continue
                    text = said if isinstance(said, str) else json.dumps(said)
                    found.take("notebook", text)
                    if kind == "text/markdown":
                        judged(f"{path.name} {cell.id}.{place}", MarkdownIt("commonmark").render(text), found)
                    elif kind in ("text/html", "image/svg+xml"):
                        judged(f"{path.name} {cell.id}.{place}", text, found)
                    found.ask(
                        visible(text.replace("\n", "")) == text.replace("\n", ""), f"{path.name} {cell.id} is raw"
                    )


# ---- figures -----------------------------------------------------------------------------------------------------


def _figures(root: Path, found: Outcome) -> None:
    folder = root / "figures"
    for path in sorted(folder.glob("F*.svg")):
        _svg(path.name, path.read_bytes(), found)
    for path in sorted(folder.glob("F*.pdf")):
        _pdf(path, found)
    for path in sorted(folder.glob("F*.png")):
        said = b"".join(re.findall(rb"iTXtXML:com\.adobe\.xmp(.*?)<\?xpacket end", path.read_bytes(), re.S))
        found.take("PNG", html.unescape(said.decode("utf-8", "replace")))
    for path in sorted(folder.glob("F*.json")):
        found.take("page", json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False))
    judged("figures/README.md", (folder / "README.md").read_text(encoding="utf-8"), found)


def _svg(name: str, raw: bytes, found: Outcome) -> None:
    tree = ElementTree.fromstring(raw)
    found.take("SVG", " ".join(tree.itertext()))
    for one in tree.iter():
        tag = str(one.tag).rsplit("}", 1)[-1]
        found.ask(tag not in ("script", "foreignObject", "iframe", "animate", "set", "a", "image"), f"{name} has {tag}")
        for key, value in one.attrib.items():
            plain = key.rsplit("}", 1)[-1]
            led = plain == "href" and not value.startswith(("#", "data:image/png;base64,"))
            found.ask(not plain.startswith("on") and not led, f"{name} {tag} {plain}={value[:60]}")
        if tag == "style":
            from_afar = re.findall(r"@import|url\((?!['\"]?(?:#|data:font/))", one.text or "")
            found.ask(not from_afar, f"{name} styles from afar: {from_afar[:1]}")


def _pdf(path: Path, found: Outcome) -> None:
    """The words as another reader takes them out, where there is one, and no object that acts."""
    if PDF_READER not in missing():
        told = subprocess.run([brought(PDF_READER), "-raw", str(path), "-"], capture_output=True, text=True)
        found.ask(told.returncode == 0 and not told.stderr.strip(), f"{path.name} is broken: {told.stderr[:100]}")
        found.take("PDF", "".join(told.stdout.split()))
    raw = path.read_bytes()
    said = re.search(rb"<x:xmpmeta.*?</x:xmpmeta>", raw, re.S)
    if said:
        found.take("PDF", " ".join(ElementTree.fromstring(said[0]).itertext()))
    acting = acts_of_pdf(raw)
    found.ask(not acting, f"{path.name} acts: {acting[:3]}")


def acts_of_pdf(raw: bytes) -> list[bytes]:
    """The names in the objects of a PDF that make a reader act; in streams and strings stand shapes and words."""
    assert b"/ObjStm" not in raw, "objects are packed into streams; open them before they are judged"
    objects = re.sub(rb"stream\r?\n.*?endstream", b"", raw, flags=re.S)
    names = re.sub(rb"\((?:\\.|[^\\()]|\([^()]*\))*\)", b"()", objects, flags=re.S)
    return re.findall(rb"/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|EmbeddedFile|URI)\b", names)


# ---- tables and references ---------------------------------------------------------------------------------------


def _run(root: Path, *words: str) -> str:
    """What a command says, both streams; it must end in sentences."""
    with tempfile.TemporaryDirectory():
        ended = CliRunner().invoke(program, [*words, "--catalog", str(root / "estimates.yaml")])
    crashed = ended.exception and not isinstance(ended.exception, SystemExit)
    return f"CRASHED {words} {ended.exception!r}" if crashed or "fault of the program" in ended.output else ended.output


def _exported(root: Path, found: Outcome) -> None:
    out = root.parent / "tables"
    said = _run(root, "export", str(out))
    found.ask("CRASHED" not in said, said[:300])
    for path in [*sorted(out.glob("*.csv")), *sorted((root / "_build" / "site").rglob("*.csv"))]:
        with path.open(encoding="utf-8", newline="") as opened:
            rows = list(csv.reader(opened, strict=True))
        found.take("CSV", json.dumps(rows, ensure_ascii=False))
        found.ask(len({len(row) for row in rows}) <= 1, f"{path.name} has rows of several widths")
        wrong = [
            cell for row in rows for cell in row if cell.startswith(FORMULA) and not re.fullmatch(r"[-+]?\d+", cell)
        ]
        found.ask(not wrong, f"{path.name} has a formula: {wrong[:1]}")
    for path in [*sorted(out.glob("*.json")), *sorted(out.glob("*.jsonld"))]:
        found.take("CSL and JSON-LD", json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False))


def _cited(root: Path, catalog: Catalog, found: Outcome) -> None:
    sections = (catalog.sources, catalog.estimates, catalog.claims, catalog.corrections, catalog.figures)
    ids = [id for held in sections for id in held] + ["data"]
    bib = _run(root, "cite", *ids, "--as", "bibtex")
    found.take("BibTeX", bib)
    entries = pybtex.database.parse_string(bib, "bibtex").entries
    found.ask(set(entries) >= set(catalog.sources) and len(entries) <= len(ids), f"BibTeX has {len(entries)} entries")
    _braces("BibTeX", bib, found)
    _braces("biblatex", _run(root, "cite", *ids, "--as", "biblatex"), found)
    ris = _run(root, "cite", *ids, "--as", "ris")
    found.take("RIS", ris)
    works = rispy.loads(ris)
    found.ask(len(works) == len(entries), f"RIS has {len(works)} entries, and BibTeX {len(entries)}")
    found.ask(ris.count("ER  -") == len(works), "RIS ends a work within a text")
    csl = json.loads(_run(root, "cite", *ids, "--as", "csl-json"))
    found.take("CSL and JSON-LD", json.dumps(csl, ensure_ascii=False))
    for form in ("text", "short", "apa", "mla", "chicago", "gost", "wikipedia"):
        said = _run(root, "cite", *ids, "--as", form)
        found.take("citation", said)
        found.ask("CRASHED" not in said and _plain(said), f"{form} is raw")
    wiki = _run(root, "cite", *ids, "--as", "wikipedia")
    found.ask(wiki.count("{{") == wiki.count("}}"), "a template of Wikipedia is opened or closed by a text")


def _braces(form: str, said: str, found: Outcome) -> None:
    """No text closes the entry that it stands in, or begins a command that writes or reads."""
    depth, least = 0, 0
    for before, sign in zip(" " + said, said, strict=False):
        if sign in "{}" and before != "\\":
            depth += 1 if sign == "{" else -1
            least = min(least, depth)
    found.ask(depth == 0 and least == 0, f"{form}: the braces do not close ({depth}, {least})")
    raw = re.findall(r"(?<!\\)\\(?:write18|input|include|openout|read)\b", said)
    found.ask(not raw, f"{form}: {raw[:1]}")


def _plain(said: str) -> bool:
    """Whether nothing in a text is hidden, but for the ends of its lines."""
    return visible(said.replace("\n", "")) == said.replace("\n", "")


# ---- terminal ----------------------------------------------------------------------------------------------------


def _told(root: Path, catalog: Catalog, found: Outcome) -> None:
    ids = list(catalog.estimates)
    shown = [*ids, *catalog.sources, *catalog.figures, *catalog.claims, *catalog.corrections]
    asked = [
        *(("show", id) for id in shown), ("list",), ("list", "--json"), ("compare", ids[0], ids[1]),
        ("explain", ids[0], ids[1]), ("number", "1,204"), ("figure",), ("audit",), ("audit", "--json"),
        ("diff", str(root / "estimates.yaml")), ("why", "F04"),
    ]  # fmt: skip
    for words in asked:
        said = _run(root, *words)
        found.take("terminal", said)
        found.ask("CRASHED" not in said, said[:300])
        found.ask(_plain(said), f"{' '.join(words)} prints what hides")


# ---- the table ---------------------------------------------------------------------------------------------------


def mixed(turn: int = 0) -> dict[Field, str]:
    """A volley for each field, one after the other, so that all are tried at once; `turn` begins with another."""
    names = [name for name in VOLLEYS if name != "ANSI"]
    return {of: names[(place + turn) % len(names)] for place, of in enumerate(known())}


def tried(
    volleys: Mapping[Field, str] | str, folder: Path, to: str = "http://127.0.0.1:9", figures: tuple[str, ...] = ()
) -> tuple[Charged, Outcome]:
    """A catalog under attack, and what came of it."""
    attack = charged(volleys, to)
    return attack, made(project(folder, attack.data, figures))


def rows(outcomes: list[tuple[Charged, Outcome]]) -> Iterator[dict[str, str]]:
    """The table field × output: inert where the words of the field stand, else not shown; refused by the check."""
    for number, of in enumerate(known()):
        rule = "" if any(of in attack.texts for attack, _ in outcomes) else outcomes[0][0].refused[of]
        told = {name: any(mark(number) in found.shown[name] for _, found in outcomes) for name in OUTPUTS}
        cells = {name: "refused" if rule else "inert" if shown else "not shown" for name, shown in told.items()}
        yield {"field": str(of), "refused by": rule, **cells}


def written(table: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(table[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return text.getvalue()


def on_page(page: str, table: list[dict[str, str]]) -> str:
    """The page of trials with the table of what the check lets in, and with the fields that it never does."""
    open_ones = [row for row in table if not row["refused by"]]
    lines = [f"| Field | {' | '.join(OUTPUTS)} |", f"| {' | '.join(['---'] * (1 + len(OUTPUTS)))} |"]
    lines += [
        f"| {' | '.join([row['field'], *(row[name].replace('not shown', '–') for name in OUTPUTS)])} |"
        for row in open_ones
    ]
    refused = ", ".join(row["field"] for row in table if row["refused by"])
    shut = f"The check refuses hostile words in the other {len(table) - len(open_ones)}: {refused}."
    before, _, rest = page.partition(BEGINNING)
    return "\n".join([before + BEGINNING, "", *lines, "", shut, "", END + rest.partition(END)[2]])


def main() -> int:
    """Try every volley, print what is amiss, and write the table anew."""
    TABLE.unlink(missing_ok=True)
    began, outcomes, wrong = time.monotonic(), [], 0
    for volley in VOLLEYS:
        with tempfile.TemporaryDirectory() as folder:
            if volley == "ANSI":
                attack = charged(volley, "x")
                print(f"{volley}: let in by {len(attack.texts)} fields, refused by {len(attack.refused)}", flush=True)
                wrong += bool(attack.texts)
                continue
            attack, found = tried(volley, Path(folder), figures=FEW if outcomes else ())
        outcomes.append((attack, found))
        wrong += len(found.amiss)
        counted = f"let in by {len(attack.texts)} fields, refused by {len(attack.refused)}; {len(found.amiss)} amiss"
        print(f"{volley}: {counted}", *found.amiss, sep="\n  ", flush=True)
    table = list(rows(outcomes))
    TABLE.write_text(written(table), encoding="utf-8")
    PAGE.write_text(on_page(PAGE.read_text(encoding="utf-8"), table), encoding="utf-8")
    print(f"{len(known())} fields, {len(closed())} that take no word but their own; {wrong} amiss")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
