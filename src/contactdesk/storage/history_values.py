"""A record's values as history keeps them, and back; and when two states are the same."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from contactdesk.records.record import Record

Values = dict[str, Any]
_BOOKKEEPING = frozenset({"version", "updated_at"})


def to_json(values: Values | None) -> str | None:
    return None if values is None else _written(values)


def _plain(value: object) -> object:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (bytes, memoryview)):
        return {"bytes": bytes(value).hex()}
    raise TypeError(f"a {type(value).__name__} cannot be kept in history")


_written = json.JSONEncoder(default=_plain, ensure_ascii=False).encode


def from_json(noun: type[Record], stored: str | None) -> Values | None:
    """Values as history keeps them, back in the types of the noun's fields."""
    if stored is None:
        return None
    return {name: _typed(noun, name, value) for name, value in json.loads(stored).items()}


def _typed(noun: type[Record], name: str, value: Any) -> Any:
    if isinstance(value, dict) and "bytes" in value:
        return bytes.fromhex(value["bytes"])
    column = noun._meta.fields.get(name)
    if value is not None and column is not None and column.field_type == "DATETIME":
        return datetime.fromisoformat(value)
    return value


def comparable(values: Iterable[tuple[str, Any]]) -> Values:
    """Values that decide whether two states are the same: without bookkeeping."""
    return {
        name: bytes(v) if isinstance(v, memoryview) else v for name, v in values if name not in _BOOKKEEPING
    }
