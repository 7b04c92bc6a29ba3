"""Finding search entries by words: the latest few at once, or as a condition for a list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from math import inf
from operator import and_, or_
from typing import Any

from peewee import ColumnBase

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage import vocabulary
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import ASKED, INDEXED, Term, Way, WordQuery, asked, beginnings, whole

_FIRST_TRY, _SECOND_TRY = 64, 512
_HOPE = 8
"""When so many of the first try have the very words, the second will most likely have enough."""
_FEW = 5_000


def matching(
    engine: Engine,
    words: Sequence[str],
    *,
    names_only: bool = False,
    kind: Kind | None = None,
    newest: int | None = None,
) -> ColumnBase:
    of_index, of_row = asked(words)
    query = beginnings(of_index) if of_index else []
    condition = engine.words.condition([query], names_only=names_only, kind=kind, newest=newest)
    return condition & engine.words.has_all(of_row, names_only=names_only) if of_row else condition


def count(engine: Engine, words: Sequence[str], kind: Kind) -> int:
    """How many entries of a kind ``matching`` finds in everything."""
    of_index, of_row = asked(words)
    if not of_row:
        return engine.words.count([beginnings(of_index)], kinds=[kind])
    return int(SearchEntry.select().where(matching(engine, words, kind=kind)).count(engine.database))


def matching_phrase(
    engine: Engine, words: Sequence[str], *, names_only: bool = False, kind: Kind | None = None
) -> ColumnBase:
    of_index, _ = asked(words)
    condition = engine.words.condition([whole(of_index)], names_only=names_only, kind=kind)
    return condition & engine.words.has_phrase(words, names_only=names_only)


def matching_respelt(
    engine: Engine, meant: Mapping[str, Sequence[str]], *, names_only: bool, kind: Kind
) -> ColumnBase:
    """All the words, one of them perhaps in a spelling that it may mean."""
    query = [[Term((word,)) for word in meant], *_respelt(meant, {word: word for word in meant})]
    return engine.words.condition([query], names_only=names_only, kind=kind)


def _respelt(meant: Mapping[str, Sequence[str]], sought: Mapping[str, str]) -> list[list[Term]]:
    """For each word that may be another: its spellings, with what is sought for the other words."""
    return [
        [Term(tuple(spellings), is_whole=True), *(Term((sought[w],)) for w in meant if w != word)]
        for word, spellings in meant.items()
        if spellings
    ]


class Newest:
    """Finds the latest entries, names only or everything, of some kinds or of all where none is named."""

    def __init__(self, engine: Engine, kinds: Collection[Kind], limit: int, *, names_only: bool) -> None:
        self._engine = engine
        self._kinds = kinds
        self._limit = limit
        self._names_only = names_only

    def having(self, ways: Sequence[Way]) -> list[FoundEntry]:
        """Any of the ways: each of its words begins one of the entry's words, and its phrases are there."""
        if all(way.is_sure for way in ways):
            return self._ask([_terms(way, way.words) for way in ways], self._limit)
        if self._limit < _SECOND_TRY:
            found = self._tried(ways)
            if found is not None:
                return found
        return self._checked(ways)

    def respelt(self, meant: Mapping[str, Sequence[str]]) -> list[FoundEntry]:
        """One of the words is another one, of those that it may mean."""
        ways = _respelt(meant, {word: word[:INDEXED] for word in meant})
        for size in (_FIRST_TRY, _SECOND_TRY) if ways else ():
            near = self._ask(ways, size, with_text=True)
            found = [entry for entry in near if _slips(entry.text, meant) <= 1]
            if len(found) >= self._limit or len(near) < size:
                return found[: self._limit]
        return found[: self._limit]

    def _tried(self, ways: Sequence[Way]) -> list[FoundEntry] | None:
        """Among the latest whose words begin alike, most often enough have the very words; None where not."""
        gathered = {word for way in ways for word in way.words if is_rare(self._engine, word)}
        for size in (_FIRST_TRY, _SECOND_TRY):
            sought = {
                word: word if word in gathered else word[:INDEXED] for way in ways for word in way.words
            }
            terms = [_terms(way, (sought[word] for word in way.words)) for way in ways]
            near = self._ask(terms, size, with_text=True)
            found = [entry for entry in near if any(way.is_in(entry.text) for way in ways)]
            if len(found) >= self._limit or len(near) < size:
                return found[: self._limit]
            if len(found) < _HOPE:
                for way in ways:
                    gathered |= set(sorted(way.words, key=lambda w: sum(f" {w}" in e.text for e in near))[:1])
        return None

    def _ask(self, query: WordQuery, limit: int, *, with_text: bool = False) -> list[FoundEntry]:
        return self._engine.words.newest(
            query, names_only=self._names_only, kinds=self._kinds, limit=limit, with_text=with_text
        )

    def _checked(self, ways: Sequence[Way]) -> list[FoundEntry]:
        entry = SearchEntry
        condition: Any = reduce(or_, (self._condition(way) for way in ways))
        if self._kinds:
            condition &= entry.kind.in_(list(self._kinds))
        query = entry.select(entry.id, entry.kind, entry.record_id, entry.shown).where(condition)
        found = query.order_by(entry.id.desc()).limit(self._limit).tuples().execute(self._engine.database)
        return [FoundEntry(*row) for row in found]

    def _condition(self, way: Way) -> Any:
        parts = [matching(self._engine, way.words, names_only=self._names_only)] if way.words else []
        parts += [matching_phrase(self._engine, p, names_only=self._names_only) for p in way.phrases]
        return reduce(and_, parts)


def is_rare(engine: Engine, word: str) -> bool:
    """What few entries have is gathered at once, and spares looking through what begins like it."""
    return len(word) > INDEXED and vocabulary.uses(engine.database, word) <= _FEW


def _terms(way: Way, words: Iterable[str]) -> list[Term]:
    """As many as an index is asked for at once."""
    terms = [Term((word,), is_whole=True) for phrase in way.phrases for word in phrase]
    return [*terms, *(Term((word,)) for word in words)][:ASKED]


def _slips(text: str, meant: Mapping[str, Sequence[str]]) -> float:
    """How many words are there in another spelling only; more than can be forgiven where one is not there."""
    slips = 0.0
    for word, spellings in meant.items():
        if f" {word}" not in text:
            slips += 1 if any(f" {spelling}" in text for spelling in spellings) else inf
    return slips
