"""Editors for whom and what partnerships and follow-ups name: parties, people, colleagues, meetings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.editor import Editor, completing, pills, rows
from contactdesk.ui.dialogs.party_rows import party_rows
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec
from contactdesk.ui.models.suggesting import suggest_colleagues, suggest_meetings, suggest_people
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.pills_field import PillsField


def _new_person_words(text: str) -> str:
    return _("New person “{name}”").format(name=text)


def _people(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    names = PillsField(_("Add person"), suggest_people(workbench, owner), create=_new_person_words)
    return pills(spec, names)


def _person(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    return completing(spec, CompletingLine(suggest_people(workbench, owner), create=_new_person_words))


def _colleague(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    return completing(spec, CompletingLine(suggest_colleagues(workbench, owner)))


def _meeting(spec: FieldSpec, workbench: Workbench, owner: QObject) -> Editor:
    return completing(spec, CompletingLine(suggest_meetings(workbench, owner)))


PARTNERSHIP_EDITORS: dict[FieldKind, Callable[[FieldSpec, Workbench, QObject], Editor]] = {
    FieldKind.PARTIES: lambda _spec, workbench, _owner: rows(party_rows(workbench)),
    FieldKind.PEOPLE: _people,
    FieldKind.PERSON: _person,
    FieldKind.COLLEAGUE: _colleague,
    FieldKind.MEETING: _meeting,
}
