"""Rendering: the staged site turned into files that need no network, whole or not at all."""

import json
import subprocess
import sys
from pathlib import Path

from terror_estimates.publication.site.addresses import UP
from terror_estimates.publication.site.articles import HIDE, SHOW
from terror_estimates.publication.site.ask_page import ASK, SEARCH
from terror_estimates.publication.site.failure import SiteFailed
from terror_estimates.publication.site.feeds import SITEMAP, sitemap
from terror_estimates.publication.site.frame import described, frame_of, furnished
from terror_estimates.publication.site.metadata import Site
from terror_estimates.publication.site.page import Page
from terror_estimates.publication.site.policy import VARIABLES, variables
from terror_estimates.publication.site.staging import MADE, stage
from terror_estimates.publication.writing import exchanged

_SEARCH = ("searchindex.js", "_static/searchtools.js", "_static/language_data.js")  # the field takes their place


def build_site(root: Path, out: Path) -> Path:
    """Render the project at `root` into `out`, whole or not at all; the sources gather in a folder beside it."""
    staging = out.parent / f"{out.name}-src"
    stage(root, staging)
    return render(staging, out)


def render(staging: Path, out: Path) -> Path:
    """Render a staged site into `out`, whole or not at all."""
    with exchanged(out) as made:
        _render(staging, made, made.parent / "doctrees")
        _finish(staging, made)
    return out


def _finish(staging: Path, made: Path) -> None:
    """Set the pages of the catalog into their frame, and put the theme's own pages in order."""
    home = (made / "index.html").read_text(encoding="utf-8")
    (made / VARIABLES).write_text(variables(home), encoding="utf-8")
    held = json.loads((staging / MADE).read_text(encoding="utf-8"))
    site = Site(**held["site"])
    for theirs in _SEARCH:
        (made / theirs).unlink()
    (made / SEARCH).write_bytes((made / ASK).read_bytes())
    for path in sorted(made.rglob("*.html")):
        address = path.relative_to(made).as_posix()
        page = furnished(path.read_text(encoding="utf-8"), UP * address.count("/"))
        path.write_text(described(page, address, site, held["heads"].get(address, "")), encoding="utf-8")
    frame = frame_of(home, site)
    finished = {said["address"]: frame.around(Page(**said)) for said in held["pages"]}
    for folder in sorted({(made / address).parent for address in (*finished, *held["files"])}):
        folder.mkdir(exist_ok=True)
    for address, text in (finished | held["files"]).items():
        (made / address).write_text(text, encoding="utf-8")
    if site.base:
        pages = sorted(path.relative_to(made).as_posix() for path in made.rglob("*.html"))
        (made / SITEMAP).write_text(sitemap(site.base, pages), encoding="utf-8")


def _render(staging: Path, made: Path, doctrees: Path) -> None:
    """Run the renderer in a process of its own, because it changes settings of its process; a warning fails it."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-d", str(doctrees)]
    command += ["-D", f"nb_code_prompt_show={SHOW}", "-D", f"nb_code_prompt_hide={HIDE}"]
    done = subprocess.run([*command, str(staging), str(made)], capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        found = done.stderr.replace(f"{staging}/", "").strip() or f"the renderer stopped with code {done.returncode}"
        raise SiteFailed(f"The site was not rendered, and the former one is untouched. The renderer says:\n{found}")
