"""citation-js, which reads bibliographies as reference managers do, finds in ours every fact of every work.

Its kept answers of the invented harbor judge everywhere. Where it is at hand, as in CI, it is asked of the record.
"""

import json
import re
from functools import cache
from urllib.parse import unquote

import pytest

import judges
import keeping
from shared import record
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.citing.product import Product

NAMES = ("author", "editor", "translator")
DATES = ("issued", "accessed", "original-date")
AUTHORS = {"author": ("author", "reporter")}  # the author of a newspaper's article is its reporter

EDITED = re.compile(r"Edited by [^;]*")  # RIS has no editor of a web page; a note says who it is


@cache
def asked(now):
    """The items that were pasted, by id, and what is read of them now, or was read when it was kept, by form."""
    catalog = record() if now else keeping.harbor()
    given = {item["id"]: item for item in map(csl, catalog.sources.values())}
    ours = [*(Product.of_figure(one) for one in catalog.figures.values()), Product.of_data(catalog)]
    ours += [Product.of_notebook(catalog, id.partition("_")[0], title) for id, title in keeping.NOTEBOOKS.items()]
    given |= {one.key: one.csl() for one in ours}
    if now:
        return given, judges.read_back(keeping.pasted(catalog))
    return given, json.loads(keeping.CITATION_JS.read_text(encoding="utf-8"))


def plain(value):
    """The letters of a value, in an address however they are spelled; marks between them are a reader's business."""
    if isinstance(value, dict):
        return "".join(map(plain, value.values()))
    if isinstance(value, list):
        return "".join(map(plain, value))
    return "".join(re.findall(r"\w", unquote(str(value)).casefold()))


def lost(given, read):
    """The facts of an item that are nowhere in what was read of it, each with what was read there instead."""
    everything = plain(read)
    for field, value in given.items():
        if field in NAMES:
            held = plain([read.get(role) for role in AUTHORS.get(field, (field,))])
            held += plain(EDITED.findall(read.get("note", "")) if field == "editor" else "")
            if missing := [one for one in value if any(plain(part) not in held for part in one.values())]:
                yield field, missing
        elif field in DATES:
            if read.get(field, {}).get("date-parts") != value["date-parts"]:
                yield field, read.get(field)
        elif field not in ("id", "type") and plain(value) not in everything:
            yield field, read.get(field)


def unread(kind, field, given, found):
    """What this reader, unlike others, does not take from RIS, though it is there.

    The day of a newspaper or of a part of a whole, of which it wants the year alone; the second end of an interval; the
    day on which a page was read, which it looks for under M1; the year of the first printing, which stands in words.
    An "and others" is no person, and RIS has no sign for it.
    """
    if found == [{"literal": "others"}]:
        return True
    if field == "issued":
        dates = given["date-parts"]
        only_a_year = kind in ("article-newspaper", "chapter") or len(dates) == 2
        return only_a_year and found["date-parts"][0][0] == dates[0][0]
    return found is None and (field == "original-date" or (kind, field) == ("webpage", "accessed"))


KEPT_AND_NOW = [False, True] if judges.citation_js() else [False]


@pytest.mark.parametrize("now", KEPT_AND_NOW)
@pytest.mark.parametrize("form", keeping.READ)
def test_no_fact_is_lost(form, now):
    given, read = asked(now)
    assert len(read[form]) == len(given)
    amiss = [
        (value["id"], field, value[field], found)
        for item in read[form]
        for value in [given[item.get("citation-key", item["id"])]]
        for field, found in lost(value, item)
        if not (form == "ris" and unread(value["type"], field, value[field], found))
    ]
    assert amiss == []


@pytest.mark.parametrize("now", KEPT_AND_NOW)
def test_csl_json_keeps_the_kind_of_every_work(now):
    given, read = asked(now)
    assert {item["id"]: item["type"] for item in read["csl-json"]} == {key: one["type"] for key, one in given.items()}


def test_a_lost_fact_would_be_found():
    """Shows that the first test can fail."""
    given = {"id": "a", "title": "Docks", "publisher": "Volna", "author": [{"literal": "Lind"}], "issued": {}}
    given["issued"] = {"date-parts": [[1968, 5]]}
    read = {"title": "Docks", "issued": {"date-parts": [[1968]]}}
    assert [field for field, _ in lost(given, read)] == ["publisher", "author", "issued"]
