"""BibTeX: read back with a reader of its own, so that what is written is what was meant."""

import re

from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.style.formatting.unsrt import Style

from shared import record
from terror_estimates.catalog import Name, Source
from terror_estimates.publication.citing.bibtex import bibtex, escaped
from terror_estimates.publication.citing.citation import Citations

RECORD = record()
SPELLED = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~", r"\$": "$", r"\&": "&", r"\#": "#", r"\%": "%", r"\_": "_",
}  # fmt: skip
SPELLING = re.compile("|".join(re.escape(spelled) for spelled in SPELLED))
TEXT = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40)


def meant(text):
    return SPELLING.sub(lambda found: SPELLED[found[0]], text)


def entries(text):
    """(type, key, fields) of each entry; braces are counted as BibTeX counts them, also behind a backslash."""
    read, at = [], 0
    while (start := text.find("@", at)) >= 0:
        kind, key = re.match(r"@(\w+)\{([^,]+),\n", text[start:]).groups()
        at, depth = text.index("{", start) + 1, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(text[at], 0)
            at += 1
        read.append((kind, key, dict(re.findall(r"^  (\w+) = (.*),$", text[start:at], re.M))))
    return read


def test_each_source_is_one_entry_under_its_id_with_its_own_title():
    amiss = []
    for source in RECORD.sources.values():
        [(kind, key, fields)] = entries(bibtex(source))
        bracket = "[" if source.title_supplied else ""
        titled = meant(fields["title"]).startswith("{{" + bracket + " ".join(source.title.split()))
        known = kind in {"book", "article", "incollection", "misc"}
        if not (key == source.id and known and titled and ("author" in fields) == bool(source.authors)):
            amiss.append(source.id)
    assert amiss == []


def test_an_estimate_is_its_sources_and_the_data():
    amiss = {}
    for id, estimate in RECORD.estimates.items():
        keys = [key for _, key, _ in entries(Citations(RECORD).cite(id, "bibtex"))]
        expected = [f"what-was-counted-estimate-{id}", estimate.source, *estimate.verification.witnesses]
        if keys != list(dict.fromkeys(expected)):
            amiss[id] = keys
    assert amiss == {}


def test_pybtex_reads_and_formats_every_source():
    text = "\n".join(bibtex(source) for source in RECORD.sources.values())
    read = parse_string(text, "bibtex")
    assert set(read.entries) == set(RECORD.sources)
    formatted = list(Style().format_entries(read.entries.values()))
    assert len(formatted) == len(RECORD.sources)
    assert not any("year" in entry.fields and "n.d" in entry.fields["year"] for entry in read.entries.values())


@given(TEXT)
def test_no_title_breaks_an_entry_or_changes_in_it(title):
    [(_, key, fields)] = entries(bibtex(Source(id="doe-1968", kind="book", title=title, note=title)))
    assert key == "doe-1968"
    assert meant(fields["title"]) == f"{{{{{title}}}}}"
    assert meant(fields["annote"]) == f"{{{title}}}"


@given(TEXT, TEXT)
def test_no_name_is_split_or_joined(family, given_name):
    people = (Name(family=family, given=given_name), Name(literal=family))
    [(_, _, fields)] = entries(bibtex(Source(id="doe-1968", kind="book", title="Docks", authors=people)))
    outside = re.sub(r"\{[^{}]*(?:\{\}[^{}]*)*\}", "", fields["author"][1:-1])
    assert outside.count(" and ") == 1


@given(TEXT)
def test_an_address_stays_in_its_field(address):
    [(_, _, fields)] = entries(bibtex(Source(id="doe-1968", kind="webpage", title="Docks", url=address)))
    assert fields["url"].count("{") == fields["url"].count("}") == 1


def test_people_who_are_not_named_are_the_others_of_bibtex():
    others = Source(id="doe-1968", kind="book", title="Docks", authors=(Name(family="Doe"), Name(literal="and others")))
    [(_, _, fields)] = entries(bibtex(others))
    assert fields["author"] == "{{Doe} and others}"


def test_the_pages_of_the_work_are_not_the_page_cited():
    doe = Name(family="Doe", given="Jane")
    article = Source(
        id="doe-1968", kind="article", authors=(doe,), issued="1968", title="Docks", container="Ports", pages="1–9"
    )
    [(_, _, fields)] = entries(bibtex(article, "p. 5", "Stated here."))
    assert fields["pages"] == "{1--9}"
    assert fields["note"] == "{p. 5}"
    assert fields["annote"] == "{Stated here.}"  # which no style prints


def test_a_chapter_without_its_book_is_no_broken_entry():
    assert bibtex(Source(id="doe-1968", kind="chapter", title="Docks")).startswith("@misc{")


def test_letters_of_every_script_stay():
    assert escaped("Справка о № 5 – «порт»") == "Справка о № 5 – «порт»"
