"""The renderer: Sphinx as a program, without its index of words, in whose place the site has a field of its own.

Making the index takes as long as writing all the pages. `python -m terror_estimates.publication.site.renderer` takes
the words of the command line that `python -m sphinx` takes.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.cmd.build import main

from terror_estimates.publication.children import SELDOM, bound_to_parent


def _nothing(builder: StandaloneHTMLBuilder, *page: Any) -> None:
    """What is done with the words of a page."""


if __name__ == "__main__":
    gc.set_threshold(*SELDOM)
    # Sphinx leaves a log of a failure where passing files go. Beside the pages it passes with them; TMPDIR would not be
    # heeded on a full disk, where Python looks for another folder.
    tempfile.tempdir = str(Path(sys.argv[-1]).parent)
    if bind := bound_to_parent():
        os.register_at_fork(after_in_child=bind)  # Sphinx reads and writes in children of its own
    # To a checker of types a method is not to be replaced; but the words of the pages are in an index of our own.
    StandaloneHTMLBuilder.index_page = _nothing  # type: ignore[method-assign, assignment]
    StandaloneHTMLBuilder.dump_search_index = _nothing  # type: ignore[method-assign, assignment]
    sys.exit(main(sys.argv[1:]))
