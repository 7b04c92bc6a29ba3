"""Draws a suggestion: its words, and muted at the trailing end what tells it from its namesakes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone, current, font

DETAIL = int(Qt.ItemDataRole.UserRole) + 1


class SuggestionDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, int(Size.BUTTON))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current()
        painter.save()
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.soft(Tone.ACCENT))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("hover"))
        inner = area.adjusted(Space.GAP, 0, -Space.GAP, 0)
        mark = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(mark, QIcon):
            side = int(Size.ICON)
            at = QRect(inner.left(), inner.center().y() - side // 2, side, side)
            mark.paint(painter, QStyle.visualRect(option.direction, area, at))
            inner.setLeft(inner.left() + side + Space.GAP)
        inner = self._paint_detail(painter, option, str(index.data(DETAIL) or ""), inner)
        painter.setFont(font())
        painter.setPen(theme.ink(Tone.TEXT))
        self._paint_text(painter, option, str(index.data(Qt.ItemDataRole.DisplayRole) or ""), inner, False)
        painter.restore()

    def _paint_detail(
        self, painter: QPainter, option: QStyleOptionViewItem, detail: str, inner: QRect
    ) -> QRect:
        if not detail:
            return inner
        painter.setFont(font(FontSize.SMALL))
        painter.setPen(current().ink(Tone.MUTED))
        width = min(painter.fontMetrics().horizontalAdvance(detail) + Space.HAIR, inner.width() // 2)
        at = QRect(inner.right() - width + 1, inner.top(), width, inner.height())
        self._paint_text(painter, option, detail, at, True)
        return inner.adjusted(0, 0, -width - Space.FIELD, 0)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, at: QRect, trailing: bool
    ) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        turned = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if trailing is not turned else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QStyle.visualRect(option.direction, option.rect, at), int(flags), shown)
