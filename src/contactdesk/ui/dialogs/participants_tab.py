"""A meeting's participants: added by name, by pasting or from a list, and worked on in their table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.records.meetings import ROLE_NAMES
from contactdesk.services.results import ListQuery
from contactdesk.services.table_cell import read_table_cell
from contactdesk.ui.dialogs.chosen_participants import START_KEYS, ChosenParticipants
from contactdesk.ui.dialogs.joining_line import JoiningLine
from contactdesk.ui.dialogs.participant_acts import ParticipantActs
from contactdesk.ui.models.participant_columns import PARTICIPANT_COLUMNS, Participant
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.keys import on_keys
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.search_line import SearchLine


class ParticipantsTab(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._meeting_id = 0
        self._sort = ("name", False)
        self.line = JoiningLine(workbench)
        self.search = SearchLine(_("Find in the list"))
        self.model: RowModel[Participant] = RowModel(
            workbench.tasks,
            PARTICIPANT_COLUMNS,
            question="participants",
            row_id=lambda one: one.row.id,
            parent=self,
        )
        self.table = DataTable(
            self.model,
            key="participants",
            name=_("Participants"),
            layout=workbench.settings.layout,
            search=self.search,
        )
        self.acts = ParticipantActs(workbench, self.table.read_chosen, self)
        self.foot = ChosenParticipants(self.acts)
        self._lay_out()
        self._connect()
        self.table.show_sort("name", descending=False)

    def show_meeting(self, meeting_id: int) -> None:
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self.line.set_meeting(meeting_id)
            self.acts.set_meeting(meeting_id)
            self.search.clear()
            self.table.clearSelection()
            self.model.keep(0)
            self._ask()
        else:
            self.model.refresh()

    def find_in_list(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        self.search.setFixedWidth(int(Size.SIDEBAR) - int(Space.PAGE))
        top = QHBoxLayout()
        top.setSpacing(int(Space.GAP))
        top.addWidget(self.line, 1)
        top.addWidget(self.search)
        top.addWidget(Button(_("Import…"), Icon.IMPORT, on_click=self._import))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.FIELD))
        box.addLayout(top)
        box.addWidget(self.table, 1)
        box.addWidget(self.foot)

    def _connect(self) -> None:
        self.search.asked.connect(self._on_asked)
        self.search.to_list.connect(self.table.setFocus)
        self.model.edited.connect(self._on_edited)
        self.model.answered.connect(self._on_answered)
        self.table.chosen_changed.connect(self.foot.show_chosen)
        self.table.sort_wanted.connect(self._on_sort)
        self.table.row_activated.connect(self._on_activated)
        self.table.menu_wanted.connect(self._on_menu)
        on_keys(self.table, self.acts.remove, QKeySequence.StandardKey.Delete)
        on_keys(self.table, self.line.join_pasted, QKeySequence.StandardKey.Paste)
        on_keys(self.table, self.acts.start_partnership, START_KEYS)
        on_keys(self.search, self._start_with_found, START_KEYS)

    def _ask(self) -> None:
        meeting_id, query = self._meeting_id, ListQuery(self.search.text(), *self._sort)
        on_desk = self._workbench.on_services
        self.model.ask(
            RowSource(
                count=on_desk(lambda services: services.participants.count(meeting_id, query)),
                fetch=lambda offset, limit: [
                    Participant(offset + place, row)
                    for place, row in enumerate(
                        on_desk(
                            lambda services: services.participants.page(meeting_id, query, offset, limit)
                        )(),
                        start=1,
                    )
                ],
            )
        )

    def _start_with_found(self) -> None:
        """With the first who is found, where nobody is chosen."""
        if not self.table.chosen_count() and self.model.rowCount():
            self.table.selectRow(0)
        self.acts.start_partnership()

    def _on_asked(self, text: str) -> None:
        self.table.set_marked(text)
        self._ask()

    def _on_sort(self, order: str, descending: bool) -> None:
        self._sort = (order, descending)
        self._ask()

    def _on_answered(self, count: int, _ms: float) -> None:
        if count:
            self.table.set_empty(None)
        elif self.search.text():
            nothing = _("Nothing found.")
            self.table.set_empty(
                EmptyState(Icon.SEARCH, nothing, button=_("Show all"), on_button=self.search.clear)
            )
        else:
            words = _("Nobody is on the list yet: write names above, paste them here, or import a list.")
            button = _("Import a list…")
            self.table.set_empty(EmptyState(Icon.PEOPLE, words, button=button, on_button=self._import))

    def _on_edited(self, participation_id: int, key: str, text: str) -> None:
        ids = [participation_id]
        role = next((role for role, name in ROLE_NAMES.items() if _(name) == text), None)
        if key == "role" and role is not None:
            self._workbench.write(lambda services: services.participants.set_role(ids, role))
        elif key == "table":
            number, theme = read_table_cell(text)
            self._workbench.write(lambda services: services.participants.set_table(ids, number, theme))

    def _on_activated(self, participation_id: int) -> None:
        number = self.model.row_of(participation_id)
        one = None if number is None else self.model.row(number)
        if one is not None:
            self._workbench.go("person", one.row.person_id)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self.table.current_id()
        if current:
            opened = menu.addAction(icon(Icon.PERSON, Tone.MUTED), _("Open"))
            opened.triggered.connect(lambda: self._on_activated(current))
            self.acts.fill_status(menu.addMenu(icon(Icon.CHECK, Tone.MUTED), _("Set status")))
            self.acts.fill_tables(menu.addMenu(icon(Icon.MOVE, Tone.MUTED), _("Move to table")))
            self.acts.fill_roles(menu.addMenu(icon(Icon.BADGE, Tone.MUTED), _("Set role")))
            start = menu.addAction(icon(Icon.PARTNERSHIP, Tone.MUTED), _("Start a partnership"))
            start.setShortcut(QKeySequence(START_KEYS))
            start.triggered.connect(self.acts.start_partnership)
            menu.addAction(icon(Icon.COPY, Tone.MUTED), _("Copy")).triggered.connect(self.table.copy)
        self.table.layout_of_columns.fill_menu(menu.addMenu(icon(Icon.COLUMNS, Tone.MUTED), _("Columns")))
        if current:
            remove = menu.addAction(icon(Icon.DELETE, Tone.MUTED), _("Remove"))
            remove.triggered.connect(self.acts.remove)
        menu.popup(at)

    def _import(self) -> None:
        self._workbench.go("import", self._meeting_id)
