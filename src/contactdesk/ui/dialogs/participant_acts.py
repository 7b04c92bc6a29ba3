"""What can be done with chosen participants: status, table, role, taking them off. Each is one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from contactdesk.core.i18n import _
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
    ParticipationRole,
    Registration,
)
from contactdesk.services.participant_list import MeetingTable
from contactdesk.services.table_cell import read_table_cell, table_shown
from contactdesk.ui.dialogs.table_question import TableQuestion
from contactdesk.ui.shell.workbench import Workbench

ReadChosen = Callable[[Callable[[list[int]], None]], None]


class ParticipantActs(QObject):
    """``chosen`` hands over the ids of the participations that are meant, when they are known."""

    def __init__(self, workbench: Workbench, chosen: ReadChosen, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window
        self._chosen = chosen
        self._tables: Sequence[MeetingTable] = ()
        self._meeting_id = 0

    def set_meeting(self, meeting_id: int) -> None:
        self._meeting_id = meeting_id

    def start_partnership(self) -> None:
        """In its form, filled with the organisations that they stand for and with where they met."""
        meeting_id = self._meeting_id

        def begin(person_ids: list[int]) -> None:
            people = " ".join(map(str, person_ids))
            self._workbench.go("new-partnership", meeting_id, detail="with", text=people)

        def read(ids: list[int]) -> None:
            if ids:
                self._workbench.read(
                    lambda services: services.partnerships.people_behind(ids),
                    begin,
                    question="people to begin with",
                    owner=self,
                )

        self._chosen(read)

    def set_tables(self, tables: Sequence[MeetingTable]) -> None:
        """The tables that people sit at now."""
        self._tables = tables

    def fill_status(self, menu: QMenu) -> None:
        """Registration first, attendance beneath: two facts, both to be set by hand."""
        for registration, words in REGISTRATION_NAMES.items():
            menu.addAction(_(words)).triggered.connect(partial(self._set_registration, registration))
        menu.addSeparator()
        for attendance, words in ATTENDANCE_NAMES.items():
            if attendance is not Attendance.UNKNOWN:
                menu.addAction(_(words)).triggered.connect(partial(self._set_attendance, attendance))
        menu.addSeparator()
        clear = menu.addAction(_("Attendance not entered"))
        clear.triggered.connect(partial(self._set_attendance, Attendance.UNKNOWN))

    def fill_tables(self, menu: QMenu) -> None:
        """The tables there are, the next one, and none."""
        for table in self._tables:
            words = table_shown(table.number, table.theme)
            act = menu.addAction(words.replace("&", "&&"))
            act.triggered.connect(partial(self._set_table, table.number, table.theme))
        following = max((table.number or 0 for table in self._tables), default=0) + 1
        new = menu.addAction(_("New table {number}").format(number=following))
        new.triggered.connect(partial(self._set_table, following, ""))
        menu.addSeparator()
        menu.addAction(_("Another table…")).triggered.connect(self._ask_table)
        menu.addAction(_("No table")).triggered.connect(partial(self._set_table, None, ""))

    def fill_roles(self, menu: QMenu) -> None:
        for role, words in ROLE_NAMES.items():
            menu.addAction(_(words)).triggered.connect(partial(self._set_role, role))

    def remove(self) -> None:
        def remove(ids: list[int]) -> None:
            if ids:
                self._workbench.write(lambda services: services.participants.remove(ids))

        self._chosen(remove)

    def _set_registration(self, value: Registration, *_checked: bool) -> None:
        self._chosen(
            lambda ids: self._workbench.write(
                lambda services: services.participants.set_registration(ids, value)
            )
        )

    def _set_attendance(self, value: Attendance, *_checked: bool) -> None:
        self._chosen(
            lambda ids: self._workbench.write(
                lambda services: services.participants.set_attendance(ids, value)
            )
        )

    def _set_role(self, role: ParticipationRole, *_checked: bool) -> None:
        self._chosen(
            lambda ids: self._workbench.write(lambda services: services.participants.set_role(ids, role))
        )

    def _set_table(self, number: int | None, theme: str, *_checked: bool) -> None:
        self._chosen(
            lambda ids: self._workbench.write(
                lambda services: services.participants.set_table(ids, number, theme)
            )
        )

    def _ask_table(self) -> None:
        known = [table_shown(one.number, one.theme) for one in self._tables]
        question = TableQuestion(known, self._window)
        question.answered.connect(lambda text: self._set_table(*read_table_cell(text)))
        question.open()
