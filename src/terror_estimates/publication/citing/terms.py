"""The terms on which a catalog may be used, as an address that programs know."""

import re

_CREATIVE = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)")


def license_address(license: str | None) -> str:
    """The page of the terms of a Creative Commons license; '' of any other, whose page nobody here has seen.

    >>> license_address("CC-BY-4.0")
    'https://creativecommons.org/licenses/by/4.0/'
    >>> license_address("MIT")
    ''
    """
    if license == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = _CREATIVE.fullmatch(license or "")
    return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else ""
