"""When there was last contact, as a field's value: days as everywhere, and ``never``."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from contactdesk.core.text import fold
from contactdesk.services.query.days import Days, read_days

NEVER_WORDS = ("never", "nigdy")
_NEVER = frozenset(map(fold, NEVER_WORDS))


class Never(Enum):
    NEVER = auto()


Contact = Days | Never


def read_contact(typed: str, quoted: bool, today: date) -> Contact:
    """``>90d`` is longer ago than 90 days, with those of whom there never was any. Raises Unreadable."""
    return Never.NEVER if fold(typed).strip() in _NEVER else read_days(typed, quoted, today)
