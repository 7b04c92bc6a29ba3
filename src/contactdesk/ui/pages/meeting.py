"""One meeting: its numbers, who takes part, what is known of it and what was printed."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.records.plans import PlanFor
from contactdesk.services.outcome_scope import Scope
from contactdesk.ui.dialogs.inbox_tab import InboxTab
from contactdesk.ui.dialogs.meeting_papers import MeetingPapers
from contactdesk.ui.dialogs.meeting_stats import MeetingStats
from contactdesk.ui.dialogs.outcomes_tab import OutcomesTab
from contactdesk.ui.dialogs.participants_tab import ParticipantsTab
from contactdesk.ui.dialogs.plan_question import PlanQuestion
from contactdesk.ui.dialogs.record_details import RecordDetails
from contactdesk.ui.models.meeting_noun import MEETINGS
from contactdesk.ui.models.meeting_view import MeetingView, read_meeting
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.tab_strip import Tabs

PARTICIPANTS, INBOX, OUTCOMES = "participants", "inbox", "outcomes"
DETAILS, PAPERS = "details", "papers"


class MeetingPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._id = 0
        self._title = ""
        self._is_new = True
        self._outcomes: OutcomesTab | None = None
        self._header = PageHeader()
        self._header.add_button(Button(_("Apply a plan…"), Icon.FOLLOW_UP, on_click=self.apply_plan))
        self._header.add_button(Button(_("Print…"), Icon.PRINT, on_click=self.print_papers))
        self._header.add_button(
            PrimaryButton(_("Enter signed sheet"), Icon.CHECK_IN, on_click=self._enter_sheet)
        )
        self.stats = MeetingStats()
        self.participants = ParticipantsTab(workbench)
        self.inbox = InboxTab(workbench)
        self.details = RecordDetails(workbench, MEETINGS)
        self.details.stale.connect(self.refresh)
        self.papers = MeetingPapers(workbench)
        self.tabs = Tabs()
        self.tabs.add(PARTICIPANTS, _("Participants"), self.participants)
        self.tabs.add(INBOX, _("Inbox"), self.inbox)
        self.inbox.counted.connect(lambda waiting: self.tabs.set_count(INBOX, waiting or None))
        self.tabs.add(OUTCOMES, _("Outcomes"), self._make_outcomes)
        self.tabs.add(DETAILS, _("Details"), self.details)
        self.tabs.add(PAPERS, _("Documents"), self.papers)
        box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.GAP))
        box.setSpacing(int(Space.BLOCK))
        for part in (self._header, self.stats):
            box.addWidget(part)
        box.addWidget(self.tabs, 1)

    def title(self) -> str:
        return self._title or _("Meeting")

    def go(self, destination: Destination) -> None:
        """Show a meeting, on the tab that is named."""
        if destination.record_id != self._id:
            self.details.commit()
            self._id = destination.record_id
            self.tabs.set_current(PARTICIPANTS)
            self._is_new = True
        if destination.detail in {PARTICIPANTS, INBOX, OUTCOMES, DETAILS, PAPERS}:
            self.tabs.set_current(destination.detail)

    def refresh(self) -> None:
        """Read again what is shown."""
        meeting_id = self._id
        self.participants.show_meeting(meeting_id)
        self._refresh_outcomes()
        self.inbox.show_meeting(meeting_id)
        self._workbench.read(
            lambda services: read_meeting(services, meeting_id),
            self._show,
            question="meeting",
            failed=self._on_gone,
            owner=self,
        )

    def _make_outcomes(self) -> QWidget:
        self._outcomes = OutcomesTab(self._workbench)
        self._refresh_outcomes()
        return self._outcomes

    def _refresh_outcomes(self) -> None:
        if self._outcomes is not None and self._id:
            self._outcomes.show_scope(Scope(self._id))

    def showEvent(self, event: QShowEvent) -> None:
        """Names are written or pasted at once; whoever comes back from a paper is in the list again."""
        super().showEvent(event)
        if self.tabs.current_key() == PARTICIPANTS:
            (self.participants.line if self._is_new else self.participants.table).setFocus()
        self._is_new = False

    def find(self) -> None:  # type: ignore[override]  # Qt's own of that name finds windows by number
        self.tabs.set_current(PARTICIPANTS)
        self.participants.find_in_list()

    def new(self) -> None:
        """A new participant: the keyboard comes to the line where names are written."""
        self.tabs.set_current(PARTICIPANTS)
        self.participants.line.setFocus()

    def edit(self) -> None:
        """The cell of the list where the keyboard is, or else the fields of the meeting."""
        table = self.participants.table
        if not (table.hasFocus() and table.edit_current()):
            self.tabs.set_current(DETAILS)
            self.details.focus_first()

    def print_papers(self) -> None:
        self._workbench.go("meeting", self._id, detail="documents")

    def apply_plan(self) -> None:
        PlanQuestion(self._workbench, PlanFor.MEETING, self._id, self).open()

    def panes(self) -> list[QWidget]:
        return [self._header, self.tabs]

    def _show(self, view: MeetingView) -> None:
        self._title = view.card.title
        self._header.set_title(view.card.title)
        self._header.set_subtitle(view.record.subtitle)
        self.stats.show_counts(view.card.counts, view.begun)
        self.tabs.set_count(PARTICIPANTS, view.card.counts.total)
        self.tabs.set_count(PAPERS, len(view.sheets) or None)
        self.participants.acts.set_tables(view.tables)
        self.details.show_view(view.record)
        self.papers.show_sheets(view.card.id, view.sheets)
        if self.isVisible():  # an answer may come when somebody has gone on
            self.window().setWindowTitle(_("{page} – ContactDesk").format(page=self._title))

    def _on_gone(self, error: ContactDeskError) -> None:
        """Undone meanwhile, for instance: there is nothing to show any more."""
        if not self.isVisible():
            return
        self._workbench.toasts.show_error(error.sentence())
        self._workbench.go("meetings")

    def _enter_sheet(self) -> None:
        self._workbench.go("meeting", self._id, detail="sheet")
