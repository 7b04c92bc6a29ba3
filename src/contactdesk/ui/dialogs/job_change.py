"""Somebody changed jobs: asked in a dialog, saved as one step, and a draft thrown away can be had back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.services.job_change import HangsNotThere
from contactdesk.services.job_change_draft import JobChange
from contactdesk.services.job_change_hanging import Hanging
from contactdesk.storage.errors import Conflict, Gone
from contactdesk.ui.dialogs.job_change_form import JobChangeForm
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.labels import Heading, Label


class JobChangeDialog(QDialog):
    """It reads what hangs there when it is opened, and deletes itself; ``begun`` was written before."""

    def __init__(
        self,
        workbench: Workbench,
        person_id: int,
        parent: QWidget,
        *,
        affiliation_id: int = 0,
        begun: JobChange | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Changed job"))
        self._bench, self._person_id = workbench, person_id
        self._begun = begun
        self._is_read = False
        self.form = JobChangeForm(workbench)
        self.form.job_chosen.connect(self._read)
        self._title, self._told = Heading(), Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self.save = PrimaryButton(_("Save"), on_click=self._on_save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)
        self._lay_out()
        self._read(affiliation_id)

    def reject(self) -> None:
        """What was written can be had back from the toast."""
        if self.form.is_begun:
            bench, person_id, page, draft = self._bench, self._person_id, self.parent(), self.form.draft()

            def back() -> None:
                assert isinstance(page, QWidget)
                JobChangeDialog(bench, person_id, page, affiliation_id=draft.affiliation, begun=draft).open()

            bench.toasts.show(_("Draft thrown away"), button=_("Undo"), on_button=back)
        super().reject()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(Label(_("Ctrl+Enter saves"), size=FontSize.SMALL, tone=Tone.MUTED))
        foot = QHBoxLayout()
        foot.setSpacing(int(Space.GAP))
        foot.addWidget(self._told, 1)
        foot.addWidget(Button(_("Cancel"), on_click=self.reject))
        foot.addWidget(self.save)
        box = QVBoxLayout(self)
        margin = int(Space.PAGE)
        box.setContentsMargins(margin, margin, margin, margin)
        box.setSpacing(int(Space.BLOCK))
        box.addLayout(head)
        box.addWidget(self.form, 1)
        box.addLayout(foot)
        self.resize(int(Size.TWO_COLUMNS), int(Size.PALETTE) + int(Space.PAGE))

    def _read(self, affiliation_id: int) -> None:
        person_id = self._person_id
        self.save.setEnabled(False)
        self._bench.read(
            lambda services: services.job_changes.hanging(person_id, affiliation_id),
            self._show,
            question="what hangs on a job",
            failed=lambda error: self._not_read(error, affiliation_id),
            owner=self,
        )

    def _not_read(self, error: ContactDeskError, affiliation_id: int) -> None:
        """Of a job that is not there any more, the one that lists show now."""
        if affiliation_id and isinstance(error, Gone):
            self._read(0)
        else:
            self._refuse(error)

    def _show(self, hanging: Hanging) -> None:
        title = _("What {name} left") if hanging.is_over else _("{name} changed jobs")
        self._title.setText(title.format(name=hanging.name))
        self.form.show_hanging(hanging, self._begun)
        self._begun, self._is_read = None, True
        self.save.setEnabled(True)

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        person_id, draft = self._person_id, self.form.draft()
        self._told.setText("")
        self.form.clear_errors()
        self.save.setEnabled(False)
        self._bench.write(
            lambda services: services.job_changes.change(person_id, draft),
            lambda _saved: self.accept(),
            failed=self._on_not_saved,
            owner=self,
        )

    def _on_not_saved(self, error: ContactDeskError) -> None:
        """Where somebody else settled or ended it meanwhile: what is there now, beside what was written."""
        if not isinstance(error, Gone | HangsNotThere):
            self._refuse(error)
            return
        self._refuse(Conflict(changed=_("What hangs on them there"), theirs={}))
        self._begun = self.form.draft()
        self._read(self._begun.affiliation)

    def _refuse(self, error: ContactDeskError) -> None:
        self.save.setEnabled(self._is_read)
        if not self.form.show_error(error):
            self._told.setText(error.sentence())
            self.form.clear_errors()
