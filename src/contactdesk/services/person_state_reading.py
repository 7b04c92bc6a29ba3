"""Many people of the desk read at once, as far as a list can add to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peewee import chunked

from contactdesk.records.meetings import Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.services.affiliations import is_open
from contactdesk.services.person_states import (
    TEXTS,
    AffiliationState,
    ParticipationState,
    PersonState,
    comparable_email,
    comparable_phone,
)
from contactdesk.storage.desk import Desk

_AT_ONCE = 500


def read_states(desk: Desk, ids: Iterable[int], meeting_id: int | None) -> list[PersonState]:
    """Four queries for 500 people; those who are archived are left out."""
    found: list[PersonState] = []
    for part in chunked(sorted(set(ids)), _AT_ONCE):
        states = _people(desk, part)
        _add_affiliations(desk, part, states)
        _add_contact_points(desk, part, states)
        if meeting_id is not None:
            _add_participations(desk, part, states, meeting_id)
        found += states.values()
    return found


def _people(desk: Desk, ids: list[int]) -> dict[int, PersonState]:
    columns = [getattr(Person, name) for name in TEXTS]
    query = Person.select(Person.id, Person.display_name, *columns)
    rows = desk.rows(query.where(Person.id.in_(ids) & Person.archived_at.is_null()).order_by(Person.id))
    return {row[0]: PersonState(row[1], row[0], texts=dict(zip(TEXTS, row[2:], strict=True))) for row in rows}


def _add_affiliations(desk: Desk, ids: list[int], states: dict[int, PersonState]) -> None:
    query = (
        Affiliation.select(
            Affiliation.person,
            Affiliation.id,
            Organisation.id,
            Organisation.name,
            Affiliation.position,
            Affiliation.unit,
        )
        .join(Organisation)
        .where(Affiliation.person.in_(ids) & is_open(Affiliation) & Affiliation.archived_at.is_null())
        .order_by(Affiliation.primary.desc(), Affiliation.id)
    )
    for person, *values in desk.rows(query):
        if person in states:
            states[person].affiliations.append(AffiliationState(*values))


def _add_contact_points(desk: Desk, ids: list[int], states: dict[int, PersonState]) -> None:
    query = ContactPoint.select(
        ContactPoint.person, ContactPoint.kind, ContactPoint.value, ContactPoint.normalised
    ).where(ContactPoint.person.in_(ids))
    for person, kind, value, normalised in desk.rows(query.order_by(ContactPoint.id)):
        state = states.get(person)
        if state and kind is ContactKind.EMAIL:
            state.emails[normalised or comparable_email(value)] = value
        elif state and kind is ContactKind.PHONE:
            state.phones[normalised or comparable_phone(value)] = value


def _add_participations(desk: Desk, ids: list[int], states: dict[int, PersonState], meeting_id: int) -> None:
    query: Any = Participation.select(
        Participation.person,
        Participation.id,
        Participation.role,
        Participation.role_note,
        Participation.registration,
        Participation.table_number,
        Participation.table_theme,
    ).where((Participation.meeting == meeting_id) & Participation.person.in_(ids))
    for person, *values in desk.rows(query):
        if person in states:
            states[person].participation = ParticipationState(*values)
