"""Saved lists of one noun on its page: opened into the search, kept from it under a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.text import fold
from contactdesk.services.results import ListQuery, Saved
from contactdesk.ui.dialogs.list_search import ListSearch
from contactdesk.ui.models.list_place import list_detail, list_of
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.workbench import Destination, Workbench

if TYPE_CHECKING:
    from contactdesk.services.saved_lists import SavedListRow
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet


class ListSaving(QObject):
    """``opened`` carries the ListQuery of a saved list that is to be shown now."""

    opened = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        noun: Noun,
        searching: ListSearch,
        query: Callable[[], ListQuery],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workbench, self._noun = workbench, noun
        self._searching, self._query = searching, query
        self._shown: SavedListRow | None = None
        self._narrowed = ""
        searching.save_wanted.connect(self.save)

    def go(self, destination: Destination) -> None:
        """Show the saved list that is meant, or the search; the place alone is the whole list again."""
        list_id = list_of(destination)
        if list_id:
            self._workbench.read(
                lambda services: services.saved_lists.card(list_id),
                self._on_card,
                question=f"{self._noun.place} list",
                owner=self,
            )
        elif destination.text:
            self._show_list(None)
            self._searching.line.set_text(destination.text)
            self._narrowed = destination.text if destination.detail else ""
        elif not destination.record_id and self._narrowed == self._searching.text():
            self._show_list(None)
            self._searching.line.clear()

    def save(self, name: str) -> None:
        """Under the name of the list that is shown it takes its place; under another it is a new one."""
        query, shown, kind = self._query(), self._shown, self._noun.kind

        def work(services: Services) -> Saved | ChangeSet:
            from contactdesk.services.saved_lists import sought

            if shown is None or fold(shown.name) != fold(name):
                return services.saved_lists.add(name, kind, query)
            return services.saved_lists.edit(shown.id, **sought(query))

        def failed(error: ContactDeskError) -> None:
            self._workbench.toasts.show_error(error.sentence())
            self._searching.ask_name(name)

        self._workbench.write(work, self._on_saved, failed=failed, owner=self)

    def _on_saved(self, saved: Saved | ChangeSet) -> None:
        if isinstance(saved, Saved):
            self._workbench.go(self._noun.place, detail=list_detail(saved.id))

    def _on_card(self, row: SavedListRow) -> None:
        self._show_list(row)
        self._narrowed = row.search
        self.opened.emit(row.query)

    def _show_list(self, row: SavedListRow | None) -> None:
        self._shown = row
        self._searching.show_name("" if row is None else row.name)
