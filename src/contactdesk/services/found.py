"""What a search shows of a record: its name, and one line that tells it from others."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.records.search import Kind


class Found(NamedTuple):
    """``where`` is the text in which the words were found when title and subtitle do not show them."""

    kind: Kind
    id: int
    title: str
    subtitle: str
    where: str = ""
