"""Changes: the changelog as pages, the newest version on the first, every earlier one on a page of its own.

A list of all that ever changed would grow with every release, on a page that people open for the last one.
"""

import re

_VERSION = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.M | re.S)
_NAME = re.compile(r"[\w.-]+")  # what may be the name of a file
_HEAD = re.compile(r"^##(#+ )", re.M)
FOLDER = "changes"


def versions(changelog: str) -> dict[str, str]:
    """What the changelog says of each version, as Markdown, the newest first."""
    return {name.strip(): said for name, said in _VERSION.findall(changelog)}


def change_pages(changelog: str) -> dict[str, str]:
    """The pages by their names, as Markdown; a section whose head is no version's name stays on the first."""
    kept = versions(changelog)
    earlier = [name for name in [*kept][1:] if _NAME.fullmatch(name)]
    if not earlier:
        return {"changelog.md": changelog}
    first = re.split(r"^## ", changelog, maxsplit=1, flags=re.M)[0]
    for name, said in kept.items():
        first += "" if name in earlier else f"## {name}\n{said.rstrip()}\n\n"
    listed = "\n".join(f"* [{name}]({FOLDER}/{name}.md)" for name in earlier)
    pages = {f"{FOLDER}/{name}.md": _page(name, kept[name]) for name in earlier}
    return {"changelog.md": f"{first}## Earlier versions\n\n{listed}\n", **pages}


def _page(version: str, said: str) -> str:
    """The page of a version, which stands in no list of contents; its heads are one level above the changelog's."""
    raised = _HEAD.sub(r"#\1", said)
    return f"---\norphan: true\n---\n\n# Changes of {version}\n\n[All versions](../changelog.md)\n{raised.rstrip()}\n"
