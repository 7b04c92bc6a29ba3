"""The cards of one column of a board: those that are there, and asking for those that are not yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from contactdesk.ui.widgets.board_delegate import CARD, BoardCard
from contactdesk.ui.widgets.labels import plain_tip

MIME = "application/x-contactdesk-card"
_Index = QModelIndex | QPersistentModelIndex


class BoardCards(QAbstractListModel):
    """``more_wanted`` tells how many are there, once for each such number."""

    more_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[BoardCard] = []
        self._total = 0
        self._asked = 0

    def show(self, cards: Sequence[BoardCard], total: int) -> None:
        self.beginResetModel()
        self.cards, self._total, self._asked = list(cards), total, 0
        self.endResetModel()

    def add(self, cards: Sequence[BoardCard]) -> None:
        """Those that are there already are left out."""
        there = {card.id for card in self.cards}
        new = [card for card in cards if card.id not in there]
        if new:
            count = len(self.cards)
            self.beginInsertRows(QModelIndex(), count, count + len(new) - 1)
            self.cards += new
            self.endInsertRows()

    def row_of(self, card_id: int) -> int:
        """-1 where it is not."""
        return next((row for row, card in enumerate(self.cards) if card.id == card_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.cards)

    def canFetchMore(self, parent: _Index) -> bool:
        return len(self.cards) < self._total and self._asked != len(self.cards)

    def fetchMore(self, parent: _Index) -> None:
        self._asked = len(self.cards)
        self.more_wanted.emit(self._asked)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.words()
        if role == Qt.ItemDataRole.ToolTipRole and card.tip:
            return plain_tip(card.tip)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, str(self.cards[indexes[0].row()].id).encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
