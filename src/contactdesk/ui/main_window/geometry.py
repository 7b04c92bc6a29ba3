"""Where the window stands and how large it is, kept in the settings from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from contactdesk.core.settings import Settings
from contactdesk.ui.shell.theme import Size

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray


def keep_geometry(window: QMainWindow, settings: Settings) -> None:
    settings.window = bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def restore_geometry(window: QMainWindow, settings: Settings) -> None:
    if not settings.window or not window.restoreGeometry(_from_text(settings.window)):
        room = window.screen().availableGeometry()
        width, height = int(Size.WINDOW_WIDTH), int(Size.WINDOW_HEIGHT)
        window.resize(min(width, room.width()), min(height, room.height()))


def _from_text(kept: str) -> QByteArray:
    from PySide6.QtCore import QByteArray

    return QByteArray.fromBase64(QByteArray(kept.encode("ascii", "replace")))
