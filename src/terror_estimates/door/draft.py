"""A draft: the text of a catalog with further entries put under their sections, for asking what if."""

import re
import textwrap

_SECTION = re.compile(r"^([a-z]+):[ \t]*(?:#.*)?$", re.MULTILINE)
_ENTRY = re.compile(r"^[^#\s]", re.MULTILINE)


def with_sections(written: str, further: str) -> str:
    """The catalog's text with the entries of `further` under the sections they name; without a name, under estimates.

    >>> print(with_sections("estimates:\\n  b: {}\\n", "a: {}"))
    estimates:
      a: {}
      b: {}
    <BLANKLINE>
    """
    further = textwrap.dedent(further).strip("\n")
    if not further.strip():
        return written
    first = _SECTION.search(further)
    unnamed, named = (further[: first.start()], further[first.start() :]) if first else (further, "")
    if not first or _ENTRY.search(unnamed):  # and not only a comment before the first section
        further = f"estimates:\n{textwrap.indent(unnamed.rstrip(), '  ')}\n{named}".rstrip("\n")
    begins = [*_SECTION.finditer(further)]
    ends = [found.start() for found in begins[1:]] + [len(further)]
    for found, end in zip(begins, ends, strict=True):
        entries = further[found.end() : end].strip("\n")
        head = re.search(rf"^{found[1]}:[ \t]*(\{{\}})?[ \t]*(?:#.*)?$", written, re.MULTILINE)
        if head is None:
            written = f"{written.rstrip()}\n\n{found[1]}:\n{entries}\n"
        else:
            written = f"{written[: head.start()]}{found[1]}:\n{entries}\n{written[head.end() :].lstrip(chr(10))}"
    return written
