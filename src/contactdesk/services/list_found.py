"""Who of a list a search found, in its order: the first at once, all of them once and kept for a while."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from peewee import fn

from contactdesk.records.history import Change
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.list_beginning import ListBeginning
from contactdesk.services.list_order import Order
from contactdesk.services.narrowed import Narrowed
from contactdesk.services.query.asking import Reading
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.services.best_matches import BestMatches, Meant
    from contactdesk.services.list_told import ListTold

_FEW = 250
"""So many are sorted sooner than the beginning of a list is looked through."""
_KEPT = 4
_Key = tuple[str, str, bool]


class FoundRows:
    """Ids only; ``listing`` says what they are sorted by. Without an order the best match stands first."""

    def __init__(self, desk: Desk, kind: Kind, *, noun: Any, listing: Any) -> None:
        self._desk = desk
        self._kind, self._noun, self._listing = kind, noun, listing
        self._beginning = ListBeginning(desk, kind, noun=noun, listing=listing)
        self._kept: dict[_Key, array[int]] = {}
        self._as_of = -1

    def ids(self, narrowed: Narrowed, order: Order | None, *, descending: bool) -> array[int]:
        """All of them. Kept until somebody writes, so that the next page costs nothing."""
        self._forget_what_is_old()
        key = _key(narrowed, order, descending=descending)
        if key not in self._kept and not self._keep_few(narrowed, order, descending=descending):
            few = None if order is None else self._told.all(narrowed, order, descending=descending)
            if order is None:
                self._keep(key, self._best.all(narrowed.asked, self._kind))
            elif few is not None:
                self._keep(key, few)
            else:
                found = self._matching(narrowed).order_by(*order.all_terms(descending=descending))
                self._keep(key, self._desk.ids_found(found))
        return self._kept[key]

    def first(self, narrowed: Narrowed, order: Order | None, *, descending: bool, limit: int) -> list[int]:
        """The first of them, without looking for all where many are found."""
        self._forget_what_is_old()
        key = _key(narrowed, order, descending=descending)
        if key in self._kept:
            return list(self._kept[key][:limit])
        if order is None:
            return self._best_first(narrowed, key, limit)
        if narrowed.words and self._keep_few(narrowed, order, descending=descending):
            return list(self._kept[key][:limit])
        near = self._near_beginning(narrowed, order, descending=descending, limit=limit)
        if near is not None:
            return near
        # Sorting for a screen is less than sorting them all; those are sorted when somebody scrolls.
        found = self._matching(narrowed).order_by(*order.all_terms(descending=descending)).limit(limit)
        return self._desk.ids_found(found)

    def _near_beginning(
        self, narrowed: Narrowed, order: Order, *, descending: bool, limit: int
    ) -> list[int] | None:
        if not narrowed.words:
            found = self._told.first(narrowed, order, descending=descending, limit=limit)
            if found is not None:
                return found
            condition = narrowed.condition(Reading.EACH)
            return self._beginning.meeting(condition, order, descending=descending, limit=limit)
        if self._meant(narrowed):
            # What was misspelt finds little, which is sorted as soon.
            return None
        found = self._told.first_by_name(narrowed, order, descending=descending, limit=limit)
        if found is not None:
            return found
        return self._beginning.having(narrowed.words, order, descending=descending, limit=limit)

    def _best_first(self, narrowed: Narrowed, key: _Key, limit: int) -> list[int]:
        ids = self._newest(narrowed, limit + 1)
        if len(ids) <= limit:
            self._keep(key, ids)
        return ids[:limit]

    def _keep_few(self, narrowed: Narrowed, order: Order | None, *, descending: bool) -> bool:
        """Keep all that words found, a slip in them forgiven, where they are few; and whether they are."""
        if not narrowed.words:
            return False
        ids = self._newest(narrowed, _FEW + 1)
        if len(ids) > _FEW:
            # With so many there is nothing misspelt, which would be looked for in the index again.
            narrowed.asking.know(self._best.meant, None)
            return False
        if order is not None:
            listing = self._listing
            found = listing.select(listing.id).where(listing.id.in_(ids))
            ids = self._desk.ids_found(found.order_by(*order.all_terms(descending=descending)))
        self._keep(_key(narrowed, order, descending=descending), ids)
        return True

    def _newest(self, narrowed: Narrowed, limit: int) -> list[int]:
        finding = self._best.first(narrowed.asked, (self._kind,), limit)
        return [entry.record_id for entry in finding.entries]

    @cached_property
    def _best(self) -> BestMatches:
        # A window begins with lists in which nobody looks for anything yet.
        from contactdesk.services.best_matches import BestMatches

        return BestMatches(self._desk)

    @cached_property
    def _told(self) -> ListTold:
        from contactdesk.services.list_told import ListTold

        return ListTold(
            self._desk, self._kind, noun=self._noun, listing=self._listing, beginning=self._beginning
        )

    def count(self, narrowed: Narrowed) -> int:
        """How many; plain words are counted in the index alone."""
        self._forget_what_is_old()
        for (search, _column, _descending), ids in self._kept.items():
            if search == narrowed.search:
                return len(ids)
        if narrowed.words:
            return self._count_words(narrowed)
        known = self._told.count(narrowed)
        if known is not None:
            return known
        counted = self._noun.select(fn.COUNT(self._noun.id)).where(narrowed.condition(Reading.ALL))
        return int(self._desk.value(counted))

    def _count_words(self, narrowed: Narrowed) -> int:
        if self._meant(narrowed):
            return int(
                self._desk.value(SearchEntry.select(fn.COUNT(SearchEntry.id)).where(self._under(narrowed)))
            )
        return self._desk.count_matching(narrowed.words, self._kind)

    def _under(self, narrowed: Narrowed) -> Any:
        """Plain words as a condition on entries. None of them is archived."""
        meant = self._meant(narrowed)
        if meant:
            return self._desk.matching_respelt(meant, self._kind)
        return self._desk.matching(narrowed.words, kind=self._kind)

    def _meant(self, narrowed: Narrowed) -> Meant | None:
        # By name, for what was asked need not be hashable: whoever narrows a list asks one question.
        return narrowed.asking.once(self._best.meant, asked=narrowed.asked, kind=self._kind)

    def _matching(self, narrowed: Narrowed) -> Any:
        listing, noun = self._listing, self._noun
        found = listing.select(listing.id)
        if narrowed.words:
            entries = SearchEntry.select(SearchEntry.record_id).where(self._under(narrowed))
            return found.where(listing.id.in_(entries))
        return found.join(noun, on=(noun.id == listing.id)).where(narrowed.condition(Reading.ALL))

    def _keep(self, key: _Key, ids: Sequence[int]) -> None:
        while len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = array("q", ids)

    def _forget_what_is_old(self) -> None:
        """Every write leaves a step of history, also that of another desk on the same server."""
        ((last,),) = self._desk.fetch(*self._last_step)
        if last != self._as_of:
            self._kept.clear()
            self._as_of = last

    @cached_property
    def _last_step(self) -> tuple[str, list[Any]]:
        query = Change.select(fn.MAX(Change.id))
        statement, values = self._desk.database.get_sql_context().sql(query).query()
        return statement, list(values)


def _key(narrowed: Narrowed, order: Order | None, *, descending: bool) -> _Key:
    return (narrowed.search, "" if order is None else order.column.name, descending)
