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
            found += self._recent(kind, limit, names_only=names_only) or self._all(
                kind, limit, names_only=names_only
            )
        found.sort(reverse=True)
        return [(kind, record_id) for _, kind, record_id in found[:limit]]

    def _recent(self, kind: Kind, limit: int, *, names_only: bool) -> list[tuple[int, Kind, int]]:
        """Row by row, so that nothing is gathered that is not shown."""
        entry = SearchEntry
        last = self._desk.value(entry.select(fn.COALESCE(fn.MAX(entry.id), 0)))
        if limit > _RECENT or last <= _RECENT:
            return []
        condition = (entry.id > last - _RECENT) & self._one_by_one(kind, names_only=names_only)
        return self._entries(kind, condition, limit, names_only=names_only)

    def _all(self, kind: Kind, limit: int, *, names_only: bool) -> list[tuple[int, Kind, int]]:
        if self._asked.plain_words:
            # The index of words says at once who comes into question; two lists at a time are slow together.
            condition = self._one_by_one(kind, names_only=names_only)
        else:
            entry, noun = SearchEntry, NOUNS[kind]
            there = noun.select(noun.id).where(self._rest(kind, Reading.ALL, names_only=names_only))
            condition = (entry.kind == kind) & entry.record_id.in_(there)
        return self._entries(kind, condition, limit, names_only=names_only)

    def _one_by_one(self, kind: Kind, *, names_only: bool) -> Any:
        entry, noun = SearchEntry, NOUNS[kind]
        rest = self._rest(kind, Reading.EACH, names_only=names_only)
        # Put so that no engine begins with all entries of the kind.
        of_kind = ~(entry.kind != kind)
        return of_kind & fn.EXISTS(noun.select(noun.id).where((noun.id == entry.record_id) & rest))

    def _rest(self, kind: Kind, reading: Reading, *, names_only: bool) -> Any:
        rest = beside_plain_words(self._desk, kind, self._asked, names_only=names_only, reading=reading)
        there = NOUNS[kind].archived_at.is_null()
        return there if rest is None else there & rest

    def _entries(
        self, kind: Kind, condition: Any, limit: int, *, names_only: bool
    ) -> list[tuple[int, Kind, int]]:
        entry, words = SearchEntry, self._asked.plain_words
        if words:
            condition &= self._desk.matching(words, names_only=names_only, kind=kind)
        query = entry.select(entry.id, entry.kind, entry.record_id).where(condition)
        return [
            (row[0], row[1], row[2]) for row in self._desk.rows(query.order_by(entry.id.desc()).limit(limit))
        ]
