"""The palette's lines: a small model, and how a line is drawn with the typed words marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from contactdesk.ui.dialogs.palette_hits import Hit
from contactdesk.ui.shell.icons import pixmap
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone, current, font
from contactdesk.ui.widgets.cursor_places import to_qt
from contactdesk.ui.widgets.marked_words import marked_spans

_Index = QModelIndex | QPersistentModelIndex
HIT = int(Qt.ItemDataRole.UserRole)


class HitModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (hit.title, hit.subtitle, hit.where, hit.trailing) if part)
        return None


class HitDelegate(QStyledItemDelegate):
    """``marked`` are the folded words to be marked."""

    marked: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        beneath = int(Space.FIELD) if index.data(HIT).where else 0
        return QSize(0, int(Size.ROW) + beneath)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit = index.data(HIT)
        theme = current()
        painter.save()
        area: QRect = option.rect
        selected = QStyle.StateFlag.State_Selected in option.state
        if selected or QStyle.StateFlag.State_MouseOver in option.state:
            painter.fillRect(area, theme.soft(Tone.ACCENT) if selected else theme.color("hover"))
        inner = area.adjusted(int(Space.FIELD), 0, -int(Space.FIELD), 0)
        side = int(Size.ICON)
        at = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        image = pixmap(hit.icon, hit.tone, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(QStyle.visualRect(option.direction, area, at), image)
        inner.setLeft(at.right() + int(Space.FIELD))
        trailing = hit.subtitle or hit.trailing
        room = inner.width() // 2 if trailing else 0
        wanted = QFontMetrics(font(FontSize.SMALL)).horizontalAdvance(trailing) + int(Space.GAP)
        width = min(wanted, room)
        title = inner.adjusted(0, 0, -width, 0)
        tail = QRect(inner.right() - width + 1, inner.top(), width, inner.height())
        if hit.where:
            half = title.height() // 2
            beneath = title.adjusted(0, half, 0, -int(Space.TIGHT))
            title = title.adjusted(0, int(Space.HAIR), 0, -half)
            self._write(painter, option, hit.where, beneath, font(FontSize.SMALL), Tone.MUTED, trailing=False)
        self._write(painter, option, hit.title, title, font(), Tone.TEXT, trailing=False)
        self._write(painter, option, trailing, tail, font(FontSize.SMALL), Tone.MUTED, trailing=True)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        text: str,
        at: QRect,
        face: QFont,
        tone: Tone,
        *,
        trailing: bool,
    ) -> None:
        """One line, laid out by Qt so that the marks are right in every script."""
        metrics = QFontMetrics(face)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        layout = QTextLayout(shown, face)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute))
        spans = marked_spans(shown, self.marked)
        layout.setFormats([self._mark(to_qt(shown, start), to_qt(shown, end)) for start, end in spans])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        visible = QStyle.visualRect(option.direction, option.rect, at)
        turned = option.direction == Qt.LayoutDirection.RightToLeft
        left = visible.left() if trailing is turned else visible.right() + 1 - line.naturalTextWidth()
        painter.setPen(current().ink(tone))
        layout.draw(painter, QPointF(left, visible.center().y() - metrics.height() / 2))

    @staticmethod
    def _mark(start: int, end: int) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = start, end - start
        mark.format = QTextCharFormat()
        mark.format.setBackground(current().soft(Tone.WARN))
        return mark
