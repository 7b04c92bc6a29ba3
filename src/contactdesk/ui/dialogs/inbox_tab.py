"""Whom we met at a meeting and have no next step for: a follow-up for one or many, or a reason for none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.services.after_meeting import AfterMeeting, Inbox
from contactdesk.storage.change import ChangeSet
from contactdesk.ui.models.inbox_columns import INBOX_COLUMNS, InboxRow, inbox_rows
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.acts_bar import Act, ActsBar, fill_menu
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.question_line import QuestionLine


class InboxTab(QWidget):
    """``counted`` carries how many people wait."""

    counted = Signal(int)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._meeting_id = 0
        self.model: RowModel[InboxRow] = RowModel(
            workbench.tasks,
            INBOX_COLUMNS,
            question="inbox rows",
            row_id=lambda row: row.person_id,
            parent=self,
        )
        self.table = DataTable(self.model, key="inbox", name=_("Inbox"), layout=workbench.settings.layout)
        self._acts = (
            Act(_("Follow up…"), Icon.ADD, run=self.ask_follow_up),
            Act(_("No action, because…"), Icon.CHECK, run=self.ask_reason),
            Act(_("Back into the inbox"), Icon.UNDO, run=self._take_back),
        )
        self._count = Label(size=FontSize.SMALL, tone=Tone.MUTED)
        self._bar = ActsBar(self._acts)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(int(Space.GAP))
        self._foot.addWidget(self._count)
        self._foot.addWidget(self._bar, 1)
        self.question: QuestionLine | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.FIELD))
        box.addWidget(self.table, 1)
        box.addLayout(self._foot)
        self.table.chosen_changed.connect(self._on_chosen)
        self.table.row_activated.connect(lambda person: workbench.go("person", person))
        self.table.menu_wanted.connect(self._on_menu)
        self._on_chosen(0)

    def show_meeting(self, meeting_id: int) -> None:
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self._drop_question()
            self.table.clearSelection()
        self._workbench.read(
            lambda services: services.after_meeting.inbox(meeting_id),
            self._show,
            question="inbox",
            failed=lambda _error: None,  # the page itself says that the meeting is gone
            owner=self,
        )

    def ask_follow_up(self) -> None:
        what, due = _line(_("What to do")), _line(_("By when: fri, 24.11, in 2 weeks"))
        meeting = self._meeting_id
        self._ask(
            QuestionLine("", _("Follow up"), what, due),
            lambda after, ids: after.plan_follow_ups(meeting, ids, what.text(), due.text()),
        )

    def ask_reason(self) -> None:
        reason, meeting = _line(_("No action, because")), self._meeting_id
        self._ask(
            QuestionLine("", _("No action"), reason),
            lambda after, ids: after.no_action(meeting, ids, reason.text()),
        )

    def _show(self, inbox: Inbox) -> None:
        rows = inbox_rows(inbox)
        self.model.ask(RowSource(count=lambda: len(rows), fetch=lambda first, n: rows[first : first + n]))
        self.counted.emit(len(inbox.people))
        if rows:
            self.table.set_empty(None)
        elif inbox.done:
            words = _("Nobody is waiting: everyone met has a follow-up, or a reason for having none.")
            self.table.set_empty(EmptyState(Icon.CHECK, words))
        else:
            words = _("Whoever came is listed here until there is a next step, or a reason for having none.")
            self.table.set_empty(EmptyState(Icon.PEOPLE, words))

    def _ask(self, question: QuestionLine, act: Callable[[AfterMeeting, list[int]], ChangeSet]) -> None:
        """About those who are chosen when it is answered; what was refused can be mended."""
        self._drop_question()
        self.question = question
        question.answered.connect(
            lambda: self.table.read_chosen(lambda ids: self._write(ids, act, done=self._drop_question))
        )
        question.given_up.connect(self._drop_question)
        self._bar.hide()
        self._foot.addWidget(question, 1)
        question.show()  # before, it could not have the keyboard
        question.take_focus()

    def _write(
        self,
        ids: list[int],
        act: Callable[[AfterMeeting, list[int]], ChangeSet],
        done: Callable[[], None] | None = None,
    ) -> None:
        if ids:
            self._workbench.write(
                lambda services: act(services.after_meeting, ids),
                None if done is None else lambda _saved: done(),
                owner=self,
            )

    def _take_back(self) -> None:
        meeting = self._meeting_id
        self.table.read_chosen(
            lambda ids: self._write(ids, lambda after, chosen: after.action_after_all(meeting, chosen))
        )

    def _drop_question(self) -> None:
        question, self.question = self.question, None
        if question is not None:
            self._foot.removeWidget(question)
            question.hide()
            question.deleteLater()
            self._bar.show()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, count: int) -> None:
        hint = _("Choose one or many: what is to be done, or why nothing is")
        told = n_("{n} selected", "{n} selected", count).format(n=grouped(count))
        self._count.setText(told if count else hint)
        self._bar.setVisible(count > 0 and self.question is None)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.table.current_id():
            fill_menu(menu, self._acts)
        self.table.layout_of_columns.fill_menu(menu.addMenu(_("Columns")))
        menu.popup(at)


def _line(words: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line
