"""The latest that fields, exact words and alternatives ask for, of several kinds at once.

The index tells who comes into question, newest first; each of them is then looked at.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import Any

from peewee import fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.query.asked import Asked
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.condition import beside_plain_words
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.services.query.telling import told, told_in_names
from contactdesk.storage.candidates import Candidates
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import Way, WordQuery, needed

_FIRST, _MOST = 64, 4096
"""How many are looked at first, then twice as many each time, and at most at once."""
_FEW_NAMED, _FEW_HAVE = 512, 64
_FEW = 20_000
"""Sooner looked at one by one than gathered from all tables."""


class FoundByFields:
    def __init__(self, desk: Desk, asked: Asked, kinds: Collection[Kind]) -> None:
        self._desk = desk
        self._asked = asked
        self._kinds = list(kinds or Kind)
        self._asking = Asking(desk, Reading.EACH)
        self._told: dict[Kind, list[WordQuery] | None] = {}
        terms = [term for clause in asked.clauses for term in clause]
        self.has_words = any(term.field is None for term in terms)
        """Whether names can come before the rest."""
        self.words = [
            word for term in terms if term.field is None and not term.negated for word in term.words
        ]

    def newest(self, names_only: bool, limit: int) -> list[FoundEntry]:
        found: list[FoundEntry] = []
        for kind in self._having_words:
            found += self._of_kind(kind, limit, names_only=names_only)
        found.sort(reverse=True)
        return found[:limit]

    @cached_property
    def _having_words(self) -> list[Kind]:
        """The kinds of which some have all the words: asked once, where few have, instead of each in turn."""
        words = self._asked.plain_words
        if not words or len(self._kinds) == 1:
            return self._kinds
        way = Way(needed(words))
        having = self._desk.newest([way], names_only=False, kinds=self._kinds, limit=_FEW_HAVE)
        there = {one.kind for one in having}
        return self._kinds if len(having) == _FEW_HAVE else [kind for kind in self._kinds if kind in there]

    def _of_kind(self, kind: Kind, limit: int, *, names_only: bool) -> list[FoundEntry]:
        if kind not in self._told:
            self._told[kind] = told(self._asking, kind, self._asked)
        tellable = self._told[kind]
        if tellable is None:
            return []
        words = self._asked.plain_words
        in_names = told_in_names(self._asking, kind, self._asked) if names_only else []
        if names_only and (words or in_names):
            named = self._desk.candidates(words, in_names, kind, in_names=True)
            # Where fields narrow too, they may leave fewer of many.
            narrow = len(in_names) < len(tellable)
            if not narrow or len(named.newest(_FEW_NAMED, names_only=True)) < _FEW_NAMED:
                return self._looked_at(named, kind, limit, names_only=True)
        candidates = self._desk.candidates(words, tellable, kind)
        return self._looked_at(candidates, kind, limit, names_only=names_only)

    def _looked_at(
        self, candidates: Candidates, kind: Kind, limit: int, *, names_only: bool
    ) -> list[FoundEntry]:
        noun, found = NOUNS[kind], list[FoundEntry]()
        looked_at, size, before, are_few = 0, _FIRST, None, False
        exactly = None
        while True:
            near = candidates.newest(size, names_only=names_only, before=before)
            having = [one for one in near if candidates.have_words(one)]
            if having:
                # Composed once somebody comes into question, and once for all of them.
                exactly = exactly or self._desk.among(
                    noun.id,
                    noun.select(noun.id).where(self._exactly(kind, Reading.EACH, names_only=names_only)),
                )
                there = {row[0] for row in exactly([one.record_id for one in having])}
                found += [one for one in having if one.record_id in there]
            looked_at += len(near)
            if len(found) >= limit or len(near) < size:
                return found[:limit]
            before, size = near[-1].id, min(2 * size, _MOST)
            if not are_few and len(found) * _FEW < limit * looked_at:
                are_few = not candidates.are_all and candidates.count() <= _FEW
                if not are_few:
                    return found + self._gathered(kind, before, limit - len(found), names_only=names_only)

    def _gathered(self, kind: Kind, before: int, limit: int, *, names_only: bool) -> list[FoundEntry]:
        entry, noun, words = SearchEntry, NOUNS[kind], self._asked.plain_words
        if words:
            # The index of words says at once who comes into question; two lists at a time are slow together.
            each = self._exactly(kind, Reading.EACH, names_only=names_only)
            condition: Any = fn.EXISTS(noun.select(noun.id).where((noun.id == entry.record_id) & each))
            condition &= self._desk.matching(words, names_only=names_only, kind=kind)
        else:
            everybody = self._exactly(kind, Reading.ALL, names_only=names_only)
            gathered = noun.select(noun.id).where(everybody)
            condition = (entry.kind == kind) & entry.record_id.in_(gathered)
        query = entry.select(entry.id, entry.kind, entry.record_id, entry.shown)
        latest = query.where(condition & (entry.id < before)).order_by(entry.id.desc()).limit(limit)
        return [FoundEntry(*row) for row in self._desk.rows(latest)]

    def _exactly(self, kind: Kind, reading: Reading, *, names_only: bool) -> Any:
        asking = self._asking.by(reading)
        rest = beside_plain_words(asking, kind, self._asked, names_only=names_only)
        there = NOUNS[kind].archived_at.is_null()
        return there if rest is None else there & rest
