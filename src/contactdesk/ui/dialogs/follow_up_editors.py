"""Editors for what follow-ups have beside others: a day with its time, and the partnership it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from contactdesk.core.i18n import _
from contactdesk.services.follow_up_draft import Due
from contactdesk.ui.dialogs.editor import Editor, completing, in_field, set_text
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec
from contactdesk.ui.models.follow_up_words import due_hint, due_shown, read_due_typed
from contactdesk.ui.models.read_day import warm_days
from contactdesk.ui.models.suggesting import suggest_partnerships
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.date_field import DateField
from contactdesk.ui.widgets.form_field import FormField

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")


def due_field() -> DateField[Due]:
    def with_its_time(day: date, before: Due | None) -> str:
        return due_shown(Due(day.isoformat(), before.time if before else ""))

    return DateField(
        read_due_typed, due_shown, not_understood="", day_of=lambda due: due.date, written=with_its_time
    )


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


def _remind(spec: FieldSpec, _workbench: Workbench, _owner: QObject) -> Editor:
    """The moment in words; until somebody writes there, the field says what is stored."""
    line, stored, shown = QLineEdit(), "", ""

    def read() -> str:
        return stored if line.text() == shown else line.text()

    def write(text: str) -> None:
        nonlocal stored, shown
        moment = read_due_typed(text) if _MOMENT.fullmatch(text) else None
        stored, shown = text, due_shown(moment) if moment else text
        set_text(line, shown)

    return in_field(spec, line, read, write, line.textEdited)


def _partnership(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    return completing(spec, CompletingLine(suggest_partnerships(workbench, owner)))


FOLLOW_UP_EDITORS: dict[FieldKind, Callable[[FieldSpec, Workbench, QObject], Editor]] = {
    FieldKind.DUE: _due,
    FieldKind.REMIND: _remind,
    FieldKind.PARTNERSHIP: _partnership,
}
