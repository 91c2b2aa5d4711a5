"""Whence a file is: which figure of ours, of which data, and what has changed since."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Literal

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import Shown, shown_digest
from terror_estimates.publication.found.numbers import drawn_numbers
from terror_estimates.publication.found.statement import Statement, Unreadable, statements

LARGEST = 64 << 20  # bytes of a file that is looked at
How = Literal["byte for byte", "by what it says", "by likeness", "perhaps", "not ours", "not seen"]


@dataclass(frozen=True)
class Moved:
    """A number of an entry that is another today than the file says; None where it is not drawn, or not stated."""

    entry: str
    field: str
    before: int | float | str | None
    after: int | float | str | None


@dataclass(frozen=True)
class Whence:
    """The answer: how it is known, which figure, of which version, and whether it still shows what today's does.

    `current` is None where the file does not tell; `moved` then as well. `remarks` are sentences on what else was seen.
    """

    how: How
    figure: str | None = None
    title: str | None = None
    version: str | None = None
    digest: str | None = None
    current: bool | None = None
    moved: tuple[Moved, ...] | None = None
    today: str | None = None
    remarks: tuple[str, ...] = field(default=())

    @property
    def ours(self) -> bool:
        """Whether it is one of our figures beyond doubt."""
        return self.figure is not None and self.how in ("byte for byte", "by what it says", "by likeness")


@dataclass(frozen=True)
class Held:
    """What a file is compared with: the catalog, what its figures show today, and the folder of their pictures."""

    catalog: Catalog
    shown: Callable[[FigureEntry], Sequence[Shown]]
    pictures: Path

    def file(self, figure: FigureEntry, ending: str) -> Path:
        return self.pictures / f"{figure.stem}.{ending}"

    def digest(self, figure: FigureEntry) -> str:
        return f"sha256:{shown_digest(figure, self.shown(figure))}"


def whence(file: Path, held: Held) -> list[Whence]:
    """What a file is, one answer for each figure that it says it holds; of a picture that says nothing, by likeness."""
    if (size := file.stat().st_size) > LARGEST:
        return [_unseen(f"The file has {size:,} bytes, and more than {LARGEST:,} are not looked at.")]
    content = file.read_bytes()
    if not content:
        return [_unseen("The file is empty.")]
    try:
        said = statements(content)
    except Unreadable as fault:
        return [_unseen(f"This SVG is not read: {fault}.")]
    return [_of(one, content, held) for one in said] or [_silent(content, held)]


def _of(said: Statement, content: bytes, held: Held) -> Whence:
    """The answer about a figure that a file says it is."""
    catalog, id = held.catalog, held.catalog.renamed.get(said.figure, said.figure)
    not_ours = partial(Whence, "not ours", version=said.version, digest=said.digest)
    if said.event not in (None, catalog.event.id):
        other = f"It says that it is figure {said.figure} of another catalog, {said.event}, not of {catalog.event.id}."
        return not_ours(remarks=(other,))
    if id not in catalog.figures:
        why = " ".join(catalog.withdrawn.get(id, "the catalog at hand has no figure of that id.").split())
        return not_ours(remarks=(f"It says that it is figure {said.figure}: {why}",))
    entry = catalog.figures[id]
    today = held.digest(entry)
    same = today.removeprefix("sha256:").startswith(said.digest.removeprefix("sha256:"))
    return Whence(
        "byte for byte" if same and _published(content, entry, held) else "by what it says",
        id, entry.title, said.version, said.digest, same, _moved(said, entry, held), f"{catalog.edition}, {today}",
        tuple(_doubts(content, entry, held)) if same else (),
    )  # fmt: skip


def _published(content: bytes, entry: FigureEntry, held: Held) -> bool:
    return any(
        (path := held.file(entry, ending)).is_file() and sha256(path.read_bytes()).digest() == sha256(content).digest()
        for ending in ("svg", "png", "pdf")
    )


def _moved(said: Statement, entry: FigureEntry, held: Held) -> tuple[Moved, ...] | None:
    """The numbers that differ, by entry; None where the file holds none."""
    if said.numbers is None:
        return None
    renamed = held.catalog.renamed
    before = {renamed.get(id, id): row for id, row in said.numbers.items()}
    after = drawn_numbers(held.shown(entry))
    found = []
    for id in dict.fromkeys([*before, *after]):
        was, now = before.get(id, {}), after.get(id, {})
        fields = dict.fromkeys([*was, *now])
        found += [Moved(id, one, was.get(one), now.get(one)) for one in fields if was.get(one) != now.get(one)]
    return tuple(found)


def _doubts(content: bytes, entry: FigureEntry, held: Held) -> Iterator[str]:
    """A picture that says it is today's but does not look so was painted over, or had its words put into it."""
    from terror_estimates.publication.found.likeness import WHOLE, alike
    from terror_estimates.publication.found.picture import NotSeen, gray

    path = held.file(entry, "png")
    if content[:4] == b"%PDF" or b"<svg" in content[:4096] or not path.is_file():
        return
    try:
        if alike(gray(content), gray(path.read_bytes())) < WHOLE:
            yield "But the picture does not look like that figure: it is a part of it, or its words are not its own."
    except NotSeen as fault:
        yield f"But {lowered(str(fault))}"


def _silent(content: bytes, held: Held) -> Whence:
    """The answer about a file that says nothing of itself."""
    if content[:4] == b"%PDF":
        return _unseen(
            "This PDF says of no figure of ours that it holds it; make a picture of the page, and ask of that."
        )
    if b"<svg" in content[:4096]:
        return _unseen(
            "This SVG says nothing of itself, and has no line of ours at its foot; make a PNG, and ask of that."
        )
    from terror_estimates.publication.found.likeness import likest
    from terror_estimates.publication.found.picture import NotSeen, gray

    try:
        seen = gray(content)
    except NotSeen as fault:
        return _unseen(str(fault))
    figures = held.catalog.figures
    paths = {id: held.file(entry, "png") for id, entry in figures.items()}
    known = {id: gray(path.read_bytes()) for id, path in paths.items() if path.is_file()}
    if not known:
        return _unseen(
            "It says nothing of itself, and no pictures stand beside the catalog to compare it with: build them."
        )
    found = likest(seen, known)
    if found is None:
        return Whence(
            "not ours", remarks=(f"It looks like none of the {len(known)} figures at hand, nor a part of one.",)
        )
    entry = figures[found.figure]
    of = "part of it" if found.part else "all of it"
    remark = f"Its metadata are gone; {of} is alike, {found.score:.0%}."
    today = f"{held.catalog.edition}, {held.digest(entry)}"
    return Whence("by likeness" if found.sure else "perhaps", entry.id, entry.title, today=today, remarks=(remark,))


def _unseen(why: str) -> Whence:
    return Whence("not seen", remarks=(why,))
