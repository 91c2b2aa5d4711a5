"""Writing a release down: version, date, digest and every id, after which its data may not change under that name."""

import json
from hashlib import sha256
from pathlib import Path

from terror_estimates.catalog.load import check_catalog
from terror_estimates.catalog.place import bytes_of
from terror_estimates.catalog.plain import Plain
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.release import RELEASES, Release, read_releases, releases_beside
from terror_estimates.publication.releasing import history
from terror_estimates.publication.releasing.history import HISTORY, continued, read_history
from terror_estimates.publication.writing import write_text


class NotReleasable(Refusal, ValueError):
    """The catalog lacks what a release needs; the message is a sentence with the remedy."""


def entry(raw: bytes, date: str | None = None) -> Release:
    """The release that a catalog file of these bytes makes; also of a file that today's rules would refuse."""
    plain = Plain(raw)
    return Release(version=plain.version, date=date, sha256=sha256(raw).hexdigest(), ids=plain.ids())


def release(file: Path) -> str:
    """Write the version of a catalog into the list beside it; doing it twice changes nothing. Says what was done."""
    catalog, raw = check_catalog(file), bytes_of(file)  # unsound, or changed under a released version: CatalogError
    if sha256(raw).hexdigest() != catalog.digest:
        raise NotReleasable(f"{file.name} was changed meanwhile, and nothing was released; run this again.")
    held, version = read_releases(releases_beside(file)), catalog.version
    if any(one.version == version for one in held):
        return f"Version {version} is in {RELEASES}, with the data as they are."
    if not catalog.event.released:
        raise NotReleasable(
            'The event states no date of the release; write one under event:, as released: "2027-01-15".'
        )
    new = entry(raw, catalog.event.released)
    write_text(file.with_name(HISTORY), history.written(continued(read_history(file), catalog)))
    write_text(file.with_name(RELEASES), written((*held, new)))
    count = sum(map(len, new.ids.values()))
    return f"Version {version} was written into {RELEASES}: {count} ids, sha256 {new.sha256}. Build again and commit."


def written(releases: tuple[Release, ...]) -> str:
    """The list as the file holds it: one id per line, so that git shows what a release adds."""
    said = [one.model_dump(mode="json", exclude_none=True) for one in releases]
    return json.dumps({"released": said}, ensure_ascii=False, indent=1) + "\n"
