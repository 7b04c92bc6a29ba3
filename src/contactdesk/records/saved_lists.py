"""Saved lists: a search under a name of its own, with the columns and the order in which it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peewee import BooleanField, IntegerField

from contactdesk.core.text import fold
from contactdesk.records.record import EnumField, Record, text
from contactdesk.records.search import Kind


class SavedList(Record):
    """``columns`` is a JSON array of column keys, empty for those that every list begins with."""

    name = text()
    folded = text(unique=True)
    kind = EnumField(Kind)
    search = text()
    order = text()
    descending = BooleanField(default=False)
    columns = text()
    position = IntegerField(default=0)

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        return {"folded": fold(row["name"])}
