"""How an answer will be read decides how its conditions are put: the wrong way takes seconds at a million."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from peewee import fn

from contactdesk.storage.desk import Desk


class Reading(Enum):
    """All that is asked, gathered at once; or whether each of a few records is among it."""

    ALL = auto()
    EACH = auto()


@dataclass(frozen=True)
class Asking:
    desk: Desk
    reading: Reading = Reading.ALL

    def among(self, record_id: Any, owner: Any, query: Any) -> Any:
        """A condition: the record is one of those that ``query``, a SELECT of ``owner``, finds."""
        if self.reading is Reading.ALL:
            return record_id.in_(query)
        return fn.EXISTS(query.where(owner == record_id))
