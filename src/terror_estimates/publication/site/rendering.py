"""Rendering: the staged site turned into files that need no network, whole or not at all."""

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from terror_estimates.publication.children import Task, bound_to_parent, cores, in_children
from terror_estimates.publication.manifest import SOURCE, around, digest_of
from terror_estimates.publication.site.addresses import UP
from terror_estimates.publication.site.articles import HIDE, SHOW
from terror_estimates.publication.site.ask_page import ASK, SEARCH
from terror_estimates.publication.site.failure import SiteFailed
from terror_estimates.publication.site.feeds import SITEMAP, sitemap
from terror_estimates.publication.site.frame import Frame, described, frame_of, furnished
from terror_estimates.publication.site.metadata import Site
from terror_estimates.publication.site.policy import VARIABLES, variables
from terror_estimates.publication.site.shares import FOLDER, files_of, read
from terror_estimates.publication.site.staging import ABOUT, stage
from terror_estimates.publication.sums import seal
from terror_estimates.publication.writing import exchanged, write_text

_SEARCH = ("_static/searchtools.js", "_static/language_data.js")  # the field takes their place
_SAVED = re.compile(r"\n[^\n]*\n[^\n]*sphinx-err-.*", re.DOTALL)  # where a log was, and a plea to send it in
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # of which the renderer tells in a page of its own words


def build_site(root: Path, out: Path) -> Path:
    """Render the project at `root` into `out`, whole or not at all; the sources gather in a folder beside it."""
    staging = out.parent / f"{out.name}-src"
    stage(root, staging)
    return render(staging, out)


def render(staging: Path, out: Path) -> Path:
    """Render a staged site into `out`, whole or not at all."""
    with exchanged(out) as made:
        _render(staging, made, made.parent / "doctrees")
        _finish(staging, made, _one_by_one)
    return out


def render_documents(staging: Path, kept: Path, *, force: bool = False) -> str:
    """Render the documents of a staged site into a folder that is kept; the digest of what they are rendered from.

    Nothing is done where the folder is still what the renderer made of these very documents, as a note beside it tells,
    which fits no other folder and may therefore stay while a new one is made.
    """
    documents = [path for path in sorted(staging.iterdir()) if path.name != FOLDER]
    of = hashlib.sha256((digest_of(documents, staging) + program()).encode()).hexdigest()
    note = kept.with_suffix(".json")
    if force or _noted(note) != [of, digest_of([kept], kept)]:
        with exchanged(kept) as made:
            _render(staging, made, made.parent / "doctrees")
        write_text(note, json.dumps([of, digest_of([kept], kept)]))
    return of


def put_together(staging: Path, kept: Path, out: Path) -> Path:
    """Make the site of rendered documents and staged shares, whole or not at all; on all cores."""
    with exchanged(out) as made:
        shutil.copytree(kept, made, dirs_exist_ok=True)
        _finish(staging, made, in_children)
    return out


def program() -> str:
    """The digest of whatever touches a page after it was staged."""
    return digest_of([SOURCE / "publication" / "site"], SOURCE) + around()


def _noted(note: Path) -> list[str]:
    with suppress(OSError, ValueError):
        return json.loads(note.read_text(encoding="utf-8"))
    return []


def _finish(staging: Path, made: Path, do: Callable[[list[Task]], Any]) -> None:
    """Set the pages of the catalog into their frame, and put the theme's own pages in order.

    `do` is given the pieces of this work, none of which touches a file of another.
    """
    home = (made / "index.html").read_text(encoding="utf-8")
    (made / VARIABLES).write_text(variables(home), encoding="utf-8")
    about = json.loads((staging / ABOUT).read_text(encoding="utf-8"))
    site = Site(**about["site"])
    for theirs in _SEARCH:
        (made / theirs).unlink()
    frame, shares = frame_of(home, site), files_of(staging)
    pieces = [Task(path.name, partial(_put, made, frame, path)) for path in sorted(shares, key=_size, reverse=True)]
    do([*pieces, Task("documents", partial(_furnish, made, sorted(made.rglob("*.html")), site, about["heads"]))])
    (made / SEARCH).write_bytes((made / ASK).read_bytes())
    if site.base:
        listed = sorted(path.relative_to(made).as_posix() for path in made.rglob("*.html"))
        (made / SITEMAP).write_text(sitemap(site.base, listed), encoding="utf-8")
    seal(made)


def _size(path: Path) -> int:
    return path.stat().st_size


def _furnish(made: Path, pages: list[Path], site: Site, heads: dict[str, str]) -> None:
    """Put pages of the theme's own in order."""
    for path in pages:
        address = path.relative_to(made).as_posix()
        page = furnished(path.read_text(encoding="utf-8"), UP * address.count("/"))
        path.write_text(described(page, address, site, heads.get(address, "")), encoding="utf-8")


def _put(made: Path, frame: Frame, share: Path) -> None:
    """Put the pages of a share into their frame, and its files beside them."""
    pages, files = read(share)
    texts = {page.address: frame.around(page) for page in pages} | files
    for folder in sorted({(made / address).parent for address in texts}):
        folder.mkdir(exist_ok=True)
    for address, text in texts.items():
        (made / address).write_text(text, encoding="utf-8")


def _one_by_one(tasks: list[Task]) -> None:
    for task in tasks:
        task.work()


def _render(staging: Path, made: Path, doctrees: Path) -> None:
    """Run the renderer in a process of its own, because it changes settings of its process; a warning fails it."""
    command = [sys.executable, "-m", "terror_estimates.publication.site.renderer", "-q", "-T", "-W"]
    command += ["--keep-going", "-j", str(cores()), "-b", "html", "-d", str(doctrees)]
    command += ["-D", f"nb_code_prompt_show={SHOW}", "-D", f"nb_code_prompt_hide={HIDE}"]
    command += [str(staging), str(made)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bound_to_parent())
    if full := next((number for number in _NO_ROOM if f"[Errno {number}]" in done.stderr), None):
        raise OSError(full, os.strerror(full), str(staging.parent))
    if done.returncode or done.stderr.strip():
        told = _SAVED.sub("", done.stderr)
        found = told.replace(f"{staging}/", "").strip() or f"the renderer stopped with code {done.returncode}"
        raise SiteFailed(f"The site was not rendered, and the former one is untouched. The renderer says:\n{found}")
