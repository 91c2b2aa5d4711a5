"""A matrix of shares: the darker a cell, the larger its share; the one place in which seaborn draws a heat map."""

from collections.abc import Sequence

import pandas as pd
import seaborn

from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import GRID, shades


def draw_matrix(page: Page, x: float, y: float, shares: Sequence[Sequence[float | None]], cell: tuple[float, float]):
    """The shades of shares from 0 to 1 in cells of a width and height; None leaves a cell empty."""
    wide, high = cell
    axes = page.inset(x, y, wide * len(shares[0]), high * len(shares))
    seaborn.heatmap(
        pd.DataFrame(shares), ax=axes, vmin=0, vmax=1, cmap=shades(), cbar=False, linewidths=1.2, linecolor=GRID,
        xticklabels=False, yticklabels=False,
    )  # fmt: skip
    axes.set_axis_off()
