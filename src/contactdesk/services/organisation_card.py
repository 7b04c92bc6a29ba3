"""One organisation with all that hangs on it, as a detail pane shows it and a form takes it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from contactdesk.records.meetings import HostRole, Meeting, MeetingHost
from contactdesk.records.organisations import NameKind, Organisation, OrganisationStatus, OtherName, Sector
from contactdesk.records.people import Affiliation, ContactKind, Person
from contactdesk.records.search import Kind
from contactdesk.services import contact_points
from contactdesk.services.affiliation_draft import still_open
from contactdesk.services.contact_points import ContactCard, Owner
from contactdesk.services.organisation_draft import OWN_FIELDS, OrganisationDraft
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class PersonHere(NamedTuple):
    person_id: int
    name: str
    position: str
    unit: str
    since: str
    until: str

    @property
    def is_open(self) -> bool:
        """False for who was here once."""
        return still_open(self.until)


class Department(NamedTuple):
    id: int
    name: str


class OtherNameCard(NamedTuple):
    id: int
    kind: NameKind
    name: str


class Hosted(NamedTuple):
    meeting_id: int
    title: str
    starts_at: datetime | None
    zone: str
    role: HostRole


@dataclass(frozen=True)
class OrganisationCard:
    """People: those who are there now first. Meetings that it hosted: the latest first."""

    id: int
    uuid: str
    version: int
    archived: bool
    created_at: datetime
    updated_at: datetime
    name: str
    short_name: str
    sector: Sector
    address: str
    city: str
    country: str
    website: str
    status: OrganisationStatus
    notes: str
    parent_id: int | None
    parent: str
    other_names: tuple[OtherNameCard, ...]
    contact_points: tuple[ContactCard, ...]
    tags: tuple[str, ...]
    departments: tuple[Department, ...]
    people: tuple[PersonHere, ...]
    meetings: tuple[Hosted, ...]

    def draft(self) -> OrganisationDraft:
        """What a form edits; it remembers what it showed."""
        return OrganisationDraft(
            **{name: getattr(self, name) for name in OWN_FIELDS},
            parent=self.parent,
            other_names=[(other.kind, other.name) for other in self.other_names],
            emails=contact_points.values_of(self.contact_points, ContactKind.EMAIL),
            phones=contact_points.values_of(self.contact_points, ContactKind.PHONE),
            tags=list(self.tags),
        ).remembering()


def read_card(desk: Desk, tags: Tags, organisation_id: int) -> OrganisationCard:
    """Raises Gone."""
    columns = ("id", "uuid", "version", "created_at", "updated_at", "archived_at", "parent", *OWN_FIELDS)
    query = Organisation.select(*(getattr(Organisation, name) for name in columns))
    row = desk.row(query.where(Organisation.id == organisation_id))
    if row is None:
        raise Gone(noun="organisation")
    own: dict[str, Any] = dict(zip(columns, row, strict=True))
    parent_id = own.pop("parent")
    parent = desk.row(Organisation.select(Organisation.name).where(Organisation.id == parent_id))
    return OrganisationCard(
        archived=own.pop("archived_at") is not None,
        parent_id=parent_id,
        parent=parent[0] if parent else "",
        other_names=tuple(_other_names(desk, organisation_id)),
        contact_points=tuple(contact_points.cards(desk, Owner.ORGANISATION, organisation_id)),
        tags=tuple(tags.of(Kind.ORGANISATION, organisation_id)),
        departments=tuple(_departments(desk, organisation_id)),
        people=tuple(_people(desk, organisation_id)),
        meetings=tuple(_meetings(desk, organisation_id)),
        **own,
    )


def _other_names(desk: Desk, organisation_id: int) -> list[OtherNameCard]:
    query = OtherName.select(OtherName.id, OtherName.kind, OtherName.name)
    of_this = query.where(OtherName.organisation == organisation_id).order_by(OtherName.id)
    return [OtherNameCard(*row) for row in desk.rows(of_this)]


def _departments(desk: Desk, organisation_id: int) -> list[Department]:
    query = (
        Organisation.select(Organisation.id, Organisation.name)
        .where((Organisation.parent == organisation_id) & Organisation.archived_at.is_null())
        .order_by(Organisation.sort_key)
    )
    return [Department(*row) for row in desk.rows(query)]


def _people(desk: Desk, organisation_id: int) -> list[PersonHere]:
    query = (
        Affiliation.select(
            Person.id,
            Person.display_name,
            Affiliation.position,
            Affiliation.unit,
            Affiliation.since,
            Affiliation.until,
        )
        .join(Person, on=(Affiliation.person == Person.id))
        .where((Affiliation.organisation == organisation_id) & Person.archived_at.is_null())
        .order_by(Person.sort_key, Affiliation.id.desc())
    )
    people = [PersonHere(*row) for row in desk.rows(query)]
    return sorted(people, key=lambda person: not person.is_open)


def _meetings(desk: Desk, organisation_id: int) -> list[Hosted]:
    query = (
        MeetingHost.select(Meeting.id, Meeting.title, Meeting.starts_at, Meeting.time_zone, MeetingHost.role)
        .join(Meeting, on=(MeetingHost.meeting == Meeting.id))
        .where((MeetingHost.organisation == organisation_id) & Meeting.archived_at.is_null())
        .order_by(Meeting.starts_at.desc(nulls="LAST"), Meeting.id.desc())
    )
    return [Hosted(*row) for row in desk.rows(query)]
