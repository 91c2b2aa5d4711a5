"""Writing files whole or not at all, and only when their bytes changed."""

import os
from contextlib import suppress
from pathlib import Path


def write_bytes(path: Path, content: bytes) -> Path:
    """Put the content in place in one step; a file that already holds it keeps its time."""
    if path.is_file() and path.read_bytes() == content:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        os.replace(beside, path)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from None  # nobody asked for the file beside it
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return path


def write_text(path: Path, text: str) -> Path:
    """The same for text, as UTF-8 with plain line ends."""
    return write_bytes(path, text.encode())
