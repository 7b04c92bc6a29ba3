"""One person with all that hangs on them, as a detail pane shows it and a form takes it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from contactdesk.records.meetings import Attendance, Meeting, Participation, ParticipationRole, Registration
from contactdesk.records.people import ContactKind, Person
from contactdesk.records.search import Kind
from contactdesk.services import affiliations, contact_points
from contactdesk.services.affiliations import AffiliationCard
from contactdesk.services.contact_points import ContactCard, Owner
from contactdesk.services.person_draft import OWN_FIELDS, PersonDraft
from contactdesk.services.tags import Tags
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class MetAt(NamedTuple):
    meeting_id: int
    title: str
    starts_at: datetime | None
    zone: str
    role: ParticipationRole
    registration: Registration
    attendance: Attendance


@dataclass(frozen=True)
class PersonCard:
    """Affiliations: open ones first, the primary one at the top. Meetings: the latest first."""

    id: int
    uuid: str
    version: int
    archived: bool
    created_at: datetime
    updated_at: datetime
    display_name: str
    given_name: str
    family_name: str
    original_name: str
    sort_name: str
    form_of_address: str
    languages: str
    interpreter_needed: bool
    city: str
    notes: str
    do_not_contact: bool
    affiliations: tuple[AffiliationCard, ...]
    contact_points: tuple[ContactCard, ...]
    tags: tuple[str, ...]
    meetings: tuple[MetAt, ...]

    def draft(self) -> PersonDraft:
        """What a form edits; it remembers what it showed."""
        return PersonDraft(
            **{name: getattr(self, name) for name in OWN_FIELDS},
            affiliations=affiliations.drafts(self.affiliations),
            emails=contact_points.values_of(self.contact_points, ContactKind.EMAIL),
            phones=contact_points.values_of(self.contact_points, ContactKind.PHONE),
            tags=list(self.tags),
        ).remembering()


def read_card(desk: Desk, tags: Tags, person_id: int) -> PersonCard:
    """Raises Gone."""
    rows = _OWN.typed(desk.by_id(_OWN, [person_id]))
    if not rows:
        raise Gone(noun="person")
    own: dict[str, Any] = dict(zip(_COLUMNS, rows[0], strict=True))
    return PersonCard(
        archived=own.pop("archived_at") is not None,
        affiliations=tuple(affiliations.of_person(desk, person_id)),
        contact_points=tuple(contact_points.cards(desk, Owner.PERSON, person_id)),
        tags=tuple(tags.of(Kind.PERSON, person_id)),
        meetings=tuple(_meetings(desk, person_id)),
        **own,
    )


def _meetings(desk: Desk, person_id: int) -> list[MetAt]:
    return [MetAt(*row) for row in _MEETINGS.typed(desk.by_id(_MEETINGS, [person_id]))]


# A save reads the card too, and composing these takes ten times as long as asking them.
_COLUMNS = ("id", "uuid", "version", "created_at", "updated_at", "archived_at", *OWN_FIELDS)
_OWN = ById(
    lambda ids: Person.select(*(getattr(Person, name) for name in _COLUMNS)).where(Person.id.in_(ids))
)
_MEETINGS = ById(
    lambda ids: (
        Participation.select(
            Meeting.id,
            Meeting.title,
            Meeting.starts_at,
            Meeting.time_zone,
            Participation.role,
            Participation.registration,
            Participation.attendance,
        )
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            Participation.person.in_(ids)
            & Participation.archived_at.is_null()
            & Meeting.archived_at.is_null()
        )
        .order_by(Meeting.starts_at.desc(nulls="LAST"), Meeting.id.desc())
    )
)
