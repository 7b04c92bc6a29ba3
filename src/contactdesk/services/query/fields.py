"""The fields of the language, each declared once; whatever knows fields walks this list."""

from __future__ import annotations

from functools import cache

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    MEETING_MODE_NAMES,
    MEETING_STATUS_NAMES,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
    MeetingMode,
    MeetingStatus,
    ParticipationRole,
    Registration,
)
from contactdesk.records.organisations import (
    ORGANISATION_STATUS_NAMES,
    SECTOR_NAMES,
    OrganisationStatus,
    Sector,
)
from contactdesk.records.search import Kind
from contactdesk.services.query import (
    of_any_kind,
    of_meetings,
    of_organisations,
    of_participations,
    of_people,
)
from contactdesk.services.query.field import Field
from contactdesk.services.query.having import HAVING, THING_NAMES, Thing
from contactdesk.services.query.of_participations import CAME_NAMES, Came
from contactdesk.services.query.values import choice, read_days, read_number, read_wording, read_yes_or_no

_P, _O, _M = Kind.PERSON, Kind.ORGANISATION, Kind.MEETING

FIELDS: tuple[Field, ...] = (
    Field("name", "nazwa", N_("words of the name"), read_wording, of_any_kind.NAME),
    Field(
        "city",
        "miasto",
        N_("where somebody lives or works, or where it is held"),
        read_wording,
        {_P: of_people.city, _O: of_organisations.city, _M: of_meetings.city},
    ),
    Field(
        "country",
        "kraj",
        N_("country of the organisation"),
        read_wording,
        {_P: of_people.country, _O: of_organisations.country},
    ),
    Field(
        "sector",
        "sektor",
        N_("sector of the organisation"),
        choice({Sector: SECTOR_NAMES}),
        {_P: of_people.sector, _O: of_organisations.sector},
    ),
    Field(
        "org",
        "organizacja",
        N_("organisation, with all that is part of it"),
        read_wording,
        {_P: of_people.organisation, _O: of_organisations.organisation, _M: of_meetings.organisation},
    ),
    Field("position", "stanowisko", N_("what they are there"), read_wording, {_P: of_people.position}),
    Field("tag", "etykieta", N_("tag"), read_wording, of_any_kind.TAG),
    Field(
        "met",
        "spotkanie",
        N_("meeting on whose list they are"),
        read_wording,
        {_M: of_meetings.title},
        participation=of_participations.met,
        names_meeting=True,
    ),
    Field(
        "role",
        "rola",
        N_("role at the meeting"),
        choice({ParticipationRole: ROLE_NAMES}),
        participation=of_participations.role,
    ),
    Field(
        "attended",
        "obecność",
        N_("whether they came to the meeting"),
        choice({Came: CAME_NAMES, Attendance: ATTENDANCE_NAMES}),
        participation=of_participations.attended,
    ),
    Field(
        "registration",
        "zgłoszenie",
        N_("registration for the meeting"),
        choice({Registration: REGISTRATION_NAMES}),
        participation=of_participations.registration,
    ),
    Field(
        "table",
        "stolik",
        N_("number of the table at the meeting"),
        read_number,
        participation=of_participations.table,
    ),
    Field(
        "date",
        "data",
        N_("when the meeting is held"),
        read_days,
        {_M: of_meetings.held},
        participation=of_participations.held,
    ),
    Field(
        "last-met",
        "ostatnio",
        N_("when they last came to a meeting"),
        read_days,
        of_any_kind.LAST_MET,
    ),
    Field("language", "język", N_("language they speak"), read_wording, {_P: of_people.language}),
    Field(
        "interpreter",
        "tłumacz",
        N_("whether they need an interpreter"),
        read_yes_or_no,
        {_P: of_people.interpreter},
    ),
    Field(
        "do-not-contact",
        "nie-kontaktować",
        N_("whether they asked not to be contacted"),
        read_yes_or_no,
        {_P: of_people.do_not_contact},
    ),
    Field("has", "ma", N_("what is known of them at all"), choice({Thing: THING_NAMES}), HAVING),
    Field(
        "status",
        "status",
        N_("status of the organisation or the meeting"),
        choice({OrganisationStatus: ORGANISATION_STATUS_NAMES, MeetingStatus: MEETING_STATUS_NAMES}),
        {_O: of_organisations.status, _M: of_meetings.status},
    ),
    Field("venue", "miejsce", N_("where the meeting is held"), read_wording, {_M: of_meetings.venue}),
    Field(
        "mode",
        "forma",
        N_("in person or online"),
        choice({MeetingMode: MEETING_MODE_NAMES}),
        {_M: of_meetings.mode},
    ),
    Field(
        "participants",
        "uczestnicy",
        N_("how many are on the list of the meeting"),
        read_number,
        {_M: of_meetings.participants},
    ),
    Field("added", "dodane", N_("when it was entered"), read_days, of_any_kind.ADDED),
    Field("updated", "zmienione", N_("when it was last changed"), read_days, of_any_kind.UPDATED),
)


@cache
def _by_name() -> dict[str, Field]:
    return {fold(name): field for field in FIELDS for name in (field.polish, field.name)}


def field_called(name: str) -> Field | None:
    """By its name in either language, however it is accented or capitalised."""
    return _by_name().get(fold(name))
