"""Keeping what lists are sorted by in step with the records, in the same transaction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from peewee import Database, Model

from contactdesk.core.parts import in_parts
from contactdesk.records.listing import ListLength, PersonListing
from contactdesk.records.search import Kind
from contactdesk.storage.change import Touched
from contactdesk.storage.composed import ById, ForEach
from contactdesk.storage.listing_rows import LISTINGS, Listing, Row
from contactdesk.storage.listing_touched import AT_ONCE, Affected, affected, stood_for
from contactdesk.storage.watch import Part, Watch

_STORED = {
    one.kind: ById(
        lambda ids, table=one.table: table.select().where(table.id.in_(ids))  # type: ignore[misc]  # bound now
    )
    for one in LISTINGS
}


def follow(database: Database, touched: Sequence[Touched], watch: Watch) -> None:
    """Set right whatever the touched records are part of."""
    _set_right(database, affected(database, touched), watch)


def outdated(database: Database) -> list[int]:
    """People of whom another affiliation is to be shown, though nobody wrote: the one shown has ended."""
    day = PersonListing.changes_on
    query = PersonListing.select(PersonListing.id).where((day > "") & (day <= date.today().isoformat()))
    return [person for (person,) in query.tuples().execute(database)]


def bring_to_today(database: Database, people: Sequence[int]) -> None:
    _set_right(database, {Kind.PERSON: set(people), Kind.ORGANISATION: stood_for(database, people)}, Watch())


def rebuild(database: Database) -> None:
    """Write all lists from the records."""
    for listing in LISTINGS:
        listing.table.delete().execute(database)
        lengths: Counter[str] = Counter(dict.fromkeys(listing.parts(), 0))
        for part in _parts(database, listing):
            rows = list(listing.rows(database, part))
            _insert(database, listing, rows)
            lengths.update(_lengths(listing, rows))
        ListLength.delete().where(ListLength.part.in_(list(lengths))).execute(database)
        rows_of_lengths = [{"part": name, "length": length} for name, length in lengths.items()]
        ListLength.insert_many(rows_of_lengths).execute(database)


def wrong(database: Database, kind: Kind) -> int:
    """How many rows of a list do not say what the records say, its remembered lengths among them."""
    listing = next((one for one in LISTINGS if one.kind is kind), None)
    if listing is None:
        return 0
    found = 0
    lengths: Counter[str] = Counter()
    for part in _parts(database, listing):
        stored, wanted = _stored(database, listing, part), _wanted(database, listing, part)
        found += sum(stored.get(i) != wanted.get(i) for i in part)
        lengths.update(_lengths(listing, list(wanted.values())))
    place: Any = listing.table._meta.primary_key
    strays = listing.table.select().where(place.not_in(listing.noun.select(listing.noun.id)))
    remembered = dict(ListLength.select(ListLength.part, ListLength.length).tuples().execute(database))
    lost: int = sum(remembered.get(name) != lengths[name] for name in listing.parts())
    return found + int(strays.count(database)) + lost


def _parts(database: Database, listing: Listing) -> Iterator[list[int]]:
    """All ids of a noun, some at once and never all of them in memory."""
    last, noun = 0, listing.noun
    while True:
        query = noun.select(noun.id).where(noun.id > last).order_by(noun.id).limit(AT_ONCE)
        part = [record_id for (record_id,) in query.tuples().execute(database)]
        if not part:
            return
        yield part
        last = part[-1]


def _set_right(database: Database, ids_by_kind: Affected, watch: Watch) -> None:
    of, done = sum(len(ids) for ids in ids_by_kind.values()), 0
    for listing in LISTINGS:
        longer: Counter[str] = Counter()
        for part in in_parts(sorted(ids_by_kind.get(listing.kind, ())), AT_ONCE):
            stored, wanted = _stored(database, listing, part), _wanted(database, listing, part)
            before = {i: row for i, row in stored.items() if wanted.get(i) != row}
            after = {i: row for i, row in wanted.items() if stored.get(i) != row}
            _delete(database, listing, [i for i in before if i not in after])
            _update(database, listing, before, after)
            _insert(database, listing, [row for i, row in after.items() if i not in before])
            longer.subtract(_lengths(listing, list(before.values())))
            longer.update(_lengths(listing, list(after.values())))
            done += len(part)
            watch.passed(Part.LISTS, done, of)
        if changed := [(more, name) for name, more in longer.items() if more]:
            _LONGER.run(database, changed)


_LONGER = ForEach(lambda: ListLength.update(length=ListLength.length + 0).where(ListLength.part == ""))


def _lengths(listing: Listing, rows: Sequence[Row]) -> dict[str, int]:
    return {
        name: len(rows) if place is None else sum(1 for row in rows if row[place])
        for name, place in listing.parts().items()
    }


def _stored(database: Database, listing: Listing, ids: Sequence[int]) -> dict[int, Row]:
    return {row[0]: tuple(row) for row in _STORED[listing.kind].rows(database, ids)}


def _wanted(database: Database, listing: Listing, ids: Sequence[int]) -> dict[int, Row]:
    return {row[0]: row for row in listing.rows(database, ids)}


def _delete(database: Database, listing: Listing, ids: Sequence[int]) -> None:
    if ids:
        _deletion(listing.table).run(database, [(record_id,) for record_id in ids])


@cache
def _deletion(table: type[Model]) -> ForEach:
    return ForEach(lambda: table.delete().where(table._meta.primary_key == 0))


def _update(
    database: Database, listing: Listing, before: Mapping[int, Row], after: Mapping[int, Row]
) -> None:
    """Only the columns that differ: each of the others has an index that would be written too."""
    alike: dict[tuple[int, ...], list[Row]] = defaultdict(list)
    for record_id in before.keys() & after.keys():
        was, will = before[record_id], after[record_id]
        places = tuple(place for place in range(len(will)) if was[place] != will[place])
        alike[places].append((*(will[place] for place in places), record_id))
    for places, rows in alike.items():
        _updating(listing.table, places).run(database, sorted(rows, key=lambda row: row[-1]))


@cache
def _updating(table: type[Model], places: tuple[int, ...]) -> ForEach:
    sample = {table._meta.sorted_field_names[place]: None for place in places}
    return ForEach(lambda: table.update(sample).where(table._meta.primary_key == 0))


def _insert(database: Database, listing: Listing, rows: Sequence[Row]) -> None:
    if not rows:
        return
    columns = ", ".join(field.column_name for field in listing.table._meta.sorted_fields)
    marks = ", ".join([database.param] * len(rows[0]))
    table = listing.table._meta.table_name
    database.cursor().executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # our own names
