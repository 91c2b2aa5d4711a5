"""What Was Counted: rival estimates of a contested event, what each one counts, and what it rests on.

import terror_estimates as te

catalog = te.load()                                    # the nearest estimates.yaml, else the one in the package
shot = catalog.select(measure="executions", territory="ussr", period="1937/1938")
shot.frame()                                           # a tidy table, ids as values
catalog["conquest-1990-executions"]                    # everything held on one estimate
catalog.compare("snyder-2010-executions", "conquest-1990-executions")
"""

TYPE_CHECKING = False  # as type checkers know it; the module it comes from takes long enough for a Ctrl-C
if TYPE_CHECKING:
    from terror_estimates.catalog.refusal import Refusal
    from terror_estimates.door.opening import example, load

__version__ = "0.13.0"
__all__ = ["Refusal", "example", "load"]


def __getattr__(name: str):
    """What stands behind the door is imported when it is first asked for, so that importing the package is quick."""
    if name.startswith("_"):
        raise AttributeError(f"module 'terror_estimates' has no attribute {name!r}")
    from terror_estimates.door import opening

    return getattr(opening, name) if name in __all__ else opening.refuse(name, __all__)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
