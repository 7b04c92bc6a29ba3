"""What can be done with records: written to, edited, put on a meeting's list, archived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from contactdesk.core.dates import format_day, local
from contactdesk.core.i18n import _
from contactdesk.records.plans import PlanFor
from contactdesk.records.search import Kind
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.meeting_list import MeetingRow

_MEETINGS_OFFERED = 8


class RecordActs(QObject):
    """Nothing asks first: each act is one step with Undo in its toast."""

    def __init__(self, workbench: Workbench, noun: Noun, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._noun = noun
        self._meetings: list[MeetingRow] = []

    @property
    def mark(self) -> Icon | None:
        """What stands for one of them; people and organisations have initials."""
        return None if self._noun.kind in {Kind.PERSON, Kind.ORGANISATION} else self._noun.icon

    @property
    def can_be_written_to(self) -> bool:
        """Whether they have addresses of their own."""
        return self._noun.kind in {Kind.PERSON, Kind.ORGANISATION}

    @property
    def moves_through_stages(self) -> bool:
        return self._noun.kind is Kind.PARTNERSHIP

    @property
    def can_be_printed(self) -> bool:
        """Whether there is a paper about one of them."""
        return self._noun.kind is Kind.PARTNERSHIP

    @property
    def can_be_followed_up(self) -> bool:
        """Whether something to do can be about one of them."""
        return self._noun.kind in {Kind.PERSON, Kind.ORGANISATION, Kind.PARTNERSHIP}

    @property
    def joins_meetings(self) -> bool:
        """Whether one of them can be put on a meeting's list by itself."""
        return self._noun.kind is Kind.PERSON

    def refresh(self) -> None:
        """Read which meetings people can be added to."""
        self._workbench.read(
            lambda services: services.meetings.upcoming(_MEETINGS_OFFERED),
            self._on_meetings,
            question=f"meetings offered on {self._noun.place}",
            owner=self,
        )

    def edit(self, record_id: int) -> None:
        self._workbench.go(self._noun.record_place, record_id, detail="edit")

    def print_overview(self, record_id: int) -> None:
        self._workbench.go(self._noun.record_place, record_id, detail="overview")

    def follow_up(self, record_id: int) -> None:
        """The form of something to do about one of them."""
        self._workbench.go("new-follow-up", record_id, detail=self._noun.kind.value)

    def log_contact(self, view: RecordView) -> None:
        """The line of what happened, with or about the one that is shown."""
        from contactdesk.services.quick_log.understood import LoggedOn
        from contactdesk.ui.dialogs.quick_log import QuickLogDialog

        page = self.parent()
        assert isinstance(page, QWidget)
        logged_on = LoggedOn(self._noun.kind, view.id, view.name)
        QuickLogDialog(self._workbench, page.window(), on=logged_on).open_over()

    def change_job(self, person_id: int, affiliation_id: int = 0) -> None:
        """Ask where somebody works now, and what becomes of all that hung on them where they were.

        Of a job that is over only the latter.
        """
        from contactdesk.ui.dialogs.job_change import JobChangeDialog

        page = self.parent()
        assert isinstance(page, QWidget)
        dialog = JobChangeDialog(self._workbench, person_id, page.window(), affiliation_id=affiliation_id)
        dialog.open()

    def apply_plan(self, partnership_id: int) -> None:
        from contactdesk.ui.dialogs.plan_question import PlanQuestion

        page = self.parent()
        assert isinstance(page, QWidget)
        PlanQuestion(self._workbench, PlanFor.PARTNERSHIP, partnership_id, page.window()).open()

    def archive(self, record_ids: Sequence[int]) -> None:
        noun, ids = self._noun, list(record_ids)
        if ids:
            self._workbench.write(lambda services: noun.service(services).archive(ids))

    def restore(self, record_ids: Sequence[int]) -> None:
        noun, ids = self._noun, list(record_ids)
        self._workbench.write(lambda services: noun.service(services).restore(ids))

    def write_to(self, address: str) -> None:
        """Open the user's mail program. The address is set apart, so that it cannot bring a body along."""
        url = QUrl()
        url.setScheme("mailto")
        url.setPath(address)
        QDesktopServices.openUrl(url)

    def add_to_meeting(self, meeting_id: int, person_ids: Sequence[int]) -> None:
        ids = list(person_ids)
        self._workbench.write(lambda services: services.participants.add_people(meeting_id, ids))

    def fill_meetings(self, menu: QMenu, join: Callable[[int], None]) -> None:
        """One entry for each meeting to come; ``join`` is given the id of the one that was taken."""
        for meeting in self._meetings:
            act = menu.addAction(icon(Icon.MEETING, Tone.MUTED), _meeting_words(meeting))
            act.triggered.connect(lambda *_checked, meeting_id=meeting.id: join(meeting_id))
        if self._meetings:
            menu.addSeparator()
        new = menu.addAction(icon(Icon.ADD, Tone.MUTED), _("New meeting"))
        new.triggered.connect(lambda: self._workbench.go("new-meeting"))

    def fill_more(self, menu: QMenu, view: RecordView | None) -> None:
        """What else can be done with the record of a pane."""
        if view is None:
            return
        if self._noun.kind is Kind.PERSON and not view.archived:
            act = menu.addAction(icon(Icon.MOVE, Tone.MUTED), _("Changed job…"))
            act.triggered.connect(lambda: self.change_job(view.id))
        if view.left_job and not view.archived:
            act = menu.addAction(icon(Icon.PERSON, Tone.MUTED), _("Hand over what was left…"))
            act.triggered.connect(lambda: self.change_job(view.id, view.left_job))
        if self.can_be_printed:
            act = menu.addAction(icon(Icon.PRINT, Tone.MUTED), _("Print or save…"))
            act.triggered.connect(lambda: self.print_overview(view.id))
        if self._noun.kind is Kind.PARTNERSHIP and not view.archived:
            act = menu.addAction(icon(Icon.FOLLOW_UP, Tone.MUTED), _("Apply a plan…"))
            act.triggered.connect(lambda: self.apply_plan(view.id))
        if view.archived:
            act = menu.addAction(icon(Icon.UNDO, Tone.MUTED), _("Bring back from the archive"))
            act.triggered.connect(lambda: self.restore([view.id]))
        else:
            act = menu.addAction(icon(Icon.ARCHIVE, Tone.MUTED), _("Archive"))
            act.triggered.connect(lambda: self.archive([view.id]))

    def fill_stages(self, menu: QMenu, view: RecordView) -> None:
        from contactdesk.ui.dialogs.partnership_moves import fill_stages

        fill_stages(self._workbench, menu, view)

    def _on_meetings(self, meetings: list[MeetingRow]) -> None:
        self._meetings = meetings


def _meeting_words(meeting: MeetingRow) -> str:
    starts = local(meeting.starts_at, meeting.zone) if meeting.starts_at else None
    day = format_day(starts.date(), "brief") if starts else ""
    return " · ".join(part for part in (meeting.title, day) if part).replace("&", "&&")
