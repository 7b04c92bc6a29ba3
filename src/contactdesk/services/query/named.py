"""Tags, people, meetings and organisations meant by the words of their names, as their ids."""

from __future__ import annotations

from typing import Any

from contactdesk.core.text import search_lines
from contactdesk.records.listing import ListLength
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.records.tags import Tag
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.values import Wording
from contactdesk.storage.desk import Desk
from contactdesk.storage.text_patterns import like
from contactdesk.storage.word_query import ASKED

_MOST = 20_000
"""So many are gathered once; more are looked for again in each statement."""
_FEW, _PART = 500, 8
_MOST_QUOTED = 2_000
"""Of so many, each one's names are compared."""


def records(matching: Any) -> Any:
    """The ids of the records whose search entry matches, which says of what kind."""
    return SearchEntry.select(SearchEntry.record_id).where(matching)


def tags_meant(asking: Asking, wording: Wording) -> list[int]:
    return asking.once(_tags, asking.desk, wording)


def meetings_meant(asking: Asking, wording: Wording) -> list[int] | None:
    """None where there are too many to gather."""
    return _if_few(asking.once(_meetings, asking.desk, wording))


def organisations_meant(asking: Asking, wording: Wording) -> list[int] | None:
    """Those of this name and all that is part of them; None as for meetings."""
    return _if_few(asking.once(_organisations, asking.desk, wording))


def _if_few(ids: Any) -> list[int] | None:
    return ids if isinstance(ids, list) else None


def meetings_named(asking: Asking, wording: Wording) -> Any:
    """What a column may be ``in_``."""
    return _within(asking.desk, asking.once(_meetings, asking.desk, wording))


def organisations_named(asking: Asking, wording: Wording) -> Any:
    return _within(asking.desk, asking.once(_organisations, asking.desk, wording))


def organisations_are_many(asking: Asking, wording: Wording) -> bool:
    """So many of all that each record is asked sooner than those of each are gathered."""
    named = asking.once(_organisations, asking.desk, wording)
    if isinstance(named, list):
        return len(named) > _FEW and len(named) > asking.once(_all_organisations, asking.desk) / _PART
    return True


def _all_organisations(desk: Desk) -> int:
    lengths = ListLength.select(ListLength.length).where(ListLength.part == Kind.ORGANISATION.value)
    found = desk.row(lengths)
    return 0 if found is None else int(found[0])


def people_named(asking: Asking, wording: Wording) -> Any:
    return _within(asking.desk, asking.once(_people, asking.desk, wording))


def refers(reference: Any, named: Any) -> Any:
    """To one of those named. False of what refers to nothing, rather than unknown, so that “not” holds."""
    return reference.is_null(False) & reference.in_(named)


def _within(desk: Desk, ids: Any) -> Any:
    return desk.ids(ids) if isinstance(ids, list) else ids


def _people(desk: Desk, wording: Wording) -> Any:
    """The ids of those so named; a query of them where they are many."""
    return _by_name(desk, Kind.PERSON, Person, [], wording)


def _meetings(desk: Desk, wording: Wording) -> Any:
    """The ids of those so named; a query of them where they are many."""
    return _by_name(desk, Kind.MEETING, Meeting, [], wording)


def _organisations(desk: Desk, wording: Wording) -> Any:
    """The same of organisations, with all that is part of them."""
    meant: Any = None
    if wording.quoted:
        names = [Organisation.name, Organisation.short_name]
        meant = _quoted(desk, Kind.ORGANISATION, Organisation, names, wording)
    if meant == []:
        return meant
    if meant is None:
        whole = records(_near(desk, Kind.ORGANISATION, wording, _MOST + 1))
    else:
        whole = Organisation.select(Organisation.id).where(Organisation.id.in_(desk.ids(meant)))
    found = desk.ids_found(_with_parts(whole).limit(_MOST + 1))
    if len(found) <= _MOST:
        return sorted(found)
    return _with_parts(records(desk.matching(wording.words, names_only=True, kind=Kind.ORGANISATION)))


def _tags(desk: Desk, wording: Wording) -> list[int]:
    """The tag of this name, or those whose names fit."""
    known = desk.rows(Tag.select(Tag.id, Tag.name).where(Tag.archived_at.is_null()).order_by(Tag.id))
    return [tag_id for tag_id, name in known if wording.is_all_of(name)] or [
        tag_id for tag_id, name in known if wording.fits(name)
    ]


def _with_parts(meant: Any) -> Any:
    whole = meant.cte("whole", recursive=True, columns=("id",))
    within = Organisation.alias("within")
    parts = within.select(within.id).join(whole, on=(within.parent == whole.c.id))
    whole = whole.union(parts)
    return whole.select_from(whole.c.id)


def _by_name(desk: Desk, kind: Kind, noun: Any, short: list[Any], wording: Wording) -> Any:
    """Ids, or a query of them. A quoted name means just that; else its words in that order."""
    if wording.quoted:
        meant = _quoted(desk, kind, noun, short, wording)
        if meant is not None:
            return meant
    near = _near(desk, kind, wording, _MOST + 1)
    found = desk.ids_found(records(near).limit(_MOST + 1))
    if len(found) <= _MOST:
        return sorted(found)
    return records(desk.matching(wording.words, names_only=True, kind=kind))


def _near(desk: Desk, kind: Kind, wording: Wording, most: int) -> Any:
    # The index takes so many words at once; of more, what it finds is only then looked through.
    newest = most if len(wording.words) <= ASKED else None
    return desk.matching(wording.words, names_only=True, kind=kind, newest=newest)


def _quoted(desk: Desk, kind: Kind, noun: Any, short: list[Any], wording: Wording) -> list[int] | None:
    """None where there are too many to compare the names of each."""
    if desk.candidates(wording.words, [], kind, in_names=True).count(_MOST + 1) > _MOST:
        return None
    wanted = " ".join(wording.words)
    entry = SearchEntry
    known = entry.select(entry.record_id, entry.names, *short)
    if short:
        known = known.join(noun, on=(entry.record_id == noun.id))
    begins_so = _near(desk, kind, wording, _MOST + 1) & like(entry.names, f"% {wanted}%")
    rows = desk.found(known.where(begins_so).limit(_MOST_QUOTED + 1))
    if len(rows) > _MOST_QUOTED:
        return None
    # Each name stands in a line of its own, and in other scripts again; but no line that is part of another.
    line, part = f"\n {wanted} \n", f" {wanted} "
    return sorted(
        record_id
        for record_id, lines, *its_short in rows
        if line in f"\n{lines}" or (part in lines and any(wanted in search_lines(one) for one in its_short))
    ) or sorted(record_id for record_id, *_ in rows)
