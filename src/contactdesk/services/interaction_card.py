"""One interaction with all that it was about, as a pane shows it and a form takes it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN

from contactdesk.records.interactions import Direction, Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.services.interaction_draft import InteractionDraft, moment_shown
from contactdesk.services.partnership_links import labels
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class PersonThere(NamedTuple):
    """``organisation`` is the one that they stood for then."""

    person_id: int
    name: str
    organisation: str


@dataclass(frozen=True)
class InteractionCard:
    """``at`` is UTC."""

    id: int
    uuid: str
    version: int
    created_at: datetime
    updated_at: datetime
    kind: InteractionKind
    direction: Direction
    answered: bool
    at: datetime
    summary: str
    text: str
    message_id: str
    archived: bool
    colleague_id: int | None
    colleague: str
    organisation_id: int | None
    organisation: str
    partnership_id: int | None
    partnership: str
    meeting_id: int | None
    meeting: str
    people: tuple[PersonThere, ...]


_OWN = (
    *("id", "uuid", "version", "created_at", "updated_at", "kind", "direction", "answered", "at"),
    *("summary", "text", "message_id"),
)


def read_card(desk: Desk, interaction_id: int) -> InteractionCard:
    """Raises Gone."""
    query = (
        Interaction.select(
            *(getattr(Interaction, name) for name in _OWN),
            Interaction.archived_at,
            Colleague.id,
            Colleague.name,
            Organisation.id,
            Organisation.name,
            Partnership.id,
            Partnership.title,
            Meeting.id,
            Meeting.title,
        )
        .join(Colleague, JOIN.LEFT_OUTER, on=(Interaction.colleague == Colleague.id))
        .switch(Interaction)
        .join(Organisation, JOIN.LEFT_OUTER, on=(Interaction.organisation == Organisation.id))
        .switch(Interaction)
        .join(Partnership, JOIN.LEFT_OUTER, on=(Interaction.partnership == Partnership.id))
        .switch(Interaction)
        .join(Meeting, JOIN.LEFT_OUTER, on=(Interaction.meeting == Meeting.id))
        .where(Interaction.id == interaction_id)
    )
    row = desk.row(query)
    if row is None:
        raise Gone(noun="interaction")
    own: dict[str, Any] = dict(zip(_OWN, row, strict=False))
    archived_at, *links = row[len(_OWN) :]
    return InteractionCard(
        **own,
        archived=archived_at is not None,
        colleague_id=links[0],
        colleague=links[1] or "",
        organisation_id=links[2],
        organisation=links[3] or "",
        partnership_id=links[4],
        partnership=links[5] or "",
        meeting_id=links[6],
        meeting=links[7] or "",
        people=people_of(desk, interaction_id),
    )


def people_of(desk: Desk, interaction_id: int) -> tuple[PersonThere, ...]:
    query = (
        InteractionPerson.select(Person.id, Person.display_name, Organisation.name)
        .join(Person, on=(InteractionPerson.person == Person.id))
        .switch(InteractionPerson)
        .join(Organisation, JOIN.LEFT_OUTER, on=(InteractionPerson.organisation == Organisation.id))
        .where(InteractionPerson.interaction == interaction_id)
        .order_by(InteractionPerson.id)
    )
    return tuple(PersonThere(i, name, organisation or "") for i, name, organisation in desk.rows(query))


def draft_of(desk: Desk, card: InteractionCard) -> InteractionDraft:
    """What a form edits; it remembers what it showed."""
    people = labels(desk, Person, [person.person_id for person in card.people])
    return InteractionDraft(
        kind=card.kind,
        direction=card.direction,
        answered=card.answered,
        at=moment_shown(card.at),
        summary=card.summary,
        text=card.text,
        people=[people[person.person_id] for person in card.people],
        organisation=_label(desk, Organisation, card.organisation_id),
        partnership=card.partnership,
        meeting=_label(desk, Meeting, card.meeting_id),
        colleague=_label(desk, Colleague, card.colleague_id),
        message_id=card.message_id,
    ).remembering()


def _label(desk: Desk, noun: Any, record_id: int | None) -> str:
    return labels(desk, noun, [record_id])[record_id] if record_id is not None else ""
