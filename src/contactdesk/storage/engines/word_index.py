"""What a desk asks of an engine's index of words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple, Protocol

from peewee import SQL, ColumnBase, Expression

from contactdesk.records.search import Kind
from contactdesk.storage.word_query import WordQuery


class IndexEntry(NamedTuple):
    """A row of SearchEntry: names and everything are words between spaces."""

    id: int
    kind: Kind
    record_id: int
    shown: str
    names: str
    everything: str
    field_words: str


class FoundEntry(NamedTuple):
    """``text`` is that of its names or of everything, where it was asked for."""

    id: int
    kind: Kind
    record_id: int
    shown: str
    text: str = ""


class WordIndex(Protocol):
    def create(self) -> None: ...

    def drop(self) -> None: ...

    def put(self, entries: Sequence[IndexEntry]) -> None:
        """Entries that have been inserted."""

    def remove(self, entry_ids: Sequence[int]) -> None:
        """Entries that are about to be deleted."""

    def empty(self) -> None: ...

    def all_put(self) -> None:
        """After all entries were put into an empty index."""

    def tidy(self) -> bool:
        """Bring a little of what many writes left apart together; whether there may be more of that."""

    def condition(
        self,
        queries: Sequence[WordQuery],
        *,
        names_only: bool,
        kind: Kind | None = None,
        newest: int | None = None,
        lacking: WordQuery = (),
    ) -> ColumnBase:
        """A condition on SearchEntry: all of the queries, and nothing of what is to be lacking; of one kind
        where that is said. Whoever wants no more than so many of the newest says so, and an engine may leave
        it at those."""

    def candidates(
        self,
        queries: Sequence[WordQuery],
        *,
        kinds: Collection[Kind],
        in_names: bool,
        names: bool,
        before: int | None,
        limit: int,
        lacking: WordQuery = (),
    ) -> list[FoundEntry]:
        """Entries of these kinds that have all of it in names or in everything, with the text of either: the
        latest first, or the latest before an id."""

    def ids(self, ids: Any) -> SQL:
        """What a column may be ``in_``: ids that come in one value, as ``ids_value`` makes it."""

    def ids_value(self, ids: Sequence[int]) -> Any: ...

    def count(
        self,
        queries: Sequence[WordQuery],
        *,
        kinds: Collection[Kind],
        most: int | None = None,
        lacking: WordQuery = (),
        in_names: bool = False,
    ) -> int:
        """How many entries of these kinds have all of it in names or in everything, without looking at the
        entries; of more than ``most``, so many."""

    def ids_having(
        self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], lacking: WordQuery, limit: int
    ) -> list[int]:
        """The ids of so many such entries, in any order, likewise."""

    def has_few(
        self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], few: int, lacking: WordQuery = ()
    ) -> bool:
        """Whether no more than that have it in everything: as a server expects, where ``newest`` bounds
        nothing."""

    def of_row(self, queries: Sequence[WordQuery], lacking: WordQuery = ()) -> ColumnBase | None:
        """A condition on SearchEntry, told by each row's own words in everything; None where an engine keeps
        none with the row."""

    def has_all(self, words: Sequence[str], *, names_only: bool) -> ColumnBase:
        """The same without the index, on the entry's own text: each word begins one of its words."""

    def has_phrase(self, words: Sequence[str], *, names_only: bool) -> Expression:
        """Likewise: these very words stand one after another in one line."""

    def newest(
        self, query: WordQuery, *, names_only: bool, kinds: Collection[Kind], limit: int, with_text: bool
    ) -> list[FoundEntry]:
        """The latest first; of all kinds where none is named."""

    def mistakes(self) -> int:
        """How many entries the index knows under other words than they say, or does not know at all."""
