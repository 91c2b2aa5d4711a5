"""A reference in running text: what stands where, and what is left out."""

import pytest

from invented import changed, changed_at, small
from terror_estimates.catalog import Name, ShelfMark, Source, read_bytes
from terror_estimates.publication.citing.bibliography import dates, full_title, reference, with_edition
from terror_estimates.publication.citing.citation import Citations

DOE, ROE, LEE = Name(family="Doe", given="Jane"), Name(family="Roe", given="Max"), Name(family="Lee", given="Ann")


def work(**fields):
    return Source(**{"id": "doe-1968", "kind": "book", "authors": (DOE,), "issued": "1968", "title": "Docks", **fields})


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        ((DOE,), "Doe, Jane. 1968."),
        ((DOE, ROE), "Doe, Jane, and Max Roe. 1968."),
        ((DOE, ROE, LEE), "Doe, Jane, Max Roe, and Ann Lee. 1968."),
        ((DOE, Name(literal="and others")), "Doe, Jane, and others. 1968."),
        ((DOE, ROE, Name(literal="and others")), "Doe, Jane, Max Roe, and others. 1968."),
        ((Name(literal="Office B"),), "Office B. 1968."),
        ((Name(family="Doe", given="J."),), "Doe, J. 1968."),
    ],
)
def test_all_authors_are_named_the_first_turned_round(authors, said):
    assert reference(work(authors=authors)) == f"{said} Docks."


def test_without_authors_the_editors_stand_first():
    assert reference(work(authors=(), editors=(DOE,))) == "Doe, Jane, ed. 1968. Docks."
    assert reference(work(authors=(), editors=(DOE, ROE))) == "Doe, Jane, and Max Roe, eds. 1968. Docks."


def test_without_anybody_the_title_stands_first():
    assert reference(work(authors=())) == "Docks. 1968."


@pytest.mark.parametrize(
    ("issued", "said"),
    [
        ("not_seen", "n.d. Docks."),
        ("1968", "1968. Docks."),
        ("1968-10", "1968. Docks. October."),
        ("1968-10-03", "1968. Docks. October 3."),
        ("1968/1971", "1968–1971. Docks."),
        ("1968-10/1968-11", "1968. Docks. October–November."),
    ],
)
def test_the_date_is_as_fine_as_it_was_seen(issued, said):
    assert reference(work(issued=issued)) == f"Doe, Jane. {said}"


def test_dates_are_numbers_for_machines():
    assert dates("1968-10-03") == [(1968, 10, 3)]
    assert dates("1968/1971") == [(1968,), (1971,)]
    assert dates("not_seen") == []


def test_a_part_of_a_work_is_quoted_and_the_work_is_not():
    assert reference(work(kind="article", container="Ports", volume="4", issue="2", pages="1–9")) == (
        "Doe, Jane. 1968. “Docks.” Ports 4 (2): 1–9."
    )
    assert reference(work(kind="article", container="Ports", issue="2")) == "Doe, Jane. 1968. “Docks.” Ports, no. 2."
    assert reference(work(kind="chapter", container="Ports", editors=(ROE, LEE), pages="1–9")) == (
        "Doe, Jane. 1968. “Docks.” In Ports, edited by Max Roe and Ann Lee, 1–9."
    )
    assert reference(work(volume="2")) == "Doe, Jane. 1968. Docks. Vol. 2."


def test_a_question_takes_no_full_stop():
    assert reference(work(title="Docks?")) == "Doe, Jane. 1968. Docks?"
    assert reference(work(kind="article", title="Docks?")) == "Doe, Jane. 1968. “Docks?”"


def test_quotes_inside_quotes_can_be_told_apart():
    assert reference(work(kind="article", title='The "docks"')) == "Doe, Jane. 1968. “The ‘docks.’”"
    assert reference(work(kind="article", title='"Docks": a port')) == "Doe, Jane. 1968. “‘Docks’: a port.”"
    assert reference(work(title='The "docks"')) == "Doe, Jane. 1968. The “docks.”"


def test_a_russian_title_is_given_three_times():
    russian = work(title="Порт", title_transliterated="Port", title_english="The port")
    assert full_title(russian) == "Порт (Port) [The port]"
    assert full_title(work(title="Port", title_transliterated="Port")) == "Port"


def test_a_title_of_ours_is_in_brackets_and_never_quoted():
    assert reference(work(kind="article", title="A speech", title_supplied=True)) == "Doe, Jane. 1968. [A speech]."
    assert full_title(work(title="A speech", title_supplied=True)) == "[A speech]"


def test_a_locator_stands_at_the_end_inside_the_punctuation_and_before_the_address():
    assert reference(work(), "p. 5") == "Doe, Jane. 1968. Docks, p. 5."
    assert reference(work(kind="webpage"), "p. 5") == "Doe, Jane. 1968. “Docks,” p. 5."
    assert reference(work(url="https://example.org/a"), "p. 5").endswith("Docks, p. 5. https://example.org/a.")


def test_a_document_is_cited_with_its_shelf_mark():
    mark = ShelfMark(repository="CHA", fond="12", opis="3", delo="45", list="6-9")
    assert reference(work(kind="archival_document", archive=mark)).endswith("Docks. CHA f. 12 op. 3 d. 45 l. 6-9.")


def test_a_document_is_cited_with_the_work_in_which_it_is_printed():
    printed = {"source": "doe-1920", "locator": {"page": "12"}}
    catalog, _ = read_bytes(changed("sources.police-1913.printed_in", printed))
    text = with_edition(catalog.source("police-1913"))
    assert text.startswith(reference(catalog.source("police-1913")))
    assert " Printed in: Doe, Jane. 1920. " in text
    assert "p. 12" in text.split("Printed in:")[1]
    assert with_edition(small().source("police-1913")) == reference(small().source("police-1913"))


@pytest.mark.parametrize(
    ("first", "said"),
    [("1958", "1958"), ("1958~", "c. 1958"), ("1957/1958", "1957–1958"), ("1958-03-02", "2 March 1958")],
)
def test_when_a_work_first_appeared_is_told_in_words(first, said):
    catalog = read_bytes(changed_at({"sources.doe-1931.original_issued": first}))[0]
    for form in ("text", "ris"):
        assert f"First published {said}" in Citations(catalog).cite("doe-1931", form)
    assert f"orig-date = {said}" in Citations(catalog).cite("doe-1931", "wikipedia").replace(
        "orig-date=", "orig-date = "
    )
