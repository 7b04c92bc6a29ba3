"""Documents: the papers of a meeting with their choices, seen as they will be printed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.sheet_choices import SheetChoices
from contactdesk.ui.dialogs.sheet_output import SheetOutput
from contactdesk.ui.dialogs.sheet_warnings import SheetWarnings
from contactdesk.ui.models.kept_sheet_options import keep_options, kept_options
from contactdesk.ui.models.sheet_preview import SheetPreview, read_preview
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.nav_list import NavList
from contactdesk.ui.widgets.paper_frame import PaperFrame

_REST_MS = 120
_SHEET = "attendance-sheet"


class DocumentsPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._id = 0
        self._meeting = ""
        self.choices = SheetChoices(kept_options(workbench.settings.layout))
        self.choices.changed.connect(self._on_changed)
        self.warnings = SheetWarnings()
        self._frame = PaperFrame(
            self.title(),
            _("The attendance sheet as it will be printed"),
            self.warnings,
            on_close=self._close,
            on_save=self.save,
            on_print=self.print_papers,
        )
        self.preview = self._frame.preview
        self._frame.choices.body.addWidget(self.choices)
        self.output = SheetOutput(workbench, self)
        self.output.started.connect(self._frame.show_task)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self._papers = self._paper_list()
        self._frame.put_first(self._papers)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._frame)

    def title(self) -> str:
        return _("Documents")

    def go(self, destination: Destination) -> None:
        if destination.record_id != self._id:
            self._id = destination.record_id
            self._frame.header.set_count("")
        self.choices.who.setFocus()

    def refresh(self) -> None:
        """Ask for the sheet as it would be now; of several questions the last is answered."""
        meeting_id, options = self._id, self.choices.options()
        self._workbench.read(
            lambda services: read_preview(services, meeting_id, options),
            self._show,
            question="sheet preview",
            failed=self._on_refused,
            owner=self,
        )

    def save(self) -> None:
        self.output.save(self._id, self._meeting, self.choices.options())

    def print_papers(self) -> None:
        self.output.print(self._id, self.choices.options())

    def panes(self) -> list[QWidget]:
        return [self._papers, self.preview, self._frame.options]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the page that is to be printed has it."""
        super().resizeEvent(event)
        self._papers.setVisible(self.width() >= int(Size.WELCOME))

    def _paper_list(self) -> Card:
        card = Card(margins=int(Space.GAP) + int(Space.HAIR))
        card.setFixedWidth(int(Size.SIDEBAR) - int(Space.FIELD))
        papers = NavList()
        papers.add(_SHEET, _("Attendance sheet"), Icon.FILE)
        papers.set_current(_SHEET)
        card.body.addWidget(papers)
        return card

    def _on_changed(self) -> None:
        keep_options(self._workbench.settings.layout, self.choices.options())
        self._rest.start()

    def _show(self, preview: SheetPreview) -> None:
        self._meeting = preview.meeting
        self._frame.header.set_count(preview.meeting)
        self.choices.show_counts(preview.counts)
        self.preview.show_pdf(preview.pdf)
        self.warnings.show_warnings(preview.warnings)

    def _on_refused(self, error: ContactDeskError) -> None:
        self.warnings.show_warnings([error.sentence()], Tone.DANGER)

    def _close(self) -> None:
        self._workbench.go("meeting", self._id)
