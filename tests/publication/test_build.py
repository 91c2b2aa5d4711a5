"""A build makes what changed and nothing else, and what it leaves is what a clean build would have made."""

import functools
import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text

from invented import small
from terror_estimates.catalog import CatalogError, load_catalog
from terror_estimates.publication import figures, manifest, pictures, warm
from terror_estimates.publication.build import nothing_to_do
from terror_estimates.publication.children import SELDOM, Task, can_fork, in_children
from terror_estimates.publication.consequences import why
from terror_estimates.publication.kept_card import shown_on_card
from terror_estimates.publication.new_catalog import start
from terror_estimates.publication.notebooks import NotebookFailed
from terror_estimates.publication.serial import build_serially
from terror_estimates.publication.site import folder, rendering
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.shares import SHARES
from terror_estimates.publication.site.staging import concordance
from terror_estimates.publication.warm import build_warm

pytestmark = pytest.mark.skipif(not can_fork(), reason="children are forked on Linux only")
MADE = ("figures", "notebooks", "docs", "estimates.schema.json", "_build/site")
NOTEBOOK = "notebooks/01_what_each_number_counts.ipynb"


def quiet(line: str) -> None:
    pass


@pytest.fixture(scope="module", autouse=True)
def plain_site(plain_letters):
    """The renderer has tests of its own; here a site is what was staged for it."""

    def put_together(staging: Path, kept: Path, out: Path) -> Path:
        shutil.rmtree(out, ignore_errors=True)
        return Path(shutil.copytree(staging, out))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering, "_render", lambda staging, made, doctrees: None)
        patch.setattr(warm, "put_together", put_together)
        patch.setattr(warm, "svg", lambda figure: b"")  # the children inherit what this process has drawn already
        # Here is the garbage of all tests, which no build need wait for.
        patch.setattr(warm, "gc", SimpleNamespace(**{**vars(gc), "collect": lambda: 0}))
        yield


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder as `init` makes it, built once."""
    folder = tmp_path_factory.mktemp("build") / "flood"
    start(folder)
    build_warm(folder / "estimates.yaml", quiet)
    return folder


@pytest.fixture
def project(built, tmp_path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "flood"))


def contents(root: Path) -> dict[str, bytes]:
    found = [path for part in MADE for path in ([root / part] if (root / part).is_file() else (root / part).rglob("*"))]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()}


_cleanly: dict[str, dict[str, bytes]] = {}


def clean(root: Path, beside: str) -> dict[str, bytes]:
    """What a build makes of the same inputs where nothing was ever built; of inputs seen before it is known."""
    other = root.parent / beside
    shutil.copytree(root, other, ignore=shutil.ignore_patterns("_build", "figures"))
    inputs = manifest.digest_of([other], other) + str([id(chart) for chart in figures.CHARTS.values()])
    if inputs not in _cleanly:
        build_warm(other / "estimates.yaml", quiet, force=True)
        _cleanly[inputs] = contents(other)
    return _cleanly[inputs]


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, (path.name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# Each leaves the folder sound, whatever was done before it.
def a_number(root: Path, by: int) -> None:
    lines = (root / "estimates.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(at for at, line in enumerate(lines) if line.startswith("version:"))
    lines[place] = f'version: "0.{by}"\n'
    (root / "estimates.yaml").write_text("".join(lines), encoding="utf-8")


def a_title(root: Path, by: int) -> None:
    text = (root / "estimates.yaml").read_text(encoding="utf-8")
    lines = [f"    title: Title {by}" if titled(line, head) else line for line, head in with_head(text)]
    (root / "estimates.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def titled(line: str, head: str) -> bool:
    return line.startswith("    title:") and head == "figures:"


def with_head(text: str):
    head = ""
    for line in text.splitlines():
        head = line if line and not line[0].isspace() and not line.startswith("#") else head
        yield line, head


def a_page(root: Path, by: int) -> None:
    page = root / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\nA sentence numbered {by}.\n", encoding="utf-8")


def a_cell(root: Path, by: int) -> None:
    path = root / NOTEBOOK
    notebook = json.loads(path.read_text(encoding="utf-8"))
    last = next(cell for cell in reversed(notebook["cells"]) if cell["cell_type"] == "markdown")
    last["source"] = [*last["source"], f"\nA sentence numbered {by}."]
    path.write_text(json.dumps(notebook), encoding="utf-8")


def an_output(root: Path, by: int) -> None:
    made = sorted(path for part in MADE[:1] for path in (root / part).iterdir())
    made += [root / "estimates.schema.json", root / "docs" / "codebook.md", root / "_build" / "site" / "sources.md"]
    path = made[by % len(made)]
    path.write_bytes(path.read_bytes()[: by % 7]) if by % 2 else path.unlink()


def a_record(root: Path, by: int) -> None:
    kept = sorted((root / pictures.FOLDER).glob("*.json"))
    path = kept[by % len(kept)]
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def a_share(root: Path, by: int) -> None:
    share = (root / "_build" / "kept").glob("*.json")
    kept = sorted(share)[by % 4]
    kept.write_bytes(kept.read_bytes()[:-1] + b"?") if by % 2 else kept.unlink(missing_ok=True)


def a_manifest(root: Path, by: int) -> None:
    (root / "_build" / "manifest.json").write_text("{" * (by % 2), encoding="utf-8")


Edit = Callable[[Path, int], None]
EDITS: tuple[Edit, ...] = (a_number, a_title, a_page, a_cell, an_output, a_record, a_share, a_manifest)


@settings(max_examples=5)
@given(edits=st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 40)), min_size=1, max_size=3))
def test_whatever_was_changed_the_next_build_equals_a_clean_one(built, tmp_path_factory, edits):
    root = Path(shutil.copytree(built, tmp_path_factory.mktemp("edited") / "flood"))
    for edit, by in edits:
        edit(root, by)
        build_warm(root / "estimates.yaml", quiet)

    assert contents(root) == clean(root, "clean")


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_every_change_is_noticed_and_a_build_settles_it(project, edit):
    file = project / "estimates.yaml"
    assert nothing_to_do(file)
    edit(project, 3)
    if edit not in (a_record, a_share):  # nothing is shown from it unless something else changed
        assert not nothing_to_do(file)
    build_warm(file, quiet)

    assert nothing_to_do(file)[0].startswith("Nothing changed: ")


def test_a_build_without_changes_writes_no_file(project):
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*") if path.is_file()}
    build_warm(project / "estimates.yaml", quiet)
    after = {path: path.stat().st_mtime_ns for path in project.rglob("*") if path.is_file()}

    staging = project / "_build" / "site-src"
    assert {path for path in before if before[path] != after.get(path) and staging not in path.parents} == set()


def redden(one):
    one.findobj(Text)[0].set_color("#1b1f25") if isinstance(one, Figure) else redden(one.figure)
    return one


def redder(chart, *, canvas: bool):
    """The same chart with the first word of its sheets, or of its canvas too, in another color."""

    @functools.wraps(chart)
    def drawn(entry):
        made = chart(entry)
        shown = redden(made) if canvas else made
        return replace(shown, sheets=lambda: [redden(sheet) for sheet in made.sheets()])

    return drawn


def drawing_otherwise(patch, kinds, *, canvas: bool) -> pictures.By:
    """Other code of these kinds of chart: what it draws, and the digests by which a build knows it."""
    charts = {kind: redder(chart, canvas=canvas) if kind in kinds else chart for kind, chart in figures.CHARTS.items()}
    by = pictures.by_whom()
    other = replace(by, kinds={kind: "other code" if kind in kinds else said for kind, said in by.kinds.items()})
    patch.setattr(figures, "CHARTS", charts)
    patch.setattr(pictures, "by_whom", lambda: other)
    return other


def test_the_pairs_fill_the_core_that_the_last_figure_leaves(project):
    """They wait for nothing, come after the figures, and are the same whatever the figures are."""
    catalog = load_catalog(project / "estimates.yaml")
    steps = warm._steps(project, catalog, None, force=True)
    order = [task for tasks in steps.values() for task in tasks]
    after = {task.name: task.after for task in order}
    assert after["pairs"] == ()
    assert all(set(catalog.figures) <= set(after[name]) for name in SHARES if name != "pairs")
    free = [task.name for task in order if not task.after]
    assert free.index("pairs") > max(map(free.index, catalog.figures))
    known, share = concordance(project), SHARES["pairs"]
    bare = Concordance(catalog, {})
    assert known.cards
    assert (share.key(bare), share.files(bare)) == (share.key(known), share.files(known))


def test_children_collect_garbage_seldom_and_afterwards_it_is_as_it_was(project):
    before = gc.get_threshold()
    with warm._warm(load_catalog(project / "estimates.yaml")):
        assert in_children([Task("one", gc.get_threshold)]) == {"one": SELDOM}
    assert gc.get_threshold() == before != SELDOM


def test_nothing_is_drawn_for_a_sentence_of_prose(project, monkeypatch):
    a_cell(project, 4)
    a_page(project, 4)

    def drawn(catalog, id):
        raise AssertionError(f"{id} was drawn")

    monkeypatch.setattr(pictures, "drawn_now", drawn)
    build_warm(project / "estimates.yaml", quiet)
    build_warm(project / "estimates.yaml", quiet, "notebooks")

    monkeypatch.undo()
    assert contents(project) == clean(project, "clean")


def test_the_code_of_a_kind_of_chart_is_a_reason_to_draw_its_own_figures_alone():
    catalog, by = load_catalog(Path(__file__).parents[1] / "catalogs" / "invented.yaml"), pictures.by_whom()
    entries = catalog.figures.values()
    for kind in {entry.chart for entry in entries}:
        other = replace(by, kinds={**by.kinds, kind: "other code"})
        drawn = {entry.id for entry in entries if other.origin(catalog, entry) != by.origin(catalog, entry)}
        assert drawn == {entry.id for entry in entries if entry.chart == kind}
    for part in ("writers", "charts", "others"):
        other = replace(by, **{part: "other code"})
        assert all(other.origin(catalog, entry) != by.origin(catalog, entry) for entry in entries), part


def test_a_chart_whose_code_draws_it_otherwise_is_written(project, monkeypatch):
    before = contents(project)
    drawing_otherwise(monkeypatch, figures.CHARTS, canvas=True)
    build_warm(project / "estimates.yaml", quiet)
    after = contents(project)

    other = {path for path in after if before[path] != after[path] and path.startswith("figures/F")}
    assert {path.rsplit(".", 1)[1] for path in other} >= {"svg", "pdf"}
    assert after == clean(project, "clean")


def test_other_code_of_charts_writes_only_what_it_draws_otherwise(project, monkeypatch):
    before, now = contents(project), pictures.by_whom()
    written = []
    monkeypatch.setattr(pictures, "contents_of", lambda figure: written.append(figure.id))
    catalog, id = load_catalog(project / "estimates.yaml"), "F01"
    other = replace(now, charts="other code")
    assert pictures.made(project, catalog, id, other).charts == other.chart(catalog.figure(id))
    assert (written, contents(project)) == ([], before)

    monkeypatch.undo()
    by = drawing_otherwise(monkeypatch, [catalog.figure(id).chart], canvas=False)
    pictures.made(project, catalog, id, by)
    after = contents(project)
    assert {path.rsplit(".", 1)[1] for path in after if before[path] != after[path]} == {"pdf"}


@pytest.mark.parametrize("at", [1, 2, 3, 5, 7])
@pytest.mark.parametrize("place", ["figures", "the build"])
def test_an_interrupted_build_is_put_right_by_the_next(project, monkeypatch, place, at):
    a_number(project, 9)
    a_cell(project, 9)
    module = pictures if place == "figures" else warm
    left = [at]

    def broken(path, content, write=module.write_bytes):
        left[0] -= 1
        if not left[0]:
            path.with_name(f".{path.name}.12345678.part").write_bytes(content[:9])
            if module is pictures:
                os._exit(1)  # as if the child had been killed
            raise KeyboardInterrupt
        return write(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(module, "write_bytes", broken)
        try:
            build_warm(project / "estimates.yaml", quiet)
        except BaseException:
            assert not nothing_to_do(project / "estimates.yaml")
    build_warm(project / "estimates.yaml", quiet)

    assert contents(project) == clean(project, "clean")


def test_why_names_the_field_that_changed_and_nothing_that_did_not(project):
    file = project / "estimates.yaml"
    catalog = load_catalog(file)
    estimate = next(one for one in catalog.estimates.values() if one.value.high)
    assert why(project, file.read_bytes(), "F01")[-1] == "Nothing of it changed since."
    text = file.read_text(encoding="utf-8")
    at = text.index(f"  {estimate.id}:")
    file.write_text(text[:at] + text[at:].replace("page: ", "pages: ", 1), encoding="utf-8")

    said = why(project, file.read_bytes(), "F01")
    assert said[0] == "F01 reads:"
    assert said[said.index("Changed since the last build:") + 1 :] == [f"  estimates.{estimate.id}.locator"]


def test_a_figure_that_got_another_name_leaves_no_files_under_the_old_one(project):
    entry = next(path for path in (project / "figures").glob("F01-*.svg"))
    slug = entry.stem.removeprefix("F01-")
    replaced(project / "estimates.yaml", f"slug: {slug}", "slug: under-another-name")
    build_warm(project / "estimates.yaml", quiet)

    assert {path.stem for path in (project / "figures").glob("F01*")} == {"F01-under-another-name"}
    assert contents(project) == clean(project, "clean")


def test_a_failing_cell_is_named_and_every_old_file_stays(project):
    before = contents(project)
    notebook = json.loads((project / NOTEBOOK).read_text(encoding="utf-8"))
    cell = [one for one in notebook["cells"] if one["cell_type"] == "code"][-1]
    cell["source"] = ["1 / 0"]
    (project / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    edited = (project / NOTEBOOK).read_bytes()

    with pytest.raises(NotebookFailed, match=f"{Path(NOTEBOOK).name}, cell {cell['id']}: ZeroDivisionError"):
        build_warm(project / "estimates.yaml", quiet)
    assert contents(project) == {**before, NOTEBOOK: edited}
    assert not nothing_to_do(project / "estimates.yaml")


def test_a_catalog_with_problems_leaves_every_old_file(project):
    before = contents(project)
    a_number(project, 1)
    (project / "estimates.yaml").write_text("version: [", encoding="utf-8")

    with pytest.raises(CatalogError):
        build_warm(project / "estimates.yaml", quiet)
    assert contents(project) == before


def test_what_is_changed_while_a_build_runs_is_seen_by_the_next(project):
    a_number(project, 5)
    said = []

    def meddling(line: str) -> None:
        if line.startswith("notebooks"):
            said.append(line)
            a_page(project, len(said))

    build_warm(project / "estimates.yaml", meddling)
    assert said
    assert not nothing_to_do(project / "estimates.yaml")


def test_the_serial_build_gives_the_same_figures_notebooks_and_pages(project):
    other = Path(
        shutil.copytree(project, project.parent / "serial", ignore=shutil.ignore_patterns("_build", "figures"))
    )
    for step in ("pages", "figures", "notebooks"):
        build_serially(other / "estimates.yaml", quiet, step)

    ours, theirs = contents(project), contents(other)
    assert {path for path in ours if not path.startswith("_build") and ours[path] != theirs.get(path)} == set()


def test_knowing_that_nothing_changed_needs_the_standard_library_only(built):
    code = (
        "import sys; from pathlib import Path; from terror_estimates.publication.build import nothing_to_do\n"
        "assert nothing_to_do(Path(sys.argv[1])); print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code, built / "estimates.yaml"], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    ours = {name for name in done.stdout.split() if not name.startswith("_")} - set(sys.stdlib_module_names)
    assert ours == {"terror_estimates"}, ours
    assert manifest.kept(built)


def test_a_figure_is_cited_from_its_card_only_while_the_card_is_what_a_drawing_would_say(project):
    place, catalog = project / "estimates.yaml", load_catalog(project / "estimates.yaml")
    for entry in catalog.figures.values():
        on_card = shown_on_card(entry, place)
        assert [one.id for one in on_card] == [one.id for one in figures.drawn_now(catalog, entry.id).shown], entry.id

    entry = next(iter(catalog.figures.values()))
    a_number(project, 7)
    assert shown_on_card(load_catalog(place).figure(entry.id), place) is None

    build_warm(place, quiet)
    assert shown_on_card(load_catalog(place).figure(entry.id), place)
    card = next((project / "figures").glob(f"{entry.id}-*.json"))
    card.write_text("{}", encoding="utf-8")
    assert shown_on_card(load_catalog(place).figure(entry.id), place) is None
    card.unlink()
    assert shown_on_card(load_catalog(place).figure(entry.id), place) is None


@pytest.mark.parametrize("left", sorted(manifest.PASSING))
def test_what_programs_leave_in_passing_is_no_input_and_is_not_packed(tmp_path, left):
    """Whoever runs the tests and then builds has the same files to look at and to give away as before."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "one.json").write_text("{}", encoding="utf-8")
    before = manifest.looked_at(tmp_path), folder.packed(tmp_path, small().event)
    (tmp_path / "tests" / "deep" / left).mkdir(parents=True)
    (tmp_path / "tests" / "deep" / left / "package.json").write_text("{}", encoding="utf-8")
    assert (manifest.looked_at(tmp_path), folder.packed(tmp_path, small().event)) == before


def test_whatever_git_ignores_as_a_cache_is_what_programs_leave_in_passing():
    ignored = (Path(__file__).parents[2] / ".gitignore").read_text(encoding="utf-8").split()
    folders = {name.rstrip("/") for name in ignored if name.endswith("/")}
    assert folders - {".venv", ".venv-lab", "_build", "dist"} == manifest.PASSING


def test_whatever_goes_into_the_folder_to_take_away_is_looked_at():
    root = Path(__file__).parents[2]
    known = manifest.looked_at(root)
    packed = [path.relative_to(root).as_posix() for path in folder.held(root)]
    ours = [path.replace("src/terror_estimates/", "src:") for path in packed]
    assert set(ours) <= set(known)


def test_citing_a_figure_after_a_build_needs_no_charts(built):
    code = (
        "import sys; from terror_estimates.cli import main; main(['cite', sys.argv[1]], standalone_mode=False)\n"
        "assert 'matplotlib' not in sys.modules"
    )
    figure = next(iter(load_catalog(built / "estimates.yaml").figures))
    done = subprocess.run([sys.executable, "-c", code, figure], capture_output=True, text=True, cwd=built)
    assert done.returncode == 0, done.stderr
