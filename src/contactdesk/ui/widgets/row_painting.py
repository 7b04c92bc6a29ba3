"""Paints the rows of a table one by one, each as a whole: asked cell by cell, a screen takes far longer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QTableView

from contactdesk.ui.shell.theme import Size, Tone
from contactdesk.ui.widgets.columns import CellKind, Column
from contactdesk.ui.widgets.laid_text import LaidText
from contactdesk.ui.widgets.marked_words import marked_spans
from contactdesk.ui.widgets.pills import paint_pill, pill_size
from contactdesk.ui.widgets.row_looks import RowLooks
from contactdesk.ui.widgets.row_strips import Strip, strips_in
from contactdesk.ui.widgets.table_model import TableModel

_ROW, _EDGE = int(Size.ROW), int(Size.FOCUS)
_MIDDLE = (_ROW - 1) // 2
_AVATAR_DOWN = _MIDDLE - int(Size.AVATAR) // 2


class RowPainting:
    """The table tells it which row is pointed at and which words were searched for."""

    def __init__(self, view: QTableView, columns: Sequence[Column[Any]]) -> None:
        self._view = view
        self._columns = columns
        self._looks: RowLooks | None = None
        self.hovered_row = -1
        self.marked: tuple[str, ...] = ()

    def paint(self, region: QRegion) -> None:
        """Paint what stands in a region of the viewport; each row once, or its letters would grow coarse."""
        view, area = self._view, region.boundingRect()
        strips = strips_in(area, view, self._columns)
        first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
        if first < 0 or not strips:
            return
        if self._looks is None or not self._looks.are_for(view):
            self._looks = RowLooks(view)
        painter = QPainter(view.viewport())
        brush = _RowBrush(painter, view, self._looks, strips, self.marked)
        beyond = (last if last >= 0 else view.model().rowCount() - 1) + 1
        top = view.rowViewportPosition(first)
        for number in range(first, beyond):
            if region.intersects(QRect(area.left(), top, area.width(), _ROW)):
                brush.paint(number, top, number == self.hovered_row)
            top += _ROW
        painter.end()


class _AnyRows:
    """The cells of a model that is none of ours."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self._model = model

    def text_at(self, number: int, column: int) -> str | None:
        text = self._model.index(number, column).data()
        return None if text is None else str(text)

    def tone_at(self, _number: int, _column: int) -> str | None:
        return None


class _RowBrush:
    """Everything that is the same for all rows of one painting."""

    def __init__(
        self,
        painter: QPainter,
        view: QTableView,
        looks: RowLooks,
        strips: Sequence[Strip],
        marked: tuple[str, ...],
    ) -> None:
        self._painter, self._looks = painter, looks
        self._strips, self._marked = strips, marked
        self._model = model = view.model()
        self._rows = model if isinstance(model, TableModel) else _AnyRows(model)
        self._is_selected = view.selectionModel().isSelected
        self._current = view.currentIndex() if view.hasFocus() else QModelIndex()
        self._left = strips[0].left
        self._width = strips[-1].left + strips[-1].width - self._left

    def paint(self, number: int, top: int, is_pointed_at: bool) -> None:
        painter, rows = self._painter, self._rows
        painter.setClipRect(self._left, top, self._width, _ROW)
        self._paint_ground(number, top, is_pointed_at)
        for strip in self._strips:
            text = rows.text_at(number, strip.number)
            if not text:
                continue
            tone = rows.tone_at(number, strip.number) if strip.has_tone else None
            if strip.is_tight:
                painter.setClipRect(strip.left, top, strip.width, _ROW)
            if strip.kind is CellKind.PILL:
                self._paint_pill(strip, top, text, Tone(tone or Tone.NEUTRAL))
            else:
                self._paint_text(strip, top, text, tone or strip.ink)
            if strip.is_tight:
                painter.setClipRect(self._left, top, self._width, _ROW)

    def _paint_ground(self, number: int, top: int, is_pointed_at: bool) -> None:
        painter, looks, left, width = self._painter, self._looks, self._left, self._width
        if self._is_selected(self._model.index(number, self._strips[0].number)):
            painter.fillRect(left, top, width, _ROW, looks.selected)
        elif is_pointed_at:
            painter.fillRect(left, top, width, _ROW, looks.pointed_at)
        painter.setPen(looks.border)
        painter.drawLine(left, top + _ROW - 1, left + width - 1, top + _ROW - 1)
        if self._current.row() == number:
            self._paint_focus(top)

    def _paint_focus(self, top: int) -> None:
        """The current row is edged in the accent, and in it the cell that F2 would edit."""
        painter, color = self._painter, self._looks.focus
        painter.fillRect(self._left, top, self._width, _EDGE, color)
        painter.fillRect(self._left, top + _ROW - _EDGE, self._width, _EDGE, color)
        if not self._current.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        for strip in self._strips:
            if strip.number == self._current.column():
                painter.fillRect(strip.left, top, _EDGE, _ROW, color)
                painter.fillRect(strip.left + strip.width - _EDGE, top, _EDGE, _ROW, color)

    def _paint_text(self, strip: Strip, top: int, text: str, ink: str) -> None:
        painter, looks, kind = self._painter, self._looks, strip.kind
        if kind is CellKind.PERSON:
            looks.paint_avatar(painter, strip.avatar_left, top + _AVATAR_DOWN, text)
        lettering = looks.strong if kind is CellKind.STRONG else looks.plain
        laid = lettering.fitting(text, strip.text_width)
        left = strip.text_left + (strip.text_width - laid.width if strip.is_trailing else 0)
        if self._marked and kind is not CellKind.MUTED:
            # What is muted says something about the row, such as how long ago: nobody searched in it.
            self._paint_marks(laid, left, top + _MIDDLE - lettering.metrics.height() / 2)
        painter.setPen(looks.inks[ink])
        laid.line.draw(painter, QPointF(left, top + (_ROW - laid.height) / 2))

    def _paint_marks(self, laid: LaidText, left: float, top: float) -> None:
        """A soft ground behind the found words; laid out by Qt, so right in every script."""
        for first, last in marked_spans(laid.text, self._marked):
            begin, end = sorted((laid.x_of(first), laid.x_of(last)))
            ground = QRectF(left + begin, top, end - begin, self._looks.plain.metrics.height())
            self._painter.fillRect(ground, self._looks.found)

    def _paint_pill(self, strip: Strip, top: int, text: str, tone: Tone) -> None:
        wanted = pill_size(text, self._looks.pills.metrics)
        width, height = min(wanted.width(), strip.text_width), min(wanted.height(), _ROW)
        left = strip.text_left + (strip.text_width - width if strip.is_trailing else 0)
        paint_pill(self._painter, QRectF(left, top + _MIDDLE - height // 2, width, height), text, tone)
