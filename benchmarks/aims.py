"""What was set before the work began: at most so many times of what another program takes for the same, or so many MiB.

The aims stand in their own order, that of the table in README.md. A line that no measurement has reached says so.
"""

from typing import Literal, NamedTuple

OWN, LARGE = "estimates.yaml", "100,000 entries"
SERIAL, NBCONVERT, PASS = "the serial build", "nbconvert --execute", "python -c pass"
SPHINX = "a Sphinx no-op of the same site"
LOADED = "CSafeLoader without collector"
FIRST = "the first release's suite, one process"
NOBODY = "no other program"

Kind = Literal["clock", "processors", "memory", "MiB"]


class Aim(NamedTuple):
    """What a piece of work is to cost at most: a ratio to another's seconds or memory, or plain MiB."""

    work: str
    against: str
    most: float
    kind: Kind
    profile: str

    @property
    def said(self) -> str:
        """The work with what is looked at, where that is not the clock."""
        looked = {"clock": "", "processors": ", seconds of processors", "memory": ", memory", "MiB": ", memory in MiB"}
        return f"{self.work}{looked[self.kind]}"


CLEAN, NUMBER, CHART = "everything anew", "one number changed, in a third of the figures", "one chart's code changed"
AT_HAND, THEMSELVES, NOTHING = "notebooks, pictures at hand", "notebooks that draw themselves", "nothing changed"
SUITE, ONE_TEST = "the test suite", "one test of the suite"
READ = "read and check"

AIMS = (
    Aim(CLEAN, SERIAL, 0.32, "clock", "building"),
    Aim(CLEAN, NBCONVERT, 0.6, "clock", "building"),
    Aim(AT_HAND, NBCONVERT, 0.15, "clock", "building"),
    Aim(THEMSELVES, NBCONVERT, 0.35, "clock", "building"),
    Aim(NOTHING, SPHINX, 0.15, "clock", "building"),
    Aim(NUMBER, SERIAL, 0.2, "clock", "building"),
    Aim(CHART, SERIAL, 0.2, "clock", "building"),
    Aim("--help", PASS, 5.5, "processors", "commands"),
    *(Aim(name, PASS, 28, "processors", "commands") for name in ("check", "show", "compare")),
    Aim("cite F06", PASS, 40, "processors", "commands"),
    Aim(SUITE, FIRST, 0.35, "clock", "suite"),
    Aim(SUITE, FIRST, 0.6, "processors", "suite"),
    Aim(f"{OWN}: {READ}", LOADED, 1.6, "processors", "reading"),
    Aim(f"{LARGE}: {READ}", LOADED, 0.66, "processors", "reading"),
    Aim(f"{LARGE}: {READ}", LOADED, 0.5, "memory", "reading"),
    Aim(CLEAN, NOBODY, 600, "MiB", "building"),
)  # fmt: skip
