"""An exported table: columns declared as data, and values as cells show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from contactdesk.core.i18n import _
from contactdesk.services.field_names import CHOICE_NAMES
from contactdesk.storage.desk import Desk

Record = dict[str, Any]
"""Values by the keys of the columns, the way a program wants them."""


class Column(NamedTuple):
    """``heading`` is a msgid; a column without one is for programs only."""

    key: str
    heading: str = ""


@dataclass(frozen=True)
class Sheet:
    """``read`` gives the records with these ids that are there, in the order of the ids."""

    title: str
    columns: tuple[Column, ...]
    read: Callable[[Desk, Sequence[int]], Iterator[Record]]

    @property
    def headings(self) -> list[str]:
        return [_(column.heading) for column in self.columns if column.heading]

    def cells(self, record: Record) -> list[str]:
        return [cell(record[column.key]) for column in self.columns if column.heading]


def cell(value: Any) -> str:
    """As people read it: choices by their names, lists in one cell, moments to the minute."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("yes") if value else ""
    if isinstance(value, StrEnum):
        return _(CHOICE_NAMES.get(type(value), {}).get(str(value), str(value)))
    if isinstance(value, list):
        return "; ".join(map(cell, value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value)
