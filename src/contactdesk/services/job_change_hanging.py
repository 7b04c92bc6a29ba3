"""What hangs on a person where they work: partnerships, invitations and follow-ups, and who else is there."""

from __future__ import annotations

from typing import Any, NamedTuple

from contactdesk.core.dates import local, utc_now
from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, OPEN, FollowUp, FollowUpPerson
from contactdesk.records.meetings import (
    COMING,
    REGISTRATION_NAMES,
    Attendance,
    Meeting,
    MeetingStatus,
    Participation,
    Registration,
)
from contactdesk.records.partnerships import (
    OPEN_STAGES,
    STAGE_NAMES,
    Partnership,
    PartnershipContact,
    PartnershipParty,
)
from contactdesk.records.people import Affiliation, Person
from contactdesk.services.affiliations import AffiliationCard, is_open, of_person
from contactdesk.services.job_change_draft import Hung, Matter
from contactdesk.services.partnership_links import labels
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class HungOn(NamedTuple):
    """``id`` is that of the partnership, participation or follow-up; ``link_id`` of what names the person.

    ``on`` is the day that it is about, as stored; ``detail`` says how it stands.
    """

    matter: Matter
    id: int
    link_id: int
    title: str
    detail: str
    on: str

    @property
    def key(self) -> Hung:
        return self.matter, self.id


class Remaining(NamedTuple):
    """Somebody who works there still; ``label`` is what to write for them."""

    person_id: int
    name: str
    label: str
    position: str
    unit: str


class Hanging(NamedTuple):
    """``jobs`` are those that can end, and ended ones on which something hangs; ``job`` is one of them."""

    person_id: int
    name: str
    jobs: tuple[AffiliationCard, ...]
    job: AffiliationCard | None
    remaining: tuple[Remaining, ...]
    matters: tuple[HungOn, ...]


def hanging(desk: Desk, person_id: int, affiliation_id: int) -> Hanging:
    """Of the job named, or the one that lists show. Raises Gone."""
    row = desk.row(Person.select(Person.display_name).where(Person.id == person_id))
    if row is None:
        raise Gone(noun="person")
    matters = {job.id: _matters(desk, person_id, job) for job in of_person(desk, person_id)}
    jobs = tuple(job for job in of_person(desk, person_id) if job.is_open or matters[job.id])
    job = next((one for one in jobs if affiliation_id in {0, one.id}), None)
    if job is None:
        if affiliation_id:
            raise Gone(noun="affiliation")
        return Hanging(person_id, row[0], jobs, None, (), ())
    there = remaining_at(desk, job.organisation_id, person_id)
    return Hanging(person_id, row[0], jobs, job, there, matters[job.id])


def remaining_at(desk: Desk, organisation_id: int, person_id: int) -> tuple[Remaining, ...]:
    """Who else works there and may be contacted, by name."""
    query = (
        Affiliation.select(Person.id, Person.display_name, Affiliation.position, Affiliation.unit)
        .join(Person, on=(Affiliation.person == Person.id))
        .where(
            (Affiliation.organisation == organisation_id)
            & (Affiliation.person != person_id)
            & is_open(Affiliation)
            & Affiliation.archived_at.is_null()
            & Person.archived_at.is_null()
            & (Person.do_not_contact == False)  # noqa: E712  # SQL, not Python
        )
        .order_by(Person.sort_key, Person.id, Affiliation.id)
    )
    rows = {row[0]: row for row in desk.rows(query)}
    names = labels(desk, Person, rows)
    return tuple(Remaining(one, name, names[one], *rest) for one, name, *rest in rows.values())


def _matters(desk: Desk, person_id: int, job: AffiliationCard) -> tuple[HungOn, ...]:
    return (
        *_partnerships(desk, person_id, job),
        *_invitations(desk, person_id, job),
        *_follow_ups(desk, person_id, job),
    )


def _party_in(organisation_id: int) -> Any:
    party = PartnershipParty.select(PartnershipParty.partnership)
    return party.where(PartnershipParty.organisation == organisation_id)


def _partnerships(desk: Desk, person_id: int, job: AffiliationCard) -> list[HungOn]:
    """Where they speak for it; while they are there, also where they do not say for whom."""
    there = PartnershipContact.organisation == job.organisation_id
    if job.is_open:
        there |= PartnershipContact.organisation.is_null() & Partnership.id.in_(
            _party_in(job.organisation_id)
        )
    query = (
        PartnershipContact.select(Partnership.id, PartnershipContact.id, Partnership.title, Partnership.stage)
        .join(Partnership, on=(PartnershipContact.partnership == Partnership.id))
        .where(
            (PartnershipContact.person == person_id)
            & there
            & Partnership.stage.in_(sorted(OPEN_STAGES))
            & Partnership.archived_at.is_null()
        )
        .order_by(Partnership.sort_key, Partnership.id)
    )
    return [
        HungOn(Matter.PARTNERSHIP, one, link, title, _(STAGE_NAMES[stage]), "")
        for one, link, title, stage in desk.rows(query)
    ]


def _invitations(desk: Desk, person_id: int, job: AffiliationCard) -> list[HungOn]:
    """To meetings to come, for that organisation."""
    now = utc_now()
    query = (
        Participation.select(
            Participation.id, Meeting.title, Participation.registration, Meeting.starts_at, Meeting.time_zone
        )
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            (Participation.person == person_id)
            & (Participation.organisation == job.organisation_id)
            & Participation.registration.in_(sorted(COMING | {Registration.WAITLISTED}))
            & (Participation.attendance == Attendance.UNKNOWN)
            & Participation.archived_at.is_null()
            & Meeting.archived_at.is_null()
            & Meeting.status.not_in([MeetingStatus.CANCELLED, MeetingStatus.HELD])
            & (Meeting.starts_at.is_null() | (Meeting.starts_at >= now) | (Meeting.ends_at >= now))
        )
        .order_by(Meeting.starts_at, Meeting.id)
    )
    return [
        HungOn(Matter.INVITATION, one, one, title, _(REGISTRATION_NAMES[registration]), _day(starts, zone))
        for one, title, registration, starts, zone in desk.rows(query)
    ]


def _follow_ups(desk: Desk, person_id: int, job: AffiliationCard) -> list[HungOn]:
    """Open ones naming them that are about it; while they are there, also those about no organisation."""
    there = FollowUp.organisation == job.organisation_id
    nowhere = FollowUp.organisation.is_null()
    ours = FollowUp.partnership.in_(_party_in(job.organisation_id))
    there |= nowhere & ((FollowUp.partnership.is_null() | ours) if job.is_open else ours)
    query = (
        FollowUpPerson.select(FollowUp.id, FollowUpPerson.id, FollowUp.what, FollowUp.status, FollowUp.due)
        .join(FollowUp, on=(FollowUpPerson.follow_up == FollowUp.id))
        .where((FollowUpPerson.person == person_id) & there & OPEN & FollowUp.archived_at.is_null())
        .order_by(FollowUp.shown_on == "", FollowUp.shown_on, FollowUp.id)
    )
    return [
        HungOn(Matter.FOLLOW_UP, one, link, what, _(FOLLOW_UP_STATUS_NAMES[status]), due)
        for one, link, what, status, due in desk.rows(query)
    ]


def _day(starts: Any, zone: str) -> str:
    if starts is None:
        return ""
    return (local(starts, zone) if zone else local(starts)).date().isoformat()
