"""Time worked here and by the server's process that works for a desk; what others do is left out."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from contactdesk.storage.desk import Desk
from tests.benchmarks.timing import Work, without_garbage_rounds

Clock = Callable[[], float]
"""Milliseconds worked so far."""


def clock_of(desk: Desk) -> Clock:
    """Of this process, and on a server of this machine of the process behind the connection."""
    if not desk.location.on_server:
        return own
    ((process,),) = desk.database.execute_sql("SELECT pg_backend_pid()").fetchall()
    told = Path(f"/proc/{process}/schedstat")
    return (lambda: own() + int(told.read_text().split()[0]) / 1e6) if told.exists() else own


def own() -> float:
    return time.process_time() * 1000


def of_this_thread() -> float:
    return time.thread_time() * 1000


def worked(clock: Clock, *sides: Work, rounds: int) -> list[list[float]]:
    """Milliseconds that each side worked, the sides in turn, once before unmeasured."""
    taken: list[list[float]] = [[] for _ in sides]
    for side in sides:
        side()
    with without_garbage_rounds():
        for _round in range(rounds):
            for times, side in zip(taken, sides, strict=True):
                times.append(took(clock, side))
    return taken


def took(clock: Clock, work: Work) -> float:
    begun = clock()
    work()
    return clock() - begun
