"""Importing a list: choose it, see what would become of every row, change what is wrong, import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.import_dropping import FileDrops
from contactdesk.ui.dialogs.import_reader import ImportReader
from contactdesk.ui.dialogs.import_run import ImportRun, choose_list, save_not_taken
from contactdesk.ui.dialogs.import_steps import ImportStep, ImportSteps
from contactdesk.ui.models.import_view import ImportView, ListToImport
from contactdesk.ui.shell.keys import on_keys_within
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Destination, Workbench

if TYPE_CHECKING:
    from contactdesk.services.imports import ImportResult

_DRAFT = "import"


class ImportPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._meeting_id = 0
        self._meeting = ""
        self._finished: ImportView | None = None
        self._reader = ImportReader(workbench, self)
        self._run = ImportRun(workbench, self)
        self.steps = ImportSteps(workbench.settings.drafts.get(_DRAFT, {}).get("pasted", ""))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.steps)
        self._connect()
        self._show_step(ImportStep.FILE)

    def title(self) -> str:
        return _("Import participants") if self._meeting_id else _("Import people")

    def go(self, destination: Destination) -> None:
        """Begin with a file, or where one was left when it is for the same list of people."""
        if self._run.is_running:
            return
        if destination.record_id != self._meeting_id or self._finished is not None:
            self._meeting_id, self._meeting = destination.record_id, ""
            self._begin_again()
        if destination.text:
            self._read(ListToImport(path=destination.text))

    def refresh(self) -> None:
        """The desk was changed: other people are known now, or the meeting is called otherwise."""
        self._reader.ask_meeting(self._meeting_id)
        if self._finished is not None:
            self._run.look_back()
        elif not self._run.is_running:
            self._reader.refresh()

    def panes(self) -> list[QWidget]:
        return self.steps.panes()

    def _connect(self) -> None:
        file, preview, foot = self.steps.file, self.steps.preview, self.steps.foot
        file.file_wanted.connect(lambda: self._read_file(choose_list(self)))
        file.pasted.connect(lambda text: self._read(ListToImport(text=text)))
        file.typed.connect(self._keep_draft)
        preview.reading_chosen.connect(self._reader.read_as)
        preview.columns_chosen.connect(self._reader.match)
        foot.save_wanted.connect(self._on_save_wanted)
        foot.back_wanted.connect(self._begin_again)
        foot.import_wanted.connect(self._on_import_wanted)
        foot.next_wanted.connect(self._on_next_wanted)
        self._reader.asked.connect(foot.wait)
        self._reader.looked.connect(self._on_looked)
        self._reader.refused.connect(self._on_refused)
        self._reader.meeting_told.connect(self._tell_meeting)
        self._run.imported.connect(self._on_imported)
        self._run.stopped.connect(self._on_stopped)
        self._run.taken_back.connect(self._on_taken_back)
        drops = FileDrops(self)
        drops.held.connect(file.mark_drop)
        drops.dropped.connect(self._read_file)
        on_keys_within(self, self._on_ctrl_enter, "Ctrl+Return", "Ctrl+Enter")

    def _begin_again(self) -> None:
        """Back to the choice of a list; what was pasted is still there."""
        self._reader.forget()
        self._finished = None
        self.steps.file.show_error("")
        self._show_step(ImportStep.FILE)

    def _read(self, source: ListToImport) -> None:
        self._finished = None
        self._reader.read(source, self._meeting_id)

    def _tell_meeting(self, title: str) -> None:
        self._meeting = title
        self._tell_head()

    def _on_looked(self, view: ImportView) -> None:
        """Show the rows; the tiles and the keyboard stay as they are unless the list has just come."""
        is_new = self.steps.step is not ImportStep.PREVIEW or not self.steps.preview.shows(view)
        self.steps.file.show_error("")
        if is_new:
            self.steps.preview.show_only(None)
        self.steps.preview.show_view(view)
        self.steps.foot.show_plan(view.plan)
        self._show_step(ImportStep.PREVIEW)
        if is_new:
            self.steps.preview.begin()

    def _on_refused(self, error: ContactDeskError) -> None:
        """Say why beside what was chosen; what could be read before stays."""
        view = self._reader.view
        if view is None:
            self._show_step(ImportStep.FILE)
            self.steps.file.show_error(error.sentence())
        else:
            self.steps.preview.reading.show_error(view, error.sentence())
            self.steps.foot.show_plan(view.plan)

    def _on_import_wanted(self) -> None:
        view = self._reader.view
        if view is not None and self.steps.foot.run.isEnabled() and not self._run.is_running:
            self.steps.preview.setEnabled(False)
            self.steps.foot.show_task(self._run.start(view))

    def _on_stopped(self, error: ContactDeskError | None) -> None:
        """Nothing was written: back to the preview as it was."""
        self.steps.preview.setEnabled(True)
        self.steps.foot.rest()
        if error is None:
            self._workbench.toasts.show(_("Cancelled: nothing was imported."), tone=Tone.WARN)
        else:
            self._workbench.toasts.show_error(error.sentence())
        self.refresh()

    def _on_imported(self, view: ImportView, result: ImportResult) -> None:
        self.steps.preview.setEnabled(True)
        self.steps.foot.rest()
        self._finished = view
        if view.wish.source.text:
            self.steps.file.text.set_text("")
        joining = bool(self._meeting_id)
        self.steps.done.show_result(result, joining=joining)
        self.steps.foot.show_done(joining=joining, not_taken=bool(result.not_taken))
        self._show_step(ImportStep.DONE)
        self.steps.foot.next.setFocus()
        self._workbench.announce(result.changes)

    def _on_taken_back(self) -> None:
        """The import was undone: its list may be corrected and imported again."""
        self._finished = None
        self._reader.refresh()

    def _on_save_wanted(self) -> None:
        if (view := self._finished or self._reader.view) is not None:
            save_not_taken(self._workbench, self, view.plan)

    def _on_next_wanted(self) -> None:
        if self._meeting_id:
            self._workbench.go("meeting", self._meeting_id, detail="participants")
        else:
            self._workbench.go("people")

    def _read_file(self, path: str) -> None:
        if path and not self._run.is_running:
            self._read(ListToImport(path=path))

    def _on_ctrl_enter(self) -> None:
        if self.steps.step is ImportStep.FILE:
            self.steps.file.read_pasted()
        else:
            self._on_import_wanted()

    def _keep_draft(self, text: str) -> None:
        """What was pasted survives a look at another page, and a crash."""
        drafts = self._workbench.settings.drafts
        drafts[_DRAFT] = {"pasted": text}
        if not text:
            del drafts[_DRAFT]

    def _show_step(self, step: ImportStep) -> None:
        self.steps.show_step(step)
        if step is ImportStep.FILE:
            self.steps.file.begin()
        self._tell_head()

    def _tell_head(self) -> None:
        view, joining = self._reader.view, bool(self._meeting_id)
        self.steps.show_head(self.title(), view, self._meeting, joining=joining)
