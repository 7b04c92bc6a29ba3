"""Which rows of which lists may be other ones now, after a step touched some records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Database

from contactdesk.core.parts import in_parts
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.storage.change import Touched
from contactdesk.storage.composed import ById

AT_ONCE = 400
Affected = dict[Kind, set[int]]

_MATTERS: dict[type[Record], frozenset[str]] = {
    Person: frozenset({"sort_key", "city", "archived_at"}),
    Organisation: frozenset({"sort_key", "sector", "city", "parent", "archived_at"}),
    Affiliation: frozenset({"person", "organisation", "until", "primary"}),
    Participation: frozenset({"person", "organisation", "meeting", "attendance"}),
    Meeting: frozenset({"starts_at", "archived_at"}),
    Interaction: frozenset({"kind", "answered", "at", "organisation", "archived_at"}),
    InteractionPerson: frozenset({"interaction", "person", "organisation"}),
}
"""The fields from which lists are sorted; an edit of others changes no list."""


def _owners(part: Any, of: Any) -> ById:
    """The person of each, and the organisation, which may be none."""
    query = part.select(part.person, part.organisation).distinct()
    return ById(lambda ids: query.where(of.in_(ids)))


_OWNERS = {part: _owners(part, part.id) for part in (Affiliation, Participation, InteractionPerson)}
_THERE = _owners(Participation, Participation.meeting)
_SPOKEN_TO = _owners(InteractionPerson, InteractionPerson.interaction)
_SPOKEN_WITH = ById(lambda ids: Interaction.select(Interaction.organisation).where(Interaction.id.in_(ids)))
_STAND_FOR = ById(
    lambda ids: Affiliation.select(Affiliation.person).where(Affiliation.organisation.in_(ids)).distinct()
)
_STOOD_FOR = ById(
    lambda ids: Affiliation.select(Affiliation.organisation).where(Affiliation.person.in_(ids)).distinct()
)
_DEPARTMENTS = ById(lambda ids: Organisation.select(Organisation.id).where(Organisation.parent.in_(ids)))


def affected(database: Database, touched: Iterable[Touched]) -> Affected:
    """Ids by kind, also of records that are gone or archived now."""
    found: Affected = defaultdict(set)
    edited: dict[type[Record], set[int]] = defaultdict(set)
    carried: dict[str, set[int]] = defaultdict(set)
    for one in touched:
        fields = _MATTERS.get(one.noun)
        if fields is None or (one.before and one.after and fields.isdisjoint(one.after)):
            continue
        if one.noun is Person:
            found[Kind.PERSON].add(one.record_id)
        elif one.noun is Organisation:
            found[Kind.ORGANISATION].add(one.record_id)
        else:
            _add_owners(found, one)
        if one.before and one.after:
            edited[one.noun].add(one.record_id)
            for field in one.after:
                carried[f"{one.noun._meta.table_name} {field}"].add(one.record_id)
    _add_from_elsewhere(database, found, edited, carried)
    return found


def _add_owners(found: Affected, one: Touched) -> None:
    """The person and the organisation that a record belonged to, and those it belongs to now."""
    for values in (one.before or {}, one.after or {}):
        if values.get("person") is not None:
            found[Kind.PERSON].add(int(values["person"]))
        if values.get("organisation") is not None:
            found[Kind.ORGANISATION].add(int(values["organisation"]))


def _add_from_elsewhere(
    database: Database,
    found: Affected,
    edited: dict[type[Record], set[int]],
    carried: dict[str, set[int]],
) -> None:
    """An edit recorded only what it changed, and names and times are shown beyond their own record."""
    owners = [(question, edited[part]) for part, question in _OWNERS.items()]
    owners += [(_THERE, edited[Meeting]), (_SPOKEN_TO, edited[Interaction])]
    for question, ids in owners:
        for person, organisation in _asked(database, question, ids):
            found[Kind.PERSON].add(person)
            found[Kind.ORGANISATION].update([organisation] if organisation else ())
    renamed = carried["organisation sort_key"]
    found[Kind.PERSON].update(person for (person,) in _asked(database, _STAND_FOR, renamed))
    organisations: tuple[tuple[ById, set[int]], ...] = (
        (_DEPARTMENTS, renamed),
        (_STOOD_FOR, carried["person archived_at"]),
        (_SPOKEN_WITH, edited[Interaction]),
    )
    for question, ids in organisations:
        found[Kind.ORGANISATION].update(one for (one,) in _asked(database, question, ids) if one)


def _asked(database: Database, question: ById, ids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    for part in in_parts(sorted(ids), AT_ONCE):
        yield from question.rows(database, part)


def stood_for(database: Database, people: Sequence[int]) -> set[int]:
    """The organisations that these people stand or stood for."""
    return {organisation for (organisation,) in _asked(database, _STOOD_FOR, people)}
