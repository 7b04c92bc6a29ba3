"""A board: cards in named columns, moved between them by dragging or by keys. It knows no noun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.widgets.board_delegate import BoardCard
from contactdesk.ui.widgets.board_list import BoardList
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.pills import Pill

_NARROWEST = 182


class BoardColumn(NamedTuple):
    """``total`` may be more than the cards that are here: the rest is wanted when it is scrolled to."""

    key: str
    title: str
    tone: Tone
    total: int
    cards: tuple[BoardCard, ...]


class Board(QScrollArea):
    """``carried`` says which card is to stand in which column; what comes of it is shown anew by the page.

    ``opened`` and ``current_changed`` carry a card's id, ``more_wanted`` a column and how many are there.
    """

    opened = Signal(int)
    current_changed = Signal(int)
    carried = Signal(int, str)
    more_wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("ground", "clear")
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(int(Space.FIELD))
        self.setWidget(self._inside)
        self.columns: dict[str, _Column] = {}
        self._current = 0

    def show_columns(self, columns: Sequence[BoardColumn]) -> None:
        """The current card stays the current one, in whichever column it is now."""
        held = any(column.list.hasFocus() for column in self.columns.values())
        rows = {key: column.list.currentIndex().row() for key, column in self.columns.items()}
        before, current = self._where(), self._current
        if [column.key for column in columns] != list(self.columns):
            self._build([column.key for column in columns])
        for shown in columns:
            self.columns[shown.key].show_column(shown)
        self._current = current
        if not self.choose(self._current, focus=held) and held:
            self._choose_near(before, rows.get(before, 0))

    def most_cards(self) -> int:
        """How many are here of the column that has most of them."""
        return max((len(column.list.cards.cards) for column in self.columns.values()), default=0)

    def add_cards(self, key: str, cards: Sequence[BoardCard]) -> None:
        """More of a column, beneath those that are there."""
        if key in self.columns:
            self.columns[key].list.cards.add(cards)

    def current_id(self) -> int:
        """0 for none."""
        return self._current if self._where() else 0

    def choose(self, card_id: int, *, focus: bool = False) -> bool:
        """Make a card the current one; False when it is not here."""
        for column in self.columns.values():
            row = column.list.cards.row_of(card_id)
            if row >= 0:
                column.list.choose_row(row)
                self._on_current_changed(card_id)
                if focus:
                    column.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def focus_first(self) -> bool:
        """The current card, or the first there is; False where there is none."""
        return self.choose(self._current, focus=True) or self._choose_near("", 0)

    def _build(self, keys: Sequence[str]) -> None:
        for column in self.columns.values():
            column.hide()
            column.deleteLater()
        self.columns = {}
        for key in keys:
            column = self.columns[key] = _Column()
            self._connect(key, column.list)
            self._row.addWidget(column, 1)

    def _connect(self, key: str, cards: BoardList) -> None:
        cards.opened.connect(self.opened)
        cards.current_changed.connect(self._on_current_changed)
        cards.dropped.connect(lambda card_id: self.carried.emit(card_id, key))
        cards.step_wanted.connect(lambda step: self._on_step(key, step))
        cards.carry_wanted.connect(lambda step: self._on_carry(key, step))
        cards.cards.more_wanted.connect(lambda count: self.more_wanted.emit(key, count))

    def _where(self) -> str:
        """The column of the current card, "" where it is in none."""
        there = (key for key, one in self.columns.items() if one.list.cards.row_of(self._current) >= 0)
        return next(there, "")

    def _choose_near(self, key: str, row: int) -> bool:
        """Something in this column, or else in the first that has anything."""
        around = [key, *self.columns]
        lists = [self.columns[one].list for one in around if one in self.columns]
        for cards in lists:
            if cards.cards.rowCount():
                cards.choose_row(row)
                cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _on_current_changed(self, card_id: int) -> None:
        """Only one card of the whole board is chosen."""
        if card_id == self._current:
            return
        self._current = card_id
        for column in self.columns.values():
            if column.list.current_id() != card_id:
                column.list.clearSelection()
        self.current_changed.emit(card_id)

    def _on_step(self, key: str, step: int) -> None:
        """To the neighbour at the same height; an empty column is passed over."""
        row = self.columns[key].list.currentIndex().row()
        for beside in self._beside(key, step):
            cards = self.columns[beside].list
            if cards.cards.rowCount():
                cards.choose_row(row)
                cards.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(self.columns[beside])
                return

    def _on_carry(self, key: str, step: int) -> None:
        beside = self._beside(key, step)
        card_id = self.columns[key].list.current_id()
        if beside and card_id:
            self.carried.emit(card_id, beside[0])

    def _beside(self, key: str, step: int) -> list[str]:
        """The columns in that direction, the nearest first."""
        keys = list(self.columns)
        place = keys.index(key)
        return keys[place + 1 :] if step > 0 else keys[:place][::-1]


class _Column(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_NARROWEST)
        self._title = Pill()
        self._count = Label(tone=Tone.MUTED)
        self.list = BoardList()
        head = QHBoxLayout()
        head.setSpacing(int(Space.GAP))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.GAP))
        box.addLayout(head)
        box.addWidget(self.list, 1)

    def show_column(self, column: BoardColumn) -> None:
        """Where the list was scrolled to, it stays."""
        self._title.set(column.title, column.tone)
        self._count.setText(str(column.total))
        self.list.setAccessibleName(f"{column.title}, {column.total}")
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self.list.cards.show(column.cards, column.total)
        self.list.doItemsLayout()
        bar.setValue(place)
