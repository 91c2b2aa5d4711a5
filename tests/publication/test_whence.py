"""A file found somewhere: which figure it is, whether it is still today's, what moved, and what is not ours."""

import io
import json
import zlib
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo

from invented import TEXT, changed, changed_at, small
from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.cli import main
from terror_estimates.publication.export import contents_of
from terror_estimates.publication.figures import draw
from terror_estimates.publication.found.likeness import likest
from terror_estimates.publication.found.picture import gray
from terror_estimates.publication.found.statement import statements
from terror_estimates.publication.found.telling import whence_lines
from terror_estimates.publication.found.whence import LARGEST, Held, Moved, whence

SIEGE = Path(__file__).parents[1] / "catalogs" / "siege.yaml"
DRAWN = ("F01", "F02", "F03", "F04")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, plain_letters) -> Path:
    """A catalog with some of its figures beside it."""
    root = tmp_path_factory.mktemp("harbor")
    (root / "estimates.yaml").write_text(TEXT, encoding="utf-8")
    catalog = load_catalog(root / "estimates.yaml")
    (root / "figures").mkdir()
    for id in DRAWN:
        for name, content in contents_of(draw(catalog, id)).items():
            (root / "figures" / name).write_bytes(content)
    return root


@pytest.fixture(scope="module")
def held(folder) -> Held:
    return held_with(load_catalog(folder / "estimates.yaml"), folder)


def held_with(catalog: Catalog, folder: Path) -> Held:
    shown = {id: draw(catalog, id).shown for id in DRAWN}
    return Held(catalog, lambda entry: shown[entry.id], folder / "figures")


def file_of(folder: Path, id: str, ending: str = "png") -> Path:
    return next((folder / "figures").glob(f"{id}-*.{ending}"))


def kept(path: Path, picture: Image.Image, format: str = "PNG", **options) -> Path:
    """The picture saved as a program would that keeps no metadata."""
    bare = Image.fromarray(np.asarray(picture)) if picture.mode != "P" else picture
    bare.info.clear()
    bare.save(path, format, **options)
    return path


def jpeg(picture: Image.Image, quality: int = 70) -> Image.Image:
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=quality)
    return Image.open(held).convert("RGB")


DAMAGES = {
    "recompressed": jpeg,
    "480 points wide": lambda one: one.resize((480, round(one.height * 480 / one.width))),
    "gray": ImageOps.grayscale,
    "palette": lambda one: one.quantize(16),
    "border": lambda one: ImageOps.expand(one, 20, "#335577"),
    "everything": lambda one: ImageOps.expand(
        jpeg(one.resize((480, round(one.height * 480 / one.width)))), 20, "black"
    ),
}


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_an_intact_file_is_known_byte_for_byte(folder, held, ending):
    [found] = whence(file_of(folder, "F03", ending), held)
    assert (found.how, found.figure, found.current, found.moved) == ("byte for byte", "F03", True, ())
    assert found.version == held.catalog.edition


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_picture_is_known_by_likeness_and_said_so(folder, held, tmp_path, damage):
    with Image.open(file_of(folder, "F03")) as picture:
        path = kept(tmp_path / "found.png", DAMAGES[damage](picture.convert("RGB")))
    [found] = whence(path, held)
    assert (found.how, found.figure, found.version) == ("by likeness", "F03", None)
    assert any("by likeness" in line for line in whence_lines([found]))
    assert any("metadata are gone" in line for line in whence_lines([found]))


