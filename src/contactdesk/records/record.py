"""What every record has, and the field types that the tables share."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import uuid4

from peewee import AutoField, CharField, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from contactdesk.core.dates import utc_now


class Record(Model):
    """Tables stay unbound: whoever runs a query names the database, so several desks can be open at once."""

    id = AutoField()
    uuid = CharField(max_length=36, unique=True, default=lambda: str(uuid4()))
    created_at = DateTimeField(default=utc_now)
    updated_at = DateTimeField(default=utc_now)
    version = IntegerField(default=1)
    archived_at = DateTimeField(null=True)

    class Meta:
        legacy_table_names = False

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        """Columns that follow from others, such as a sort key; computed on every save, never by hand."""
        return {}


class EnumField(CharField):
    """A word of an enumeration, stored as text so that a desk can be read without this program."""

    def __init__(self, choice: type[StrEnum], **kwargs: Any) -> None:
        self.choice = choice
        super().__init__(max_length=32, **kwargs)

    def db_value(self, value: Any) -> str | None:
        return None if value is None else str(self.choice(value))

    def python_value(self, value: Any) -> StrEnum | None:
        return None if value is None else self.choice(value)


def text(**kwargs: Any) -> TextField:
    """Text that is empty rather than null when nothing is known."""
    return TextField(default="", **kwargs)


class DayField(CharField):
    """A day as ISO text, as exactly as it is known (``2026``, ``2026-10``); empty when nothing is."""


def day(**kwargs: Any) -> DayField:
    return DayField(max_length=10, default="", **kwargs)


def belongs_to(table: Any, backref: str, **kwargs: Any) -> ForeignKeyField:
    """A reference that never queries by accident; its table is read by an explicit join."""
    return ForeignKeyField(table, backref=backref, lazy_load=False, on_delete="RESTRICT", **kwargs)
