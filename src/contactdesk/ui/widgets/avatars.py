"""Avatars: initials on a soft ground that a hash of the name chooses."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.core.text import initials
from contactdesk.ui.shell.icons import Icon, pixmap
from contactdesk.ui.shell.theme import FontSize, Size, Tone, current, font

_TONES = (Tone.VIOLET, Tone.BLUE, Tone.ROSE, Tone.OK, Tone.WARN)
_LARGE = 40
_MARK = 0.46


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


def paint_mark(painter: QPainter, area: QRectF, name: str, mark: Icon) -> None:
    """The same for what has no initials: a thing to do has no name of its own."""
    theme, tone = current(), tone_of(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(tone))
    painter.drawEllipse(area)
    side = round(area.width() * _MARK)
    image = pixmap(mark, tone, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(area.center() - QPointF(side / 2, side / 2), image)
    painter.restore()


class Avatar(QWidget):
    """One avatar, or a ``mark`` in its place; beside it stands the name, so screen readers skip it."""

    def __init__(
        self,
        name: str = "",
        size: int = int(Size.AVATAR_LARGE),
        *,
        mark: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(0, 0, self._size, self._size)
        if self._name and self._mark is not None:
            paint_mark(QPainter(self), area, self._name, self._mark)
        elif self._name:
            paint_avatar(QPainter(self), area, self._name)
