"""Tags, people, meetings and organisations meant by the words of their names, as conditions on their ids."""

from __future__ import annotations

from typing import Any

from peewee import fn

from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.query.values import Wording
from contactdesk.storage.desk import Desk

_MOST_LOOKED_AT = 2000


def entries(kind: Kind, matching: Any) -> Any:
    """The ids of the records of this kind whose search entry matches."""
    # Behind a function, so that no engine begins with all entries of the kind: far fewer match.
    of_kind = fn.LOWER(SearchEntry.kind) == kind.value
    return SearchEntry.select(SearchEntry.record_id).where(matching & of_kind)


def tagged(desk: Desk, kind: Kind, wording: Wording) -> Any:
    """The ids of records under the tag of this name, or under those whose names fit."""
    tags = desk.rows(Tag.select(Tag.id, Tag.name).where(Tag.archived_at.is_null()).order_by(Tag.id))
    meant = [tag_id for tag_id, name in tags if wording.is_all_of(name)] or [
        tag_id for tag_id, name in tags if wording.fits(name)
    ]
    owner = getattr(Tagging, kind.value)
    return Tagging.select(owner).where(Tagging.tag.in_(meant) & owner.is_null(False))


def people(desk: Desk, wording: Wording) -> Any:
    return _by_name(desk, Kind.PERSON, Person, [Person.display_name], wording)


def meetings(desk: Desk, wording: Wording) -> Any:
    return _by_name(desk, Kind.MEETING, Meeting, [Meeting.title], wording)


def organisations(desk: Desk, wording: Wording) -> Any:
    """Those meant, and all that is part of them."""
    names = [Organisation.name, Organisation.short_name]
    meant = _by_name(desk, Kind.ORGANISATION, Organisation, names, wording)
    whole = meant.cte("whole", recursive=True, columns=("id",))
    within = Organisation.alias("within")
    parts = within.select(within.id).join(whole, on=(within.parent == whole.c.id))
    whole = whole.union(parts)
    return whole.select_from(whole.c.id)


def _by_name(desk: Desk, kind: Kind, noun: Any, names: list[Any], wording: Wording) -> Any:
    """A query of ids. A quoted name that is just that means it alone; else its words in that order."""
    matching = desk.matching(wording.words, names_only=True, kind=kind)
    found = noun.select(noun.id).where(noun.id.in_(entries(kind, matching)) & noun.archived_at.is_null())
    if not wording.quoted:
        return found
    known = found.select(noun.id, SearchEntry.names, *names).join(
        SearchEntry, on=(SearchEntry.kind == kind) & (SearchEntry.record_id == noun.id)
    )
    rows = desk.rows(known.limit(_MOST_LOOKED_AT + 1))
    if len(rows) > _MOST_LOOKED_AT:
        return found
    # Other names and other scripts stand in the entry alone, each in a line of its own.
    wanted = " ".join(wording.words)
    meant = [
        record_id
        for record_id, lines, *its_names in rows
        if any(map(wording.is_all_of, its_names)) or wanted in map(str.strip, lines.split("\n"))
    ] or [record_id for record_id, lines, *_ in rows if f" {wanted}" in lines]
    return noun.select(noun.id).where(noun.id.in_(meant))
