"""Texts of the desk that fit what was typed: folded here, once for each different text, never row by row."""

from __future__ import annotations

from typing import Any

from contactdesk.services.query.values import Wording
from contactdesk.storage.desk import Desk

_MOST = 10_000
"""Engines take no more values in one query; nobody means so many."""


def fitting(desk: Desk, column: Any, wording: Wording) -> list[str]:
    """The different texts of a column that the wording means: one that is just that, or all that fit."""
    texts = different(desk, column)
    return [text for text in texts if wording.is_all_of(text)] or [
        text for text in texts if wording.fits(text)
    ][:_MOST]


def different(desk: Desk, column: Any) -> list[str]:
    query = column.model.select(column).where(column != "").distinct().order_by(column)
    return [text for (text,) in desk.rows(query)]
