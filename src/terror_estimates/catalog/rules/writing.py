"""Writing: what is printed from the file can be printed, and is marked once where it is printed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from terror_estimates.catalog import ids
from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.letters import undrawable
from terror_estimates.catalog.problem import Path, clipped
from terror_estimates.catalog.rules.registry import Findings, each, rule
from terror_estimates.catalog.source import Locator
from terror_estimates.catalog.vocabulary import KINDS

_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}")
_SHORT_NAME = re.compile(rf"(?=.{{1,80}}$){ids.ENTRY}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MARKED_TWICE = re.compile(r"[\"“”„‟«»‹›]|(?<!\w)'(?=\w)|^‘[^‘’]*’$")


@rule("problem")
def plain_signs(catalog: Catalog) -> Findings:
    """The version, the id of the event and languages are short words in plain signs: they stand in names and heads."""
    words: list[tuple[Path, str | None, re.Pattern[str], str]] = [
        (("version",), catalog.version, _VERSION, "digits, letters, points, hyphens: 0.2.0"),
        (("event", "id"), catalog.event.id, _SHORT_NAME, "lower-case letters, digits and single hyphens"),
    ]
    sources = catalog.sources.items()
    words += [(("sources", id, "language"), source.language, _LANGUAGE, "two letters: en") for id, source in sources]
    for path, word, spelling, remedy in words:
        if word is not None and not spelling.fullmatch(word):
            yield path, f"{path[-1]} '{clipped(word)}' is not a plain word; write it as {remedy}"


@rule("problem")
def locator_quotes(catalog: Catalog) -> Findings:
    """A locator has no quotation marks but ‘…’ around words quoted in it: titles get theirs where they are printed."""
    for path, locator in _locators(catalog):
        for key, part in vars(locator).items():
            if isinstance(part, str) and _MARKED_TWICE.search(part):
                said = f"{key} '{clipped(part)}' has quotation marks, and gets its own where it is printed; remove them"
                yield (*path, key), f"{said}, or write ‘…’ around quoted words inside a title"


def _locators(catalog: Catalog) -> Iterator[tuple[Path, Locator]]:
    """Every locator of the catalog with its path."""
    for path, estimate in each(catalog.estimates):
        yield (*path, "locator"), estimate.locator
        for seen in estimate.verification.seen_in:
            yield (*path, "verification", "seen_in", "locator"), seen.locator
    for id, claim in catalog.claims.items():
        yield ("claims", id, "locator"), claim.locator
        for seen in claim.verification.seen_in:
            yield ("claims", id, "verification", "seen_in", "locator"), seen.locator
    for id, correction in catalog.corrections.items():
        for place, found in enumerate(correction.found_in):
            yield ("corrections", id, "found_in", place, "locator"), found.locator
    for id, source in catalog.sources.items():
        if source.printed_in:
            yield ("sources", id, "printed_in", "locator"), source.printed_in.locator


@rule("problem")
def letter_not_drawn(catalog: Catalog) -> Findings:
    """What a chart may print is written in letters that its font has; another letter would be an empty box."""
    texts = list(_drawn(catalog))
    if not undrawable("".join(text for _, text in texts)):
        return  # nearly always, and asked in one step
    for path, text in texts:
        if letters := undrawable(text):
            held = clipped(" ".join(letters), 20)
            said = f"the charts have no letter for '{held}' in '{clipped(text)}'; write it in Latin letters"
            yield path, f"{said}, and keep the original in a field that is not drawn"


def _drawn(catalog: Catalog) -> Iterator[tuple[Path, str]]:
    """Every text that a chart may print, with its path."""
    yield ("event", "title"), catalog.event.title
    for path, estimate in each(catalog.estimates):
        yield (*path, "estimated_by"), estimate.estimated_by
        if estimate.shown_as_printed:
            yield (*path, "as_printed"), estimate.as_printed or ""
    for id, source in catalog.sources.items():
        yield ("sources", id), source.short()
    for id, table in catalog.tables.items():
        yield ("tables", id, "title"), table.title
    for kind in KINDS:
        for word, term in catalog.vocabulary.words(kind).items():
            yield ("vocabulary", kind, word, "label"), term.label or ""
    yield from ((("scopes", id, "label"), scope.label) for id, scope in catalog.scopes.items())
    yield from ((("claims", id, "says"), claim.says) for id, claim in catalog.claims.items())
    for id, figure in catalog.figures.items():
        yield from ((("figures", id, *keys), text) for keys, text in _texts(figure))


def _texts(held: Any) -> Iterator[tuple[Path, str]]:
    """Every text in an entry with the keys that lead to it."""
    if isinstance(held, str):
        yield (), held
    elif isinstance(held, (list, tuple)):
        yield from (((place, *keys), text) for place, one in enumerate(held) for keys, text in _texts(one))
    else:
        inside = (
            dict(held) if isinstance(held, BaseModel) else held
        )  # writing out would build a serializer for each kind
        named = inside.items() if isinstance(inside, Mapping) else ()
        yield from (((key, *keys), text) for key, one in named for keys, text in _texts(one))
