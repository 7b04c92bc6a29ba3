"""Texts of the desk that fit what was typed: folded here, once for each different text, never row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from contactdesk.services.query.values import Wording
from contactdesk.storage.desk import Desk

_MOST = 10_000
"""Engines take no more values in one query; nobody means so many."""
_BETWEEN = re.compile(r"\s*[,;/]\s*")


def parts_of(text: str) -> list[str]:
    """``pl, en`` are two."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def _whole(text: str) -> list[str]:
    return [text]


def fitting(
    desk: Desk, column: Any, wording: Wording, parts: Callable[[str], Sequence[str]] = _whole
) -> list[str]:
    """The different texts of a column with a part that the wording means: just that, or all that fit."""
    texts = [(text, parts(text)) for text in different(desk, column)]
    return [text for text, there in texts if any(map(wording.is_all_of, there))] or [
        text for text, there in texts if any(map(wording.fits, there))
    ][:_MOST]


def different(desk: Desk, column: Any) -> list[str]:
    query = column.model.select(column).where(column != "").distinct().order_by(column)
    return [text for (text,) in desk.rows(query)]
