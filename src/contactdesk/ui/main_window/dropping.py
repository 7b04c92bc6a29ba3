"""What a file that is dropped on the window is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from contactdesk.core.paths import DESK_SUFFIX


def dropped_file(data: QMimeData) -> str:
    """The first file of this machine that was dropped, or ""."""
    files = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((file for file in files if Path(file).is_file()), "")


def is_desk(file: str) -> bool:
    return Path(file).suffix == DESK_SUFFIX
