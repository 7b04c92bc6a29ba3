"""Writing a file so that a failure halfway leaves the old one untouched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contactdesk.core.errors import CannotWrite, os_reason


@contextmanager
def write_beside(target: Path, *, unless_same: bool = False) -> Iterator[Path]:
    """Yield a temporary path in the target's folder; on leaving it takes the target's place.

    With ``unless_same`` a target that says the same already stays as it is, for those who watch it.

    Raises CannotWrite when the folder refuses, the disk fills or the target is a folder.
    """
    beside: Path | None = None
    try:
        if target.is_dir():
            raise IsADirectoryError(21, "is a directory")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
        os.close(handle)
        beside = Path(name)
        yield beside
        if unless_same and _says_the_same(beside, target):
            return
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        _keep_mode(beside, target)
        beside.replace(target)
    except OSError as error:
        raise CannotWrite(path=target, reason=os_reason(error)) from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _says_the_same(one: Path, other: Path) -> bool:
    from filecmp import cmp

    return other.exists() and cmp(one, other, shallow=False)


def _keep_mode(beside: Path, target: Path) -> None:
    """mkstemp makes private files; a paper is for others too, as the user's umask says."""
    if os.name == "posix":
        umask = os.umask(0)
        os.umask(umask)
        beside.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask)
