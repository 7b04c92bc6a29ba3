"""The fields of a follow-up, in the order and under the headings of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUp
from contactdesk.records.priority import PRIORITY_NAMES
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec

_CHOICES: dict[str, Mapping[Any, str]] = {"status": FOLLOW_UP_STATUS_NAMES, "priority": PRIORITY_NAMES}


def _own(name: str, kind: FieldKind = FieldKind.LINE, width: int = 1, hint: str = "") -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(FollowUp, name)], kind, width, _CHOICES.get(name, {}), hint)


FOLLOW_UP_SECTIONS = (
    SectionSpec(
        N_("What and by when"),
        (
            (_own("what"),),
            (
                _own("due", FieldKind.DUE, 2),
                _own("assignee", FieldKind.COLLEAGUE),
                _own("priority", FieldKind.CHOICE),
            ),
        ),
    ),
    SectionSpec(
        N_("About whom and what"),
        (
            (FieldSpec("people", N_("People"), FieldKind.PEOPLE),),
            (_own("organisation", FieldKind.ORGANISATION), _own("partnership", FieldKind.PARTNERSHIP)),
            (_own("meeting", FieldKind.MEETING),),
        ),
    ),
    SectionSpec(
        N_("Again and in time"),
        (
            (
                _own("repeats", hint=N_("every 60 days, every 2 weeks, monthly")),
                FieldSpec("remind", N_("Remind"), FieldKind.REMIND, hint=N_("1 day before, mon 9:00, none")),
            ),
        ),
    ),
    SectionSpec(
        N_("Where it stands"),
        (
            (_own("status", FieldKind.CHOICE), _own("waiting_for")),
            (_own("outcome"),),
            (_own("notes", FieldKind.AREA),),
        ),
    ),
)
