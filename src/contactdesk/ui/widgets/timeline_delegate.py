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
        height = QFontMetrics(font()).height() + 2 * int(Space.GAP)
        if entry.detail:
            height += self._detail(entry.detail, QRect(0, 0, width - _INDENT - 2 * Space.HAIR, 0)).height()
        return QSize(width, height + int(Space.GAP))

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
        self._paint_first(painter, option, entry, QRect(words.left(), words.top(), words.width(), line))
        if entry.detail:
            painter.setFont(font())
            painter.setPen(current().ink(Tone.MUTED))
            words.setTop(words.top() + line)
            painter.drawText(self._turn(option, words), self._flags(option, wrap=True), entry.detail)
        painter.restore()

    def _paint_first(self, painter: QPainter, option: QStyleOptionViewItem, entry: Any, at: QRect) -> None:
        painter.setFont(font(FontSize.SMALL))
        painter.setPen(current().ink(Tone.MUTED))
        width = painter.fontMetrics().horizontalAdvance(entry.when) + Space.HAIR if entry.when else 0
        when = QRect(at.right() - width + 1, at.top(), width, at.height())
        painter.drawText(self._turn(option, when), int(Qt.AlignmentFlag.AlignCenter), entry.when)
        painter.setFont(font())
        painter.setPen(current().ink(Tone.TEXT))
        at = at.adjusted(0, 0, -width - int(Space.GAP), 0)
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, at.width())
        painter.drawText(self._turn(option, at), self._flags(option, wrap=False), title)

    @staticmethod
    def _detail(text: str, area: QRect) -> QRect:
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(font()).boundingRect(area.adjusted(0, 0, 0, 10_000), flags, text)

    @staticmethod
    def _flags(option: QStyleOptionViewItem, *, wrap: bool) -> int:
        turned = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute)
        return flags | int(Qt.TextFlag.TextWordWrap) if wrap else flags

    @staticmethod
    def _turn(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)
