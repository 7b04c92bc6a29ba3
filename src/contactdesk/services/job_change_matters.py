"""What hangs on a person in one job: open partnerships, invitations to meetings to come, and follow-ups."""

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
from contactdesk.services.affiliations import AffiliationCard
from contactdesk.services.job_change_draft import Hung, Matter
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


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


def organisations_named_with(desk: Desk, person_id: int) -> set[int | None]:
    """Where something may hang on somebody, told sooner than by looking; None for it may be anywhere."""
    found: set[int | None] = set()
    for named in _NAMED:
        found |= {row[0] for row in desk.by_id(named, [person_id])}
    return found


# A pane that is shown reads this, and of most people there is nothing more to read.
_NAMED = (
    ById(
        lambda ids: PartnershipContact.select(PartnershipContact.organisation).where(
            PartnershipContact.person.in_(ids) & PartnershipContact.organisation.is_null(False)
        )
    ),
    ById(
        lambda ids: (
            FollowUpPerson.select(FollowUp.organisation)
            .join(FollowUp, on=(FollowUpPerson.follow_up == FollowUp.id))
            .where(
                FollowUpPerson.person.in_(ids)
                & OPEN
                & (FollowUp.organisation.is_null(False) | FollowUp.partnership.is_null(False))
            )
        )
    ),
    ById(
        lambda ids: Participation.select(Participation.organisation).where(
            Participation.person.in_(ids)
            & Participation.organisation.is_null(False)
            & (Participation.attendance == Attendance.UNKNOWN)
        )
    ),
)


def matters_of(desk: Desk, person_id: int, job: AffiliationCard) -> tuple[HungOn, ...]:
    return (
        *_partnerships(desk, person_id, job),
        *_invitations(desk, person_id, job),
        *_follow_ups(desk, person_id, job),
    )


def _party_in(organisation_id: int) -> Any:
    party = PartnershipParty.select(PartnershipParty.partnership)
    return party.where(PartnershipParty.organisation == organisation_id)


def _speaks_otherwise(person_id: int, job: AffiliationCard) -> Any:
    """Partnerships in which they are a contact, but not for it."""
    speaks_for = PartnershipContact.organisation
    return PartnershipContact.select(PartnershipContact.partnership).where(
        (PartnershipContact.person == person_id)
        & (speaks_for.is_null() | (speaks_for != job.organisation_id))
    )


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
    """Open ones naming them that are about it, or about no organisation and of a partnership with it.

    While they are there, also those that are about no organisation and of no partnership.
    """
    there = FollowUp.organisation == job.organisation_id
    nowhere = FollowUp.organisation.is_null()
    ours = FollowUp.partnership.in_(_party_in(job.organisation_id))
    if job.is_open:
        there |= nowhere & (FollowUp.partnership.is_null() | ours)
    else:
        there |= nowhere & ours & FollowUp.partnership.not_in(_speaks_otherwise(person_id, job))
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
