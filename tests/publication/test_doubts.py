"""Doubts: no form of a citation is without what must be said of the number, and none says it without a reason."""

import html
import json
import re
from functools import cache

import pytest

import keeping
from shared import record
from terror_estimates.comparison.accounts import slip_words
from terror_estimates.publication.citing.bibliography import reference
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.ris import ris
from terror_estimates.publication.citing.styles import STYLES
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.estimate_page import estimate_data, estimate_page

RECORD, HARBOR = record(), keeping.harbor()
ALL = [*RECORD.estimates.values(), *RECORD.claims.values()]


@cache  # many tests ask for the same one
def cite(id, form="text"):
    return Citations(RECORD).cite(id, form)


def stating(entry, form):
    return _stating(entry.id, form)


@cache
def _stating(id, form):
    """The line or entry of the work that states the number, which people paste alone.

    As people read it, whatever a wiki or TeX needs to be spelled out.
    """
    said = html.unescape(cite(id, form)).replace("\\", "")
    if form in STYLES or form == "wikipedia":
        return said.splitlines()[1]
    if form == "csl-json":
        return json.dumps(json.loads(cite(id, form))[1], ensure_ascii=False).replace("\\", "")
    return said.split("\n\n")[1] if form in ("bibtex", "biblatex", "ris") else said


def elsewhere(entry):
    return bool(set(entry.verification.witnesses) - {entry.source})


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_of_every_number_that_it_was_not_seen(form):
    assert any(one.verification.level == "unverified" for one in ALL)
    amiss = [
        one.id
        for one in ALL
        if ("not seen in print" in stating(one, form).split("N1  - ")[-1]) != (one.verification.level == "unverified")
        and "not seen in print" not in (one.work.note or "")
    ]
    assert amiss == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_where_a_number_was_seen_that_was_not_seen_in_its_work(form):
    lead = re.compile(r"(as cited|as given|seen only there)", re.IGNORECASE)
    amiss = [one.id for one in ALL if one.verification.level != "unverified"
             and (elsewhere(one) or (one.verification.level == "reference_work" and one.verification.seen_in))
             and not lead.search(stating(one, form))]  # fmt: skip
    assert amiss == []
    read = [one for one in RECORD.estimates.values()
            if one.verification.level == "read_in_work" and not one.verification.seen_in]  # fmt: skip
    assert [one.id for one in read if re.search(r"as (cited|given) (in|by)", stating(one, form))] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_of_a_sum_that_it_is_one(form):
    made = [one for one in RECORD.estimates.values() if one.made]
    assert made
    assert [one.id for one in made if one.made not in stating(one, form)] == []
    whole = [one for one in RECORD.estimates.values() if not one.made]
    assert [one.id for one in whole if made[0].made in stating(one, form)] == []


def test_a_sum_is_never_said_to_be_stated():
    for one in RECORD.estimates.values():
        if one.made and one.verification.level != "unverified":
            assert " Parts stated in: " in cite(one.id) or " Parts reported in: " in cite(one.id), one.id
            assert f" ({one.made}): " in cite(one.id)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_of_a_slip_that_it_is_one(form):
    """Of every number whose caveat is called a misprint, in whatever words the vocabulary has for it."""
    slips = [one for one in RECORD.estimates.values() if any("misprint" in word for word in one.caveats)]
    assert slips
    assert [one.id for one in slips if not (slip_words(one)[1:] in stating(one, form) and slip_words(one))] == []
    others = [one for one in RECORD.estimates.values() if one not in slips]
    assert [one.id for one in others if "as a slip" in stating(one, form)] == []


def test_a_slip_is_cited_with_the_number_that_is_right_where_a_correction_names_it():
    for correction in RECORD.corrections.values():
        for id in correction.see:
            wrong = RECORD.estimates.get(id)
            if correction.kind == "misprint" and correction.rightly and wrong and slip_words(wrong):
                for form in FORMS:
                    right = RECORD.estimate(correction.rightly).value.text()
                    assert re.search(rf"(rightly|probably for) {right}", stating(wrong, form)), (id, form)


