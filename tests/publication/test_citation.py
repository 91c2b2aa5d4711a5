"""Citations: compared byte for byte with a kept answer, and held to what every citation must do."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import keeping
from invented import changed_at, small
from shared import record
from terror_estimates.catalog import UnknownId, read_bytes
from terror_estimates.comparison.quotation import of_nobody
from terror_estimates.publication.citing.citation import Citations, cite_figure
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.titles import notebook_titles


def bare(words):
    """Without quotation marks, which stand inside one another otherwise than in a title alone."""
    return words.translate(str.maketrans("", "", '"“”‘’'))


ROOT = Path(__file__).parents[2]
HARBOR = keeping.harbor()
RECORD = record()
FULL = ("text", "bibtex", "biblatex", "ris", "csl-json")

# The names that CSL 1.0.2 knows, of those that may occur here (csl-data.json of citation-style-language/schema).
CSL_NAMES = {
    "id", "type", "author", "editor", "translator", "issued", "title", "original-title", "container-title", "edition",
    "collection-title", "volume", "issue", "number", "page", "publisher", "publisher-place", "archive", "version",
    "archive_location", "accessed", "original-date", "DOI", "ISBN", "ISSN", "URL", "language", "locator", "note",
    "annote", "status", "title-short",
}  # fmt: skip
CSL_TYPES = {
    "article-journal", "article-newspaper", "book", "chapter", "dataset", "entry-encyclopedia", "figure", "interview",
    "manuscript", "document", "report", "speech", "webpage",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_citations_are_the_kept_ones(form):
    assert keeping.kept(form) == keeping.kept_file(form).read_text(encoding="utf-8")


def test_no_kept_citation_is_left_over():
    kept = {path.name for path in keeping.GOLDEN.iterdir()}
    assert kept == {"catalog.yaml", *(keeping.kept_file(form).name for form in FORMS)}


def test_a_reference_names_everyone_and_says_nd_for_an_unseen_year():
    amiss = []
    for source in RECORD.sources.values():
        text = Citations(RECORD).cite(source.id, "text")
        everyone = all(name.short() in text for name in source.authors + source.editors) and "et al" not in text
        undated = (" n.d." in text.splitlines()[0].split(" Printed in: ")[0]) == (source.issued == "not_seen")
        undated = undated and (source.between is None or source.between.supplied() in text)
        title, said = (words.translate(str.maketrans("", "", '"“”‘’')) for words in (source.title, text))
        titled = title in said
        if not (everyone and undated and titled):
            amiss.append(source.id)
    assert amiss == []


@pytest.mark.parametrize("form", FULL)
def test_every_estimate_of_the_record_is_cited_with_its_source_and_the_one_it_was_seen_in(form):
    for estimate in RECORD.estimates.values():
        said = Citations(RECORD).cite(estimate.id, form)
        words = bare(said)
        for id in (estimate.source, *estimate.verification.witnesses):
            assert (bare(RECORD.source(id).title.split('"')[0]) if form == "text" else bare(id)) in words
        assert estimate.id in said
        assert ("Unverified: not seen in print." in said) == (estimate.verification.level == "unverified")


def test_a_rejected_number_is_not_said_to_be_stated():
    text = Citations(HARBOR).cite("watts-1911-dismissals")
    assert "Rejected in: Watts" in text
    assert "Stated" not in text


def test_what_is_not_said_is_said_to_be_unsaid():
    assert "jurisdiction: not stated" in Citations(HARBOR).cite("doe-1968-dismissals")


def test_nobody_stands_as_the_author_where_nobody_is_named():
    nobody = [one for one in RECORD.estimates.values() if of_nobody(one)]
    assert {one.estimated_by for one in nobody} >= {"Unattributed", "Not identified", "Not seen", "Author not shown"}
    for one in nobody:
        text = Citations(RECORD).cite(one.id)
        name = one.estimated_by
        assert not text.startswith(name)
        assert f"(whose number: {name[:1].lower()}{name[1:]}; population: " in text


@pytest.mark.parametrize("level", ["cited_in_scholarship", "reference_work"])
def test_a_source_is_not_cited_from_itself(level):
    estimate = HARBOR.estimate("harbor-encyclopedia-dismissals")
    there = estimate.verification.model_copy(update={"level": level})
    other = HARBOR.model_copy(update={"estimates": {estimate.id: estimate.model_copy(update={"verification": there})}})
    text = Citations(other).cite(estimate.id)
    assert text.count("Encyclopedia of Harbors") == 1
    assert ("Seen only there" in text) == (level == "reference_work")


@pytest.mark.parametrize("form", FULL)
def test_the_shelf_mark_of_a_document_is_said_once(form):
    said = Citations(RECORD).cite("pavlov-1953-death-sentences", form)
    assert said.count("d. 4157") == 1


@pytest.mark.parametrize("form", FULL)
def test_a_figure_names_every_source_however_many(form):
    everything = list(RECORD.estimates.values())
    said = bare(cite_figure(RECORD.figure("F06"), everything, form))
    named = {id for one in everything for id in (one.source, *one.verification.witnesses)}
    assert len(named) > 80
    for id in named:
        assert bare(RECORD.source(id).title.split('"')[0] if form == "text" else id) in said


def test_a_figure_is_not_cited_without_what_it_draws():
    with pytest.raises(ValueError, match="say what it draws"):
        Citations(HARBOR).cite("F06")


def test_csl_has_only_names_and_types_of_csl():
    for id in (*RECORD.sources, *RECORD.estimates, "data"):
        for item in json.loads(Citations(RECORD).cite(id, "csl-json")):
            assert item.keys() <= CSL_NAMES
            assert item["type"] in CSL_TYPES
            for part in item.get("issued", {"date-parts": []})["date-parts"]:
                assert 1 <= len(part) <= 3


def test_the_id_of_the_event_cites_the_data():
    assert Citations(HARBOR).cite(HARBOR.event.id) == Citations(HARBOR).cite("data")


@pytest.mark.parametrize(
    ("wrong", "meant"), [("doe-1986", "doe-1968"), ("doe-1968-dismisals", "doe-1968-dismissals"), ("f06", "F06")]
)
def test_an_unknown_id_is_answered_with_the_nearest(wrong, meant):
    with pytest.raises(UnknownId, match=f"did you mean '{meant}'"):
        Citations(HARBOR).cite(wrong)


def test_an_unknown_form_is_answered_with_the_known_ones():
    with pytest.raises(ValueError, match=r"no citation form 'harvard'; choose one of text, short, apa, mla, chicago"):
        Citations(HARBOR).cite("doe-1968", "harvard")


def test_citing_is_light():
    heavy = "{'pandas', 'matplotlib', 'sphinx'} & set(sys.modules)"
    code = f"import sys, terror_estimates.publication.citing.citation; print({heavy})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_catalog_that_credits_nobody_is_credited_to_nobody():
    catalog = small()

    assert Citations(catalog).cite("data") == "The Harbor Strike. Data version 0.0.1."
    assert "author" not in Citations(catalog).cite("data", "bibtex")
    assert Citations(catalog).cite("data", "bibtex").startswith("@misc{the-harbor-strike,")
    assert "author" not in json.loads(Citations(catalog).cite("data", "csl-json"))[0]


def test_a_catalog_is_credited_as_its_header_says():
    header = {"compiled_by": "Harbor Historians", "license": "CC-BY-SA-4.0", "collection": "Strikes"}
    catalog, _ = read_bytes(changed_at({f"event.{name}": word for name, word in header.items()}))

    assert Citations(catalog).cite("data") == (
        "Harbor Historians. Strikes: The Harbor Strike. Data version 0.0.1. CC BY SA 4.0."
    )


# What an editor would strike at sight: marks twice, empty ones, a word said twice in two sentences.
SLIPS = re.compile(r"(?<!\.)\.\.(?!\.)|,,| ,|\(\)|\[\]|“”|\b(\w{4,})\. \1\.|;\.|\. ;|  ")


@pytest.mark.parametrize("form", ["text", "short", "apa", "mla", "chicago", "gost"])
def test_no_line_has_a_slip_of_the_pen(form):
    amiss = []
    said = [Citations(RECORD).cite(id, form) for section in ("sources", "claims", "tables", "corrections")
            for id in getattr(RECORD, section)]  # fmt: skip
    for text in (*said, *(keeping.cited(HARBOR, id, form) for id in keeping.citable(HARBOR))):
        amiss += [line for line in text.splitlines() if SLIPS.search(line) and not line.startswith("Note: ")]
    assert amiss == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("section", ["estimates", "tables", "claims", "corrections"])
def test_whatever_is_pasted_says_which_entry_of_ours_it_is(section, form):
    """In every form, for a reference manager forgets what stands in no field."""
    for id in getattr(HARBOR, section):
        assert f"{section[:-1]} {id}" in keeping.cited(HARBOR, id, form).replace(
            section[:-1].capitalize(), section[:-1]
        )


def test_two_entries_of_the_data_are_two_items_and_no_key_comes_twice():
    first, second, *_ = HARBOR.estimates
    keys = re.findall(r"^@\w+\{(.+),$", Citations(HARBOR).cite([first, second, first], "bibtex"), re.MULTILINE)
    assert keys[:2] == [f"what-was-counted-estimate-{id}" for id in (first, second)]
    assert len(keys) == len(set(keys))


def test_a_version_is_cited_in_the_letters_it_has():
    catalog, _ = read_bytes(changed_at({"version": "0.9.0-RC1"}))
    assert Citations(catalog).cite("data").endswith(f"{catalog.edition}.")
    assert "0.9.0-RC1" in Citations(catalog).cite("data")


@pytest.mark.parametrize("content", [b"", b"caf\xe9", b"{}", b"[]", b'{"cells": 5}', b'{"cells": [{}]}'])
def test_what_is_no_notebook_has_no_title_and_keeps_nothing_from_being_cited(tmp_path, content):
    whole = '{"cells": [{"cell_type": "markdown", "source": ["# Whole\\n", "Text"]}]}'
    (tmp_path / "01_whole.ipynb").write_text(whole, encoding="utf-8")
    (tmp_path / "02_broken.ipynb").write_bytes(content)
    assert notebook_titles(tmp_path) == {"01_whole": "Whole"}
