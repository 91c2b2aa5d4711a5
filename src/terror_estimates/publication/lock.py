"""One writer at a time: a lock on a folder that says who holds it and dies with its holder.

The system itself holds the lock (flock, or msvcrt on Windows), so nothing has to be cleared after a kill. Only the
words that say who holds it stand in a file, which the next holder overwrites.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.refusal import Refusal

NAME = ".terror-estimates.lock"
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)  # some network disks; there a person has to take care
_BEYOND = 1 << 30  # Windows keeps others from reading what is locked, so a byte far behind the words is


class InUse(Refusal):
    """Another command writes into the folder; the message says which one, by its name and process."""


@contextmanager
def alone(folder: Path, command: str) -> Iterator[None]:
    """Hold the lock of a folder for a command; InUse, without waiting, if another command holds it.

    All that lies under the folder of a catalog has one lock, that of the catalog's folder.
    """
    place = _owner(folder) / NAME
    opened = _held(place)
    try:
        _say(opened, f"`terror-estimates {command}` (process {os.getpid()})")
        yield
    finally:
        _let_go(opened, place)


def _let_go(opened: int, place: Path) -> None:
    """Remove the file while it is still held; Windows removes no open file, and there nobody else has it open then."""
    if os.name == "nt":
        os.close(opened)
    with suppress(OSError):
        place.unlink()
    if os.name != "nt":
        os.close(opened)


def _held(place: Path) -> int:
    """The lock file at its place, opened and locked."""
    while True:
        opened = _opened(place)
        if not _locked(opened):
            said = f"{_holder(opened)} writes into '{place.parent}'; let it end first, then run this again."
            os.close(opened)
            raise InUse(said)
        with suppress(OSError):
            if os.path.samestat(os.fstat(opened), place.lstat()):
                return opened
        os.close(opened)  # its last holder removed it between our opening and our locking


def _owner(folder: Path) -> Path:
    """The folder of the catalog that lies above, if there is one, else the folder itself."""
    whole = folder.resolve()
    return next((one for one in (whole, *whole.parents) if (one / FILE_NAME).is_file()), whole)


def _opened(place: Path) -> int:
    """The lock file, opened; it must be a file, and the one that stands at its name."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        opened = os.open(place, _FLAGS, 0o666)
    except OSError as fault:
        where = place if fault.errno == errno.ELOOP else place.parent  # nobody asked for a lock
        raise OSError(fault.errno, fault.strerror, str(where)) from None
    if not stat.S_ISREG(os.fstat(opened).st_mode):
        os.close(opened)
        raise OSError(errno.EEXIST, "it is not a file, remove it", str(place))
    return opened


def _locked(opened: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(opened, _BEYOND, os.SEEK_SET)
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        return fault.errno in _NO_LOCKS
    return True


def _say(opened: int, words: str) -> None:
    os.ftruncate(opened, 0)
    os.lseek(opened, 0, os.SEEK_SET)
    os.write(opened, words.encode())


def _holder(opened: int) -> str:
    os.lseek(opened, 0, os.SEEK_SET)
    said = os.read(opened, 200).decode(errors="replace").strip()
    return said if said.isprintable() and said else "Another command"
