"""What a desk asks of a database engine."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from peewee import Database

from contactdesk.core.errors import ContactDeskError
from contactdesk.storage.engines.word_index import WordIndex


class Engine(Protocol):
    @property
    def database(self) -> Database: ...

    @property
    def words(self) -> WordIndex: ...

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
