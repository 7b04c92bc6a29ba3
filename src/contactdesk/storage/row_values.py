"""The values of one record: completed before they are inserted, and compared before they are changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from contactdesk.records.record import Record
from contactdesk.storage.history_values import Values


def whole_row(noun: type[Record], values: Mapping[str, Any], now: datetime) -> Values:
    """Every column with its value, so that history holds the record as it was inserted."""
    row: Values = {}
    for name, column in noun._meta.fields.items():
        if name == "id":
            continue
        default = column.default
        row[name] = values.get(name, default() if callable(default) else default)
    row["created_at"] = row["updated_at"] = now
    row.update(noun.derive(row))
    return row


def differing(noun: type[Record], before: Values, wanted: Values) -> Values:
    """The fields that will be different, those that follow from others among them."""
    after = {**before, **wanted}
    after.update(noun.derive(after))
    return {name: value for name, value in after.items() if before[name] != value}


def without(row: Mapping[str, Any], name: str) -> Values:
    return {key: value for key, value in row.items() if key != name}
