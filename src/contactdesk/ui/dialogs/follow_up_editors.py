"""Editors for what follow-ups have beside others: a day with its time, and the partnership it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from contactdesk.core.i18n import _
from contactdesk.services.follow_up_draft import Due
from contactdesk.ui.dialogs.editor import Editor, completing
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec
from contactdesk.ui.models.follow_up_words import due_hint, due_shown, read_due_typed
from contactdesk.ui.models.read_day import warm_days
from contactdesk.ui.models.suggesting import suggest_partnerships
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.date_field import DateField
from contactdesk.ui.widgets.form_field import FormField


def due_field() -> DateField[Due]:
    return DateField(read_due_typed, due_shown, not_understood="")


def _due(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    line = due_field()
    field = FormField(_(spec.label), line)
    line.previewed.connect(lambda shown: field.set_hint(due_hint(line.value()) if shown else ""))
    # What reads days takes its time to come: not while somebody types.
    workbench.read(lambda _services: warm_days(), lambda _warm: None, question="dates", owner=owner)

    def read() -> str:
        due = line.value()
        return line.text().strip() if due is None else f"{due.day} {due.time}".strip()

    def write(text: str) -> None:
        line.set_value(read_due_typed(text) if text else None)
        if line.value() is None:
            line.setText(text)

    return Editor(field, line, read, write, line.textEdited, field.set_error, line.setFocus)


def _partnership(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    return completing(spec, CompletingLine(suggest_partnerships(workbench, owner)))


FOLLOW_UP_EDITORS: dict[FieldKind, Callable[[FieldSpec, Workbench, QObject], Editor]] = {
    FieldKind.DUE: _due,
    FieldKind.PARTNERSHIP: _partnership,
}
