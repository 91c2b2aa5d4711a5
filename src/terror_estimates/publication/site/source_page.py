"""The page of a work or document: the reference, what we saw of it, and every number it states or passes on."""

import json
import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from terror_estimates.catalog import Source
from terror_estimates.publication.citing.bibliography import addresses_in, with_edition
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.hypertext import link
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.metadata import of_source
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table


def source_page(known: Concordance, source: Source) -> Page:
    """The page of one work or document."""
    catalog, full = known.catalog, with_edition(source)
    stating, carrying = known.stating.get(source.id, []), known.carrying.get(source.id, [])
    resting = known.naming["rests_on"].get(source.id, [])
    parts = (
        ("Numbers that it states", stating),
        ("Numbers of other works that we saw in it", carrying),
        ("Numbers that rest on it", resting),
    )
    remarks = {one.id: "That it rests on it is our reading" for one in resting if one.infers(source.id)}
    article = written(
        "source.html", source=source, title=source.short(), reference=linked(full, addresses_in(source)),
        tables=[table(f"{caption} ({len(held)})", held, remarks, measured=True) for caption, held in parts if held],
        citations={form: Citations(catalog).cite(source.id, form) for form in ("short", "text", "bibtex", "wikipedia")},
        data=addresses.data(addresses.source(source.id)),
    )  # fmt: skip
    return Page(addresses.source(source.id), source.short(), full, article, of_source(source).head(), ours=False)


def source_data(known: Concordance, source: Source) -> str:
    """The same for programs: the item in CSL, our note, and the ids of the numbers, as JSON."""
    data = {
        "id": source.id,
        "reference": with_edition(source),
        "csl": csl(source),
        "note": source.note,
        "states": [one.id for one in known.stating.get(source.id, ())],
        "seen_here": [one.id for one in known.carrying.get(source.id, ())],
        "data_version": known.catalog.edition,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def linked(words: str, held: Sequence[str]) -> Markup:
    """A reference with the addresses that it holds as links; everything else is text.

    The addresses are given, since no sign tells where one ends and the reference goes on: "…/page, accessed …".
    """
    if not held:
        return escape(words)
    longest_first = sorted(held, key=len, reverse=True)
    pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", words)
    return Markup("").join(
        Markup(link(piece, str(escape(piece)))) if place % 2 else escape(piece) for place, piece in enumerate(pieces)
    )
