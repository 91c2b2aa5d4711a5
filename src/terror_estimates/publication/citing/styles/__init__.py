"""References in the styles of journals: APA, MLA, Chicago (author and date) and GOST R 7.0.5, from CSL items.

One reader of our CSL-JSON and these functions are given the same; tests hold them to pandoc's citeproc, which prints
the same facts in the same order. Titles keep the letters they are printed in, and every author of up to twenty.
"""

from collections.abc import Callable, Mapping
from typing import Any

from terror_estimates.publication.citing.styles.apa import apa
from terror_estimates.publication.citing.styles.chicago import chicago
from terror_estimates.publication.citing.styles.gost import gost
from terror_estimates.publication.citing.styles.mla import mla

Item = Mapping[str, Any]
STYLES: dict[str, Callable[[Item], str]] = {"apa": apa, "mla": mla, "chicago": chicago, "gost": gost}


def styled(item: Item, style: str) -> str:
    """One CSL item as a line of a bibliography; the place cited in it, which no style prints there, stands last.

    >>> styled({"type": "book", "author": [{"family": "Doe", "given": "Jane"}], "title": "Docks"}, "apa")
    'Doe, J. (n.d.). Docks.'
    """
    line = STYLES[style](item)
    return f"{line} [{item['locator']}]" if item.get("locator") else line
