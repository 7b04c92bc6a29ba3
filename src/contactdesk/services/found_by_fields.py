"""The latest that fields, exact words and alternatives ask for, of several kinds at once.

The index tells who comes into question, newest first; each of them is then looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from peewee import fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.found_meant import Among, Meant
from contactdesk.services.query.asked import Asked
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.condition import beside_plain_words
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.services.query.sure import fields_surely, surely_lacking
from contactdesk.services.query.telling import told, told_in_names
from contactdesk.storage.candidates import Candidates
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import Way, WordQuery, needed

_FEWEST, _FIRST, _MOST = 16, 64, 4096
"""How many are looked at first, then as many as are needed should the next be like those, at most twice as
many as before, and at most at once."""
_HOPE = 1.3
_FEW_NAMED, _FEW_HAVE = 512, 64
_FEW = 20_000
"""Sooner looked at one by one than gathered from all tables."""


class _Told(NamedTuple):
    """Of a kind: by everything under which it is found, by its names, and what nobody has who is meant.

    ``is_exact`` where nobody who has the words, too, need be looked at.
    """

    ways: list[WordQuery]
    in_names: list[WordQuery]
    lacking: WordQuery
    is_exact: bool


class _Alike(NamedTuple):
    """Kinds of which the same is told."""

    kinds: list[Kind]
    told: _Told


class FoundByFields:
    def __init__(self, desk: Desk, asked: Asked, kinds: Collection[Kind]) -> None:
        self._desk = desk
        self._asked = asked
        self._kinds = list(kinds or Kind)
        self._asking = Asking(desk, Reading.EACH)
        terms = [term for clause in asked.clauses for term in clause]
        self.has_words = any(term.field is None for term in terms)
        """Whether names can come before the rest."""
        self.words = [
            word for term in terms if term.field is None and not term.negated for word in term.words
        ]

    def newest(self, names_only: bool, limit: int) -> list[FoundEntry]:
        found: list[FoundEntry] = []
        for alike in self._told_alike:
            found += self._of_kinds(alike, limit, names_only=names_only)
        found.sort(reverse=True)
        return found[:limit]

    @cached_property
    def _told_alike(self) -> list[_Alike]:
        """The kinds of which anybody may be meant; those of which the same is told are asked at once."""
        alike: list[_Alike] = []
        for kind in self._kinds:
            of_kind = self._told(kind)
            if of_kind is None:
                continue
            this = next((one for one in alike if one.told == of_kind), None)
            if this is None:
                alike.append(_Alike([kind], of_kind))
            else:
                this.kinds.append(kind)
        return alike if len(alike) < 2 else self._having_words(alike)

    def _told(self, kind: Kind) -> _Told | None:
        ways = told(self._asking, kind, self._asked)
        if ways is None:
            return None
        in_names = told_in_names(self._asking, kind, self._asked)
        sure = fields_surely(self._asking, kind, self._asked)
        if sure is not None:
            return _Told(sure.having, in_names, sure.lacking, is_exact=True)
        return _Told(ways, in_names, surely_lacking(self._asking, kind, self._asked), is_exact=False)

    def _having_words(self, alike: list[_Alike]) -> list[_Alike]:
        """Those of which some have all the words: asked once, where few have, instead of each in turn."""
        words = self._asked.plain_words
        if not words:
            return alike
        way = Way(needed(words))
        having = self._desk.newest([way], names_only=False, kinds=self._kinds, limit=_FEW_HAVE)
        there = {one.kind for one in having}
        return alike if len(having) == _FEW_HAVE else [one for one in alike if there.intersection(one.kinds)]

    def _of_kinds(self, alike: _Alike, limit: int, *, names_only: bool) -> list[FoundEntry]:
        kinds, (ways, in_names, lacking, is_exact) = alike
        words = self._asked.plain_words
        candidates = self._desk.candidates(words, ways, *kinds, lacking=lacking)
        if names_only and (words or in_names):
            named = self._desk.candidates(words, in_names, *kinds, in_names=True)
            if not lacking and len(in_names) == len(ways):
                return self._looked_at(named, kinds, limit, names_only=True, is_exact=is_exact)
            # Where fields narrow too, they may leave fewer of many.
            if named.count(_FEW_NAMED) < candidates.count(_FEW_NAMED):
                return self._looked_at(named, kinds, limit, names_only=True, is_exact=False)
        return self._looked_at(candidates, kinds, limit, names_only=names_only, is_exact=is_exact)

    def _looked_at(
        self,
        candidates: Candidates,
        kinds: Sequence[Kind],
        limit: int,
        *,
        names_only: bool,
        is_exact: bool,
    ) -> list[FoundEntry]:
        found: list[FoundEntry] = []
        looked_at, size, before, are_few = 0, _FIRST, None, False
        meant = Meant(lambda kind: self._among(kind, names_only=names_only))
        while True:
            near = candidates.newest(size, names_only=names_only, before=before)
            having = [one for one in near if candidates.have_words(one)]
            found += having if is_exact else meant.of(having)
            looked_at += len(near)
            if len(found) >= limit or len(near) < size:
                return found[:limit]
            before, size = near[-1].id, _next(size, limit - len(found), looked_at / (len(found) or 0.5))
            if not are_few and len(found) * _FEW < limit * looked_at:
                are_few = not candidates.are_all and candidates.has_few(_FEW)
                if not are_few:
                    left = limit - len(found)
                    for kind in kinds:
                        found += self._gathered(kind, before, left, names_only=names_only)
                    return sorted(found, reverse=True)[:limit]

    def _among(self, kind: Kind, *, names_only: bool) -> Among:
        noun = NOUNS[kind]
        exactly = self._exactly(kind, Reading.EACH, names_only=names_only)
        return self._desk.among(noun.id, noun.select(noun.id).where(exactly))

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


def _next(size: int, missing: int, each: float) -> int:
    return min(max(_FEWEST, int(_HOPE * missing * each)), 2 * size, _MOST)
