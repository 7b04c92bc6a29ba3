"""A long row of things, some at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def in_parts(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of so many, the last one shorter. peewee's own pads each to its full length, however few."""
    waiting = iter(things)
    while part := list(islice(waiting, size)):
        yield part
