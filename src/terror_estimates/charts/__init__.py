"""Charts: a folder for each kind, one frame, one mark, one style; estimates are drawn as stated.

What a chart says is asked of `charts.contents`, which needs no library that draws; whatever is offered here does.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from terror_estimates.charts.paper.style import styled
    from terror_estimates.charts.register import CHARTS
    from terror_estimates.charts.words.drawing import Drawing, Drawn, Undrawn

__all__ = ["CHARTS", "Drawing", "Drawn", "Undrawn", "styled"]
_IN = {"CHARTS": "register", "styled": "paper.style"}


def __getattr__(name: str) -> Any:
    """What is offered here is imported when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_IN.get(name, 'words.drawing')}"), name)
