"""The site: rendered once from a small project, and looked at as a browser would."""

import errno
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest

from shared import figure, record
from terror_estimates.catalog import load_catalog
from terror_estimates.catalog.release import Release
from terror_estimates.comparison.quotation import quotation
from terror_estimates.publication.children import can_fork
from terror_estimates.publication.citing.bibliography import addresses_in, with_edition
from terror_estimates.publication.citing.citation import Citations, cite_figure
from terror_estimates.publication.figure_block import Card, CardMissing, figure_block
from terror_estimates.publication.hypertext import text
from terror_estimates.publication.manifest import digest_of
from terror_estimates.publication.releasing.confirmation import confirm
from terror_estimates.publication.releasing.history import Stage
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.accessible import REPAIRS, repaired
from terror_estimates.publication.site.articles import SHOW
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.failure import SiteFailed
from terror_estimates.publication.site.figure_page import figure_page
from terror_estimates.publication.site.folder import FOLDER, packed, services
from terror_estimates.publication.site.lasting import lasting_pages
from terror_estimates.publication.site.lists import estimates_page
from terror_estimates.publication.site.past import Past, points_of
from terror_estimates.publication.site.policy import POLICY
from terror_estimates.publication.site.promises import lines_of, promise
from terror_estimates.publication.site.rendering import build_site, put_together, render, render_documents
from terror_estimates.publication.site.shares import staged
from terror_estimates.publication.site.source_page import linked, source_page
from terror_estimates.publication.site.staging import stage

ROOT = Path(__file__).parents[2]
CATALOG = ROOT / "tests" / "golden" / "citations" / "catalog.yaml"
HARBOR = load_catalog(CATALOG)
NOTEBOOK = "00_how_to_read_an_estimate.ipynb"
ALT = "Two rows. The lowest number is 1,204, the highest 2,500."
LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}


def card():
    marks = [
        ("city-board-1911-dismissals", "Counts the same", None, 1204, None, None, "1,204"),
        ("doe-1968-dismissals", "Counts more", 1500, None, 2500, None, "between 1,500 and 2,500"),
        ("poe-1951-dismissals", "Counts less", 40, None, None, "at_least", "at least 40"),
    ]
    keys = ("estimate", "panel", "low", "best", "high", "bound", "as_printed")
    estimates = [HARBOR.estimate(mark[0]) for mark in marks]
    drawn = [
        dict(zip(keys, mark, strict=True))
        | {"estimated_by": one.estimated_by, "stance": one.stance, "verification": one.verification.level}
        | {"where": one.where}
        for mark, one in zip(marks, estimates, strict=True)
    ]
    return {
        "id": "F06",
        "title": "Dismissals, March to May 1911",
        "caption": "Persons, as each source states them",
        "question": "How many dockers were dismissed?",
        "alternative_text": ALT,
        "note": None,
        "drawn": drawn,
        "not_drawn": [{"estimate": "watts-1911-dismissals", "why": "rejected <there>"}],
        "sources": [{"id": "doe-1968", "citation": Citations(HARBOR).cite("doe-1968").splitlines()[0]}],
        "data_version": HARBOR.version,
        "digest": "sha256:0",
        "license": HARBOR.event.rights or None,
        "citation": "What Was Counted contributors.\nSources:\n- Doe & Roe",
    }


def notebook(figure="F06", event=None):
    of = {"figure": figure, "event": event or load_catalog(CATALOG).event.id}
    shown = nbformat.v4.new_output(
        "display_data", {"image/png": "", "text/plain": "F06"}, metadata={**of, "image/png": {"alt": ALT}}
    )
    frame = '<table border="1" class="dataframe"><thead><tr><th></th><th>n</th></tr></thead></table>'
    tabled = nbformat.v4.new_output("execute_result", {"text/html": frame}, execution_count=2)
    cells = [
        nbformat.v4.new_markdown_cell("# How should an estimate be read?", id="c1"),
        nbformat.v4.new_code_cell("draw(catalog, 'F06')", id="c2", outputs=[shown], execution_count=1),
        nbformat.v4.new_code_cell("table(catalog)", id="c3", outputs=[tabled], execution_count=2),
    ]
    return nbformat.v4.new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})


