"""One partnership with all that hangs on it, as a detail pane shows it and a form takes it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN

from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.partnerships import (
    Agreement,
    Partnership,
    PartnershipContact,
    PartnershipParty,
    PartyRole,
    Stage,
)
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.next_action import NextAction, next_actions
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.partnership_links import labels
from contactdesk.services.partnership_stages import PartnershipStages, StageRow
from contactdesk.services.table_cell import table_shown
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone

_OWN = (
    "id", "uuid", "version", "created_at", "updated_at", "title", "scope", "stage", "agreement", "signed_on",
    "valid_from", "valid_until", "table_number", "table_theme", "origin_note", "reason", "rhythm_days",
    "notes",
)  # fmt: skip


class PartyCard(NamedTuple):
    id: int
    organisation_id: int
    organisation: str
    sector: Sector
    role: PartyRole
    note: str


class PartnershipContactCard(NamedTuple):
    """``organisation`` is the party that they speak for, empty where none is known."""

    id: int
    person_id: int
    person: str
    organisation_id: int | None
    organisation: str
    archived: bool


@dataclass(frozen=True)
class PartnershipCard:
    """Parties and contacts in the order in which they came; ``stages`` the first first."""

    id: int
    uuid: str
    version: int
    created_at: datetime
    updated_at: datetime
    title: str
    scope: str
    stage: Stage
    agreement: Agreement
    signed_on: str
    valid_from: str
    valid_until: str
    table_number: int | None
    table_theme: str
    origin_note: str
    reason: str
    rhythm_days: int | None
    notes: str
    archived: bool
    meeting_id: int | None
    meeting: str
    introduced_by_id: int | None
    introduced_by: str
    owner_id: int | None
    owner: str
    owner_left: bool
    parties: tuple[PartyCard, ...]
    contacts: tuple[PartnershipContactCard, ...]
    tags: tuple[str, ...]
    stages: tuple[StageRow, ...]
    next_action: NextAction | None

    @property
    def since(self) -> str:
        """The day on which it came to the stage that it is at."""
        return self.stages[-1].on if self.stages else ""


def read_card(desk: Desk, tags: Tags, partnership_id: int) -> PartnershipCard:
    """Raises Gone."""
    query = (
        Partnership.select(
            *(getattr(Partnership, name) for name in _OWN),
            Partnership.archived_at.is_null(False),
            Meeting.id,
            Meeting.title,
            Person.id,
            Person.display_name,
            Colleague.id,
            Colleague.name,
            Colleague.archived_at,
        )
        .join(Meeting, JOIN.LEFT_OUTER, on=(Partnership.meeting == Meeting.id))
        .join(Person, JOIN.LEFT_OUTER, on=(Partnership.introduced_by == Person.id))
        .join(Colleague, JOIN.LEFT_OUTER, on=(Partnership.owner == Colleague.id))
    )
    row = desk.row(query.where(Partnership.id == partnership_id))
    if row is None:
        raise Gone(noun="partnership")
    own: dict[str, Any] = dict(zip(_OWN, row, strict=False))
    archived, meeting_id, meeting, person_id, person, owner_id, owner, left_at = row[len(_OWN) :]
    return PartnershipCard(
        **own,
        archived=bool(archived),
        meeting_id=meeting_id,
        meeting=meeting or "",
        introduced_by_id=person_id,
        introduced_by=person or "",
        owner_id=owner_id,
        owner=owner or "",
        owner_left=left_at is not None,
        parties=parties_of(desk, partnership_id),
        contacts=contacts_of(desk, partnership_id),
        tags=tuple(tags.of(Kind.PARTNERSHIP, partnership_id)),
        stages=PartnershipStages(desk).of(partnership_id),
        next_action=next_actions(desk, [partnership_id]).get(partnership_id),
    )


def parties_of(desk: Desk, partnership_id: int) -> tuple[PartyCard, ...]:
    query = (
        PartnershipParty.select(
            PartnershipParty.id,
            Organisation.id,
            Organisation.name,
            Organisation.sector,
            PartnershipParty.role,
            PartnershipParty.note,
        )
        .join(Organisation, on=(PartnershipParty.organisation == Organisation.id))
        .where(PartnershipParty.partnership == partnership_id)
        .order_by(PartnershipParty.id)
    )
    return tuple(PartyCard(*row) for row in desk.rows(query))


def contacts_of(desk: Desk, partnership_id: int) -> tuple[PartnershipContactCard, ...]:
    query = (
        PartnershipContact.select(
            PartnershipContact.id,
            Person.id,
            Person.display_name,
            Organisation.id,
            Organisation.name,
            Person.archived_at,
        )
        .join(Person, on=(PartnershipContact.person == Person.id))
        .join(Organisation, JOIN.LEFT_OUTER, on=(PartnershipContact.organisation == Organisation.id))
        .where(PartnershipContact.partnership == partnership_id)
        .order_by(PartnershipContact.id)
    )
    rows = (PartnershipContactCard(*row) for row in desk.rows(query))
    return tuple(
        row._replace(organisation=row.organisation or "", archived=bool(row.archived)) for row in rows
    )


def draft_of(desk: Desk, card: PartnershipCard) -> PartnershipDraft:
    """What a form edits; it remembers what it showed."""
    organisations = labels(desk, Organisation, [party.organisation_id for party in card.parties])
    introduced = [card.introduced_by_id] if card.introduced_by_id else []
    people = labels(desk, Person, [*(one.person_id for one in card.contacts), *introduced])
    meetings = labels(desk, Meeting, [card.meeting_id] if card.meeting_id else [])
    action = card.next_action
    return PartnershipDraft(
        title=card.title,
        scope=card.scope,
        parties=[PartyDraft(organisations[one.organisation_id], one.role, one.note) for one in card.parties],
        contacts=[people[one.person_id] for one in card.contacts],
        stage=card.stage,
        since=card.since,
        agreement=card.agreement,
        signed_on=card.signed_on,
        valid_from=card.valid_from,
        valid_until=card.valid_until,
        meeting=meetings.get(card.meeting_id or 0, ""),
        table=table_shown(card.table_number, card.table_theme),
        introduced_by=people.get(card.introduced_by_id or 0, ""),
        origin_note=card.origin_note,
        owner=card.owner,
        rhythm_days="" if card.rhythm_days is None else str(card.rhythm_days),
        reason=card.reason,
        notes=card.notes,
        tags=list(card.tags),
        next_action=action.what if action else "",
        next_due=action.due if action else "",
    ).remembering()
