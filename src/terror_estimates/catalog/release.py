"""The releases of a catalog: each version with its date, the digest of its file, and every id it had.

They stand in releases.json beside the catalog; the command `release` writes an entry, and no hand changes one.
"""

from pathlib import Path
from typing import Annotated

from pydantic import ValidationError

from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.value import EMPTY, Closed, ReadOnly

RELEASES = "releases.json"


class ReleasesUnreadable(Refusal, ValueError):
    """The list of releases is not as the command wrote it; the message names the file and the remedy."""


class Release(Closed):
    """One released version: `sha256` is that of the whole file, `ids` are those of each section, sorted."""

    version: str
    date: str | None = None
    sha256: str
    ids: Annotated[dict[str, tuple[str, ...]], ReadOnly] = EMPTY


class Releases(Closed):
    """All of them, the oldest first."""

    released: tuple[Release, ...] = ()


def releases_beside(file: Path) -> bytes:
    """The list of releases beside a catalog as it is written, or nothing; behind a link, beside the file itself."""
    place = file.resolve().with_name(RELEASES)
    return place.read_bytes() if place.is_file() else b""


def read_releases(raw: bytes) -> tuple[Release, ...]:
    """The releases written in these bytes; ReleasesUnreadable if they are not such a list."""
    if not raw:
        return ()
    try:
        return Releases.model_validate_json(raw).released
    except ValidationError as fault:
        first = fault.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise ReleasesUnreadable(
            f"{RELEASES} cannot be read ({place}: {first['msg']}); take it as it was committed: git checkout {RELEASES}"
        ) from None


def released_ids(releases: tuple[Release, ...]) -> frozenset[str]:
    """Every id that any of them had."""
    return frozenset(id for one in releases for ids in one.ids.values() for id in ids)