def project(root, docs=ROOT / "docs"):
    """A small project: this project's own pages with its one figure, an invented catalog, a small notebook."""
    shutil.copytree(docs, root / "docs", ignore=shutil.ignore_patterns("addresses.txt"))  # another catalog's
    home = root / "docs" / "index.md"
    home.write_text(re.sub(r"<!-- figure F\d\d -->", "<!-- figure F06 -->", home.read_text("utf-8")), "utf-8")
    shutil.copyfile(CATALOG, root / "estimates.yaml")
    (root / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    (root / "benchmarks").mkdir()
    shutil.copy(ROOT / "benchmarks" / "README.md", root / "benchmarks")
    (root / "notebooks").mkdir()
    contents = re.findall(r"\(notebooks/([\w.]+\.ipynb)\)", home.read_text("utf-8"))
    for name in (NOTEBOOK, *contents):
        nbformat.write(notebook(), root / "notebooks" / name)
    stem = root / "figures" / "F06-dismissals-ranges"
    stem.parent.mkdir()
    stem.with_suffix(".json").write_text(json.dumps(card()), encoding="utf-8")
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="576pt" height="300pt"></svg>'
    for ending in (".svg", ".png", ".pdf"):
        stem.with_suffix(ending).write_text(picture, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return project(tmp_path_factory.mktemp("small") / "project")


@pytest.fixture(scope="module")
def site(root):
    return build_site(root, root / "_build" / "site")


class Elements(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def pages(site):
    found = {path: Elements(path.read_text(encoding="utf-8")).found for path in sorted(site.rglob("*.html"))}
    assert found
    return found


def test_every_page_is_there(site):
    written = {path.stem for path in (ROOT / "docs").glob("*.md")}
    generated = {"figures", "estimates", "sources", "codebook", "changelog", "benchmarks", "search", "ask", "explore"}
    assert {path.stem for path in site.glob("*.html")} == written | generated
    decisions = {path.stem for path in (ROOT / "docs" / "decisions").glob("*.md")}
    assert {path.stem for path in (site / "decisions").glob("*.html")} == decisions


@pytest.mark.skipif(not can_fork(), reason="children are forked on Linux only")
def test_a_site_put_together_on_all_cores_is_the_one_made_one_thing_after_the_other(root, site, tmp_path):
    staging = root / "_build" / "site-src"
    render_documents(staging, tmp_path / "documents")
    made = put_together(staging, tmp_path / "documents", tmp_path / "site")
    assert digest_of([made], made) == digest_of([site], site)


def test_everything_that_is_held_has_a_page_at_its_address(site):
    held = {
        *map(addresses.estimate, HARBOR.estimates),
        *map(addresses.source, HARBOR.sources),
        *map(addresses.claim, HARBOR.claims),
        *map(addresses.correction, HARBOR.corrections),
        *(addresses.measure(one.measure) for one in HARBOR.estimates.values()),
        addresses.figure("F06"),
    }
    assert [address for address in sorted(held) if not (site / address).is_file()] == []


def test_the_page_of_an_estimate_says_what_it_counts_and_what_it_leaves_unsaid(site):
    page = (site / addresses.estimate("doe-1968-dismissals")).read_text(encoding="utf-8")
    assert text(quotation(HARBOR.estimate("doe-1968-dismissals"))) in page
    assert "between 1,500 and 2,500" in page
    assert f'href="../{addresses.source("doe-1968")}"' in page


def test_every_page_forbids_what_is_not_of_its_own_folder(site):
    """The browser refuses what is inline, so nothing may be inline; a page without the policy would hide that."""
    for path, elements in pages(site).items():
        policies = [said for _, said in elements if said.get("http-equiv") == "Content-Security-Policy"]
        assert [said["content"] for said in policies] == [POLICY], path.name
        inline = [said for tag, said in elements if tag == "script" and not said.get("src")]
        assert [said for said in inline if said.get("type") != "application/ld+json"] == [], path.name  # no program
        assert [tag for tag, said in elements if tag == "style" or "style" in said] == [], path.name
        assert [said for _, said in elements if any(name.startswith("on") for name in said)] == [], path.name


def test_nothing_is_loaded_from_elsewhere(site):
    for path, elements in pages(site).items():
        for tag, said in elements:
            tied = tag == "link" and said.get("rel") != "canonical"  # which tells an address and loads nothing
            loaded = said.get(LOADING.get(tag, ""), "") or (said.get("href", "") if tied else "")
            assert not re.match(r"(https?:)?//", loaded or ""), (path.name, tag, loaded)
            assert not re.search(r"url\(\s*['\"]?(https?:)?//", said.get("style") or ""), path.name
    for path in site.rglob("*.css"):
        assert not re.search(r"(url\(\s*['\"]?|@import\s+['\"]?)(https?:)?//", path.read_text(encoding="utf-8")), (
            path.name
        )
    for path in site.rglob("*.js"):
        loads = r"(fetch|importScripts|import|open)\(\s*[\"'`](https?:)?//|\.src\s*=\s*[\"'`](https?:)?//"
        assert not re.search(loads, path.read_text(encoding="utf-8")), path.name


def test_every_link_within_the_site_leads_somewhere(site):
    elements = pages(site)
    ids = {path: {said["id"] for _, said in found if said.get("id")} for path, found in elements.items()}
    for path, found in elements.items():
        for tag, said in found:
            address = said.get("href") or said.get(LOADING.get(tag, "")) or ""
            if not address or re.match(r"\w+:|//", address):
                continue
            file, _, anchor = address.partition("#")
            target = (path.parent / file.partition("?")[0]).resolve() if file else path
            assert target.exists(), (path.name, address)
            if target.name == "explore.html" and "=" in anchor:  # the two that it opens with
                chosen = [part.partition("=")[2] for part in anchor.split("&")]
                assert all((target.parent / addresses.estimate(id)).exists() for id in chosen), (path.name, address)
            elif anchor and target.suffix == ".html":
                assert anchor in ids[target], (path.name, address)


def test_every_estimate_and_every_source_has_an_anchor(site):
    estimates = [said.get("id") for _, said in pages(site)[site / "estimates.html"]]
    assert all(estimates.count(id) == 1 for id in HARBOR.estimates)
    sources = [said.get("id") for _, said in pages(site)[site / "sources.html"]]
    assert all(sources.count(id) == 1 for id in HARBOR.sources)


@pytest.mark.parametrize(("page", "to_root"), [("index.html", ""), (f"notebooks/{NOTEBOOK[:-6]}.html", "../")])
def test_a_figure_comes_with_words_numbers_files_and_citation(site, page, to_root):
    text = (site / page).read_text(encoding="utf-8")
    [block] = re.findall(r'<figure class="numbered" id="F06">.*?</figure>', text, re.S)
    [image] = [said for tag, said in Elements(block).found if tag == "img"]
    assert image["alt"] == ALT
    assert image["src"] == f"{to_root}figures/F06-dismissals-ranges.svg"
    assert (image["width"], image["height"]) == ("768", "400")
    for ending in ("svg", "png", "pdf", "json", "bib"):
        assert f'href="{to_root}figures/F06-dismissals-ranges.{ending}"' in block
    for cell in ("1,204", "1,500", "2,500", "at least 40", "between 1,500 and 2,500", "Counts the same"):
        assert f">{cell}</td>" in block
    assert "rejected &lt;there&gt;" in block
    assert "- Doe &amp; Roe" in block


def test_an_article_folds_its_code_away_and_says_how_to_run_it(site, root):
    page = (site / "notebooks" / f"{NOTEBOOK[:-6]}.html").read_text(encoding="utf-8")
    folded = re.findall(r"<details[^>]*>(.*?)</details>", page, re.S)
    assert [code for code in folded if "draw(catalog" in re.sub("<[^>]*>", "", code) and SHOW in code]
    assert "draw(catalog" not in re.sub("<[^>]*>", "", re.sub(r"<details.*?</details>", "", page, flags=re.S))
    assert f'href="../{FOLDER}"' in page
    with zipfile.ZipFile(site / FOLDER) as archive:
        held = {name.partition("/")[2] for name in archive.namelist()}
        assert archive.read("what-was-counted/estimates.yaml") == CATALOG.read_bytes()
    assert {f"notebooks/{NOTEBOOK}", "docs/conf.py", "CHANGELOG.md"} <= held
    assert "binder" not in page.lower()  # nobody has said where the project can be reached


def test_services_are_offered_where_the_project_can_be_reached(tmp_path):
    (tmp_path / "CITATION.cff").write_text("repository-code: https://github.com/harbor/strike\n", encoding="utf-8")
    assert [address for _, address in services(tmp_path, "00.ipynb")] == [
        "https://mybinder.org/v2/gh/harbor/strike/HEAD?labpath=notebooks/00.ipynb",
        "https://colab.research.google.com/github/harbor/strike/blob/HEAD/notebooks/00.ipynb",
    ]


def test_the_folder_to_take_away_holds_nothing_that_is_not_named(tmp_path):
    (tmp_path / "estimates.yaml").write_text("version: 1\n", encoding="utf-8")
    (tmp_path / "letters.txt").write_text("private", encoding="utf-8")
    (tmp_path / "src" / "__pycache__").mkdir(parents=True)
    (tmp_path / "src" / "__pycache__" / "a.py").write_text("", encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(packed(tmp_path, HARBOR.event))) as archive:
        assert archive.namelist() == ["what-was-counted/estimates.yaml"]
    assert packed(tmp_path, HARBOR.event) == packed(tmp_path, HARBOR.event)


def test_an_absent_number_is_a_dash_and_never_zero(site):
    block = (site / "index.html").read_text(encoding="utf-8")
    assert '<td role="cell" data-label="Low">—</td><td role="cell" data-label="Best">1,204</td>' in block
    assert ">0</td>" not in block


def test_the_page_of_a_figure_has_its_numbers_as_rows_its_files_and_what_is_not_drawn(site):
    page = (site / addresses.figure("F06")).read_text(encoding="utf-8")
    for id in ("city-board-1911-dismissals", "doe-1968-dismissals", "poe-1951-dismissals"):
        assert f'href="../{addresses.estimate(id)}"' in page
    assert page.index("Counts the same") < page.index("Counts more") < page.index("Counts less")
    assert "rejected &lt;there&gt;" in page
    for ending in ("svg", "png", "pdf", "json", "bib"):
        assert f'href="../figures/F06-dismissals-ranges.{ending}"' in page
    assert (site / "figure" / "F06.csv").read_text("utf-8").splitlines()[1].startswith("city-board-1911-dismissals,")
    assert json.loads((site / "figure" / "F06.json").read_text("utf-8")) == card()


def test_a_figure_of_very_many_numbers_and_works_names_them_on_its_own_page_and_there_once():
    said = card() | {"drawn": card()["drawn"] * 60, "sources": card()["sources"] * 101}
    many = Card("F06-dismissals-ranges", said, 800, 600)
    assert "between 1,500 and 2,500" not in figure_block(many)
    article = figure_page(Concordance(HARBOR, {"F06": many}), many).article
    assert "the 101 works listed below" in article
    assert "@book" not in article
    assert article.count('<li><a href="../source/doe-1968.html">Doe 1968</a></li>') == 101
    assert text(said["sources"][0]["citation"]) not in article
    assert 'href="../figures/F06-dismissals-ranges.bib"' in article


def test_a_figure_within_an_article_leaves_long_lists_to_its_own_page():
    some, many = (card() | {"not_drawn": card()["not_drawn"] * n, "sources": card()["sources"] * n} for n in (12, 13))
    shown, led = (figure_block(Card("F06-dismissals-ranges", said, 800, 600), "../") for said in (some, many))
    assert shown.count("rejected &lt;there&gt;") == 12
    assert "- Doe &amp; Roe" in shown
    assert "rejected &lt;there&gt;" not in led
    assert "13 numbers are not drawn" in led
    assert "- Doe &amp; Roe" not in led
    assert '<a href="../figure/F06.html">the 13 works listed with the figure</a>' in led
    own = figure_page(Concordance(HARBOR, {"F06": (one := Card("F06-dismissals-ranges", many, 800, 600))}), one).article
    assert own.count("rejected &lt;there&gt;") == 13
    assert own.count(text(many["sources"][0]["citation"])) == 13


@pytest.mark.parametrize("chart", ["bridge", "circulation"])  # which draw a number twice, and show corrections
def test_the_page_of_a_figure_cites_it_as_its_card_does_with_every_work(chart):
    drawn = figure(next(id for id, entry in record().figures.items() if entry.chart == chart))
    shown = Card(drawn.stem, drawn.card, 800, 600)
    article = unescape(figure_page(Concordance(record(), {drawn.id: shown}), shown).article)
    assert cite_figure(drawn.entry, drawn.shown, "bibtex") in article
    assert cite_figure(drawn.entry, drawn.shown, "short") in article


def test_the_page_of_a_figure_tells_how_its_numbers_were_given_before_and_why_that_changed():
    id, former = "doe-1968-dismissals", "doe-1968-strikers"
    releases = tuple(Release(version=version, sha256="0") for version in ("0.1", "0.2"))
    catalog = HARBOR.model_copy(update={"releases": releases, "renamed": {former: id}})
    history = {
        former: (Stage("0.1", "1,500", "filled"), Stage("0.2", None)),
        id: (Stage("0.2", "at least 1,500", "filled"),),
        "poe-1951-dismissals": (Stage("0.2", "at least 40", "filled"),),
    }
    changelog = (
        f"# Changelog\n\n## 0.2\n\n### Numbers\n\n* `{former}` is\n  `{id}` <now>.\n* Nothing.\n\n"
        f"## {catalog.version}\n\n### Numbers\n\n* `doe-1968-…`: two ends are printed.\n\n### Code\n\n* `{id}`\n"
    )
    shown = Card("F06-dismissals-ranges", card(), 800, 600)
    known = Concordance(catalog, {"F06": shown}, past=Past(history, points_of(changelog)))
    said = re.sub(r"\s+", " ", re.sub("<[^>]*>", "", figure_page(known, shown).article))
    assert "Before data 0.2: 1,500. Since data 0.2: at least 1,500." in said
    assert f"{former} is {id} &lt;now&gt;." in said
    assert "Before this draft: at least 1,500. In this draft: between 1,500 and 2,500. doe-1968-…: two ends" in said
    assert "1 of 3 came with data 0.2" in said
    assert "1 of 3 came with this draft" in said
    assert "Nothing." not in said


def test_an_address_that_was_given_out_leads_to_what_stands_in_its_place(tiny):
    (tiny / "docs" / "addresses.txt").write_text("number/77\nmeasure/strikers -> measure/dismissals\n", "utf-8")
    stage(tiny, tiny / "_build" / "site-src")
    made = {page.address: page.article for pages, _ in staged(tiny / "_build" / "site-src") for page in pages}
    assert 'href="../measure/dismissals.html"' in made["measure/strikers.html"]
    assert "What is 77?" in made["number/77.html"]  # no work gives it any more, and the page stays


def test_an_address_that_was_given_out_and_leads_nowhere_is_named_with_the_remedy(tiny):
    (tiny / "docs" / "addresses.txt").write_text("measure/strikers\n", encoding="utf-8")
    with pytest.raises(SiteFailed, match=r"promises 'measure/strikers'.* -> KIND/ID"):
        stage(tiny, tiny / "_build" / "site-src")


def test_the_page_of_a_released_entry_that_is_gone_says_where_it_went_or_why():
    ids = {"estimates": ("doe-1968-strikers", "doe-1968-dismissals", "poe-1951-rumor"), "sources": ("doe-1968",)}
    former = {
        "releases": (Release(version="1.0.0", sha256="0", ids=ids),),
        "renamed": {"doe-1968-strikers": "doe-1968-dismissals"},
        "withdrawn": {"poe-1951-rumor": "It was a misreading."},
    }
    catalog = HARBOR.model_copy(update=former)
    made = [addresses.estimate("doe-1968-dismissals"), addresses.source("doe-1968")]
    pages = {page.address: page for page in lasting_pages(Concordance(catalog, {}), {}, made)}
    assert pages.keys() == {addresses.estimate("doe-1968-strikers"), addresses.estimate("poe-1951-rumor")}
    assert 'href="../estimate/doe-1968-dismissals.html"' in pages[addresses.estimate("doe-1968-strikers")].article
    assert "It was a misreading." in pages[addresses.estimate("poe-1951-rumor")].article


def test_a_release_adds_the_pages_of_numbers_and_measures_to_the_list_and_takes_none_away(tiny):
    (tiny / "docs" / "addresses.txt").write_text("number/77\n", encoding="utf-8")
    once = promise(tiny, HARBOR).read_text("utf-8")
    assert once.startswith("number/77\n")
    assert "measure/dismissals\n" in once
    assert promise(tiny, HARBOR).read_text("utf-8") == once


def test_lines_of_the_list_of_addresses_are_only_ever_added():
    listed = {"number/7": "", "measure/old": "measure/new"}
    made = ["number/8.html", "measure/new.html", "number/7.html"]
    assert lines_of(listed, made) == ["number/7", "measure/old -> measure/new", "number/8", "measure/new"]


def test_a_number_whose_print_was_not_seen_is_said_to_be_in_our_words(site):
    text = (site / "estimates.html").read_text(encoding="utf-8")
    assert "“between 1,500 and 2,500”" in text
    assert "at least 40<small> (our words)</small>" in text


def handed(site, name):
    """What a classic script hands to a page."""
    call = (site / "data" / f"{name}.js").read_text(encoding="utf-8")
    assert call.startswith(f'wwc("{name}",')
    return json.loads(call.removeprefix(f'wwc("{name}",').rstrip().removesuffix(")"))


def test_the_field_knows_every_number_and_the_words_that_say_it_rightly(site):
    core = handed(site, "columns")
    assert set(core["ids"]) == set(HARBOR.estimates)
    for word, _ in core["measures"]:
        for id, said in handed(site, f"rows-{word}").items():
            assert dict(zip(core["row"], said, strict=True))["quotation"] == quotation(HARBOR.estimate(id))


def test_the_field_knows_the_pages_and_the_sources_by_their_words(site):
    told = handed(site, "passages")  # a claim and a correction are named by their places in the other files
    texts = {address: text for kind, _, address, text in told if kind not in ("claim", "correction")}
    assert {f"source/{id}.html" for id in HARBOR.sources} <= set(texts)
    assert any(address.startswith("about.html") for address in texts)
    assert all((site / address.partition("#")[0]).is_file() for address in texts)


def test_a_passage_has_the_anchor_that_its_page_has(site):
    for _, _, address, _ in handed(site, "passages"):
        page, _, anchor = str(address).partition("#")
        assert not anchor or f'id="{anchor}"' in (site / page).read_text(encoding="utf-8"), address


def test_the_search_of_the_theme_gave_way_to_the_field(site):
    assert (site / "search.html").read_bytes() == (site / "ask.html").read_bytes()
    assert not (site / "searchindex.js").exists()


def test_the_data_and_the_bibliography_can_be_taken_away(site):
    assert (site / "estimates.yaml").read_bytes() == CATALOG.read_bytes()
    assert json.loads((site / "estimates.schema.json").read_text(encoding="utf-8"))["$defs"]["Estimate"]
    assert {item["id"] for item in json.loads((site / "sources.json").read_text(encoding="utf-8"))} == set(
        HARBOR.sources
    )
    assert (site / "sources.bib").read_text(encoding="utf-8").count("\n@") == len(HARBOR.sources) - 1
    assert "@book{doe-1968," in (site / "figures" / "F06-dismissals-ranges.bib").read_text(encoding="utf-8")


def test_the_theme_still_has_the_faults_that_are_repaired(site):
    """A repair that finds nothing to repair is out of date."""
    text = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    for start, remedy in REPAIRS:
        added = remedy.removeprefix(r"\g<0> ")
        assert re.search(start.pattern.removesuffix("(?=>)") + " " + added, text), start.pattern
        assert not start.search(text), start.pattern
    assert "<th></th>" not in text


def test_every_page_has_one_heading_of_the_first_rank(site):
    for path, elements in pages(site).items():
        assert [tag for tag, _ in elements].count("h1") == 1, path.name


def test_numbers_of_a_work_that_has_many_stand_on_its_page_and_keep_their_anchors():
    one = HARBOR.estimate("doe-1968-dismissals")
    more = {f"{one.id}-{n}": one.model_copy(update={"id": f"{one.id}-{n}"}) for n in (2, 3)}
    listed = estimates_page(Concordance(HARBOR.model_copy(update={"estimates": HARBOR.estimates | more}), {}))
    [line] = [found for found in re.findall(r"<li.*?</li>", listed) if f'"{one.id}-2"' in found]
    assert [f'<a id="{id}"></a>' in line for id in (one.id, *more)] == [True] * 3
    assert 'href="source/doe-1968.html">3 numbers on the page of Doe 1968</a>' in line
    assert f'href="estimate/{one.id}.html"' not in line
    assert f'href="estimate/{one.id}.html"' in estimates_page(Concordance(HARBOR, {}))


def test_what_was_seen_of_a_work_and_its_addresses_stand_on_its_page(site):
    listed = (site / "sources.html").read_text(encoding="utf-8")
    for source in HARBOR.sources.values():
        assert f'href="source/{source.id}.html"' in listed
        own = (site / "source" / f"{source.id}.html").read_text(encoding="utf-8")
        assert not source.note or " ".join(text(source.note).split()) in " ".join(own.replace("&#39;", "'").split())
    addresses = {source.url for source in HARBOR.sources.values() if source.url}
    assert addresses
    assert not any(f">{address}<" in listed for address in addresses)
    assert any(source.accessed for source in HARBOR.sources.values())
    assert "accessed" not in listed


def test_every_link_of_a_work_leads_to_an_address_that_was_given_for_it():
    """The reference goes on after an address, with a comma or a point that is not the address's own."""
    known, outward = Concordance(record(), {}), 0
    for source in record().sources.values():
        printed = record().sources[source.printed_in.source] if source.printed_in else source
        given = {where for one in (source, printed) for where in (one.url, one.archived_url)}
        given |= {f"https://doi.org/{one.doi}" for one in (source, printed)}
        led = {where for where in re.findall(r'href="([^"]*)"', source_page(known, source).article) if "://" in where}
        assert {unescape(where) for where in led} <= given, source.id
        outward += len(led)
    assert outward > 100


@pytest.mark.parametrize("address", ["https://example.org/a.", "https://example.org/a,b", "https://example.org/(a)"])
def test_an_address_is_linked_as_it_is_whatever_it_ends_in(address):
    source = next(iter(HARBOR.sources.values())).model_copy(update={"url": address, "doi": None, "archived_url": None})
    assert f'href="{address}"' in linked(with_edition(source), addresses_in(source))


def test_the_estimates_begin_with_the_way_to_each_measure(site):
    text = (site / "estimates.html").read_text(encoding="utf-8")
    held = len(HARBOR.of_measure("dismissals"))
    assert f'<a href="#measure-dismissals">Dismissals</a> ({held})' in text
    assert text.count('id="measure-dismissals"') == 1


def test_repairing_twice_changes_nothing():
    page = '<aside class="sidebar-drawer"><p class="caption" role="heading"></p></aside><pre>1</pre><th></th>'
    once = repaired(page)
    assert once == (
        '<aside class="sidebar-drawer" aria-label="Site"><p class="caption" role="heading" aria-level="2"></p></aside>'
        '<pre tabindex="0">1</pre><td></td>'
    )
    assert repaired(once) == once


def test_two_builds_are_the_same_bytes(site, tmp_path):
    other = project(tmp_path / "another place")
    code = (
        "import sys; from pathlib import Path; from terror_estimates.publication.site.rendering import build_site;"
        "build_site(Path(sys.argv[1]), Path(sys.argv[1]) / '_build' / 'site')"
    )
    settings = {**os.environ, "PYTHONHASHSEED": "77", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", code, str(other)], check=True, env=settings)
    again = other / "_build" / "site"
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert files == {path.relative_to(again) for path in again.rglob("*") if path.is_file()}
    assert [str(file) for file in sorted(files) if (site / file).read_bytes() != (again / file).read_bytes()] == []


def test_no_page_tells_where_it_was_made(site, root):
    for path in site.rglob("*"):
        if path.is_file():
            assert str(root).encode() not in path.read_bytes(), path.name


@pytest.fixture
def tiny(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    shutil.copyfile(ROOT / "docs" / "conf.py", docs / "conf.py")
    (docs / "_static").mkdir()
    (docs / "index.md").write_text("# Tiny\n\n[gone](nowhere.md)\n", encoding="utf-8")
    return project(tmp_path / "tiny", docs)


def test_a_disk_that_is_full_for_the_renderer_is_told_as_for_everybody(tiny, monkeypatch):
    trace = (
        "Extension error!\n\n    OSError: [Errno 28] No space left on device\n\nThe full traceback has been saved in:\n"
    )
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 2, "", trace))
    with pytest.raises(OSError, match="No space left on device") as failure:
        build_site(tiny, tiny / "_build" / "site")
    assert (failure.value.errno, Path(failure.value.filename).name) == (errno.ENOSPC, "_build")


def test_a_failure_of_the_renderer_is_told_whole_and_leaves_no_log_among_passing_files(tmp_path, monkeypatch):
    staging, passing = tmp_path / "site-src", tmp_path / "passing"
    staging.mkdir()
    passing.mkdir()
    (staging / "conf.py").write_text("def setup(app):\n    app.nowhere\n", encoding="utf-8")
    monkeypatch.setenv("TMPDIR", str(passing))
    with pytest.raises(SiteFailed, match=r"Traceback(?s:.*)has no attribute 'nowhere'") as failure:
        render(staging, tmp_path / "site")
    assert "sphinx-err" not in str(failure.value)
    assert sorted(path.name for path in tmp_path.rglob("*") if path.suffix == ".log") == []
    assert sorted(path.name for path in passing.iterdir()) == []


def test_a_warning_fails_the_build_and_leaves_the_former_site(tiny):
    out = tiny / "_build" / "site"
    out.mkdir(parents=True)
    (out / "index.html").write_text("former", encoding="utf-8")
    with pytest.raises(SiteFailed, match=r"index\.md:3: WARNING:.*nowhere\.md") as failure:
        build_site(tiny, out)
    assert str(tiny) not in str(failure.value)
    assert (out / "index.html").read_text(encoding="utf-8") == "former"
    assert sorted(path.name for path in out.parent.iterdir()) == ["site", "site-src"]


def test_a_card_older_than_the_catalog_is_named_with_the_remedy(tiny):
    file = tiny / "estimates.yaml"
    renamed = file.read_text(encoding="utf-8").replace("doe-1968-dismissals", "doe-1968-dismissals-dockers")
    file.write_text(renamed, encoding="utf-8")
    said = r"F06-dismissals-ranges\.json names 'doe-1968-dismissals'.*terror-estimates figure --all"
    with pytest.raises(SiteFailed, match=said):
        stage(tiny, tiny / "_build" / "site-src")


def test_a_card_that_names_a_work_that_is_gone_is_named_with_the_remedy(tiny):
    path = tiny / "figures" / "F06-dismissals-ranges.json"
    path.write_text(path.read_text("utf-8").replace('"id": "doe-1968"', '"id": "doe-1967"'), encoding="utf-8")
    with pytest.raises(
        SiteFailed, match=r"F06-dismissals-ranges\.json names 'doe-1967'.*terror-estimates figure --all"
    ):
        stage(tiny, tiny / "_build" / "site-src")


def test_a_notebook_that_shows_an_unknown_figure_is_named(tiny):
    nbformat.write(notebook("F99"), tiny / "notebooks" / NOTEBOOK)
    with pytest.raises(CardMissing, match=rf"notebooks/{NOTEBOOK} shows figure F99.*terror-estimates figure --all"):
        stage(tiny, tiny / "_build" / "site-src")


@pytest.mark.parametrize(("event", "pictures"), [(None, 0), ("another-flood", 1)])
def test_a_figure_of_another_catalog_is_only_a_picture(tiny, event, pictures):
    nbformat.write(notebook(event=event), tiny / "notebooks" / NOTEBOOK)
    stage(tiny, tiny / "_build" / "site-src")
    staged = nbformat.read(tiny / "_build" / "site-src" / "notebooks" / NOTEBOOK, as_version=4)

    shown = [output.data for cell in staged.cells for output in cell.get("outputs", ())]
    assert sum("image/png" in data for data in shown) == pictures


@pytest.mark.parametrize("needed", ["docs", "figures", "CHANGELOG.md"])
def test_what_is_missing_is_named_with_the_remedy(tiny, needed):
    (tiny / needed).rename(tiny / "away")
    with pytest.raises(SiteFailed, match=rf"The site needs '{needed}.*(Restore|Draw)"):
        stage(tiny, tiny / "_build" / "site-src")


def test_a_site_that_somebody_holds_can_be_told_from_one_with_a_changed_page(site, tmp_path):
    held = Path(shutil.copytree(site, tmp_path / "held"))
    assert confirm(held, ()).whole

    page = held / "estimate" / f"{next(iter(HARBOR.estimates))}.html"
    page.write_text(page.read_text(encoding="utf-8").replace("1,204", "1,205"), encoding="utf-8")
    (held / "data" / "estimates.csv").unlink()
    found = confirm(held, ())
    assert (found.changed, found.missing, found.added) == ((f"estimate/{page.name}",), ("data/estimates.csv",), ())


@pytest.mark.parametrize(
    ("width", "height", "framed", "told"),
    [(800, 600, "picture", False), (840, 1000, "picture tall", False), (840, 2000, "picture tall", True)],
)
def test_a_tall_picture_is_printed_on_a_sheet_of_its_own_and_says_where_small_letters_are_read(
    width, height, framed, told
):
    one = Card("F06-dismissals-ranges", card(), width, height)
    for said in (figure_block(one), figure_page(Concordance(HARBOR, {"F06": one}), one).article):
        assert f'class="{framed}"' in said
        assert ("the PDF of F06 has it in readable size" in said) is told
