"""What drops down beneath a line that completes; its list is made when there first is something to show."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from contactdesk.ui.widgets.suggestion_delegate import SuggestionDelegate

_MOST = 9


class SuggestionPopup(QCompleter):
    """Of the many lines of a form few are ever written in, and a list is a window of its own."""

    def __init__(self, model: QAbstractItemModel, line: QLineEdit) -> None:
        super().__init__(model, line)
        self._list: QListView | None = None
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(_MOST)
        self.setWidget(line)

    @property
    def shown(self) -> QListView | None:
        """The list, while it can be seen."""
        return self._list if self._list is not None and self._list.isVisible() else None

    def put_away(self) -> None:
        if self._list is not None:
            self._list.hide()

    def drop_down(self, marked: int | None) -> None:
        """Show what the model holds, with one row of it ``marked`` or none."""
        if self._list is None:
            self._list = QListView()
            self._list.setProperty("popup", "true")
            self.setPopup(self._list)
            self._list.setItemDelegate(SuggestionDelegate(self._list))
        self.complete()
        index = QModelIndex() if marked is None else self.completionModel().index(marked, 0)
        self._list.setCurrentIndex(index)
