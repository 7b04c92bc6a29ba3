"""The fields of the language, each declared once; whatever knows fields walks this list."""

from __future__ import annotations

from functools import cache

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUpStatus
from contactdesk.records.meetings import (
    MEETING_MODE_NAMES,
    MEETING_STATUS_NAMES,
    Meeting,
    MeetingMode,
    MeetingStatus,
)
from contactdesk.records.organisations import (
    ORGANISATION_STATUS_NAMES,
    OrganisationStatus,
)
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.query import (
    of_any_kind,
    of_follow_ups,
    of_meetings,
    of_organisations,
    of_people,
    suggestions,
)
from contactdesk.services.query.days import read_days
from contactdesk.services.query.field import Field, Values, always
from contactdesk.services.query.fields_of_participations import PARTICIPATION_FIELDS
from contactdesk.services.query.fields_of_partnerships import PARTNERSHIP_FIELDS
from contactdesk.services.query.fields_of_work import WORK_FIELDS
from contactdesk.services.query.having import HAVING, HAVING_SURE, HAVING_TOLD
from contactdesk.services.query.named import tags_meant
from contactdesk.services.query.of_participations import CAME_NAMES, Came
from contactdesk.services.query.telling import by_its_words, one_of
from contactdesk.services.query.things import THING_NAMES, Thing
from contactdesk.services.query.value_kinds import one_choice, texts_of
from contactdesk.services.query.values import read_number, read_wording, read_yes_or_no
from contactdesk.storage.field_words import FieldWord

_P, _O, _M = Kind.PERSON, Kind.ORGANISATION, Kind.MEETING
_S, _F, _I = Kind.PARTNERSHIP, Kind.FOLLOW_UP, Kind.INTERACTION
_TAGS = dict.fromkeys(Kind, one_of(FieldWord.TAG, tags_meant))
_TAGS_SURE = dict.fromkeys(of_any_kind.TAG, always)
_WORDS = dict.fromkeys(Kind, by_its_words)
_DAYS = Values(read_days, suggestions.days)
_NUMBER = Values(read_number)
_YES_OR_NO = Values(read_yes_or_no, suggestions.choices({Came: CAME_NAMES}))

FIELDS: tuple[Field, ...] = (
    Field(
        "name",
        "nazwa",
        N_("Name"),
        N_("words of the name"),
        Values(read_wording),
        of_any_kind.NAME,
        told=_WORDS,
    ),
    *WORK_FIELDS,
    Field(
        "tag",
        "etykieta",
        N_("Tag"),
        N_("tag"),
        Values(read_wording, suggestions.tags),
        of_any_kind.TAG,
        told=_TAGS,
        sure=_TAGS_SURE,
    ),
    *PARTICIPATION_FIELDS,
    Field(
        "last-met",
        "ostatnio",
        N_("Last met"),
        N_("when they last came to a meeting"),
        _DAYS,
        {_P: of_people.last_met, _O: of_organisations.last_met},
    ),
    Field(
        "language",
        "język",
        N_("Language"),
        N_("language they speak"),
        Values(read_wording, suggestions.parts(Person.languages)),
        {_P: of_people.language},
        told={_P: one_of(FieldWord.LANGUAGE, of_people.languages_meant)},
    ),
    Field(
        "interpreter",
        "tłumacz",
        N_("Interpreter needed"),
        N_("whether they need an interpreter"),
        _YES_OR_NO,
        {_P: of_people.interpreter},
    ),
    Field(
        "do-not-contact",
        "nie-kontaktować",
        N_("Do not contact"),
        N_("whether they asked not to be contacted"),
        _YES_OR_NO,
        {_P: of_people.do_not_contact},
    ),
    Field(
        "has",
        "ma",
        N_("Known"),
        N_("what is known at all"),
        one_choice({Thing: THING_NAMES}),
        HAVING,
        told=HAVING_TOLD,
        sure=HAVING_SURE,
    ),
    Field(
        "status",
        "status",
        N_("Status"),
        N_("status of the organisation, the meeting or the follow-up"),
        one_choice(
            {
                OrganisationStatus: ORGANISATION_STATUS_NAMES,
                MeetingStatus: MEETING_STATUS_NAMES,
                FollowUpStatus: FOLLOW_UP_STATUS_NAMES,
            }
        ),
        {_O: of_organisations.status, _M: of_meetings.status, _F: of_follow_ups.status},
    ),
    Field(
        "venue",
        "miejsce",
        N_("Venue"),
        N_("where the meeting is held"),
        texts_of(Meeting.venue),
        {_M: of_meetings.venue},
        told={_M: by_its_words},
    ),
    Field(
        "mode",
        "forma",
        N_("Mode"),
        N_("in person or online"),
        one_choice({MeetingMode: MEETING_MODE_NAMES}),
        {_M: of_meetings.mode},
    ),
    Field(
        "participants",
        "uczestnicy",
        N_("Participants"),
        N_("how many are on the list of the meeting"),
        _NUMBER,
        {_M: of_meetings.participants},
    ),
    *PARTNERSHIP_FIELDS,
    Field("added", "dodane", N_("Added"), N_("when it was entered"), _DAYS, of_any_kind.ADDED),
    Field("updated", "zmienione", N_("Changed"), N_("when it was last changed"), _DAYS, of_any_kind.UPDATED),
)


@cache
def _by_name() -> dict[str, Field]:
    return {fold(name): field for field in FIELDS for name in (field.polish, field.name)}


def field_called(name: str) -> Field | None:
    """By its name in either language, however it is accented or capitalised."""
    return _by_name().get(fold(name))
