"""The steps of an import one above the other, under the head that says what goes where."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.ui.dialogs.import_done import ImportDone
from contactdesk.ui.dialogs.import_file import ImportFile
from contactdesk.ui.dialogs.import_foot import ImportFoot
from contactdesk.ui.dialogs.import_preview import ImportPreview
from contactdesk.ui.models.import_view import ImportView
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.step_pills import StepPills


class ImportStep(IntEnum):
    """Its place among the pills; columns are matched in the preview, and after the last all are done."""

    FILE = 0
    PREVIEW = 2
    DONE = 4


class ImportSteps(QWidget):
    def __init__(self, pasted: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = PageHeader()
        self._pills = StepPills([_("File"), _("Columns"), _("Preview"), _("Done")])
        self.file = ImportFile(pasted)
        self.preview = ImportPreview()
        self.done = ImportDone()
        self.foot = ImportFoot()
        self.step = ImportStep.FILE
        self._stack = QStackedWidget()
        for part in (self.file, self.preview, self.done):
            self._stack.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(int(Space.PAGE), int(Space.CARD), int(Space.PAGE), int(Space.CARD))
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(self._header)
        box.addWidget(self._pills)
        box.addWidget(self._stack, 1)
        box.addWidget(self.foot)

    def panes(self) -> list[QWidget]:
        return [self._stack, self.foot]

    def show_step(self, step: ImportStep) -> None:
        self.step = step
        parts = {ImportStep.FILE: self.file, ImportStep.PREVIEW: self.preview, ImportStep.DONE: self.done}
        self._stack.setCurrentWidget(parts[step])
        self.foot.setVisible(step is not ImportStep.FILE)
        self._pills.set_current(int(step))

    def show_head(self, title: str, view: ImportView | None, meeting: str, *, joining: bool) -> None:
        """List, rows and where they go; ``meeting`` may still be unknown."""
        parts = []
        if view is not None:
            n = len(view.plan.table.rows)
            parts += [view.plan.table.source, n_("{n} row", "{n} rows", n).format(n=grouped(n))]
        if not joining:
            parts.append(_("into people"))
        elif meeting:
            parts.append(_("into {meeting}").format(meeting=meeting))
        self._header.set_title(title)
        self._header.set_subtitle(" · ".join(parts))
