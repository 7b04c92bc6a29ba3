"""What is written of a change of job: the job that ends, the one that begins, who takes over and what."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

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
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Caps


class JobChangeForm(FormScroll):
    """``job_chosen`` carries the id of the affiliation that is to end."""

    job_chosen = Signal(int)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._hanging: Hanging | None = None
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
        self._lay_out()
        self.job.chosen.connect(self.job_chosen.emit)
        for line in (self.organisation, self.successor):
            line.textEdited.connect(self._follow)
            line.picked.connect(self._follow)
            line.created.connect(self._follow)

    @property
    def is_begun(self) -> bool:
        """Whether anything was written or chosen that would be lost."""
        draft = self.draft()
        return bool(draft.organisation or draft.position or draft.since or self.matters.is_chosen)

    def draft(self) -> JobChange:
        """As it is written now. A job that is over has ended, and no other one begins with that."""
        job = None if self._hanging is None else self._hanging.job
        ending = 0 if job is None else job.id
        if self._hanging is not None and self._hanging.is_over:
            successor, decisions = self.successor.text(), self.matters.decisions()
            return JobChange(ending, successor=successor, decisions=decisions)
        return JobChange(
            affiliation=ending,
            until=written(self.until),
            organisation=self.organisation.text(),
            position=self.position.text(),
            since=written(self.since),
            successor=self.successor.text(),
            decisions=self.matters.decisions(),
        )

    def show_hanging(self, hanging: Hanging, begun: JobChange | None = None) -> None:
        """``begun`` is what was written before, to be gone on with."""
        first, over = self._hanging is None, hanging.is_over
        self._hanging = hanging
        self._ending.setVisible(hanging.job is not None)
        self._beginning.setVisible(not over)
        self.fields["until"].setVisible(not over)
        self._hung.setVisible(hanging.job is not None)
        self._show_jobs(hanging)
        alone = hanging.remaining[0].label if len(hanging.remaining) == 1 else ""
        self.successor.setText(alone)
        self.fields["successor"].setVisible(bool(hanging.matters))
        self.matters.show_hanging(hanging)
        if begun is not None:
            self._take_up(begun)
        self._follow()
        if first:
            (self.successor if over else self.organisation).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: ContactDeskError) -> bool:
        """Beside its field; False where it has none here."""
        field = self.fields.get(error.field) if isinstance(error, FieldError) else None
        if field is None:
            return False
        field.set_error(error.sentence())
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_errors(self) -> None:
        for field in self.fields.values():
            field.set_error("")

    def _lay_out(self) -> None:
        fields = self.fields
        self._ending = part(
            Caps(_("The job until now")), FormRow(fields["job"], fields["until"], stretches=(3, 2))
        )
        beginning = FormRow(fields["organisation"], fields["position"], fields["since"], stretches=(3, 3, 2))
        fields["organisation"].set_hint(_("Empty if they only left."))
        self._beginning = part(Caps(_("Where they work now")), beginning)
        self._hung = part(Caps(_("What hangs on them there")), fields["successor"], self.matters)
        self.body.setSpacing(int(Space.BLOCK))
        for one in (self._ending, self._beginning, self._hung):
            self.body.addWidget(one)
        self.body.addStretch(1)

    def _show_jobs(self, hanging: Hanging) -> None:
        self.job.clear()
        for job in hanging.jobs:
            self.job.add(job_words(job), job.id)
        if (ending := hanging.job) is not None:
            self.job.set_value(ending.id)
            self.until.set_value(date.today().isoformat() if ending.is_open else ending.until)

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
