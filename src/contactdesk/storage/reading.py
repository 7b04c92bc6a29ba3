"""Reading an open desk: rows of queries, and entries of the search index that words find."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from peewee import SQL, ColumnBase, Database, Query

from contactdesk.records.search import Kind
from contactdesk.storage import finding, vocabulary
from contactdesk.storage.candidates import Candidates
from contactdesk.storage.composed import ById, OfThese, Select
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import Way, WordQuery

Rows = TypeVar("Rows")


class ReadDesk:
    """What can be asked of a desk; what a driver raises comes as the errors of ``storage.errors``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # While a change is open, nothing is read anew from a server that came back.
        self._changing = False

    @property
    def database(self) -> Database:
        return self._engine.database

    def rows(self, query: Query) -> list[tuple[Any, ...]]:
        """The rows of a SELECT as plain tuples."""
        return self._read(lambda: list(query.tuples().execute(self.database)))

    def found(self, query: Query) -> list[tuple[Any, ...]]:
        """The same of thousands of rows: values as the driver gives them."""
        statement, values = self.database.get_sql_context().sql(query).query()
        return self.fetch(statement, values)

    def ids_found(self, query: Query) -> list[int]:
        """What a SELECT of ids finds, which may be thousands."""
        return [row[0] for row in self.found(query)]

    def row(self, query: Query) -> tuple[Any, ...] | None:
        """The first row of a SELECT, or None."""
        return next(iter(self.rows(query.limit(1))), None)

    def value(self, query: Query) -> Any:
        """The one value of a SELECT that always has a row, such as a count."""
        return self.rows(query)[0][0]

    def by_id(self, composed: ById, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        """The rows of a statement that was composed once, for these ids; values as the driver gives them."""
        return self._read(lambda: composed.rows(self.database, ids))

    def having(self, composed: Select, *values: Any) -> list[tuple[Any, ...]]:
        """The same for other values than ids."""
        return self._read(lambda: composed.rows(self.database, *values))

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """The driver's own rows of SQL that was composed before: composing can take longer than asking."""
        return self._read(lambda: list(self.database.execute_sql(statement, values).fetchall()))

    def among(self, column: Any, query: Query) -> Callable[[Sequence[int]], list[tuple[Any, ...]]]:
        """A SELECT to be asked of several sets of ids, one of which the column must be; composed once."""
        words = self._engine.words
        composed = OfThese(self.database, lambda i: query.where(column.in_(words.ids(i))), words.ids_value)
        return lambda ids: self._read(lambda: composed.rows(ids))

    def ids(self, ids: Sequence[int]) -> SQL:
        """Ids that a column may be ``in_``, however many: naming each would take longer than asking."""
        return self._engine.words.ids(self._engine.words.ids_value(ids))

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever other desks save meanwhile; for reading only."""
        with self._explaining(), self._engine.unchanging():
            yield

    def matching(
        self,
        words: Sequence[str],
        *,
        names_only: bool = False,
        kind: Kind | None = None,
        newest: int | None = None,
    ) -> ColumnBase:
        """A condition on SearchEntry: every folded word begins one of the entry's words.

        With a kind also for no words. An engine may leave it at so many of the ``newest``.
        """
        return finding.matching(self._engine, words, names_only=names_only, kind=kind, newest=newest)

    def count_matching(self, words: Sequence[str], kind: Kind) -> int:
        """How many entries of a kind ``matching`` finds."""
        return self._read(lambda: finding.count(self._engine, words, kind))

    def matching_phrase(
        self, words: Sequence[str], *, names_only: bool = False, kind: Kind | None = None
    ) -> ColumnBase:
        """The same for whole words, one after another within one of the record's texts."""
        return finding.matching_phrase(self._engine, words, names_only=names_only, kind=kind)

    def matching_respelt(
        self, meant: Mapping[str, Sequence[str]], kind: Kind, *, names_only: bool = False
    ) -> ColumnBase:
        """A condition on SearchEntry: all these words, at most one of them in a spelling that it may mean."""
        return finding.matching_respelt(self._engine, meant, names_only=names_only, kind=kind)

    def newest(
        self, ways: Sequence[Way], *, names_only: bool, kinds: Collection[Kind] = (), limit: int
    ) -> list[FoundEntry]:
        """The latest entries that any of the ways finds, at once however many there are."""
        newest = finding.Newest(self._engine, kinds, limit, names_only=names_only)
        return self._read(lambda: newest.having(ways))

    def newest_respelt(
        self,
        meant: Mapping[str, Sequence[str]],
        *,
        names_only: bool,
        kinds: Collection[Kind] = (),
        limit: int,
    ) -> list[FoundEntry]:
        """The latest entries that have all these words, one of them in a spelling that it may mean."""
        newest = finding.Newest(self._engine, kinds, limit, names_only=names_only)
        return self._read(lambda: newest.respelt(meant))

    def candidates(
        self,
        words: Sequence[str],
        told: Sequence[WordQuery],
        *kinds: Kind,
        in_names: bool = False,
        lacking: WordQuery = (),
    ) -> Candidates:
        """Who of some kinds comes into question: they have the words, and what the queries of fields tell."""
        return Candidates(self._engine, self._read, words, told, kinds, in_names=in_names, lacking=lacking)

    def similar_words(self, word: str, limit: int = 10) -> list[str]:
        """What a misspelt word may mean: words of the desk that are one slip away, the commonest first."""
        return self._read(lambda: vocabulary.similar(self.database, word, limit))

    def _read(self, read: Callable[[], Rows]) -> Rows:
        with self._explaining():
            try:
                return read()
            except Exception:
                # A server may have been started anew since; within a change all of it is lost with that.
                if self._changing or not self._engine.reconnect():
                    raise
                return read()

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            explained = self._engine.explain(error)
            if explained is None or explained is error:
                raise
            raise explained from error
