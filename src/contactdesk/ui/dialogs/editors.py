"""What each kind of field is edited with: one small maker for each, all used alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QLineEdit

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import _
from contactdesk.records.people import ContactKind
from contactdesk.ui.dialogs.affiliation_rows import affiliation_rows, new_organisation_words
from contactdesk.ui.dialogs.contact_rows import contact_rows
from contactdesk.ui.dialogs.editor import Editor, completing, in_field, pills, rows, set_text
from contactdesk.ui.dialogs.follow_up_editors import FOLLOW_UP_EDITORS
from contactdesk.ui.dialogs.other_name_rows import other_name_rows
from contactdesk.ui.dialogs.partnership_editors import PARTNERSHIP_EDITORS
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec
from contactdesk.ui.models.read_day import read_day, warm_days
from contactdesk.ui.models.suggesting import suggest_organisations, suggest_tags
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.date_field import DateField
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.pills_field import PillsField
from contactdesk.ui.widgets.text_area import TextArea


def make_editor(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    return _MAKERS[spec.kind](spec, workbench, owner)


def _line(spec: FieldSpec, _workbench: Workbench, _owner: QObject) -> Editor:
    line = QLineEdit()
    return in_field(spec, line, line.text, lambda value: set_text(line, value), line.textEdited)


def _date(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    line: DateField[date] = DateField(read_day, format_day, not_understood="")
    field = FormField(_(spec.label), line)
    line.previewed.connect(field.set_hint)
    # Names of months are read by a library that takes its time to come: not while somebody types.
    workbench.read(lambda _services: warm_days(), lambda _warm: None, question="dates", owner=owner)

    def read() -> str:
        day = line.value()
        return line.text().strip() if day is None else day.isoformat()

    def write(text: str) -> None:
        line.set_value(read_day(text))
        if line.value() is None:
            line.setText(text)

    return Editor(field, line, read, write, line.textEdited, field.set_error, line.setFocus)


def _organisation(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    line = CompletingLine(suggest_organisations(workbench, owner), create=new_organisation_words)
    return completing(spec, line)


def _area(spec: FieldSpec, _workbench: Workbench, _owner: QObject) -> Editor:
    area = TextArea()
    return in_field(spec, area, area.text, area.set_text, area.textChanged)


def _check(spec: FieldSpec, _workbench: Workbench, _owner: QObject) -> Editor:
    box = QCheckBox(_(spec.label))
    return Editor(
        box, box, box.isChecked, box.setChecked, box.clicked, lambda _error: None, box.setFocus, typed=False
    )


def _choice(spec: FieldSpec, _workbench: Workbench, _owner: QObject) -> Editor:
    combo: Combo[Any] = Combo()
    for value, words in spec.choices.items():
        combo.add(_(words), value)
    return in_field(spec, combo, combo.value, combo.set_value, combo.chosen, typed=False)


def _tags(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    tags = PillsField(
        _("Add tag"),
        suggest_tags(workbench, owner),
        create=lambda text: _("New tag “{name}”").format(name=text),
    )
    tags.setAccessibleName(_(spec.label))

    def say(_error: str) -> None:
        """No tag can be wrong."""

    return Editor(tags, tags, tags.values, tags.set_values, tags.changed, say, tags.setFocus, typed=False)


def _organisations(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    names = PillsField(
        _("Add organisation"), suggest_organisations(workbench, owner), create=new_organisation_words
    )
    return pills(spec, names)


def _plan_steps(_spec: FieldSpec, workbench: Workbench, _owner: QObject) -> Editor:
    # Of all forms only that of a plan needs it.
    from contactdesk.ui.dialogs.plan_steps import PlanSteps

    return rows(PlanSteps(workbench))


_MAKERS: dict[FieldKind, Callable[[FieldSpec, Workbench, QObject], Editor]] = {
    FieldKind.LINE: _line,
    FieldKind.AREA: _area,
    FieldKind.CHECK: _check,
    FieldKind.CHOICE: _choice,
    FieldKind.DATE: _date,
    FieldKind.ORGANISATION: _organisation,
    FieldKind.ORGANISATIONS: _organisations,
    FieldKind.TAGS: _tags,
    FieldKind.EMAILS: lambda _spec, workbench, _owner: rows(contact_rows(workbench, ContactKind.EMAIL)),
    FieldKind.PHONES: lambda _spec, workbench, _owner: rows(contact_rows(workbench, ContactKind.PHONE)),
    FieldKind.AFFILIATIONS: lambda _spec, workbench, _owner: rows(affiliation_rows(workbench)),
    **PARTNERSHIP_EDITORS,
    **FOLLOW_UP_EDITORS,
    FieldKind.PLAN_STEPS: _plan_steps,
    FieldKind.OTHER_NAMES: lambda _spec, _workbench, _owner: rows(other_name_rows()),
}
