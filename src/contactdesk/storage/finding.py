"""Finding search entries by words: the latest few at once, or as a condition for a list."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from peewee import Expression

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage import vocabulary
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import Term, WordQuery, asked, beginnings, whole

_INDEXED = 6
"""The index knows beginnings up to so many letters as such; what begins with more it must gather first."""
_FIRST_TRY, _SECOND_TRY = 64, 512
_HOPE = 8
"""When so many of the first try have the very words, the second will most likely have enough."""
_RESPELT = 6
"""Of the words asked, the first so many may be the one that is misspelt."""
_SPELLINGS = 12


def matching(
    engine: Engine, words: Sequence[str], *, names_only: bool = False, kind: Kind | None = None
) -> Expression:
    of_index, of_row = asked(words)
    condition = engine.words.condition(beginnings(of_index), names_only=names_only, kind=kind)
    return condition & engine.words.has_all(of_row, names_only=names_only) if of_row else condition


def matching_phrase(
    engine: Engine, words: Sequence[str], *, names_only: bool = False, kind: Kind | None = None
) -> Expression:
    of_index, _ = asked(words)
    condition = engine.words.condition(whole(of_index), names_only=names_only, kind=kind)
    return condition & engine.words.has_phrase(words, names_only=names_only)


class Newest:
    """Finds the latest entries, names only or everything, of some kinds or of all where none is named."""

    def __init__(self, engine: Engine, kinds: Collection[Kind], limit: int, *, names_only: bool) -> None:
        self._engine = engine
        self._kinds = kinds
        self._limit = limit
        self._names_only = names_only

    def having(self, words: Sequence[str]) -> list[FoundEntry]:
        """Each word begins one of the entry's words."""
        of_index, of_row = asked(words)
        if of_row:
            return self._checked(words)
        cut = [word[:_INDEXED] for word in of_index]
        if cut != of_index and self._limit < _SECOND_TRY:
            found = self._tried(of_index, cut)
            if found is not None:
                return found
        return self._ask(beginnings(of_index), self._limit)

    def respelt(self, words: Sequence[str]) -> list[FoundEntry]:
        """One of the words is another one, a slip away from what was asked."""
        ways: WordQuery = [
            [Term(tuple(spellings)), *(Term((other,)) for other in words if other != word)]
            for word in list(dict.fromkeys(words))[:_RESPELT]
            if (spellings := vocabulary.similar(self._engine.database, word, _SPELLINGS))
        ]
        return self._ask(ways, self._limit) if ways and len(words) <= _RESPELT else []

    def _tried(self, words: Sequence[str], cut: Sequence[str]) -> list[FoundEntry] | None:
        """Among the latest whose words begin alike, most often enough have the very words; None where not."""
        terms = dict(zip(words, cut, strict=True))
        for size in (_FIRST_TRY, _SECOND_TRY):
            near = self._ask(beginnings(terms.values()), size, with_text=True)
            found = [entry for entry in near if all(f" {word}" in entry.text for word in words)]
            if len(found) >= self._limit or len(near) < size:
                return found[: self._limit]
            if len(found) < _HOPE:
                rare = min(words, key=lambda word: sum(f" {word}" in entry.text for entry in near))
                terms[rare] = rare
        return None

    def _ask(self, query: WordQuery, limit: int, *, with_text: bool = False) -> list[FoundEntry]:
        return self._engine.words.newest(
            query, names_only=self._names_only, kinds=self._kinds, limit=limit, with_text=with_text
        )

    def _checked(self, words: Sequence[str]) -> list[FoundEntry]:
        entry = SearchEntry
        condition = matching(self._engine, words, names_only=self._names_only)
        if self._kinds:
            condition &= entry.kind.in_(list(self._kinds))
        query = entry.select(entry.kind, entry.record_id).where(condition)
        found = query.order_by(entry.id.desc()).limit(self._limit).tuples().execute(self._engine.database)
        return [FoundEntry(kind, record_id, "") for kind, record_id in found]
