"""What a desk asks of a database engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from peewee import Database, Expression

from contactdesk.core.errors import ContactDeskError

IndexEntry = tuple[int, str, str]
"""The id of a search entry, its names and everything else, as words separated by spaces."""


class Engine(Protocol):
    @property
    def database(self) -> Database: ...

    def open(self) -> None:
        """Connect, and see that a desk can be there. Raises the errors of ``storage.errors``."""

    def is_empty(self) -> bool:
        """Whether nothing is there yet: a desk about to be made."""

    def mark_as_desk(self) -> None: ...

    def check_still_there(self) -> None:
        """Before a write: the file behind the connection is the one at the path. Raises DeskGone."""

    def reconnect(self) -> bool:
        """Connect anew where the connection was lost; True when it was. Raises ServerUnreachable."""

    def lock_for_writing(self) -> None:
        """Within a transaction: wait until no other desk is changing anything."""

    def unchanging(self) -> AbstractContextManager[None]:
        """Everything read within is of one moment, whatever other desks write meanwhile; only for reading."""

    def create_search_index(self) -> None: ...

    def put_words(self, entries: Iterable[IndexEntry]) -> None: ...

    def remove_words(self, entry_ids: Sequence[int]) -> None: ...

    def empty_search_index(self) -> None: ...

    def matching(self, words: Sequence[str], *, names_only: bool = False) -> Expression:
        """A condition on SearchEntry: every word begins a word of the entry. Words are folded."""

    def damage(self) -> list[str]:
        """What the engine itself finds broken, in its own words."""

    def explain(self, error: Exception) -> ContactDeskError | None:
        """The sentence behind a driver's error, or None where it is a bug."""

    def abandon(self) -> None:
        """Close after a failed opening, and leave nothing of a desk that was only begun."""

    def close(self) -> None: ...


def causes(error: BaseException) -> Iterable[BaseException]:
    """An error and everything behind it: a full disk surfaces as "no transaction is active"."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop()
        if current is not None and id(current) not in seen:
            seen.add(id(current))
            yield current
            waiting += [current.__cause__, current.__context__]
