"""Writing files whole or not at all, and only when their bytes changed: after a fault or a kill, the old or the new.

Everything the project puts on a disk to stay goes through here. A half lies beside its file under a name that nobody
can foresee, so that no link planted there is followed; it is named `.NAME.….part`, and `sweep` removes it.
"""

import errno
import json
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HALF, FORMER = ".part", "former"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def write_bytes(path: Path, content: bytes) -> Path:
    """Put the content in place in one step that outlives a power cut; a file that already holds it keeps its time.

    A link at that name is replaced by the file, and what it points to is left alone. OSError names the file.
    """
    if not path.is_symlink() and path.is_file() and path.read_bytes() == content:
        return path
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}{HALF}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(beside, content, _mode(path))
        os.replace(beside, path)
        _settle(path.parent)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from None  # nobody asked for the file beside it
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return path


def json_text(data: object) -> str:
    """Data as the text of a JSON file: letters as they are, two spaces, and a line end."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_text(path: Path, text: str) -> Path:
    """The same for text, as UTF-8 with plain line ends."""
    return write_bytes(path, text.encode())


@contextmanager
def exchanged(out: Path) -> Iterator[Path]:
    """A folder to make things in, which takes the place of `out` when the block ends; the former one goes after it.

    Between the two renames `out` does not exist: a run killed just there is put right by `leftovers.restore`.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent, ignore_cleanup_errors=True) as folder:
        made, former = Path(folder) / "made", Path(folder) / FORMER
        made.mkdir()
        yield made
        if out.is_symlink():
            out.unlink()
        elif out.exists():
            out.rename(former)
        try:
            made.rename(out)
        except OSError:
            if former.exists():
                former.rename(out)
            raise


def _mode(path: Path) -> int | None:
    """The rights that the file at this path has, which a new one gets too; None where there is none."""
    with suppress(OSError):
        now = path.lstat().st_mode
        return stat.S_IMODE(now) if stat.S_ISREG(now) else None
    return None


def _put(path: Path, content: bytes, mode: int | None) -> None:
    opened = os.open(path, _NEW, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(opened, left) :]
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(opened, mode)
        os.fsync(opened)
    finally:
        os.close(opened)


def _settle(folder: Path) -> None:
    """Have the disk keep the new name as well; where a folder cannot be opened or kept so, the system does it alone."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as fault:
        if fault.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(opened)
