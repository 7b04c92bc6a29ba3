"""Whom a few typed letters can mean, to be put on a meeting's list: people, and whole organisations."""

from __future__ import annotations

from typing import NamedTuple

from peewee import JOIN, fn

from contactdesk.core.text import fold, words
from contactdesk.records.meetings import Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.affiliations import current, is_open
from contactdesk.storage.desk import Desk


class Suggestion(NamedTuple):
    """``people`` are the persons to add; none where all of them are on the list already."""

    kind: Kind
    id: int
    title: str
    subtitle: str
    people: tuple[int, ...]


def suggestions(desk: Desk, meeting_id: int, text: str, limit: int) -> list[Suggestion]:
    """People by name, then organisations by name; every word begins one of theirs."""
    wanted = words(fold(text))
    if not wanted:
        return []
    return [*_people(desk, meeting_id, wanted, limit), *_organisations(desk, meeting_id, wanted, limit)][
        :limit
    ]


def _people(desk: Desk, meeting_id: int, wanted: list[str], limit: int) -> list[Suggestion]:
    on_the_list = (Participation.person == Person.id) & (Participation.meeting == meeting_id)
    query = (
        Person.select(Person.id, Person.display_name, Organisation.name, Participation.id)
        .join(SearchEntry, on=((SearchEntry.record_id == Person.id) & (SearchEntry.kind == Kind.PERSON)))
        .switch(Person)
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == current(Person.id)))
        .join(Organisation, JOIN.LEFT_OUTER, on=(Affiliation.organisation == Organisation.id))
        .switch(Person)
        .join(Participation, JOIN.LEFT_OUTER, on=on_the_list)
        .where(desk.matching(wanted, names_only=True))
        .order_by(Person.sort_key, Person.id)
        .limit(limit)
    )
    return [
        Suggestion(Kind.PERSON, person, name, organisation or "", () if there else (person,))
        for person, name, organisation, there in desk.rows(query)
    ]


def _organisations(desk: Desk, meeting_id: int, wanted: list[str], limit: int) -> list[Suggestion]:
    query = (
        Organisation.select(Organisation.id, Organisation.name, Organisation.city)
        .join(
            SearchEntry,
            on=((SearchEntry.record_id == Organisation.id) & (SearchEntry.kind == Kind.ORGANISATION)),
        )
        .where(desk.matching(wanted, names_only=True))
        .order_by(Organisation.sort_key, Organisation.id)
        .limit(limit)
    )
    found = desk.rows(query)
    people = _people_of(desk, meeting_id, [row[0] for row in found])
    return [
        Suggestion(Kind.ORGANISATION, organisation, name, city, tuple(people[organisation]))
        for organisation, name, city in found
        if organisation in people
    ]


def _people_of(desk: Desk, meeting_id: int, organisations: list[int]) -> dict[int, list[int]]:
    """Who stands for each and is not on the list; organisations of which nobody is known are left out."""
    there = Participation.select(fn.COUNT(Participation.id)).where(
        (Participation.person == Affiliation.person) & (Participation.meeting == meeting_id)
    )
    query = (
        Affiliation.select(Affiliation.organisation, Affiliation.person, there)
        .join(Person)
        .where(
            Affiliation.organisation.in_(organisations)
            & is_open(Affiliation)
            & Affiliation.archived_at.is_null()
            & Person.archived_at.is_null()
        )
        .order_by(Person.sort_key)
    )
    found: dict[int, list[int]] = {}
    for organisation, person, on_the_list in desk.rows(query):
        people = found.setdefault(organisation, [])
        if not on_the_list and person not in people:
            people.append(person)
    return found
