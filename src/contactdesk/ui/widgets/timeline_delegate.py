"""Draws an entry of a timeline, its words wrapped to the width of the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from contactdesk.ui.shell.icons import pixmap
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone, current, font

ENTRY = int(Qt.ItemDataRole.UserRole) + 1
_INDENT = int(Size.ICON) + int(Space.BLOCK)
_Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        entry = index.data(ENTRY)
        words = width - _INDENT - 2 * int(Space.HAIR)
        height = _high(entry.title, words - _when_width(entry))
        if entry.detail:
            height += _high(entry.detail, words)
        return QSize(width, height + 3 * int(Space.GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(ENTRY)
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(current().ink(Tone.ACCENT))
            painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), Space.TIGHT, Space.TIGHT)
        inner = area.adjusted(Space.HAIR, Space.GAP, -Space.HAIR, -Space.GAP)
        line = QFontMetrics(font()).height()
        side = int(Size.ICON)
        at = QRect(inner.left(), inner.top() + (line - side) // 2 + 1, side, side)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(self._turn(option, at), pixmap(entry.icon, entry.tone, side, ratio))
        words = inner.adjusted(_INDENT - Space.HAIR, 0, 0, 0)
        high = _high(entry.title, words.width() - _when_width(entry))
        self._paint_first(painter, option, entry, QRect(words.left(), words.top(), words.width(), high))
        if entry.detail:
            painter.setFont(font())
            painter.setPen(current().ink(Tone.MUTED))
            words.setTop(words.top() + high)
            painter.drawText(self._turn(option, words), self._flags(option), entry.detail)
        painter.restore()

    def _paint_first(self, painter: QPainter, option: QStyleOptionViewItem, entry: Any, at: QRect) -> None:
        """The title, and when it was beside its first line."""
        painter.setFont(font(FontSize.SMALL))
        painter.setPen(current().ink(Tone.MUTED))
        width = _when_width(entry)
        when = QRect(at.right() - width + 1, at.top(), width, QFontMetrics(font()).height())
        painter.drawText(self._turn(option, when), self._flags(option, trailing=True), entry.when)
        painter.setFont(font())
        painter.setPen(current().ink(Tone.TEXT))
        painter.drawText(self._turn(option, at.adjusted(0, 0, -width, 0)), self._flags(option), entry.title)

    @staticmethod
    def _flags(option: QStyleOptionViewItem, *, trailing: bool = False) -> int:
        """Wrapped from the leading side, or in one line at the trailing one."""
        turned = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if turned != trailing else Qt.AlignmentFlag.AlignLeft
        upright = Qt.AlignmentFlag.AlignVCenter if trailing else Qt.AlignmentFlag.AlignTop
        flags = int(side | upright | Qt.AlignmentFlag.AlignAbsolute)
        return flags if trailing else flags | int(Qt.TextFlag.TextWordWrap)

    @staticmethod
    def _turn(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


def _when_width(entry: Any) -> int:
    """With the gap before it."""
    if not entry.when:
        return 0
    return QFontMetrics(font(FontSize.SMALL)).horizontalAdvance(entry.when) + int(Space.HAIR) + int(Space.GAP)


def _high(text: str, width: int) -> int:
    flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font()).boundingRect(QRect(0, 0, width, 10_000), flags, text).height()
