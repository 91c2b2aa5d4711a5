"""The policy: no page runs, styles or loads anything but files of its own folder, and each page says so to the browser.

What the theme writes into its pages (a script, variables of style, the look of its signs) moves into files.
"""

import re

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
VARIABLES, THEME = "_static/theme.css", "_static/theme.js"
_STYLE = re.compile(r"<style>(.*?)</style>", re.S)
_SCRIPT = re.compile(r"<script>\s*document\.body\.dataset\.theme[^<]*</script>")
_SIGNS = re.compile(r' style="display: ?none;?"')
_FAINT = re.compile(r' style="opacity: ?(\d+)%;?"')
_ALIGNED = re.compile(r' style="text-align: ?left;?"')
_HEAD = re.compile(r'<meta charset="utf-8">')


def variables(page: str) -> str:
    """The variables of style that the theme writes into a page, as the text of one style sheet."""
    return "\n".join(_STYLE.findall(page))


def guarded(page: str, to_root: str) -> str:
    """The page under the policy; guarding it twice changes nothing."""
    sheet = f'<link rel="stylesheet" type="text/css" href="{to_root}{VARIABLES}">'
    page = _STYLE.sub(lambda _: sheet, page)
    page = _SCRIPT.sub(f'<script src="{to_root}{THEME}"></script>', page)
    page = _SIGNS.sub(' class="signs"', page)
    page = _FAINT.sub(lambda found: f' opacity="{int(found[1]) / 100:g}"', page)
    page = _ALIGNED.sub("", page)
    if POLICY in page:
        return page
    said = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return _HEAD.sub(lambda found: f"{found[0]}\n    {said}", page, count=1)
