"""Taking times: both sides in turn, so that what else the machine does hits both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

Work = Callable[[], object]
_FEWEST, _PATIENCE = 5, 15.0
"""Seconds after which few pieces are enough."""


def milliseconds(work: Work) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


@contextmanager
def without_garbage_rounds() -> Iterator[None]:
    """The window looks for garbage between two events; a round in the middle of a measure would be ours."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def in_turn(*sides: Sequence[Work]) -> list[list[float]]:
    """Milliseconds of each piece of work, the sides' pieces in turn; fewer pieces where they take long."""
    taken: list[list[float]] = [[] for _ in sides]
    begun = time.perf_counter()
    with without_garbage_rounds():
        for number, pieces in enumerate(zip(*sides, strict=True)):
            if number >= _FEWEST and time.perf_counter() - begun > _PATIENCE:
                break
            for times, piece in zip(taken, pieces, strict=True):
                times.append(milliseconds(piece))
    return taken


def p95(times: Sequence[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def median(times: Sequence[float]) -> float:
    return statistics.median(times)


def ms(time: float) -> str:
    return f"{time:.3g} ms"
