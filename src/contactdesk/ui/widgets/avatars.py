"""Avatars: initials on a soft ground that a hash of the name chooses."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.core.text import initials
from contactdesk.ui.shell.theme import FontSize, Size, Tone, current, font

_TONES = (Tone.VIOLET, Tone.BLUE, Tone.ROSE, Tone.OK, Tone.WARN)
_LARGE = 40


def tone_of(name: str) -> Tone:
    """The same name has the same tone on every screen and every machine."""
    return _TONES[crc32(name.encode()) % len(_TONES)]


def paint_avatar(painter: QPainter, area: QRectF, name: str) -> None:
    """Draw the avatar of ``name`` into a square."""
    theme, tone = current(), tone_of(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(tone))
    painter.drawEllipse(area)
    painter.setFont(font(FontSize.TITLE if area.width() > _LARGE else FontSize.CAPS, bold=True))
    painter.setPen(theme.ink(tone))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), initials(name))
    painter.restore()


class Avatar(QWidget):
    """One avatar; beside it always stands the name, so screen readers skip it."""

    def __init__(
        self, name: str = "", size: int = int(Size.AVATAR_LARGE), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            paint_avatar(QPainter(self), QRectF(0, 0, self._size, self._size), self._name)
