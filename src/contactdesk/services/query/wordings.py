"""Texts of the desk that fit what was typed: folded here, once for each different text, never row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from peewee import fn

from contactdesk.records.history import Change
from contactdesk.services.query.values import Wording
from contactdesk.storage.composed import Select
from contactdesk.storage.desk import Desk

MOST = 10_000
"""Engines take no more values in one query; nobody means so many."""
_LATELY = 20_000
_BETWEEN = re.compile(r"\s*[,;/]\s*")
Value = TypeVar("Value")


def parts_of(text: str) -> list[str]:
    """``pl, en`` are two."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def _whole(text: str) -> list[str]:
    return [text]


def fitting(
    desk: Desk, column: Any, wording: Wording, parts: Callable[[str], Sequence[str]] = _whole
) -> list[str]:
    """The different texts of a column with a part that the wording means: just that, or all that fit."""
    return _meant(((text, parts(text)) for text in different(desk, column)), wording)


def _meant(texts: Iterable[tuple[Value, Sequence[str]]], wording: Wording) -> list[Value]:
    known = list(texts)
    return [value for value, there in known if any(map(wording.is_all_of, there))] or [
        value for value, there in known if any(map(wording.fits, there))
    ][:MOST]


_remembered: WeakKeyDictionary[Desk, tuple[int | None, dict[Any, list[str]]]] = WeakKeyDictionary()


def different(desk: Desk, column: Any) -> list[str]:
    """Remembered until somebody writes: they take a look at every record."""
    last = desk.value(Change.select(fn.MAX(Change.id)))
    as_of, known = _remembered.setdefault(desk, (last, {}))
    if as_of != last:
        known = {}
        _remembered[desk] = (last, known)
    if column not in known:
        known[column] = _different(desk, column)
    return known[column]


def _different(desk: Desk, column: Any) -> list[str]:
    query = column.model.select(column).where(column != "").distinct().order_by(column)
    return [text for (text,) in desk.rows(query)]


def different_lately(desk: Desk, column: Any) -> list[str]:
    """The same of the latest rows, for whoever needs some at once and not all."""
    noun = column.model
    lately = noun.select(column.alias("text")).where(column != "").order_by(noun.id.desc()).limit(_LATELY)
    lately = lately.alias("lately")
    return [
        text for (text,) in desk.rows(lately.select_from(lately.c.text).distinct().order_by(lately.c.text))
    ]


def fitting_keys(desk: Desk, key: Any, column: Any, wording: Wording) -> list[str]:
    """Likewise the keys by which a list is sorted, with as many steps as there are different ones."""
    return _meant(((found, [text]) for found, text in keyed(desk, key, column)), wording)


def keyed(desk: Desk, key: Any, column: Any) -> list[tuple[str, str]]:
    """The different keys of an indexed column of a listing, each with one of the texts it was made from."""
    return [(found, text) for found, text in desk.having(_keyed(key, column), "", 1, MOST) if text]


@cache
def _keyed(key: Any, column: Any) -> Select:
    """Asked at each key press."""
    listing, noun = key.model, column.model

    def make() -> Any:
        # Not “other than nothing”: that would look through all who have none.
        least = listing.select(fn.MIN(key)).where(key > "")
        keys = least.cte("different", recursive=True, columns=("value",))
        after = listing.select(fn.MIN(key)).where(key > keys.c.value)
        keys = keys.union_all(keys.select(after).where(keys.c.value.is_null(False)))
        text = listing.select(column).join(noun, on=(noun.id == listing.id)).where(key == keys.c.value)
        query = keys.select_from(keys.c.value, text.limit(1)).where(keys.c.value.is_null(False))
        return query.limit(MOST)

    return Select(make)
