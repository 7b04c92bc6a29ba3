"""A bar that shows a share; beside it always stands the number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.ui.shell.theme import Size, Tone, current


class Bar(QWidget):
    """``share`` is from 0 to 1."""

    def __init__(
        self,
        share: float = 0,
        tone: Tone = Tone.ACCENT,
        *,
        thickness: int = int(Size.BAR),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._thickness = thickness
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set(share, tone)

    def set(self, share: float, tone: Tone) -> None:
        self._share, self._tone = min(max(share, 0.0), 1.0), tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10 * self._thickness, self._thickness)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2 if self._thickness <= Size.BAR else float(Size.BAR) / 2
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(whole, radius, radius)
        part = QRectF(whole)
        part.setWidth(whole.width() * self._share)
        if self.isRightToLeft():
            part.moveRight(whole.right())
        painter.setBrush(theme.ink(self._tone))
        if self._share:
            painter.drawRoundedRect(part, radius, radius)
