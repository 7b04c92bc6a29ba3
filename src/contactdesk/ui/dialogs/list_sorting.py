"""In which order a list stands: as it was sorted last; while words are looked for, the best match first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from contactdesk.services.results import ListQuery
from contactdesk.ui.widgets.data_table import DataTable


class ListSorting(QObject):
    """``changed`` when a heading was clicked: that order stays until nothing is looked for any more."""

    changed = Signal()

    def __init__(self, table: DataTable, layout: dict[str, str], *, key: str, first: str = "name") -> None:
        super().__init__(table)
        self._table, self._layout, self._key = table, layout, f"sort.{key}"
        self._order, _space, direction = layout.get(self._key, first).partition(" ")
        self._descending = direction == "desc"
        self._best_first, self._looked_for = True, False
        self._show()
        table.sort_wanted.connect(self._on_wanted)

    def query(self, text: str) -> ListQuery:
        if not text.strip():
            self._best_first = True
            self._show()
        return ListQuery(text, self._order, self._descending, self._best_first)

    def take(self, query: ListQuery) -> None:
        """The order of a saved list, which does not become the one that is remembered."""
        self._order, self._descending, self._best_first = query.order, query.descending, query.best_first
        self._show()

    def show_words(self, looked_for: bool) -> None:
        """While words are looked for the best match stands first, and no heading is marked."""
        self._looked_for = looked_for
        self._show()

    def _show(self) -> None:
        if self._looked_for and self._best_first:
            self._table.show_sort("", descending=False)
        else:
            self._table.show_sort(self._order, descending=self._descending)

    def _on_wanted(self, order: str, descending: bool) -> None:
        self._order, self._descending, self._best_first = order, descending, False
        self._layout[self._key] = f"{order} desc" if descending else order
        self.changed.emit()
