"""How much something matters that is to be done; the words do not sort, so nothing is ordered by them."""

from __future__ import annotations

from enum import StrEnum

from contactdesk.core.i18n import N_


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


PRIORITY_NAMES = {Priority.LOW: N_("Low"), Priority.NORMAL: N_("Normal"), Priority.HIGH: N_("High")}
