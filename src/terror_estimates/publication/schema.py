"""The dictionary of estimates.yaml for editors and other languages: JSON Schema made from the models.

It catches what can be seen in one entry: keys, kinds of value, and words. Links, sums and the order of numbers are the
work of the rules (`terror-estimates check`).
"""

import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from terror_estimates.catalog import (
    Catalog,
    Caveat,
    Claim,
    Estimate,
    Event,
    Measure,
    Method,
    Period,
    Source,
    Table,
    Term,
    ids,
)
from terror_estimates.catalog.claim import Correction, TakenFor
from terror_estimates.catalog.figure import WayEntry
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.scope import KIND_OF, WORDED
from terror_estimates.catalog.table import CELLS, ROW_SAYS, SUM_OF
from terror_estimates.catalog.value import Closed
from terror_estimates.catalog.verification import Verification
from terror_estimates.catalog.vocabulary import KINDS
from terror_estimates.catalog.words import MEANING, NOTHING
from terror_estimates.publication.fields import WRITTEN, meaning, written_fields

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_BETWEEN = r"^\[\d{4}\.\.\d{4}\]$"
_ENTRY_ID = f"^{ids.ENTRY}$"
_WORD_ID = f"^{ids.WORD}$"
_FIGURE_ID = f"^{ids.FIGURE}$"
_FORMER_ID = f"{_ENTRY_ID}|{_FIGURE_ID}"
_PLAIN_NUMBER = r"^(0|[1-9][0-9]*)(\.[0-9]+)?$"
Json = dict[str, Any]


def schema(catalog: Catalog) -> Json:
    """The schema of a catalog file, with the words of this catalog's vocabulary as the choices an editor offers."""
    words: tuple[type[Closed], ...] = (Term, Measure, Method, Caveat)
    models = [model for model in WRITTEN if model not in words]
    definitions = {model.__name__: _model(model, catalog) for model in [*models, *words]}
    definitions["SharedFields"] = {**_model(Estimate, catalog), "required": []}
    definitions["Cells"] = _cells(definitions["SharedFields"])
    definitions["Column"] = _column(definitions["SharedFields"])
    definitions["Table"]["properties"] |= {
        "shared": {**_ref("SharedFields"), "description": meaning(Table, "shared")},
        "columns": _entries(_ref("Column"), None, meaning(Table, "columns")),
        "rows": _entries(_ref("Cells"), None, meaning(Table, "rows")),
        "totals": _entries(_ref("Cells"), None, meaning(Table, "totals")),
    }
    return {
        "$schema": _DIALECT,
        "title": f"A catalog of estimates: {catalog.event.title}",
        "type": "object",
        "required": ["version", "event"],
        "additionalProperties": False,
        "properties": {
            "version": {"type": "string", "description": "The version of the data; every figure prints it."},
            "event": _ref("Event"),
            "holds": _holds(),
            "vocabulary": _vocabulary(),
            "scopes": _entries(_ref("Reference"), _ENTRY_ID, "Named scopes that figures group estimates by."),
            "figures": _entries(_ref("FigureEntry"), _FIGURE_ID, "Registered figures; an id is never used again."),
            "sources": _entries(_ref("Source"), _ENTRY_ID, "Works and documents that state something."),
            "estimates": _entries(_ref("Estimate"), _ENTRY_ID, "One claim by someone about one quantity, each."),
            "tables": _entries(_ref("Table"), _ENTRY_ID, "Printed tables; each cell is an estimate."),
            "claims": _entries(_ref("Claim"), _ENTRY_ID, "Published shares, sums and rates that can be recomputed."),
            "corrections": _entries(_ref("Correction"), _ENTRY_ID, "What circulates wrongly, and what is right."),
            "renamed": _former("Ids of earlier releases, each with the id that the entry has now."),
            "withdrawn": _former("Ids of earlier releases whose entries are no more, each with the reason."),
            "people": _entries(_ref("Person"), _ENTRY_ID, "Persons and offices, with the spellings of their names."),
        },
        "$defs": definitions,
    }


def _former(description: str) -> Json:
    return _entries({"type": "string"}, _FORMER_ID, description)


def _holds() -> Json:
    entries = ("people", "sources", "estimates", "tables", "claims", "corrections", "scopes", "figures")
    sections = (*entries, "renamed", "withdrawn")
    return {
        "type": "object",
        "description": "How many entries each section has, kept by `format`, so that a file cut off is noticed.",
        "additionalProperties": False,
        "properties": {section: {"type": "integer", "minimum": 0} for section in sections},
    }


def _vocabulary() -> Json:
    shapes = {"measures": "Measure", "methods": "Method", "caveats": "Caveat"}
    kinds = {kind: _entries(_ref(shapes.get(kind, "Term")), _WORD_ID) for kind in KINDS}
    return {"type": "object", "additionalProperties": False, "properties": kinds}


