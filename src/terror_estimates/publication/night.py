"""Night: the colors of an SVG for a reader whose screen is dark, inside the file itself.

Every color keeps its hue and turns its lightness over, so what stood out on white stands out on black, and words on a
shade stay readable on it. On a light screen, on paper, and wherever such rules are not read, nothing changes.
"""

import re
from colorsys import hls_to_rgb, rgb_to_hls

_DARKEST, _LIGHTEST = 0.08, 0.93  # neither black nor white: pure ones glare beside each other
_COLOR = r"#[0-9a-fA-F]{6}"
_DRAWN = re.compile(rf'\b(fill|stroke): ?({_COLOR})(?=[^"<>]*")')
_FILLED = re.compile(rf'\b(fill|stroke)="({_COLOR})"')
_LETTERED = re.compile(rf"\.(t\d+)\{{[^}}]*?fill: ?({_COLOR})")
_END = re.compile(r"</svg>\s*\Z")


def by_night(svg: str) -> str:
    """The SVG with the rules for a dark screen at its end; an SVG that has them is left as it is."""
    if "prefers-color-scheme" in svg:
        return svg
    rules = [f"svg{{fill:{turned('#000000')}}}"]  # what names no color is black, letters as well as full marks
    rules += [f".{name}{{fill:{turned(color)}}}" for name, color in dict.fromkeys(_LETTERED.findall(svg))]
    for side, color in sorted(set(_DRAWN.findall(svg)) | set(_FILLED.findall(svg))):
        rules.append(f'[style*="{side}: {color}"],[{side}="{color}"]{{{side}:{turned(color)}!important}}')
    style = f"<style>@media screen and (prefers-color-scheme:dark){{{''.join(rules)}}}</style>"
    return _END.sub(lambda end: f" {style}\n{end[0]}", svg)


def turned(color: str) -> str:
    """A color with its lightness turned over.

    >>> turned("#ffffff"), turned("#000000")
    ('#141414', '#ededed')
    """
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    light = _LIGHTEST - (_LIGHTEST - _DARKEST) * lightness
    return "#" + "".join(f"{round(255 * part):02x}" for part in hls_to_rgb(hue, light, saturation))
