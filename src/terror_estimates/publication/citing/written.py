"""Citations in their forms: sentences, styles of journals, and the formats of reference managers; each work once."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Source
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.publication.citing.biblatex import biblatex
from terror_estimates.publication.citing.bibtex import bibtex
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.citing.ris import record, ris
from terror_estimates.publication.citing.styles import STYLES, styled
from terror_estimates.publication.citing.wikipedia import wikipedia


class Uncitable(Refusal, ValueError):
    """Nothing can be cited so; the message is a sentence with the remedy."""


@dataclass(frozen=True)
class Cited:
    """A source, where in it, and how it is led in: in running text, and in the note of a bibliography entry.

    `whose` says in a few words whose number is told there, where it is not the source's own; `doubt` what must be said
    of it wherever it is cited: that it was not seen there, that it is a sum or a slip.
    """

    source: Source
    locator: str = ""
    lead: str = ""
    remark: str = ""
    whose: str = ""
    doubt: str = ""

    @property
    def place(self) -> str:
        """Where in it, whose number is told there, and what must be said of it, for forms that print no remark."""
        return _joined([self.locator, self.whose, self.doubt])

    @property
    def note(self) -> str:
        """Where in it, and what must be said of the number, for the field that styles print beside a remark."""
        return _joined([self.locator, self.doubt])


@dataclass(frozen=True)
class Citation:
    """What is to be written in some form: the words, one short line, the works with places, and what is ours."""

    text: str
    short: str
    cited: Sequence[Cited] = ()
    products: Sequence[Product] = ()


def written(citations: Sequence[Citation], form: str) -> str:
    """Citations in one of the forms, Uncitable for any other; what is ours comes first, then every work, each once."""
    if form not in FORMS:
        raise Uncitable(f"There is no citation form '{form}'; choose one of {', '.join(FORMS)}.")
    if form == "text":
        between = "\n" if all("\n" not in one.text for one in citations) else "\n\n"
        return between.join(one.text for one in citations)
    if form == "short":
        return "\n".join(one.short for one in citations)
    products = _parts([product for one in citations for product in one.products])
    works = merged([work for one in citations for work in one.cited])
    return in_style(products, works, form) if form in STYLES else _FORMATS[form](products, works)


def in_style(products: Sequence[Product], works: Sequence[Cited], style: str) -> str:
    """One line of a bibliography for each, in the style of a journal."""
    items = [*(one.csl(versioned=True) for one in products), *(csl(one.source, one.place) for one in works)]
    return "\n".join(styled(item, style) for item in items)


def _bibtex(products: Sequence[Product], works: Sequence[Cited]) -> str:
    entries = [bibtex(work.source, work.note, work.remark) for work in works]
    return "\n\n".join([*(one.bibtex() for one in products), *entries])


def _biblatex(products: Sequence[Product], works: Sequence[Cited]) -> str:
    entries = [biblatex(work.source, work.note, work.remark) for work in works]
    return "\n\n".join([*(one.biblatex() for one in products), *entries])


def _ris(products: Sequence[Product], works: Sequence[Cited]) -> str:
    of_works = [ris(work.source, work.note, work.remark) for work in works]
    return "\n\n".join(record(fields) for fields in [*(one.ris() for one in products), *of_works])


def _csl_json(products: Sequence[Product], works: Sequence[Cited]) -> str:
    items = [*(one.csl() for one in products), *(csl(work.source, work.note, work.remark) for work in works)]
    return json.dumps(items, ensure_ascii=False, indent=2)


def _wikipedia(products: Sequence[Product], works: Sequence[Cited]) -> str:
    templates = [wikipedia(work.source, work.place) for work in works]
    return "\n".join([*(one.wikipedia() for one in products), *templates])


_FORMATS: Mapping[str, Callable[[Sequence[Product], Sequence[Cited]], str]] = {
    "bibtex": _bibtex, "biblatex": _biblatex, "ris": _ris, "csl-json": _csl_json, "wikipedia": _wikipedia,
}  # fmt: skip


def _parts(products: Sequence[Product]) -> list[Product]:
    """What is ours, each once; every entry of the data is an item of its own, so that no style loses which it is."""
    return list({product.key: product for product in products}.values())


def merged(works: Sequence[Cited]) -> list[Cited]:
    """Each work once, where it first stands, with every place in it and every remark: a key may not come twice."""
    places: dict[str, list[Cited]] = {}
    for work in works:
        places.setdefault(work.source.id, []).append(work)
    return [
        Cited(
            same[0].source,
            _joined(one.locator for one in same),
            "",
            _joined(one.remark for one in same),
            _joined(one.whose for one in same),
            _joined(one.doubt for one in same),
        )
        for same in places.values()
    ]


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))
