"""Somebody changed jobs: the job that ends, the one that begins, and what becomes of all that hung there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.services.field_errors import FieldError
from contactdesk.services.job_change import usual_decisions
from contactdesk.services.job_change_draft import JobChange
from contactdesk.services.job_change_hanging import Hanging
from contactdesk.ui.dialogs.affiliation_rows import new_organisation_words
from contactdesk.ui.dialogs.job_change_fields import (
    day_field,
    job_words,
    new_person_words,
    part,
    read_partial,
    written,
)
from contactdesk.ui.dialogs.job_change_matters import JobChangeMatters
from contactdesk.ui.models.suggesting import suggest_organisations, suggest_people
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Caps, Heading, Label


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
        self._hanging: Hanging | None = None
        self._begun = begun
        self.job: Combo[int] = Combo()
        self.until, self.since = day_field(), day_field()
        self.organisation = CompletingLine(
            suggest_organisations(workbench, self), create=new_organisation_words
        )
        self.position = QLineEdit()
        self.successor = CompletingLine(suggest_people(workbench, self), create=new_person_words)
        self.matters = JobChangeMatters()
        self.fields = {
            "job": FormField(_("Job"), self.job),
            "until": FormField(_("Until"), self.until),
            "organisation": FormField(_("Organisation"), self.organisation),
            "position": FormField(_("Position"), self.position),
            "since": FormField(_("Since"), self.since),
            "successor": FormField(_("Who takes over"), self.successor),
        }
        self._title, self._told = Heading(), Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self.save = PrimaryButton(_("Save"), on_click=self._on_save)
        self._lay_out()
        self._connect()
        self._read(affiliation_id)

    def reject(self) -> None:
        """What was written can be had back from the toast."""
        bench, person_id, page, draft = self._bench, self._person_id, self.parent(), self.draft()
        if draft.organisation or draft.position or draft.since or self.matters.is_chosen:

            def back() -> None:
                assert isinstance(page, QWidget)
                JobChangeDialog(bench, person_id, page, affiliation_id=draft.affiliation, begun=draft).open()

            bench.toasts.show(_("Draft thrown away"), button=_("Undo"), on_button=back)
        super().reject()

    def draft(self) -> JobChange:
        """As it is written now. A job that is over has ended, and no other one begins with that."""
        job = None if self._hanging is None else self._hanging.job
        if job is not None and not job.is_open:
            successor, decisions = self.successor.text(), self.matters.decisions()
            return JobChange(job.id, successor=successor, decisions=decisions)
        return JobChange(
            affiliation=0 if job is None else job.id,
            until=written(self.until),
            organisation=self.organisation.text(),
            position=self.position.text(),
            since=written(self.since),
            successor=self.successor.text(),
            decisions=self.matters.decisions(),
        )

    def _lay_out(self) -> None:
        fields = self.fields
        self._ending = part(
            Caps(_("The job until now")), FormRow(fields["job"], fields["until"], stretches=(3, 2))
        )
        beginning = FormRow(fields["organisation"], fields["position"], fields["since"], stretches=(3, 3, 2))
        fields["organisation"].set_hint(_("Empty if they only left."))
        self._hung = part(Caps(_("What hangs on them there")), fields["successor"], self.matters)
        scroll = FormScroll()
        scroll.body.setSpacing(int(Space.BLOCK))
        self._beginning = part(Caps(_("Where they work now")), beginning)
        for one in (self._ending, self._beginning, self._hung):
            scroll.body.addWidget(one)
        scroll.body.addStretch(1)
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
        box.addWidget(scroll, 1)
        box.addLayout(foot)
        self.resize(int(Size.TWO_COLUMNS), int(Size.PALETTE))

    def _connect(self) -> None:
        self.job.chosen.connect(self._read)
        for line in (self.organisation, self.successor):
            line.textEdited.connect(self._follow)
            line.picked.connect(self._follow)
            line.created.connect(self._follow)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)

    def _read(self, affiliation_id: int) -> None:
        person_id = self._person_id
        self.save.setEnabled(False)
        self._bench.read(
            lambda services: services.job_changes.hanging(person_id, affiliation_id),
            self._show,
            question="what hangs on a job",
            failed=self._refuse,
            owner=self,
        )

    def _show(self, hanging: Hanging) -> None:
        first, over = self._hanging is None, hanging.job is not None and not hanging.job.is_open
        self._hanging = hanging
        title = _("What {name} left") if over else _("{name} changed jobs")
        self._title.setText(title.format(name=hanging.name))
        self._ending.setVisible(hanging.job is not None)
        self._beginning.setVisible(not over)
        self.fields["until"].setVisible(not over)
        self._hung.setVisible(hanging.job is not None)
        self.job.clear()
        for job in hanging.jobs:
            self.job.add(job_words(job), job.id)
        if (shown := hanging.job) is not None:
            self.job.set_value(shown.id)
            self.until.set_value(date.today().isoformat() if shown.is_open else shown.until)
        alone = hanging.remaining[0].label if len(hanging.remaining) == 1 else ""
        self.successor.setText(alone)
        self.fields["successor"].setVisible(bool(hanging.matters))
        self.matters.show_hanging(hanging)
        if self._begun is not None:
            self._take_up(self._begun)
            self._begun = None
        self._follow()
        self.save.setEnabled(True)
        if first:
            (self.successor if over else self.organisation).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up(self, begun: JobChange) -> None:
        for line, text in (
            (self.organisation, begun.organisation),
            (self.position, begun.position),
            (self.successor, begun.successor),
        ):
            line.setText(text)
        for field, day in ((self.until, begun.until), (self.since, begun.since)):
            field.set_value(read_partial(day) if day else None)
            if field.value() is None:
                field.setText(day)
        self.matters.choose(begun.successor, begun.decisions)

    def _follow(self, *_typed: object) -> None:
        """What nobody chose goes its usual way, whoever takes over and wherever they go."""
        if (hanging := self._hanging) is not None:
            usual = usual_decisions(hanging, self.draft())
            self.matters.follow(self.successor.text(), usual)

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        person_id, draft = self._person_id, self.draft()
        self._tell("")
        self.save.setEnabled(False)
        self._bench.write(
            lambda services: services.job_changes.change(person_id, draft),
            lambda _saved: self.accept(),
            failed=self._refuse,
            owner=self,
        )

    def _refuse(self, error: ContactDeskError) -> None:
        """Beside its field, where it has one."""
        self.save.setEnabled(self._hanging is not None)
        field = self.fields.get(error.field) if isinstance(error, FieldError) else None
        if field is None:
            self._tell(error.sentence())
            return
        field.set_error(error.sentence())
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        for field in self.fields.values():
            field.set_error("")
