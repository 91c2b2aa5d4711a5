"""Pictures on a dark screen: every color is turned over, and on a light one nothing changes."""

import re

import pytest

from terror_estimates.publication.night import by_night, turned

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><style>.t0{font: 12px "A"; fill: #1b1f24}</style>'
    '<path style="stroke: #000000"/><path style="fill: #ffffff; stroke: #0072b2"/><rect fill="#dfe5ea"/>'
    '<text class="t0">1</text></svg>\n'
)


def luminance(color):
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_every_color_of_shapes_and_letters_has_its_partner_for_the_dark():
    [rules] = re.findall(r"@media screen and \(prefers-color-scheme:dark\)\{(.*)\}</style>", by_night(SVG))
    for color in ("#ffffff", "#0072b2", "#dfe5ea", "#1b1f24"):
        assert turned(color) in rules
    assert f'[style*="stroke: #0072b2"],[stroke="#0072b2"]{{stroke:{turned("#0072b2")}!important}}' in rules
    assert f".t0{{fill:{turned('#1b1f24')}}}" in rules


def test_a_full_mark_that_names_no_color_stays_full():
    """Black is what a shape is filled with that says nothing; left black it would look hollow, as if weakly seen."""
    assert f"svg{{fill:{turned('#000000')}}}" in by_night(SVG)


def test_the_picture_itself_is_as_it_was_and_a_second_pass_changes_nothing():
    night = by_night(SVG)
    assert re.sub(r" <style>@media.*?</style>\n", "", night) == SVG
    assert by_night(night) == night


@pytest.mark.parametrize("ink", ["#1b1f24", "#4f565e", "#666666", "#0072B2", "#D55E00", "#009E73", "#000000"])
def test_what_can_be_read_on_white_can_be_read_in_the_dark(ink):
    """4.5 to 1 is what WCAG asks of words, 3 to 1 of marks; the blue, green and vermillion are marks."""
    assert contrast(turned(ink), turned("#ffffff")) >= min(4.5, contrast(ink, "#ffffff"))
