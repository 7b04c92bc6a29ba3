"""What a search shows of a record: its name, and one line that tells it from others."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from contactdesk.core.dates import DEFAULT_ZONE, format_day, local
from contactdesk.records.search import Kind


class Found(NamedTuple):
    """``where`` is the text in which the words were found when title and subtitle do not show them."""

    kind: Kind
    id: int
    title: str
    subtitle: str
    where: str = ""


def line(*parts: Any) -> str:
    return " · ".join(part for part in parts if part)


def day_of(starts_at: datetime | None, zone: str) -> str:
    return "" if starts_at is None else format_day(local(starts_at, zone or DEFAULT_ZONE).date())
