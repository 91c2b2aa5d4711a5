"""Which tests one worker runs together, and which begin first, where several workers share the suite.

A file stays together, so that what its tests share is made once; so do the files that share more: a browser, or the
figures of the record. The longest begin first, so that the workers end together.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

import bringing

HERE = Path(__file__).parent
FIRST = (
    "publication/test_build.py", "fuzz/test_hostile_text.py", "publication/test_another_event.py",
    "publication/test_findings.py", "fuzz/test_kills.py", "site/test_explorer.py",
    "publication/test_docs.py", "cli/test_streams.py", "charts/test_marks.py", "catalog/test_hostile.py",
    "architecture/test_tools.py", "catalog/test_slips.py",
)  # fmt: skip
LONG = 1 / 40  # of the seconds of all tests: what takes more and begins last has the other workers wait
_DRAWS = re.compile(r"from shared import figure|shared\.figure\(")


@cache
def together(file: str) -> str:
    """The name under which the tests of a file, named from this folder, are handed out."""
    if file in bringing.BROWSER.tests:
        return "a browser"
    return "the record drawn" if _DRAWS.search((HERE / file).read_text(encoding="utf-8")) else file


def _file(nodeid: str) -> str:
    return nodeid.partition("::")[0].removeprefix("tests/")


def ordered(items: list[pytest.Item]) -> None:
    """Put the tests that take longest first; the others keep their order."""
    rank = {together(file): place for place, file in reversed([*enumerate(FIRST)])}
    items.sort(key=lambda one: rank.get(together(_file(one.nodeid)), len(FIRST)))


def late(reports: Iterable[pytest.TestReport]) -> list[str]:
    """A sentence for each file, or files that stay together, that takes long and is not among those that begin."""
    seconds: Counter[str] = Counter()
    for one in reports:
        seconds[together(_file(one.nodeid))] += one.duration
    known, whole = {together(file) for file in FIRST}, seconds.total()
    return [
        f"{name} took {taken:.0f} of {whole:.0f} s and does not begin first; name it in FIRST of tests/scheduling.py."
        for name, taken in seconds.most_common() if taken > LONG * whole and name not in known
    ]  # fmt: skip


class Together(LoadScopeScheduling):
    """Hands out what belongs together to one worker, in the order of the tests."""

    def _split_scope(self, nodeid: str) -> str:
        return together(_file(nodeid))

    def schedule(self) -> None:
        self.config.option.loadscopereorder = False  # it would begin with the files of most tests, not the longest
        super().schedule()
