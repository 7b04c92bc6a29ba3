"""Documents: the papers of a meeting with their choices, seen as they will be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.sheet_choices import SheetChoices
from contactdesk.ui.dialogs.sheet_output import SheetOutput
from contactdesk.ui.dialogs.sheet_warnings import SheetWarnings
from contactdesk.ui.models.kept_sheet_options import keep_options, kept_options
from contactdesk.ui.models.sheet_preview import SheetPreview, read_preview
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.nav_list import NavList
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.pdf_view import PdfView
from contactdesk.ui.widgets.progress_strip import ProgressStrip

_REST_MS = 120
_SHEET = "attendance-sheet"


class DocumentsPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._id = 0
        self._meeting = ""
        self._header = PageHeader(_("Documents"))
        self._header.add_button(Button(_("Close"), Icon.CLOSE, on_click=self._close))
        self.choices = SheetChoices(kept_options(workbench.settings.layout))
        self.choices.changed.connect(self._on_changed)
        self.preview = PdfView(_("The attendance sheet as it will be printed"))
        self.warnings = SheetWarnings()
        self.output = SheetOutput(workbench, self)
        self.output.started.connect(self._on_started)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self._papers = self._paper_list()
        self._box = QVBoxLayout(self)
        page = int(Space.PAGE)
        self._box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.CARD) - int(Space.HAIR))
        self._box.setSpacing(int(Space.BLOCK))
        self._box.addWidget(self._header)
        self._box.addLayout(self._columns(), 1)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)

    def title(self) -> str:
        return _("Documents")

    def go(self, destination: Destination) -> None:
        if destination.record_id != self._id:
            self._id = destination.record_id
            self._header.set_count("")
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
        return [self._papers, self.preview, self._options]

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

    def _columns(self) -> QHBoxLayout:
        scroll = FormScroll()
        scroll.body.addWidget(self.choices)
        self._options = Card(margins=int(Space.CARD) - int(Space.HAIR))
        self._options.setFixedWidth(int(Size.SIDEBAR) + 2 * int(Space.PAGE))
        self._options.body.addWidget(scroll, 1)
        for part in (
            self.warnings,
            Button(_("Save PDF…"), Icon.PDF, on_click=self.save, tip=_("Ctrl+S")),
            PrimaryButton(_("Print"), Icon.PRINT, on_click=self.print_papers),
        ):
            self._options.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(int(Space.CARD) + int(Space.HAIR))
        row.addWidget(self._papers)
        row.addWidget(self.preview, 1)
        row.addWidget(self._options)
        return row

    def _on_changed(self) -> None:
        keep_options(self._workbench.settings.layout, self.choices.options())
        self._rest.start()

    def _show(self, preview: SheetPreview) -> None:
        self._meeting = preview.meeting
        self._header.set_count(preview.meeting)
        self.choices.show_counts(preview.counts)
        self.preview.show_pdf(preview.pdf)
        self.warnings.show_warnings(preview.warnings)

    def _on_refused(self, error: ContactDeskError) -> None:
        self.warnings.show_warnings([error.sentence()], Tone.DANGER)

    def _on_started(self, task: LongTask) -> None:
        self._box.addWidget(ProgressStrip(task))

    def _close(self) -> None:
        self._workbench.go("meeting", self._id)
