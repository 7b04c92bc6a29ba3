"""A line of the side bar or of a list beside a page: icon, words, and a word at its trailing end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.ui.shell.icons import Icon, pixmap
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone, current, font
from contactdesk.ui.widgets.buttons import Button, Look

_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class SideButton(Button):
    """A saved list may take two lines: its name is the user's, and its count stands beside it.

    Qt's buttons leave no gap after the icon and know no trailing word, so this one draws both itself.
    """

    def __init__(
        self, text: str, mark: Icon | None, look: Look, *, trailing: str = "", parent: QWidget | None = None
    ) -> None:
        # Qt draws its ground only: told no words, it needs no style option, whose classes cost a start.
        super().__init__("", look=look, parent=parent)
        self._mark = mark
        self._words = text
        self._trailing = trailing
        self.setAccessibleName(text)
        may_wrap = look is Look.SAVED
        upright = QSizePolicy.Policy.Minimum if may_wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, upright)
        policy.setHeightForWidth(may_wrap)
        self.setSizePolicy(policy)

    def set_trailing(self, trailing: str) -> None:
        self._trailing = trailing
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        more = QFontMetrics(font()).lineSpacing() if self._wraps(self._room(width)) else 0
        return super().sizeHint().height() + more

    def sizeHint(self) -> QSize:
        return QSize(int(Size.SIDEBAR) - 2 * int(Space.FIELD), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(int(Size.PLACE), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the list that holds the line; Qt would move the focus to wherever is nearest."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = self.rect().adjusted(int(Space.FIELD), 0, -int(Space.FIELD), 0)
        if self._mark is not None:
            area = self._paint_mark(painter, area)
        if self._trailing:
            area = self._paint_trailing(painter, area)
        self._paint_words(painter, area)

    def _room(self, width: int) -> int:
        """For the words."""
        room = width - 2 * int(Space.FIELD)
        if self._mark is not None:
            room -= int(Size.ICON) + int(Space.HAIR) + int(Space.GAP) + 1
        if self._trailing:
            room -= QFontMetrics(font(FontSize.SMALL)).horizontalAdvance(self._trailing) + 1 + int(Space.GAP)
        return room

    def _wraps(self, room: int) -> bool:
        """Measured as when it is chosen, so that nothing moves then."""
        if not self.sizePolicy().hasHeightForWidth():
            return False
        metrics = QFontMetrics(font(bold=True))
        return metrics.horizontalAdvance(self._words) > room and _lines(metrics, self._words, room) > 1

    def _turned(self, rect: QRect) -> QRect:
        if self.isRightToLeft():
            rect.moveLeft(self.width() - rect.left() - rect.width())
        return rect

    def _paint_mark(self, painter: QPainter, area: QRect) -> QRect:
        assert self._mark is not None
        side = int(Size.ICON)
        tone = Tone.ACCENT if self.isChecked() else Tone.MUTED
        image = pixmap(self._mark, tone, side, self.devicePixelRatioF())
        at = QRect(area.left() + Space.HAIR, (self.height() - side) // 2, side, side)
        painter.drawPixmap(self._turned(at), image)
        return area.adjusted(side + Space.HAIR + Space.GAP + 1, 0, 0, 0)

    def _paint_trailing(self, painter: QPainter, area: QRect) -> QRect:
        painter.setFont(font(FontSize.SMALL))
        painter.setPen(current().ink(Tone.MUTED))
        width = painter.fontMetrics().horizontalAdvance(self._trailing) + 1
        at = QRect(area.right() - width, 0, width, self.height())
        painter.drawText(self._turned(at), int(Qt.AlignmentFlag.AlignCenter), self._trailing)
        return area.adjusted(0, 0, -width - Space.GAP, 0)

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        muted = self.property("look") == Look.SEARCH.value
        painter.setFont(font(bold=self.isChecked()))
        painter.setPen(current().ink(Tone.MUTED if muted else Tone.TEXT))
        metrics, width = painter.fontMetrics(), area.width()
        wraps = self._wraps(width)
        words, room = self._words, 2 * width
        while wraps and room > width and _lines(metrics, words, width) > 2:
            words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
            room -= int(Space.GAP)
        if not wraps:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(self._turned(area), flags | _WRAPPED if wraps else flags, words)


def _lines(metrics: QFontMetrics, words: str, width: int) -> int:
    high = metrics.boundingRect(QRect(0, 0, width, 1 << 16), _WRAPPED, words).height()
    return round(high / metrics.lineSpacing())
