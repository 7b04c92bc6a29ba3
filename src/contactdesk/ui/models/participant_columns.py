"""The columns of a meeting's list of participants, and the tone in which each status is shown."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
    Registration,
)
from contactdesk.services.participant_list import ParticipantRow
from contactdesk.services.table_cell import table_shown
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

REGISTRATION_TONES = {
    Registration.INVITED: Tone.WARN,
    Registration.CONFIRMED: Tone.BLUE,
    Registration.TENTATIVE: Tone.WARN,
    Registration.WAITLISTED: Tone.VIOLET,
    Registration.DECLINED: Tone.NEUTRAL,
    Registration.CANCELLED: Tone.NEUTRAL,
    Registration.SUBSTITUTED: Tone.NEUTRAL,
}
ATTENDANCE_TONES = {
    Attendance.UNKNOWN: Tone.NEUTRAL,
    Attendance.PRESENT: Tone.OK,
    Attendance.LATE: Tone.OK,
    Attendance.LEFT_EARLY: Tone.OK,
    Attendance.REMOTE: Tone.OK,
    Attendance.EXCUSED: Tone.NEUTRAL,
    Attendance.ABSENT: Tone.ROSE,
}


class Participant(NamedTuple):
    """A row with its number in the list as it is sorted now."""

    number: int
    row: ParticipantRow


def _role(one: Participant) -> str:
    return one.row.role_note or _(ROLE_NAMES[one.row.role])


def _status(one: Participant) -> str:
    """Attendance once it is known, registration until then."""
    if one.row.attendance is not Attendance.UNKNOWN:
        return _(ATTENDANCE_NAMES[one.row.attendance])
    return _(REGISTRATION_NAMES[one.row.registration])


def _status_tone(one: Participant) -> Tone:
    if one.row.attendance is not Attendance.UNKNOWN:
        return ATTENDANCE_TONES[one.row.attendance]
    return REGISTRATION_TONES[one.row.registration]


def _status_tip(one: Participant) -> str:
    """Registration and attendance are two facts, though one pill is shown."""
    facts = [_(REGISTRATION_NAMES[one.row.registration]), _(ATTENDANCE_NAMES[one.row.attendance]).lower()]
    return ", ".join([*facts, _("walked in")] if one.row.walk_in else facts)


PARTICIPANT_COLUMNS: tuple[Column[Participant], ...] = (
    Column("number", N_("#"), lambda one: str(one.number), width=40),
    Column(
        "name",
        N_("Name"),
        lambda one: one.row.name,
        CellKind.PERSON,
        width=216,
        tip=lambda one: _("The e-mail of {name} is wrong").format(name=one.row.name)
        if one.row.email_flagged
        else "",
        sort="name",
    ),
    Column(
        "organisation",
        N_("Organisation"),
        lambda one: one.row.organisation,
        stretch=True,
        tip=lambda one: " · ".join(part for part in (one.row.position, one.row.organisation) if part),
        sort="organisation",
    ),
    Column(
        "role",
        N_("Role"),
        _role,
        width=104,
        sort="role",
        editable=True,
        choices=lambda _one: [_(name) for name in ROLE_NAMES.values()],
    ),
    Column(
        "table",
        N_("Table"),
        lambda one: table_shown(one.row.table_number, one.row.table_theme) or "—",
        width=132,
        sort="table",
        editable=True,
    ),
    Column(
        "status", N_("Status"), _status, CellKind.PILL, width=114, tone=_status_tone, tip=_status_tip,
        sort="status",
    ),
)  # fmt: skip
