"""The fields of a meeting, in the order and under the headings of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import MEETING_MODE_NAMES, MEETING_STATUS_NAMES, Meeting, MeetingHost
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec


def _own(name: str, kind: FieldKind = FieldKind.LINE, width: int = 1, hint: str = "") -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(Meeting, name)], kind, width, hint=hint)


def _choice(name: str, choices: Mapping[Any, str]) -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(Meeting, name)], FieldKind.CHOICE, choices=choices)


MEETING_SECTIONS = (
    SectionSpec(
        N_("What"),
        (
            (
                _own("title", width=3),
                _own("programme", width=2, hint=N_("The project or series, as printed on papers")),
            ),
        ),
    ),
    SectionSpec(
        N_("When"),
        (
            (
                FieldSpec("date", N_("Date"), FieldKind.DATE, 2),
                FieldSpec("start", FIELD_NAMES[(Meeting, "starts_at")]),
                FieldSpec("end", FIELD_NAMES[(Meeting, "ends_at")]),
                _own("time_zone"),
            ),
        ),
    ),
    SectionSpec(
        N_("Where"),
        (
            (_own("venue", width=3), _own("city", width=2)),
            (
                _choice("mode", MEETING_MODE_NAMES),
                _choice("status", MEETING_STATUS_NAMES),
                _own("capacity"),
            ),
        ),
    ),
    SectionSpec(
        N_("Good to know"),
        (
            (FieldSpec("hosts", FIELD_NAMES[(MeetingHost, "organisation")], FieldKind.ORGANISATIONS),),
            (FieldSpec("tags", N_("Tags"), FieldKind.TAGS),),
            (_own("notes", FieldKind.AREA),),
        ),
    ),
)