def _model(model: type[Closed], catalog: Catalog) -> Json:
    fields = written_fields(model)
    properties = {}
    for name, field in fields.items():
        shape = _of_the_event(model, name, catalog) or _of_type(field.annotation)
        properties[name] = {**shape, "description": field.description}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in fields.items() if field.is_required()],
        "properties": properties,
    }


def _of_the_event(model: type[Closed], name: str, catalog: Catalog) -> Json | None:
    """The shape of a field whose words are data, or of a date, which the models hold as plain text."""
    counted = model in (Estimate, Reference, TakenFor)
    if counted and name in ("measure", *WORDED):
        words = {word: term.definition for word, term in catalog.vocabulary.words(KIND_OF[name]).items()}
        nothing = {word: MEANING[word] for word in NOTHING} if model is Estimate and name != "measure" else {}
        return _choice({**words, **nothing})
    if name == "components":
        coverage = _of_type(model.model_fields[name].annotation)["additionalProperties"]
        return _entries(coverage) | {"propertyNames": {"enum": sorted(catalog.vocabulary.components)}}
    if model is Estimate and name == "caveats":
        words = {word: term.definition for word, term in catalog.vocabulary.caveats.items()}
        return {"type": "array", "items": _choice(words)}
    if model is Estimate and name == "inferred":
        sides = ["measure", *WORDED, "rests_on", *sorted(catalog.vocabulary.components)]
        return {"type": "array", "items": {"anyOf": [{"enum": sides}, {"type": "string", "pattern": _ENTRY_ID}]}}
    if model in (Correction, WayEntry) and name == "way":
        return _choice({word: term.definition for word, term in catalog.vocabulary.ways.items()})
    if model is Estimate and name == "method":
        return _choice({word: term.definition for word, term in catalog.vocabulary.methods.items()})
    if counted and name == "period":
        return {"anyOf": [_dated(loose=True), {"enum": list(NOTHING)}]} if model is Estimate else _dated(loose=True)
    if (model, name) == (Verification, "seen_in"):
        return {"anyOf": [_ref("Sighting"), {"type": "array", "items": _ref("Sighting")}]}
    if (model, name) == (Claim, "published"):
        return {"type": "string", "pattern": _PLAIN_NUMBER}
    if (model, name) in ((Source, "accessed"), (Verification, "seen_on")):
        return {"type": "string", "pattern": _DAY}
    if (model, name) == (Source, "original_issued"):
        return _dated()
    if (model, name) in ((Event, "period"), (Source, "issued")):
        between = {"type": "string", "pattern": _BETWEEN}
        return {"anyOf": [_dated(), between, {"enum": ["not_seen"]}]} if model is Source else _dated()
    return None


def _dated(*, loose: bool = False) -> Json:
    """A date or two; `loose` also about right (~), inferred (?), or with an end left open (..)."""
    if not loose:
        return {"type": "string", "pattern": f"^{_DATE}(/{_DATE})?$"}
    about = f"{_DATE}[~?]?"
    return {"type": "string", "pattern": rf"^({about}(/({about}|\.\.))?|\.\./{about})$"}


def _of_type(annotation: Any) -> Json:
    """The shape of a type as the models write it."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of_type(parts[0])
    if origin is Literal:
        return _choice({word: MEANING.get(word, "") for word in parts})
    if origin in (Union, types.UnionType):
        known = [part for part in parts if part not in (type(None), Period)]
        return _of_type(known[0]) if len(known) == 1 else {"anyOf": [_of_type(part) for part in known]}
    if origin is tuple:
        return {"type": "array", "items": _of_type(parts[0])}
    if origin is dict:
        return _entries(_of_type(parts[1]))
    if isinstance(annotation, type) and issubclass(annotation, Closed):
        return _ref(annotation.__name__)
    return {
        str: {"type": "string"},
        int: {"type": "integer"},
        float: {"type": "number"},
        bool: {"type": "boolean"},
    }.get(annotation, {})


def _choice(words: Mapping[str, str]) -> Json:
    """A closed list; editors that know `enumDescriptions` show the meaning beside each word."""
    shape: Json = {"enum": list(words)}
    if any(words.values()):
        shape["enumDescriptions"] = list(words.values())
    return shape


def _column(shared: Json) -> Json:
    """What a column of a printed table says for its cells, and the columns of which it is the sum."""
    parts = {"type": "array", "items": {"type": "string"}, "description": "The columns of which this is the sum."}
    return {**shared, "properties": {**shared["properties"], SUM_OF: parts}}


def _cells(shared: Json) -> Json:
    """One row of a printed table: whole numbers, and what may be said of the row."""
    said = {name: shared["properties"][name] for name in ROW_SAYS}
    one = {"type": "object", "properties": said, "additionalProperties": False}
    single = _entries(one, description="The same of single numbers, by column.")
    return _entries({"type": "integer", "minimum": 0}) | {"properties": said | {CELLS: single}}


def _entries(value: Json, key: str | None = None, description: str = "") -> Json:
    shape: Json = {"type": "object", "additionalProperties": value}
    if key:
        shape["propertyNames"] = {"pattern": key}
    return shape | {"description": description} if description else shape


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}
