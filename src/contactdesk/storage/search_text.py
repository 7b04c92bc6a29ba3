"""Under which words each person, organisation and meeting is found, and whose words a record is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Database, Query

from contactdesk.core.text import search_words
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.change import Touched

NOUN_OF: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
}
_OWNERS = {"person": Kind.PERSON, "organisation": Kind.ORGANISATION, "meeting": Kind.MEETING}
_PARTS: tuple[type[Record], ...] = (OtherName, Affiliation, ContactPoint, MeetingHost, Tagging)


def findable(database: Database, touched: Iterable[Touched]) -> dict[Kind, set[int]]:
    """The people, organisations and meetings whose words may differ now, also of records that are gone."""
    found: dict[Kind, set[int]] = defaultdict(set)
    for one in touched:
        for kind, noun in NOUN_OF.items():
            if one.noun is noun:
                found[kind].add(one.record_id)
        if one.noun in _PARTS:
            for values in (one.before, one.after, _stored(database, one)):
                _add_owners(found, values or {})
        if one.noun is Tag and one.before is not None:
            _add_tagged(database, found, one.record_id)
    _add_those_who_carry_names(database, found, _renamed(touched))
    return found


def _add_owners(found: dict[Kind, set[int]], values: dict[str, Any]) -> None:
    for column, kind in _OWNERS.items():
        if values.get(column) is not None:
            found[kind].add(int(values[column]))


def _stored(database: Database, one: Touched) -> dict[str, Any] | None:
    """The record as it is now; an edit recorded only the fields that it changed."""
    if one.before is None or one.after is None:
        return None
    return next(iter(one.noun.select().where(one.noun.id == one.record_id).dicts().execute(database)), None)


def _add_tagged(database: Database, found: dict[Kind, set[int]], tag_id: int) -> None:
    query = Tagging.select(Tagging.person, Tagging.organisation, Tagging.meeting).where(Tagging.tag == tag_id)
    for row in query.dicts().execute(database):
        _add_owners(found, row)


def _renamed(touched: Iterable[Touched]) -> set[int]:
    """Organisations that have another name now."""
    return {
        t.record_id
        for t in touched
        if t.noun is Organisation and t.before is not None and {"name", "short_name"} & set(t.before)
    }


def _add_those_who_carry_names(
    database: Database, found: dict[Kind, set[int]], organisations: set[int]
) -> None:
    """People are found by the names of their organisations, meetings by those of their hosts."""
    if not organisations:
        return
    affiliated = Affiliation.select(Affiliation.person).where(Affiliation.organisation.in_(organisations))
    hosted = MeetingHost.select(MeetingHost.meeting).where(MeetingHost.organisation.in_(organisations))
    found[Kind.PERSON].update(person for (person,) in affiliated.tuples().execute(database))
    found[Kind.MEETING].update(meeting for (meeting,) in hosted.tuples().execute(database))


def all_ids(database: Database, kind: Kind) -> list[int]:
    noun = NOUN_OF[kind]
    return [i for (i,) in noun.select(noun.id).order_by(noun.updated_at, noun.id).tuples().execute(database)]


def texts(database: Database, kind: Kind, ids: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """For each record that is there and not archived: id, words of its names, words of everything."""
    noun = NOUN_OF[kind]
    names, notes = _COLUMNS[kind]
    wanted = noun.select(noun.id, *names, *notes).where(noun.id.in_(ids) & noun.archived_at.is_null())
    beside = _beside(database, kind, ids)
    for record_id, *values in wanted.tuples().execute(database):
        own_names = [*values[: len(names)], *beside["names", record_id]]
        rest = [*values[len(names) :], *beside["rest", record_id]]
        name_words = search_words(" ".join(own_names))
        yield record_id, name_words, search_words(" ".join([*own_names, *rest]))


_COLUMNS: dict[Kind, tuple[list[Any], list[Any]]] = {
    Kind.PERSON: (
        [Person.display_name, Person.given_name, Person.family_name, Person.original_name, Person.sort_name],
        [Person.city, Person.notes],
    ),
    Kind.ORGANISATION: (
        [Organisation.name, Organisation.short_name],
        [
            Organisation.city,
            Organisation.address,
            Organisation.country,
            Organisation.website,
            Organisation.notes,
        ],
    ),
    Kind.MEETING: ([Meeting.title], [Meeting.programme, Meeting.venue, Meeting.city, Meeting.notes]),
}


def _beside(database: Database, kind: Kind, ids: Sequence[int]) -> dict[tuple[str, int], list[str]]:
    """Words from other records, by ("names" or "rest", id)."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for where, query in _beside_queries(kind, ids):
        for record_id, *values in query.tuples().execute(database):
            found[where, record_id] += [value for value in values if value]
    return found


def _beside_queries(kind: Kind, ids: Sequence[int]) -> Iterator[tuple[str, Query]]:
    owner = kind.value
    tagged, reached = getattr(Tagging, owner), getattr(ContactPoint, owner, None)
    yield "rest", Tagging.select(tagged, Tag.name).join(Tag).where(tagged.in_(ids))
    if reached is not None:
        yield (
            "rest",
            ContactPoint.select(reached, ContactPoint.value, ContactPoint.normalised).where(reached.in_(ids)),
        )
    if kind is Kind.PERSON:
        yield (
            "rest",
            Affiliation.select(
                Affiliation.person,
                Affiliation.position,
                Affiliation.unit,
                Organisation.name,
                Organisation.short_name,
            )
            .join(Organisation)
            .where(Affiliation.person.in_(ids)),
        )
    if kind is Kind.ORGANISATION:
        yield (
            "names",
            OtherName.select(OtherName.organisation, OtherName.name).where(OtherName.organisation.in_(ids)),
        )
    if kind is Kind.MEETING:
        yield (
            "rest",
            MeetingHost.select(MeetingHost.meeting, Organisation.name)
            .join(Organisation)
            .where(MeetingHost.meeting.in_(ids)),
        )
