"""Who comes into question for what words and fields ask: told by the index, the latest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any

from peewee import ColumnBase

from contactdesk.records.search import Kind
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.field_words import FieldWord
from contactdesk.storage.finding import is_rare
from contactdesk.storage.text_patterns import like
from contactdesk.storage.word_query import INDEXED, Term, WordQuery, asked

_MOST_PATTERNS = 64
"""Of more, the conditions themselves are asked as soon."""


class Candidates:
    """They have all of the words, or what begins like them, and what the queries tell, and lack the rest.

    The index of names, which is asked ``in_names``, knows only words and nothing that fields tell.
    """

    def __init__(
        self,
        engine: Engine,
        read: Callable[[Callable[[], Any]], Any],
        words: Sequence[str],
        told: Sequence[WordQuery],
        kinds: Sequence[Kind],
        *,
        in_names: bool = False,
        lacking: WordQuery = (),
    ) -> None:
        self._engine = engine
        self._in_names = in_names
        self._words = words
        of_index, _ = asked(words)
        self._read = read
        terms = [Term((word,)) for word in read(lambda: [self._begun(word) for word in of_index])]
        self._queries = [*told, *([[terms]] if terms else [])]
        self._lacking = lacking
        # Of all kinds is of any: words say it by themselves.
        self._kinds = () if self._queries and set(kinds) == set(Kind) else kinds

    @property
    def are_all(self) -> bool:
        """Nothing is told of them but their kind."""
        return not self._queries and not self._lacking

    def _begun(self, word: str) -> str:
        return word if is_rare(self._engine, word) else word[:INDEXED]

    def newest(self, limit: int, *, names_only: bool, before: int | None = None) -> list[FoundEntry]:
        """The latest, or the latest before an entry; some may lack a word that begins alike."""
        found: list[FoundEntry] = self._read(
            lambda: self._engine.words.candidates(
                self._queries,
                kinds=self._kinds,
                in_names=self._in_names,
                names=names_only,
                before=before,
                limit=limit,
                lacking=self._lacking,
            )
        )
        return found

    def has_few(self, few: int) -> bool:
        """Whether there are no more than that, as far as a server knows."""
        has_few = self._engine.words.has_few
        return bool(
            self._read(lambda: has_few(self._queries, kinds=self._kinds, few=few, lacking=self._lacking))
        )

    def have_words(self, found: FoundEntry) -> bool:
        return all(f" {word}" in found.text for word in self._words)

    def latest(self, limit: int) -> ColumnBase:
        """A condition on SearchEntry: one of them, who are of one kind and no more than so many."""
        (kind,) = self._kinds
        return self._engine.words.condition(
            self._queries, names_only=False, kind=kind, newest=limit, lacking=self._lacking
        )

    def within(self, place: Term, limit: int) -> list[int]:
        """The entries of those who stand in a place that only their kind has, so many at the most."""
        queries = [*self._queries, [[place]]]
        found: list[int] = self._read(
            lambda: self._engine.words.ids_having(queries, kinds=(), lacking=self._lacking, limit=limit)
        )
        return found

    @property
    def ways(self) -> int:
        """How many words the index is asked for."""
        queries = [*self._queries, self._lacking]
        return sum(len(term.words) for query in queries for terms in query for term in terms)

    def are_told(self, entry: Any) -> Any:
        """The same of all of them, by an entry's own row; None where that says nothing or takes long."""
        if self.are_all:
            return None
        by_words = self._engine.words.of_row(self._queries, self._lacking)
        return self._are_told_by_text(entry) if by_words is None else by_words

    def _are_told_by_text(self, entry: Any) -> Any:
        ways = sum(
            len(term.words) for query in [*self._queries, self._lacking] for terms in query for term in terms
        )
        if ways > _MOST_PATTERNS:
            return None
        each = [_has_any_way(entry, query) for query in self._queries]
        absent = [~_has_any_way(entry, self._lacking)] if self._lacking else []
        return reduce(and_, [*each, *absent])

    def count(self, most: int | None = None) -> int:
        """Of more than ``most``, so many."""
        return int(
            self._read(
                lambda: self._engine.words.count(
                    self._queries,
                    kinds=self._kinds,
                    most=most,
                    lacking=self._lacking,
                    in_names=self._in_names,
                )
            )
        )


def _has_any_way(entry: Any, query: WordQuery) -> Any:
    return reduce(or_, [reduce(and_, [_is_in(entry, term) for term in terms]) for terms in query])


def _is_in(entry: Any, term: Term) -> Any:
    """In the text that holds such words."""
    return reduce(or_, [_has(entry, word, " " if term.is_whole else "") for word in term.words])


def _has(entry: Any, word: str, ending: str) -> Any:
    if FieldWord.is_one(word):
        return like(entry.field_words, f"%{word}{ending}%")
    return like(entry.everything, f"% {word}{ending}%")
