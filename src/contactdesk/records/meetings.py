"""Meetings, who holds them and who takes part."""

from __future__ import annotations

from enum import StrEnum

from peewee import BooleanField, DateTimeField, IntegerField

from contactdesk.core.dates import DEFAULT_ZONE
from contactdesk.core.i18n import N_
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.record import EnumField, Record, belongs_to, text


class MeetingMode(StrEnum):
    IN_PERSON = "in-person"
    ONLINE = "online"
    HYBRID = "hybrid"


MEETING_MODE_NAMES = {
    MeetingMode.IN_PERSON: N_("In person"),
    MeetingMode.ONLINE: N_("Online"),
    MeetingMode.HYBRID: N_("Hybrid"),
}


class MeetingStatus(StrEnum):
    DRAFT = "draft"
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


MEETING_STATUS_NAMES = {
    MeetingStatus.DRAFT: N_("Draft"),
    MeetingStatus.PLANNED: N_("Planned"),
    MeetingStatus.HELD: N_("Held"),
    MeetingStatus.CANCELLED: N_("Cancelled"),
    MeetingStatus.POSTPONED: N_("Postponed"),
}


class Meeting(Record):
    """Start and end are UTC; ``time_zone`` says what the clock on the wall there shows."""

    title = text()
    programme = text()
    starts_at = DateTimeField(null=True, index=True)
    ends_at = DateTimeField(null=True)
    time_zone = text()
    venue = text()
    city = text()
    mode = EnumField(MeetingMode, default=MeetingMode.IN_PERSON)
    status = EnumField(MeetingStatus, default=MeetingStatus.PLANNED)
    capacity = IntegerField(null=True)
    notes = text()

    @property
    def zone(self) -> str:
        return str(self.time_zone) or DEFAULT_ZONE


class HostRole(StrEnum):
    HOST = "host"
    CO_HOST = "co-host"
    PARTNER = "partner"


HOST_ROLE_NAMES = {
    HostRole.HOST: N_("Host"),
    HostRole.CO_HOST: N_("Co-host"),
    HostRole.PARTNER: N_("Partner"),
}


class MeetingHost(Record):
    """An organisation that holds a meeting, alone or with others."""

    meeting = belongs_to(Meeting, "hosts")
    organisation = belongs_to(Organisation, "hosted")
    role = EnumField(HostRole, default=HostRole.HOST)


class ParticipationRole(StrEnum):
    ORGANISER = "organiser"
    HOST = "host"
    CHAIR = "chair"
    MODERATOR = "moderator"
    PANELLIST = "panellist"
    SPEAKER = "speaker"
    FACILITATOR = "facilitator"
    RAPPORTEUR = "rapporteur"
    INTERPRETER = "interpreter"
    OBSERVER = "observer"
    GUEST = "guest"
    PARTICIPANT = "participant"


ROLE_NAMES = {
    ParticipationRole.ORGANISER: N_("Organiser"),
    ParticipationRole.HOST: N_("Host"),
    ParticipationRole.CHAIR: N_("Chair"),
    ParticipationRole.MODERATOR: N_("Moderator"),
    ParticipationRole.PANELLIST: N_("Panellist"),
    ParticipationRole.SPEAKER: N_("Speaker"),
    ParticipationRole.FACILITATOR: N_("Facilitator"),
    ParticipationRole.RAPPORTEUR: N_("Rapporteur"),
    ParticipationRole.INTERPRETER: N_("Interpreter"),
    ParticipationRole.OBSERVER: N_("Observer"),
    ParticipationRole.GUEST: N_("Guest"),
    ParticipationRole.PARTICIPANT: N_("Participant"),
}


class Registration(StrEnum):
    INVITED = "invited"
    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    WAITLISTED = "waitlisted"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    SUBSTITUTED = "substituted"


REGISTRATION_NAMES = {
    Registration.INVITED: N_("Invited"),
    Registration.CONFIRMED: N_("Confirmed"),
    Registration.TENTATIVE: N_("Tentative"),
    Registration.WAITLISTED: N_("On the waiting list"),
    Registration.DECLINED: N_("Declined"),
    Registration.CANCELLED: N_("Cancelled"),
    Registration.SUBSTITUTED: N_("Substituted"),
}

COMING = frozenset({Registration.INVITED, Registration.CONFIRMED, Registration.TENTATIVE})


class Attendance(StrEnum):
    UNKNOWN = "unknown"
    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left-early"
    EXCUSED = "excused"
    ABSENT = "absent"
    REMOTE = "remote"


ATTENDANCE_NAMES = {
    Attendance.UNKNOWN: N_("Not entered"),
    Attendance.PRESENT: N_("Attended"),
    Attendance.LATE: N_("Late"),
    Attendance.LEFT_EARLY: N_("Left early"),
    Attendance.EXCUSED: N_("Excused"),
    Attendance.ABSENT: N_("Absent"),
    Attendance.REMOTE: N_("Attended online"),
}

ATTENDED = frozenset({Attendance.PRESENT, Attendance.LATE, Attendance.LEFT_EARLY, Attendance.REMOTE})


class AttendanceSource(StrEnum):
    DOOR = "door"
    PAPER = "paper"
    HAND = "hand"


class MigrationExperience(StrEnum):
    """What a person says of themselves for one meeting; it is shown as a total only."""

    UNDISCLOSED = "undisclosed"
    YES = "yes"
    NO = "no"


class Participation(Record):
    """One person at one meeting. ``presented_*`` is the affiliation as presented that day, and stays so."""

    meeting = belongs_to(Meeting, "participations")
    person = belongs_to(Person, "participations")
    organisation = belongs_to(Organisation, "participations", null=True)
    presented_organisation = text()
    presented_position = text()
    role = EnumField(ParticipationRole, default=ParticipationRole.PARTICIPANT)
    role_note = text()
    registration = EnumField(Registration, default=Registration.INVITED)
    attendance = EnumField(Attendance, default=Attendance.UNKNOWN)
    attended_at = DateTimeField(null=True)
    attendance_source = EnumField(AttendanceSource, null=True)
    table_number = IntegerField(null=True)
    table_theme = text()
    walk_in = BooleanField(default=False)
    on_behalf_of = text()
    substitute_for = belongs_to("self", "substitutes", null=True)
    needs = text()
    migration_experience = EnumField(MigrationExperience, default=MigrationExperience.UNDISCLOSED)

    class Meta:
        indexes = ((("meeting", "person"), True),)
