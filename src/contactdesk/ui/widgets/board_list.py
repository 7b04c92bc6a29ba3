"""The list of cards in one column of a board: keys, and cards that are dragged from it and dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QWidget

from contactdesk.ui.shell.theme import Size, Tone, current
from contactdesk.ui.widgets.board_cards import MIME, BoardCards
from contactdesk.ui.widgets.board_delegate import BoardDelegate

_Index = QModelIndex | QPersistentModelIndex
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BoardList(QListView):
    """``step_wanted`` and ``carry_wanted`` tell towards which neighbour, -1 or 1 in reading order.

    ``dropped`` carries the id of a card of any column of the same board.
    """

    current_changed = Signal(int)
    opened = Signal(int)
    step_wanted = Signal(int)
    carry_wanted = Signal(int)
    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = BoardCards(self)
        self._is_target = False
        self.setProperty("ground", "nav")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.cards)
        self.setItemDelegate(BoardDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_opened)

    def current_id(self) -> int:
        """0 for none."""
        index = self.currentIndex()
        return self.cards.cards[index.row()].id if index.isValid() else 0

    def choose_row(self, row: int) -> None:
        """The nearest that there is."""
        if self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(max(0, min(row, self.cards.rowCount() - 1))))

    def event(self, event: QEvent) -> bool:
        """Carrying a card to a neighbour goes before the window's shortcuts, of which one goes back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _carries(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step(event)
        if step and _carries(event):
            self.carry_wanted.emit(step)
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step_wanted.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_row(max(self.currentIndex().row(), 0))
        if self.current_id():
            self.current_changed.emit(self.current_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap otherwise now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_target(False)
        if self._may_come(event):
            event.acceptProposedAction()
            self.dropped.emit(int(event.mimeData().data(MIME).toStdString()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_target:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(current().ink(Tone.ACCENT))
            painter.setBrush(current().soft(Tone.ACCENT))
            area = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, Size.CARD_RADIUS, Size.CARD_RADIUS)
            painter.end()
        super().paintEvent(event)

    def _take(self, event: QDropEvent) -> None:
        if self._may_come(event):
            self._show_target(True)
            event.acceptProposedAction()
        else:
            event.ignore()

    def _may_come(self, event: QDropEvent) -> bool:
        """A card from this window, and not from this column."""
        source = event.source()
        return event.mimeData().hasFormat(MIME) and isinstance(source, BoardList) and source is not self

    def _show_target(self, is_target: bool) -> None:
        self._is_target = is_target
        self.viewport().update()

    def _step(self, event: QKeyEvent) -> int:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        return -step if self.isRightToLeft() else step

    def _on_current_changed(self, current: _Index, _previous: _Index) -> None:
        if current.isValid():
            self.current_changed.emit(self.cards.cards[current.row()].id)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.cards.cards[index.row()].id)


def _carries(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS
