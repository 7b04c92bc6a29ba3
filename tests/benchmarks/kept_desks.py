"""Desks of invented people, made once and kept until tables, index or the inventing change."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from contactdesk.core import text
from contactdesk.storage import schema
from tests.benchmarks.invented_desk import Size, make

_NAME = "office.contactdesk"
_INVENTING = Path(__file__).parent
_STORAGE = Path(schema.__file__).parent


class KeptDesks:
    """Nobody writes into them: who wants to takes a copy."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, size: Size) -> Path:
        """The desk of this size; a million people take some minutes the first time."""
        wanted = self._folder / f"{size}-{_fingerprint()}"
        if not wanted.exists():
            for outdated in self._folder.glob(f"{size}-*"):
                shutil.rmtree(outdated)
            begun = wanted.with_suffix(".begun")
            begun.mkdir()
            make(size, str(begun / _NAME))
            begun.rename(wanted)
        return wanted / _NAME


def _fingerprint() -> str:
    """Of everything that says how such a desk looks."""
    files = [
        *_INVENTING.glob("invented_*"),
        *_INVENTING.glob("*.toml"),
        *_STORAGE.glob("**/*.py"),
        Path(text.__file__),
    ]
    read = hashlib.sha256()
    for file in sorted(files):
        read.update(file.read_bytes())
    return read.hexdigest()[:12]
