"""How an answer will be read decides how its conditions are put: the wrong way takes seconds at a million."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, ParamSpec, TypeVar

from peewee import SQL, NodeList, fn

from contactdesk.storage.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class Reading(Enum):
    """All that is asked, gathered at once; or whether each of a few records is among it."""

    ALL = auto()
    EACH = auto()


@dataclass(frozen=True)
class Asking:
    desk: Desk
    reading: Reading = Reading.ALL
    _known: dict[Any, Any] = field(default_factory=dict, compare=False)

    def by(self, reading: Reading) -> Asking:
        """The same question read in another way, with what was looked up for it."""
        return Asking(self.desk, reading, self._known)

    def once(self, look_up: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a value means on this desk, for its condition and for each of several kinds alike."""
        key = (look_up, *args)
        if key not in self._known:
            self._known[key] = look_up(*args, **kwargs)
        found: T = self._known[key]
        return found

    def know(self, look_up: Callable[P, T], answer: T) -> None:
        """What came out beside another question."""
        self._known[(look_up,)] = answer

    def among(self, record_id: Any, owner: Any, query: Any) -> Any:
        """A condition: the record is one of those that ``query``, a SELECT of ``owner``, finds."""
        if self.reading is Reading.ALL:
            return record_id.in_(query)
        return fn.EXISTS(query.where(owner == record_id))

    def one_of(self, column: Any, these: Any) -> Any:
        """A condition within such a query, and only there: a column is one of these, who may be thousands."""
        found = column.in_(these)
        if self.reading is Reading.ALL:
            return found
        # Asked of each, a server is not to go through them all, nor to gather first what belongs to them.
        return NodeList((found, SQL("IS TRUE")), parens=True)
