"""The fields that speak of taking part in meetings, each declared once."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
    ParticipationRole,
    Registration,
)
from contactdesk.records.search import Kind
from contactdesk.services.query import (
    of_follow_ups,
    of_interactions,
    of_meetings,
    of_participations,
    of_partnerships,
    suggestions,
)
from contactdesk.services.query.days import read_days
from contactdesk.services.query.field import Field, Values, always
from contactdesk.services.query.named import meetings_meant
from contactdesk.services.query.of_participations import CAME_NAMES, Came
from contactdesk.services.query.telling import by_its_words, one_of
from contactdesk.services.query.value_kinds import one_choice
from contactdesk.services.query.values import read_number, read_wording
from contactdesk.storage.field_words import FieldWord

_M, _S = Kind.MEETING, Kind.PARTNERSHIP
_F, _I = Kind.FOLLOW_UP, Kind.INTERACTION
_DAYS = Values(read_days, suggestions.days)

PARTICIPATION_FIELDS: tuple[Field, ...] = (
    Field(
        "met",
        "spotkanie",
        N_("Met at"),
        N_("meeting on whose list they are, or from which it is"),
        Values(read_wording, suggestions.meetings),
        {
            _M: of_meetings.title,
            _S: of_partnerships.meeting,
            _F: of_follow_ups.meeting,
            _I: of_interactions.meeting,
        },
        participation=of_participations.met,
        told={_M: by_its_words, **dict.fromkeys((_S, _F, _I), one_of(FieldWord.MEETING, meetings_meant))},
        participation_told=one_of(FieldWord.MEETING, meetings_meant),
        sure=dict.fromkeys((Kind.PERSON, Kind.ORGANISATION, _S, _F, _I), always),
        names_meeting=True,
    ),
    Field(
        "role",
        "rola",
        N_("Role"),
        N_("role at the meeting"),
        one_choice({ParticipationRole: ROLE_NAMES}),
        participation=of_participations.role,
    ),
    Field(
        "attended",
        "obecność",
        N_("Attendance"),
        N_("whether they came to the meeting"),
        one_choice({Came: CAME_NAMES, Attendance: ATTENDANCE_NAMES}),
        participation=of_participations.attended,
    ),
    Field(
        "registration",
        "zgłoszenie",
        N_("Registration"),
        N_("registration for the meeting"),
        one_choice({Registration: REGISTRATION_NAMES}),
        participation=of_participations.registration,
    ),
    Field(
        "table",
        "stolik",
        N_("Table"),
        N_("number of the table at the meeting"),
        Values(read_number),
        {_S: of_partnerships.table},
        participation=of_participations.table,
    ),
    Field(
        "date",
        "data",
        N_("Date"),
        N_("when the meeting or the interaction is"),
        _DAYS,
        {_M: of_meetings.held, _I: of_interactions.when},
        participation=of_participations.held,
    ),
    Field(
        "year",
        "rok",
        N_("Year"),
        N_("in which year that is"),
        _DAYS,
        {_M: of_meetings.held, _I: of_interactions.when},
        participation=of_participations.held,
    ),
)
