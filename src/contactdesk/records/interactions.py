"""Interactions: each call, e-mail, visit or conversation with people outside, and notes about them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from peewee import BooleanField, DateTimeField, TextField

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import N_
from contactdesk.records import record
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import EnumField, Record, belongs_to


class InteractionKind(StrEnum):
    CALL = "call"
    EMAIL = "email"
    LETTER = "letter"
    VISIT = "visit"
    CONVERSATION = "conversation"
    NOTE = "note"


INTERACTION_KIND_NAMES = {
    InteractionKind.CALL: N_("Call"),
    InteractionKind.EMAIL: N_("E-mail or message"),
    InteractionKind.LETTER: N_("Letter by post"),
    InteractionKind.VISIT: N_("Visit"),
    InteractionKind.CONVERSATION: N_("Conversation"),
    InteractionKind.NOTE: N_("Note"),
}


class Direction(StrEnum):
    """Who called, wrote or came: we (out) or they (in); neither of a conversation and a note."""

    NONE = "none"
    OUT = "out"
    IN = "in"


DIRECTION_NAMES = {
    Direction.NONE: N_("Mutual"),
    Direction.OUT: N_("From us"),
    Direction.IN: N_("To us"),
}


class Interaction(Record):
    """``at`` is UTC. By ``message_id`` an e-mail that was taken in before is known again.

    ``answered`` is false for a call that reached nobody.
    """

    kind = EnumField(InteractionKind)
    direction = EnumField(Direction, default=Direction.NONE)
    answered = BooleanField(default=True)
    at = DateTimeField(default=utc_now, index=True)
    summary = record.text()
    text = TextField(default="")
    colleague = belongs_to(Colleague, "interactions", null=True)
    organisation = belongs_to(Organisation, "interactions", null=True)
    partnership = belongs_to(Partnership, "interactions", null=True)
    meeting = belongs_to(Meeting, "interactions", null=True)
    message_id = record.text(index=True)

    class Meta:
        indexes = ((("partnership", "archived_at", "kind", "at"), False),)


CONTACT: Any = (
    Interaction.archived_at.is_null()
    & (Interaction.kind != InteractionKind.NOTE)
    & (Interaction.answered == True)  # noqa: E712  # SQL, not Python
)
"""A condition. A note is about somebody, not to them, and a call that reached nobody was an attempt."""


class InteractionPerson(Record):
    """Whom it was with, and the organisation that they stood for then."""

    interaction = belongs_to(Interaction, "people")
    person = belongs_to(Person, "interactions")
    organisation = belongs_to(Organisation, "interaction_people", null=True)

    class Meta:
        indexes = ((("interaction", "person"), True),)