@pytest.mark.parametrize("id", DRAWN)
def test_the_upper_half_is_known_or_perhaps(folder, held, tmp_path, id):
    with Image.open(file_of(folder, id)) as picture:
        path = kept(tmp_path / "half.png", picture.convert("RGB").crop((0, 0, picture.width, picture.height // 2)))
    [found] = whence(path, held)
    assert found.how in ("by likeness", "perhaps")
    assert found.figure == id


@pytest.fixture(scope="module")
def stranger() -> dict[str, bytes]:
    """The files of a figure of another catalog, drawn in the same hand, by their endings."""
    files = contents_of(draw(load_catalog(SIEGE), "F02"))
    return {name.rpartition(".")[2]: content for name, content in files.items()}


def test_a_chart_of_a_stranger_is_not_ours(held, stranger, tmp_path):
    whole = gray(stranger["png"])
    known = {id: gray(held.file(held.catalog.figures[id], "png").read_bytes()) for id in DRAWN}
    for seen in (whole, whole[: len(whole) // 2], np.full((400, 600), 255, np.uint8),
                 np.random.default_rng(1).integers(0, 255, (400, 600), np.uint8)):  # fmt: skip
        found = likest(seen, known)
        assert found is None or not found.sure
    [found] = whence(kept(tmp_path / "noise.png", Image.effect_noise((300, 300), 90)), held)
    assert (found.how, found.figure) == ("not ours", None)


def test_a_figure_of_another_catalog_says_so_of_itself(held, stranger, tmp_path):
    (path := tmp_path / "F02.pdf").write_bytes(stranger["pdf"])
    [found] = whence(path, held)
    assert found.how == "not ours"
    assert load_catalog(SIEGE).event.id in found.remarks[0]


def test_what_moved_since_is_told_from_what_to_what(folder, tmp_path):
    later = tmp_path / "estimates.yaml"
    before = small().estimates["doe-1920-killings"].value.best
    printed = f"120 to 200, perhaps {before + 1}"
    entry = "estimates.doe-1920-killings"
    later.write_bytes(changed_at({f"{entry}.value.best": before + 1, f"{entry}.as_printed": printed}))
    [found] = whence(file_of(folder, "F02"), held_with(load_catalog(later), folder))
    assert (found.how, found.current) == ("by what it says", False)
    assert found.moved == (Moved("doe-1920-killings", "best", before, before + 1),)
    assert any(line.endswith(f"best: {before:,} → {before + 1:,}") for line in whence_lines([found]))


def test_a_figure_in_which_only_words_changed_has_no_number_that_moved(folder, tmp_path):
    later = tmp_path / "estimates.yaml"
    later.write_bytes(changed("figures.F02.title", "Another title"))
    [found] = whence(file_of(folder, "F02"), held_with(load_catalog(later), folder))
    assert (found.current, found.moved) == (False, ())
    assert any("no number moved" in line for line in whence_lines([found]))


def test_an_svg_whose_metadata_were_removed_is_known_by_its_foot(folder, held, tmp_path):
    text = file_of(folder, "F01", "svg").read_text(encoding="utf-8")
    begin, end = text.index("<metadata>"), text.index("</metadata>") + len("</metadata>")
    (path := tmp_path / "lean.svg").write_text(text[:begin] + text[end:], encoding="utf-8")
    [found] = whence(path, held)
    assert (found.how, found.figure, found.current, found.moved) == ("by what it says", "F01", True, None)


def test_words_of_ours_in_a_picture_of_another_are_doubted(folder, held, tmp_path):
    with Image.open(file_of(folder, "F01")) as ours:
        words = PngInfo()
        words.add_itxt("XML:com.adobe.xmp", ours.info["xmp"].decode())
    with Image.open(file_of(folder, "F03")) as other:
        other.save(tmp_path / "forged.png", pnginfo=words)
    [found] = whence(tmp_path / "forged.png", held)
    assert any("does not look like that figure" in one for one in found.remarks)


def bomb() -> bytes:
    """A PNG of a few bytes that claims to be 40,000 points wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    header = (40_000).to_bytes(4) * 2 + bytes([1, 0, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    )


LAUGHS = b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="x"><text>&b;</text></svg>'
FETCHES = b'<!DOCTYPE svg SYSTEM "file:///etc/hostname"><svg xmlns="x"><image href="http://example.org/"/></svg>'


@pytest.mark.parametrize(("content", "why"), [
    (b"", "empty"), (b"words of no picture", "no picture"), (b"%PDF-1.4\n", "This PDF"), (bomb(), "are not looked at"),
    (b"%!PS\n(/etc/passwd) (r) file", "no picture"), (LAUGHS, "declares entities"), (FETCHES, "says nothing of itself"),
    (b"<svg><text>cut off", "not read"), (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
])  # fmt: skip
def test_what_is_no_figure_gets_a_sentence(held, tmp_path, content, why):
    (path := tmp_path / "file").write_bytes(content)
    [found] = whence(path, held)
    assert (found.how, found.ours) == ("not seen", False)
    assert why in found.remarks[0]
    assert found.remarks[0].endswith(".")


def test_a_picture_cut_short_is_damaged_and_one_too_large_is_left_alone(folder, held, tmp_path):
    with Image.open(file_of(folder, "F01")) as picture:
        whole = kept(tmp_path / "whole.png", picture.convert("RGB")).read_bytes()
    (path := tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    assert "damaged" in whence(path, held)[0].remarks[0]
    with path.open("wb") as opened:
        opened.truncate(LARGEST + 1)  # a hole: nothing is written
    assert "are not looked at" in whence(path, held)[0].remarks[0]


@pytest.mark.parametrize("numbers", [
    "[1]", '{"a": 1}', '{"a": {"low": true}}', '{"a": {"low": 1, "run": 2}}', '{"\\u001b[2J": {"low": 1}}', "[" * 9000,
])  # fmt: skip
def test_numbers_that_are_not_as_we_write_them_are_not_believed(numbers):
    assert statements(packet(numbers=numbers))[0].numbers is None


@pytest.mark.parametrize("said", [{"figure": "F01\x1b"}, {"digest": "sha256:0"}, {"version": "<b>"}, {"event": "a b"}])
def test_a_statement_in_another_form_is_none(said):
    assert statements(packet(**said)) == []


def packet(**said: str) -> bytes:
    told = {"event": "harbor", "figure": "F01", "version": "1", "digest": f"sha256:{'0' * 64}", "numbers": "{}", **said}
    held = "".join(f"<c:{name}>{value.replace('<', '&lt;')}</c:{name}>" for name, value in told.items())
    inside = f'<d xmlns:c="urn:x-terror-estimates:figure:">{held}</d>'
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{inside}</x:xmpmeta>'.encode()


def test_statements_are_read_as_attributes_too_and_each_figure_once():
    told = f'c:event="harbor" c:figure="F01" c:version="1" c:digest="sha256:{"0" * 64}"'
    one = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><d xmlns:c="urn:x-terror-estimates:figure:" {told}/></x:xmpmeta>'.encode()
    )
    assert [found.figure for found in statements(b"%PDF" + one + b" and " + one + b"<x:xmpmeta")] == ["F01"]


def test_the_command_answers_in_words_in_json_and_by_its_exit_status(folder, tmp_path):
    where = ["--catalog", str(folder / "estimates.yaml")]
    ours = CliRunner().invoke(main, ["whence", str(file_of(folder, "F01", "pdf")), "--json", *where])
    assert ours.exit_code == 0
    assert [(one["figure"], one["ours"], one["current"]) for one in json.loads(ours.output)] == [("F01", True, True)]
    (path := tmp_path / "words.txt").write_text("no picture")
    other = CliRunner().invoke(main, ["whence", str(path), *where])
    assert other.exit_code == 1
    assert other.output.startswith("Nothing can be said of this file.")
    assert CliRunner().invoke(main, ["whence", str(tmp_path / "none.png"), *where]).exit_code == 2
