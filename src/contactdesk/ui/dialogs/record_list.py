"""A list page with a detail pane beside it; which noun it lists is data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped
from contactdesk.services.chosen import Chosen
from contactdesk.services.results import ListQuery
from contactdesk.ui.dialogs.list_empty import empty_list
from contactdesk.ui.dialogs.list_foot import ListFoot
from contactdesk.ui.dialogs.list_menu import fill_list_menu
from contactdesk.ui.dialogs.list_saving import ListSaving
from contactdesk.ui.dialogs.list_search import ListSearch
from contactdesk.ui.dialogs.list_sorting import ListSorting
from contactdesk.ui.dialogs.many_acts import ManyActs
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.dialogs.record_pane import RecordPane
from contactdesk.ui.models.list_source import list_source
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.keys import on_keys
from contactdesk.ui.shell.progress_toast import follow
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.acts_bar import Act
from contactdesk.ui.widgets.buttons import Button, Look, MenuButton, PrimaryButton
from contactdesk.ui.widgets.chosen_rows import RowChoice
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.split import Split

_LIST_SHARE, _PANE_SHARE = 6000, 4000


class RecordList(QWidget):
    def __init__(self, workbench: Workbench, noun: Noun) -> None:
        super().__init__()
        self._workbench = workbench
        self._noun = noun
        self._wanted, self._row = 0, 0
        layout = workbench.settings.layout
        self.header = PageHeader(_(noun.title))
        self.searching = ListSearch(workbench, noun)
        self.search = self.searching.line
        self._model: RowModel[tuple[object, ...]] = RowModel(
            workbench.tasks, noun.columns, question=noun.place, row_id=_row_id, parent=self
        )
        self.table = DataTable(
            self._model, key=noun.place, name=_(noun.title), layout=layout, search=self.search
        )
        self._sorting = ListSorting(self.table, layout, key=noun.place, first=noun.order)
        self._saving = ListSaving(workbench, noun, self.searching, self._query, self)
        self._acts = RecordActs(workbench, noun, self)
        self.many = self._make_acts()
        self._foot = ListFoot(self.many.acts())
        self.pane = RecordPane(workbench, noun, self._acts, self._pane_buttons())
        self._lay_out()
        self._connect()
        self._ask()

    def title(self) -> str:
        return _(self._noun.title)

    def refresh(self) -> None:
        self._model.refresh()
        self.pane.refresh()
        self._acts.refresh()
        noun = self._noun
        self._workbench.read(
            lambda services: noun.service(services).count(ListQuery()),
            self._on_total,
            question=f"{noun.place} in all",
            owner=self,
        )

    def go(self, destination: Destination) -> None:
        """Show one record, wherever it stands in the list, or search for a text."""
        self._saving.go(destination)
        if destination.record_id:
            self._wanted = destination.record_id
            self.pane.show_record(self._wanted)
            if not self.table.select_id(self._wanted):
                self.table.clearSelection()
                self._model.keep(self._wanted)

    def find(self) -> None:  # type: ignore[override]  # Qt's own of that name finds windows by number
        self.searching.find()

    def new(self) -> None:
        self._workbench.go(self._noun.new_place)

    def edit(self) -> None:
        if self.pane.record_id:
            self._acts.edit(self.pane.record_id)

    def archive(self) -> None:
        if self.table.chosen_count():
            self.many.archive()

    def panes(self) -> list[QWidget]:
        return [self._list, self.pane]

    def showEvent(self, event: QShowEvent) -> None:
        """Arrows and letters work at once."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        workbench = self._workbench
        if self._noun.import_text:
            importing = Button(
                _(self._noun.import_text), Icon.IMPORT, on_click=lambda: workbench.go("import")
            )
            self.header.add_button(importing)
        self.header.add_button(PrimaryButton(_(self._noun.new_text), Icon.ADD, on_click=self.new))
        self._list = QWidget()
        box = QVBoxLayout(self._list)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.FIELD))
        for part in (self.header, self.searching, *self._filters()):
            box.addWidget(part)
        columns = MenuButton("", Icon.COLUMNS, self._fill_columns, name=_("Columns"), look=Look.ICON)
        self.searching.chips.add_aside(columns)
        box.addWidget(self.table, 1)
        box.addWidget(self._foot)
        layout = workbench.settings.layout
        split = Split(self._noun.place, layout, self._list, self.pane, shares=(3, 2))
        if f"split.{self._noun.place}" not in layout:
            split.setSizes([_LIST_SHARE, _PANE_SHARE])
        self.box = QHBoxLayout(self)
        page = int(Space.PAGE)
        self.box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.FIELD))
        self.box.addWidget(split)

    def _connect(self) -> None:
        self.searching.asked.connect(self._on_asked)
        self.searching.marked.connect(self.table.set_marked)
        self.searching.words_sought.connect(self._sorting.show_words)
        self.searching.to_list.connect(self.table.setFocus)
        self._saving.opened.connect(self._on_opened)
        self.many.asks.connect(self._foot.ask)
        self._foot.left.connect(self.table.setFocus)
        self.table.current_changed.connect(self._on_current)
        self.table.chosen_changed.connect(self._foot.show_chosen)
        self.table.row_activated.connect(lambda _id: self.pane.edit_details())
        self._sorting.changed.connect(self._ask)
        self.table.menu_wanted.connect(self._on_menu)
        self._model.answered.connect(self._on_answered)
        self._model.located.connect(self._on_located)
        self._model.reading.connect(lambda task: follow(self._workbench.toasts, task))
        on_keys(self.table, self.archive, QKeySequence.StandardKey.Delete)

    def _ask(self) -> None:
        self._row = 0
        self._model.ask(self._source(self._query()))

    def _query(self) -> ListQuery:
        return self._sorting.query(self.search.text())

    def _read_chosen(self, done: Callable[[Chosen], None]) -> None:
        """Everything that the search finds but for some, or those whose rows are chosen, loaded or not."""
        kind, query = self._noun.kind, self._query()

        def read(choice: RowChoice) -> None:
            ids = choice.ids
            done(
                Chosen(kind, query=query, without=frozenset(ids))
                if choice.all_but
                else Chosen(kind, tuple(ids))
            )

        self.table.read_choice(read)

    def _make_acts(self) -> ManyActs:
        return ManyActs(self._workbench, self._noun, self._acts, self._read_chosen, self)

    def _pane_buttons(self) -> Sequence[Button]:
        """Acts that stand first in the pane."""
        return ()

    def _filters(self) -> Sequence[QWidget]:
        """What narrows the list beside its search."""
        return ()

    def _source(self, query: ListQuery) -> RowSource[Any]:
        return list_source(self._workbench, self._noun.service, query)

    def _is_narrowed(self) -> bool:
        return bool(self.search.text())

    def _show_all(self) -> None:
        self.search.clear()

    def _fill_columns(self, menu: QMenu) -> None:
        self.table.layout_of_columns.fill_menu(menu)

    def _on_opened(self, query: ListQuery) -> None:
        self._sorting.take(query)
        self.search.set_text(query.search)
        self._ask()

    def _on_asked(self, _text: str) -> None:
        self._wanted = 0
        self._ask()

    def _on_answered(self, count: int, ms: float) -> None:
        self._foot.show_answer(count, ms)
        show_all = self._show_all if self._is_narrowed() else None
        self.table.set_empty(None if count else empty_list(self._noun, self.new, show_all))

    def _on_total(self, total: int) -> None:
        self.header.set_count(grouped(total))
        self._foot.show_total(total)

    def _on_located(self, _number: int) -> None:
        """Something is always shown: the first, or who follows one that is gone."""
        if not self._model.rowCount():
            return
        if self.table.current_id() and not self.table.chosen_count():
            self.table.selectRow(self.table.currentIndex().row())
        elif not self.table.current_id() and not self._wanted:
            self.table.selectRow(min(self._row, self._model.rowCount() - 1))

    def _on_current(self, record_id: int) -> None:
        if record_id:
            self._wanted, self._row = 0, self.table.currentIndex().row()
        elif self._model.rowCount() and not self._wanted:
            # One of them is chosen at once: until then the pane stays as it is.
            return
        self.pane.show_record(record_id or self._wanted, after_painting=True)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_list_menu(menu, self.table, [Act(_("Edit"), Icon.EDIT, self.edit)], self.many.acts())
        menu.popup(at)


def _row_id(row: tuple[object, ...]) -> int:
    return int(str(row[0]))
