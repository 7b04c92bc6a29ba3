"""When people and organisations were last met or spoken to. A follow-up is an intention, and no contact."""

from __future__ import annotations

from collections.abc import Sequence

from peewee import Database, fn

from contactdesk.records.interactions import CONTACT, Interaction, InteractionPerson
from contactdesk.records.meetings import ATTENDED, Meeting, Participation
from contactdesk.storage.composed import ById
from contactdesk.storage.seconds import to_seconds

_ATTENDED = ById(
    lambda ids: (
        Participation.select(Participation.person, fn.MAX(Meeting.starts_at))
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            Participation.person.in_(ids)
            & Participation.attendance.in_(sorted(ATTENDED))
            & Meeting.archived_at.is_null()
        )
        .group_by(Participation.person)
    )
)
_SPOKEN_TO = ById(
    lambda ids: (
        InteractionPerson.select(InteractionPerson.person, fn.MAX(Interaction.at))
        .join(Interaction, on=(InteractionPerson.interaction == Interaction.id))
        .where(InteractionPerson.person.in_(ids) & CONTACT)
        .group_by(InteractionPerson.person)
    )
)
_ATTENDED_FOR = ById(
    lambda ids: (
        Participation.select(Participation.organisation, fn.MAX(Meeting.starts_at))
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            Participation.organisation.in_(ids)
            & Participation.attendance.in_(sorted(ATTENDED))
            & Meeting.archived_at.is_null()
        )
        .group_by(Participation.organisation)
    )
)
_SPOKEN_WITH = ById(
    lambda ids: (
        Interaction.select(Interaction.organisation, fn.MAX(Interaction.at))
        .where(Interaction.organisation.in_(ids) & CONTACT)
        .group_by(Interaction.organisation)
    )
)
_SPOKEN_TO_FOR = ById(
    lambda ids: (
        InteractionPerson.select(InteractionPerson.organisation, fn.MAX(Interaction.at))
        .join(Interaction, on=(InteractionPerson.interaction == Interaction.id))
        .where(InteractionPerson.organisation.in_(ids) & CONTACT)
        .group_by(InteractionPerson.organisation)
    )
)


def last_met(database: Database, people: Sequence[int]) -> dict[int, int]:
    """The start of the latest meeting that each attended, in seconds; those who never did are left out."""
    return _latest(database, (_ATTENDED,), people)


def last_spoken_to(database: Database, people: Sequence[int]) -> dict[int, int]:
    """The latest interaction with each, likewise."""
    return _latest(database, (_SPOKEN_TO,), people)


def last_contact_of_organisations(database: Database, organisations: Sequence[int]) -> dict[int, int]:
    """The latest meeting that somebody attended for each, or interaction with it, likewise."""
    return _latest(database, (_ATTENDED_FOR, _SPOKEN_WITH, _SPOKEN_TO_FOR), organisations)


def _latest(database: Database, questions: Sequence[ById], ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for question in questions:
        for record_id, moment in question.rows(database, ids):
            found[record_id] = max(found.get(record_id, 0), to_seconds(moment))
    return found
