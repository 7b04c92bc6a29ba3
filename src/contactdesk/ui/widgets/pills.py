"""Pills: a word on a soft ground. Colour never speaks alone, so each carries its word."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from contactdesk.ui.shell.theme import FontSize, Size, Tone, current, font

_AIR = 2
_NUMBER_AT_END = re.compile(r"\s\d+\D{0,9}$")
"""Such as the day in ``Call about mentors by 26 Nov``."""


def pill_size(text: str, metrics: QFontMetrics) -> QSize:
    return QSize(metrics.horizontalAdvance(text) + 2 * int(Size.PILL_PADDING) + _AIR, int(Size.PILL))


def paint_pill(painter: QPainter, area: QRectF, text: str, tone: Tone) -> None:
    """Draw a pill that fills ``area``; a text too long for it ends in an ellipsis."""
    theme = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(tone))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setFont(font(FontSize.SMALL, bold=True))
    painter.setPen(theme.ink(tone))
    inner = area.adjusted(Size.PILL_PADDING / 2, 0, -Size.PILL_PADDING / 2, 0)
    shown = fitted(text, painter.fontMetrics(), int(inner.width()))
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), shown)
    painter.restore()


def fitted(text: str, metrics: QFontMetrics, width: int) -> str:
    """As much as there is room for: a day or a number at the end stays, words before it are cut."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    number = _NUMBER_AT_END.search(text)
    end = number.group() if number is not None else ""
    left = width - metrics.horizontalAdvance(end)
    return metrics.elidedText(text.removesuffix(end), Qt.TextElideMode.ElideRight, left) + end


class Pill(QWidget):
    """A pill that only tells."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(text, tone)

    def set(self, text: str, tone: Tone) -> None:
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return pill_size(self._text, QFontMetrics(font(FontSize.SMALL, bold=True)))

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * int(Size.PILL_PADDING), int(Size.PILL))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text:
            paint_pill(QPainter(self), QRectF(self.rect()), self._text, self._tone)


class ButtonPill(QAbstractButton):
    """A pill that does something when pressed."""

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wanted = pill_size(self.text(), QFontMetrics(font(FontSize.SMALL, bold=True)))
        return wanted + QSize(2 * int(Size.FOCUS), 2 * int(Size.FOCUS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = float(Size.FOCUS)
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        paint_pill(painter, area, self.text(), self._tone)
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = edge if self.hasFocus() else edge / 2
            painter.setPen(QPen(current().ink(Tone.ACCENT if self.hasFocus() else self._tone), width))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), area.height() / 2, area.height() / 2)
