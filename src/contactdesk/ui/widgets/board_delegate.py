"""Draws a card of a board: a title, two lines beneath it and a pill, as high as its words need."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone, current, font
from contactdesk.ui.widgets.pills import paint_pill, pill_size

CARD = int(Qt.ItemDataRole.UserRole) + 1
_BETWEEN = int(Space.GAP) + int(Space.HAIR)
_LONGEST = 160
_REMEMBERED = 3000
_Index = QModelIndex | QPersistentModelIndex


class BoardCard(NamedTuple):
    """``id`` comes back when the card is opened or moved; ``tone`` is the pill's."""

    id: int
    title: str
    subtitle: str = ""
    detail: str = ""
    pill: str = ""
    tone: Tone = Tone.NEUTRAL
    tip: str = ""

    def words(self) -> str:
        """All that stands on the card, for who hears it."""
        return ", ".join(part for part in (self.title, self.subtitle, self.detail, self.pill) if part)


class _Line(NamedTuple):
    text: str
    face: QFont
    tone: Tone
    height: int


class BoardDelegate(QStyledItemDelegate):
    """How high words are is measured once for each width: it takes longer than to draw them."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._font = ""
        self._faces: tuple[tuple[QFont, Tone], ...] = ()
        self._heights: dict[tuple[str, int, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        card: BoardCard = index.data(CARD)
        height = sum(line.height for line in self._lines(card, width - 2 * int(Space.BLOCK)))
        if card.pill:
            height += int(Size.PILL) + int(Space.TIGHT)
        return QSize(width, height + 2 * int(Space.FIELD) + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: BoardCard = index.data(CARD)
        area: QRect = option.rect.adjusted(0, 0, 0, -_BETWEEN)
        painter.save()
        self._paint_ground(painter, option, area)
        inner = area.adjusted(Space.BLOCK, Space.FIELD, -Space.BLOCK, 0)
        flags, theme = _flags(option), current()
        for text, face, tone, height in self._lines(card, inner.width()):
            line = QRect(inner)
            line.setHeight(height)
            painter.setFont(face)
            painter.setPen(theme.ink(tone))
            painter.drawText(line, flags, text)
            inner.setTop(inner.top() + height)
        if card.pill:
            size = pill_size(card.pill, QFontMetrics(font(FontSize.SMALL, bold=True)))
            at = QRect(inner.left(), inner.top() + Space.TIGHT, 0, size.height())
            at.setWidth(min(size.width(), inner.width()))
            paint_pill(painter, QRectF(self._turn(option, at)), card.pill, card.tone)
        painter.restore()

    def _lines(self, card: BoardCard, width: int) -> list[_Line]:
        self._follow_font()
        lines = []
        texts = (card.title, card.subtitle, card.detail)
        for place, (text, (face, tone)) in enumerate(zip(texts, self._faces, strict=True)):
            if not text:
                continue
            shown = _shown(text)
            key = (shown, place, width)
            if key not in self._heights:
                if len(self._heights) >= _REMEMBERED:
                    self._heights.clear()
                self._heights[key] = _height(shown, face, width)
            lines.append(_Line(shown, face, tone, self._heights[key]))
        return lines

    def _follow_font(self) -> None:
        """What was measured in another font is measured again."""
        now = self._view.font().key()
        if now != self._font:
            self._font = now
            self._heights.clear()
            self._faces = (
                (font(FontSize.SECTION, bold=True), Tone.TEXT),
                (font(), Tone.MUTED),
                (font(FontSize.SMALL), Tone.MUTED),
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        theme = current()
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        held = is_current and self._view.hasFocus()
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = float(Size.FOCUS) if held else 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(QPen(theme.ink(Tone.ACCENT), edge))
        else:
            painter.setPen(QPen(theme.color("muted" if pointed else "border"), edge))
        painter.setBrush(theme.color("surface"))
        half = edge / 2
        painter.drawRoundedRect(
            QRectF(area).adjusted(half, half, -half, -half), Size.CARD_RADIUS, Size.CARD_RADIUS
        )

    @staticmethod
    def _turn(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


def _shown(text: str) -> str:
    """A card is no place to read a page."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _height(text: str, face: QFont, width: int) -> int:
    flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    lines = QFontMetrics(face).boundingRect(QRect(0, 0, max(width, 1), 10_000), flags, text)
    return lines.height() + int(Space.HAIR)


def _flags(option: QStyleOptionViewItem) -> int:
    turned = option.direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
    upright = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
    return int(side | upright) | int(Qt.TextFlag.TextWordWrap)
