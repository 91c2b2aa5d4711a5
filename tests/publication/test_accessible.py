"""Tables of the documents can be read on a phone: each cell says of which column it is, and they stack."""

import re

import pytest

from terror_estimates.publication.site.accessible import repaired


def table(columns: int) -> str:
    heads = "".join(f'<th class="head"><p>head <code>{at}</code> &amp; more</p></th>\n' for at in range(columns))
    cells = "".join(f"<td><p>cell {at}</p></td>\n" for at in range(columns))
    row = f'<tr class="row-even">{cells}</tr>\n'
    return (
        f'<table class="docutils align-default">\n<thead>\n<tr class="row-odd">{heads}</tr>\n</thead>\n'
        f"<tbody>\n{row}{row}</tbody>\n</table>"
    )


@pytest.mark.parametrize("columns", [4, 5, 6])
def test_each_cell_of_a_wide_table_says_the_head_of_its_column(columns):
    page = repaired(table(columns))
    assert "docutils align-default stacks" in page
    labels = re.findall(r'<td data-label="([^"]*)"><p>cell (\d)', page)
    assert labels == [(f"head {at} &amp; more", str(at)) for at in range(columns)] * 2


@pytest.mark.parametrize("columns", [2, 3, 7, 12])
def test_what_fits_a_phone_and_what_is_a_grid_stays_a_table(columns):
    assert repaired(table(columns)) == table(columns)


def test_a_page_that_was_repaired_stays_as_it_is():
    once = repaired(table(4))
    assert repaired(once) == once
