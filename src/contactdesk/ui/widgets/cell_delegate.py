"""Draws the cells of a table: text, muted text, avatar and name, pill. Nothing here is a widget."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from contactdesk.ui.shell.theme import FontSize, Size, Space, Theme, Tone, current, font
from contactdesk.ui.widgets.avatars import paint_avatar
from contactdesk.ui.widgets.columns import CellKind, CellRole
from contactdesk.ui.widgets.cursor_places import to_qt
from contactdesk.ui.widgets.labels import plain_tip
from contactdesk.ui.widgets.marked_words import marked_spans
from contactdesk.ui.widgets.pills import paint_pill, pill_size

_Index = QModelIndex | QPersistentModelIndex
_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextSingleLine)
_LEFT = _LINE | int(Qt.AlignmentFlag.AlignLeft)
_RIGHT = _LINE | int(Qt.AlignmentFlag.AlignRight)
_TONES = {CellKind.MUTED: Tone.MUTED}


class CellDelegate(QStyledItemDelegate):
    """One per column. The table tells it which row is pointed at and which words were searched for."""

    def __init__(self, view: QAbstractItemView, kind: CellKind = CellKind.TEXT) -> None:
        super().__init__(view)
        self._view = view
        self._kind = kind
        self.hovered_row = -1
        self.marked: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(self._wanted_width(text) + 2 * int(Size.CELL), int(Size.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current()
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index, theme)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text:
            self._paint_cell(painter, option, index, str(text), theme)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The model's tip, or the whole text where the cell cuts it; always as plain text."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if not tip and self._wanted_width(text) > self._inner(option).width():
            tip = text
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def _wanted_width(self, text: str) -> int:
        metrics = self._view.fontMetrics()
        if self._kind is CellKind.PILL:
            return pill_size(text, metrics).width()
        beside = int(Size.AVATAR) + int(Space.GAP) + Space.HAIR if self._kind is CellKind.PERSON else 0
        return metrics.horizontalAdvance(text) + beside

    def _inner(self, option: QStyleOptionViewItem) -> QRect:
        return option.rect.adjusted(Size.CELL, 0, -Space.GAP, 0)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, theme: Theme
    ) -> None:
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.soft(Tone.ACCENT))
        elif index.row() == self.hovered_row:
            painter.fillRect(area, theme.color("hover"))
        painter.setPen(theme.color("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            self._paint_focus(painter, option, index, theme)

    def _paint_focus(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, theme: Theme
    ) -> None:
        """The current row is edged in the accent, and in it the cell that F2 would edit."""
        area: QRect = option.rect
        edge = int(Size.FOCUS)
        color = theme.ink(Tone.ACCENT)
        painter.fillRect(area.left(), area.top(), area.width(), edge, color)
        painter.fillRect(area.left(), area.bottom() - edge + 1, area.width(), edge, color)
        if (
            index.flags() & Qt.ItemFlag.ItemIsEditable
            and index.column() == self._view.currentIndex().column()
        ):
            painter.fillRect(area.left(), area.top(), edge, area.height(), color)
            painter.fillRect(area.right() - edge + 1, area.top(), edge, area.height(), color)

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, text: str, theme: Theme
    ) -> None:
        inner = self._inner(option)
        if self._kind is CellKind.PILL:
            self._paint_pill(painter, option, index, text, inner)
            return
        if self._kind is CellKind.PERSON:
            side = int(Size.AVATAR)
            at = QRect(inner.left(), inner.center().y() - side // 2, side, side)
            paint_avatar(painter, QRectF(self._turn(option, at)), text)
            inner.setLeft(at.right() + 1 + int(Space.GAP) + Space.HAIR)
        painter.setFont(font(bold=self._kind is CellKind.STRONG))
        tone = index.data(CellRole.TONE)
        painter.setPen(theme.ink(Tone(tone) if tone else _TONES.get(self._kind, Tone.TEXT)))
        self._paint_text(painter, option, text, self._turn(option, inner), theme)

    def _paint_pill(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, text: str, inner: QRect
    ) -> None:
        painter.setFont(font(FontSize.SMALL, bold=True))
        size = pill_size(text, painter.fontMetrics()).boundedTo(inner.size())
        at = QRect(inner.left(), inner.center().y() - size.height() // 2, size.width(), size.height())
        paint_pill(
            painter, QRectF(self._turn(option, at)), text, Tone(index.data(CellRole.TONE) or Tone.NEUTRAL)
        )

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, at: QRect, theme: Theme
    ) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        turned = option.direction == Qt.LayoutDirection.RightToLeft
        trailing = (self._kind is CellKind.NUMBER) is not turned
        # What is muted says something about the row, such as how long ago: nobody searched in it.
        is_searched = bool(self.marked) and self._kind is not CellKind.MUTED
        spans = marked_spans(shown, self.marked) if is_searched else ()
        if spans:
            self._paint_marks(painter, shown, at, spans, theme)
        painter.drawText(at, _RIGHT if trailing else _LEFT, shown)

    def _paint_marks(
        self,
        painter: QPainter,
        text: str,
        at: QRect,
        spans: tuple[tuple[int, int], ...],
        theme: Theme,
    ) -> None:
        """A soft ground behind the found words; laid out by Qt, so right in every script."""
        layout = QTextLayout(text, painter.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        metrics = painter.fontMetrics()
        turned = self._view.isRightToLeft()
        start = at.right() - line.naturalTextWidth() if turned else at.left()
        top = QPointF(start, at.center().y() - metrics.height() / 2)
        for first, last in spans:
            left, right = sorted((_x_of(line, to_qt(text, first)), _x_of(line, to_qt(text, last))))
            ground = QRectF(top.x() + left, top.y(), right - left, metrics.height())
            painter.fillRect(ground, theme.soft(Tone.WARN))

    @staticmethod
    def _turn(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


def _x_of(line: QTextLine, place: int) -> float:
    x: Any = line.cursorToX(place)
    # The binding gives the cursor back beside the distance.
    return float(x[0] if isinstance(x, tuple) else x)
