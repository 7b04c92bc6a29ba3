"""One follow-up with all that it is about, as a pane shows it and a form takes it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.priority import Priority
from contactdesk.records.search import Kind
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.follow_up_rows import linked
from contactdesk.services.partnership_links import labels
from contactdesk.services.reminding import reminder_shown
from contactdesk.services.repeating import repeats_shown
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class PersonAbout(NamedTuple):
    person_id: int
    name: str


class Followed(NamedTuple):
    """The one before, or one that came of this."""

    id: int
    what: str
    status: FollowUpStatus


@dataclass(frozen=True)
class FollowUpCard:
    """``assignee_left``: the colleague does not work here any more. ``before`` is what this came of."""

    id: int
    uuid: str
    version: int
    archived: bool
    created_at: datetime
    updated_at: datetime
    what: str
    notes: str
    due: str
    due_time: str
    snoozed_until: str
    shown_on: str
    remind_at: datetime | None
    priority: Priority
    status: FollowUpStatus
    waiting_for: str
    outcome: str
    done_at: datetime | None
    repeats: str
    assignee_id: int | None
    assignee: str
    assignee_left: bool
    organisation_id: int | None
    organisation: str
    partnership_id: int | None
    partnership: str
    meeting_id: int | None
    meeting: str
    people: tuple[PersonAbout, ...]
    before: Followed | None
    after: tuple[Followed, ...]


_OWN = (
    *("id", "uuid", "version", "created_at", "updated_at", "what", "notes", "due", "due_time"),
    *("snoozed_until", "shown_on", "remind_at", "priority", "status", "waiting_for", "outcome", "done_at"),
    "repeats",
)


def read_card(desk: Desk, follow_up_id: int) -> FollowUpCard:
    """Raises Gone."""
    query = linked(
        *(getattr(FollowUp, name) for name in _OWN),
        *(FollowUp.archived_at, FollowUp.follows),
        *(Colleague.id, Colleague.name, Colleague.archived_at),
        *(Organisation.id, Organisation.name, Partnership.id, Partnership.title, Meeting.id, Meeting.title),
    ).where(FollowUp.id == follow_up_id)
    row = desk.row(query)
    if row is None:
        raise Gone(noun="follow-up")
    own: dict[str, Any] = dict(zip(_OWN, row, strict=False))
    (archived_at, follows, *links) = row[len(_OWN) :]
    return FollowUpCard(
        **own,
        archived=archived_at is not None,
        assignee_id=links[0],
        assignee=links[1] or "",
        assignee_left=links[2] is not None,
        organisation_id=links[3],
        organisation=links[4] or "",
        partnership_id=links[5],
        partnership=links[6] or "",
        meeting_id=links[7],
        meeting=links[8] or "",
        people=people_of(desk, follow_up_id),
        before=next(iter(_followed(desk, FollowUp.id == follows)), None),
        after=tuple(_followed(desk, FollowUp.follows == follow_up_id)),
    )


def people_of(desk: Desk, follow_up_id: int) -> tuple[PersonAbout, ...]:
    query = (
        FollowUpPerson.select(Person.id, Person.display_name)
        .join(Person, on=(FollowUpPerson.person == Person.id))
        .where(FollowUpPerson.follow_up == follow_up_id)
        .order_by(FollowUpPerson.id)
    )
    return tuple(PersonAbout(*row) for row in desk.rows(query))


def draft_of(desk: Desk, card: FollowUpCard) -> FollowUpDraft:
    """What a form edits; it remembers what it showed."""
    people = labels(desk, Person, [person.person_id for person in card.people])
    return FollowUpDraft(
        what=card.what,
        due=f"{card.due} {card.due_time}".strip(),
        people=[people[person.person_id] for person in card.people],
        organisation=_label(desk, Organisation, card.organisation_id),
        partnership=card.partnership,
        meeting=_label(desk, Meeting, card.meeting_id),
        assignee=_label(desk, Colleague, card.assignee_id),
        priority=card.priority,
        status=card.status,
        waiting_for=card.waiting_for,
        remind=reminder_shown(card.remind_at),
        repeats=repeats_shown(card.repeats),
        outcome=card.outcome,
        notes=card.notes,
    ).remembering()


def beginning_about(desk: Desk, kind: str, record_id: int) -> FollowUpDraft:
    """A new one about somebody or something, which is the user's own."""
    draft = FollowUpDraft()
    mine = desk.row(
        Colleague.select(Colleague.name).where(
            (Colleague.login == desk.author) & (Colleague.login != "") & Colleague.archived_at.is_null()
        )
    )
    draft.assignee = str(mine[0]) if mine else ""
    match kind:
        case Kind.PERSON:
            draft.people = [_label(desk, Person, record_id)]
        case Kind.ORGANISATION:
            draft.organisation = _label(desk, Organisation, record_id)
        case Kind.MEETING:
            draft.meeting = _label(desk, Meeting, record_id)
        case Kind.PARTNERSHIP:
            draft.partnership = str(record_id)
    return draft


def _label(desk: Desk, noun: Any, record_id: int | None) -> str:
    return labels(desk, noun, [record_id])[record_id] if record_id is not None else ""


def _followed(desk: Desk, condition: Any) -> list[Followed]:
    query = FollowUp.select(FollowUp.id, FollowUp.what, FollowUp.status)
    return [Followed(*row) for row in desk.rows(query.where(condition).order_by(FollowUp.id))]
