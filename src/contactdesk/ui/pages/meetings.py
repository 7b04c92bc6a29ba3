"""The list of meetings: those to come, those that are over, or all, with how many took part."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from contactdesk.core.i18n import N_, _, grouped
from contactdesk.services.chosen import Chosen
from contactdesk.services.meeting_list import MeetingRow, Period
from contactdesk.services.results import ListQuery
from contactdesk.ui.dialogs.list_empty import empty_list
from contactdesk.ui.dialogs.list_foot import ListFoot
from contactdesk.ui.dialogs.list_menu import fill_list_menu
from contactdesk.ui.dialogs.list_saving import ListSaving
from contactdesk.ui.dialogs.list_search import ListSearch
from contactdesk.ui.dialogs.list_sorting import ListSorting
from contactdesk.ui.dialogs.many_acts import ManyActs
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.models.list_source import list_source
from contactdesk.ui.models.meeting_noun import MEETINGS
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.keys import on_keys
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.acts_bar import Act
from contactdesk.ui.widgets.buttons import Look, MenuButton, PrimaryButton
from contactdesk.ui.widgets.chips import Chip, ChipRow
from contactdesk.ui.widgets.chosen_rows import RowChoice
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.page_header import PageHeader

_PERIODS = {Period.ANY: N_("All"), Period.TO_COME: N_("To come"), Period.OVER: N_("Over")}


class MeetingsPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._period = Period.ANY
        self._header = PageHeader(_(MEETINGS.title))
        self._header.add_button(PrimaryButton(_(MEETINGS.new_text), Icon.ADD, on_click=self.new))
        self.searching = ListSearch(workbench, MEETINGS)
        self.search = self.searching.line
        self.chips = {period: Chip(_(words), checkable=True) for period, words in _PERIODS.items()}
        self._model: RowModel[MeetingRow] = RowModel(
            workbench.tasks, MEETINGS.columns, question="meetings", row_id=lambda row: row.id, parent=self
        )
        self.table = DataTable(
            self._model,
            key="meetings",
            name=_(MEETINGS.title),
            layout=workbench.settings.layout,
            search=self.search,
        )
        self._sorting = ListSorting(
            self.table, workbench.settings.layout, key=MEETINGS.place, first="when desc"
        )
        self._saving = ListSaving(workbench, MEETINGS, self.searching, self._query, self)
        self._acts = RecordActs(workbench, MEETINGS, self)
        self.many = ManyActs(workbench, MEETINGS, self._acts, self._read_chosen, self)
        self._foot = ListFoot(self.many.acts())
        self._lay_out()
        self._connect()
        self._show_chips()
        self._ask()

    def title(self) -> str:
        return _(MEETINGS.title)

    def refresh(self) -> None:
        self._model.refresh()
        self._acts.refresh()
        self._workbench.read(
            lambda services: services.meetings.count(ListQuery()),
            self._on_total,
            question="meetings in all",
            owner=self,
        )

    def go(self, destination: Destination) -> None:
        """Search for a text, where one is given."""
        self._saving.go(destination)

    def find(self) -> None:  # type: ignore[override]  # Qt's own of that name finds windows by number
        self.searching.find()

    def new(self) -> None:
        self._workbench.go(MEETINGS.new_place)

    def edit(self) -> None:
        if self.table.current_id():
            self._workbench.go(MEETINGS.record_place, self.table.current_id(), detail="edit")

    def archive(self) -> None:
        if self.table.chosen_count():
            self.many.archive()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrows and letters work at once."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        chips = ChipRow()
        for chip in self.chips.values():
            chips.add(chip)
        columns = MenuButton("", Icon.COLUMNS, self._fill_columns, name=_("Columns"), look=Look.ICON)
        self.searching.chips.add_aside(columns)
        box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.FIELD))
        box.setSpacing(int(Space.FIELD))
        for part in (self._header, self.searching, chips):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        box.addWidget(self._foot)

    def _connect(self) -> None:
        for period, chip in self.chips.items():
            chip.clicked.connect(lambda _checked, period=period: self._show_period(period))
        self.searching.asked.connect(self._on_asked)
        self.searching.marked.connect(self.table.set_marked)
        self.searching.to_list.connect(self.table.setFocus)
        self._saving.opened.connect(self._on_opened)
        self.many.asks.connect(self._foot.ask)
        self._foot.left.connect(self.table.setFocus)
        self.table.row_activated.connect(self._on_activated)
        self.table.chosen_changed.connect(self._foot.show_chosen)
        self.searching.words_sought.connect(self._sorting.show_words)
        self._sorting.changed.connect(self._ask)
        self.table.menu_wanted.connect(self._on_menu)
        self._model.answered.connect(self._on_answered)
        self._model.located.connect(self._on_located)
        on_keys(self.table, self.archive, QKeySequence.StandardKey.Delete)

    def _show_period(self, period: Period) -> None:
        """The next first of those to come, the last first of others."""
        self._period = period
        self._show_chips()
        latest_first = period is not Period.TO_COME
        self._sorting.take(ListQuery(order="when", descending=latest_first, best_first=True))
        self._ask()

    def _show_chips(self) -> None:
        for each, chip in self.chips.items():
            chip.setChecked(each is self._period)

    def _ask(self) -> None:
        service = MEETINGS.service
        self._model.ask(list_source(self._workbench, service, self._query(), self._period))

    def _query(self) -> ListQuery:
        return self._sorting.query(self.search.text())

    def _read_chosen(self, done: Callable[[Chosen], None]) -> None:
        """Everything that the search finds but for some, or those whose rows are chosen, loaded or not."""
        query, period = self._query(), self._period

        def read(choice: RowChoice) -> None:
            ids = choice.ids
            done(
                Chosen(MEETINGS.kind, query=query, without=frozenset(ids), period=period)
                if choice.all_but
                else Chosen(MEETINGS.kind, tuple(ids))
            )

        self.table.read_choice(read)

    def _fill_columns(self, menu: QMenu) -> None:
        self.table.layout_of_columns.fill_menu(menu)

    def _on_opened(self, query: ListQuery) -> None:
        self._show_period(Period.ANY)
        self._sorting.take(query)
        self.search.set_text(query.search)
        self._ask()

    def _on_asked(self, _text: str) -> None:
        self._ask()

    def _on_answered(self, count: int, ms: float) -> None:
        self._foot.show_answer(count, ms)
        narrowed = bool(self.search.text()) or self._period is not Period.ANY
        self.table.set_empty(
            None if count else empty_list(MEETINGS, self.new, self._show_all if narrowed else None)
        )

    def _on_located(self, _number: int) -> None:
        """Enter always opens something: the first, where nothing was chosen yet."""
        if not self.table.current_id() and self._model.rowCount():
            self.table.selectRow(0)

    def _on_total(self, total: int) -> None:
        self._header.set_count(grouped(total))
        self._foot.show_total(total)

    def _on_activated(self, meeting_id: int) -> None:
        self._workbench.go(MEETINGS.record_place, meeting_id)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self.table.current_id()
        acts = (
            Act(_("Open"), Icon.MEETING, lambda: self._on_activated(current)),
            Act(_("Edit"), Icon.EDIT, self.edit),
        )
        fill_list_menu(menu, self.table, acts, self.many.acts())
        menu.popup(at)

    def _show_all(self) -> None:
        self.search.clear()
        self._show_period(Period.ANY)