def test_what_we_read_into_a_source_is_never_quoted_as_its_own():
    amiss = []
    for one in RECORD.estimates.values():
        said = cite(one.id)
        for word in one.inferred:
            if word == "measure":
                amiss += [] if f": {one.label('measure')} (inferred) (" in said else [(one.id, word)]
            elif word in ("population", "jurisdiction", "territory"):
                amiss += [] if f"{word}: {one.label(word)} (inferred)" in said else [(one.id, word)]
            elif one.components.get(word) in ("included", "excluded", "partly", "disputed"):
                label = one.vocabulary.label("components", word)
                amiss += [] if f"{label} (inferred)" in said else [(one.id, word)]
    assert amiss == []
    stated = [one for one in RECORD.estimates.values() if not one.ours and not one.infers("period")]
    assert [one.id for one in stated if "(inferred)" in cite(one.id)] == []


@pytest.mark.parametrize("form", FORMS)
def test_an_author_who_is_inferred_is_said_to_be(form):
    inferred = [one for one in RECORD.sources.values() if one.authors_inferred]
    assert inferred
    for one in inferred:
        said = cite(one.id, form)
        assert re.search(r"\[.+\?\]\. " if form == "text" else "author inferred", said), (one.id, said)
    others = [one for one in RECORD.sources.values() if not one.authors_inferred]
    assert [one.id for one in others if "author inferred" in cite(one.id, form)] == []


def test_a_place_is_one_of_the_edition_that_is_cited():
    later = [one for one in RECORD.sources.values() if one.original_issued]
    assert later
    for one in later:
        said = reference(one, "p. 5")
        assert 0 < said.index(" p. 5") < said.index("First published"), said


def test_what_circulates_wrongly_is_cited_in_quotation_marks_and_never_as_a_statement():
    for one in RECORD.corrections.values():
        assert cite(one.id).startswith("Beware of “"), one.id


def test_a_document_is_only_said_to_stand_in_an_edition_that_nobody_here_has_seen():
    printed = [one for one in RECORD.sources.values() if one.printed_in]
    assert printed
    for one in printed:
        edition = RECORD.source(one.printed_in.source)
        said, unseen = cite(one.id), (edition.note or "").startswith("Not seen")
        assert (" Said to be printed in: " in said) == (edition.id not in RECORD.read)
        assert " Said to be printed in: " in said or not unseen, one.id


def test_an_office_is_one_name_in_ris():
    names = [value for one in RECORD.sources.values() for tag, value in ris(one) if tag in ("AU", "A2", "A3", "ED")]
    offices = {name.literal.replace(",", "") for one in RECORD.sources.values()
               for name in (*one.authors, *one.editors) if name.literal}  # fmt: skip
    assert any(" " in name for name in offices)
    for value in names:
        assert value.count(",") <= 1 or not value.endswith(","), value
        assert (value.rstrip(",") in offices) == value.endswith(","), value


@pytest.mark.parametrize("form", ["text", "short"])
def test_quotation_marks_inside_others_are_single(form):
    sections = (RECORD.sources, RECORD.estimates, RECORD.claims, RECORD.corrections, RECORD.tables)
    amiss = []
    for id in (id for section in sections for id in section):
        for line in cite(id, form).splitlines():
            if not line.startswith("Note: ") and re.search(r"“[^”]*“", line):
                amiss.append((id, line))
    assert amiss == []


@pytest.mark.parametrize("form", FORMS)
def test_a_table_is_cited_with_what_must_be_said_of_its_numbers(form):
    amiss = []
    for table in RECORD.tables.values():
        cells = [one for one in RECORD.estimates.values() if one.table == table.id]
        said = stating(table, form)
        unseen = any(one.verification.level == "unverified" for one in cells)
        slips = [one for one in cells if slip_words(one)]
        told = ("not seen in print" in said, all(one.value.text() in said and slip_words(one) in said for one in slips))
        if told != (unseen or "not seen in print" in table.title, True) or said.count(" here: ") > 2:
            amiss.append((table.id, told))
    assert amiss == []


@pytest.mark.parametrize("catalog", [RECORD, HARBOR], ids=["record", "harbor"])
def test_the_page_of_a_sum_and_its_data_never_say_that_the_number_is_printed(catalog):
    known = Concordance(catalog, {})
    made = [one for one in catalog.estimates.values() if one.made and one.chartable]
    assert made
    for one in made:
        article, data = estimate_page(known, one).article, json.loads(estimate_data(known, one))
        assert "We read the number" not in article
        assert f'<th scope="row">{one.made[0].upper()}{one.made[1:]}</th>' in article
        assert "Its parts are printed in" in article
        assert '<th scope="row">Printed in</th>' not in article
        assert (data["printed"], data["as_printed"], data["given"]) == (None, None, one.made)
