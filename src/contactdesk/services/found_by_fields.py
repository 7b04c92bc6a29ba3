"""The latest that fields, exact words and alternatives ask for, of several kinds at once."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from peewee import fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.query.asked import Asked
from contactdesk.services.query.asking import Reading
from contactdesk.services.query.condition import beside_plain_words
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.storage.desk import Desk

_RECENT = 2_000
"""Among so many of the latest there is enough of what is common; what is rare is found quickly by itself."""


class FoundByFields:
    def __init__(self, desk: Desk, asked: Asked, kinds: Collection[Kind]) -> None:
        self._desk = desk
        self._asked = asked
        self._kinds = list(kinds or Kind)
        terms = [term for clause in asked.clauses for term in clause]
        self.has_words = any(term.field is None for term in terms)
        """Whether names can come before the rest."""
        self.words = [
            word for term in terms if term.field is None and not term.negated for word in term.words
        ]

    def newest(self, names_only: bool, limit: int) -> list[tuple[Kind, int]]:
        found: list[tuple[int, Kind, int]] = []
        for kind in self._kinds:
            recent, is_all = self._recent(kind, limit, names_only=names_only)
            found += recent if is_all else self._all(kind, limit, names_only=names_only)
        found.sort(reverse=True)
        return [(kind, record_id) for _, kind, record_id in found[:limit]]

    def _recent(
        self, kind: Kind, limit: int, *, names_only: bool
    ) -> tuple[list[tuple[int, Kind, int]], bool]:
        """Row by row among the latest, so that little is gathered in vain; and whether that will do."""
        if limit > _RECENT:
            return [], False
        entry, words = SearchEntry, self._asked.plain_words
        near = self._desk.matching(words, names_only=names_only, kind=kind, newest=_RECENT)
        found = self._entries(near & self._one_by_one(kind, names_only=names_only), limit)
        if len(found) == limit:
            return found, True
        return found, self._desk.value(entry.select(fn.COUNT(entry.id)).where(near)) < _RECENT

    def _all(self, kind: Kind, limit: int, *, names_only: bool) -> list[tuple[int, Kind, int]]:
        words = self._asked.plain_words
        if words:
            # The index of words says at once who comes into question; two lists at a time are slow together.
            condition = self._one_by_one(kind, names_only=names_only)
            return self._entries(
                condition & self._desk.matching(words, names_only=names_only, kind=kind), limit
            )
        entry, noun = SearchEntry, NOUNS[kind]
        there = noun.select(noun.id).where(self._rest(kind, Reading.ALL, names_only=names_only))
        return self._entries((entry.kind == kind) & entry.record_id.in_(there), limit)

    def _one_by_one(self, kind: Kind, *, names_only: bool) -> Any:
        entry, noun = SearchEntry, NOUNS[kind]
        rest = self._rest(kind, Reading.EACH, names_only=names_only)
        return fn.EXISTS(noun.select(noun.id).where((noun.id == entry.record_id) & rest))

    def _rest(self, kind: Kind, reading: Reading, *, names_only: bool) -> Any:
        rest = beside_plain_words(self._desk, kind, self._asked, names_only=names_only, reading=reading)
        there = NOUNS[kind].archived_at.is_null()
        return there if rest is None else there & rest

    def _entries(self, condition: Any, limit: int) -> list[tuple[int, Kind, int]]:
        entry = SearchEntry
        query = entry.select(entry.id, entry.kind, entry.record_id).where(condition)
        found = self._desk.rows(query.order_by(entry.id.desc()).limit(limit))
        return [(row[0], row[1], row[2]) for row in found]
