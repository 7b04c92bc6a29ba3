"""Reading many rows of a list, as they are copied or chosen: some at once, with progress and Cancel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from contactdesk.core.i18n import _
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.tasks import Progress, Tasks

T = TypeVar("T")
Spans = Sequence[tuple[int, int]]
_AT_ONCE = 2_000


def read_rows(
    tasks: Tasks,
    source: RowSource[Any],
    spans: Spans,
    make: Callable[[Any], T],
    done: Callable[[list[T]], None],
    owner: QObject,
) -> LongTask:
    """What ``make`` makes of each row, from the top. Cancelled, nothing comes."""

    def work(progress: Progress, is_cancelled: Callable[[], bool]) -> list[T]:
        total, made = sum(last + 1 - first for first, last in spans), []
        for offset, limit in _parts(spans):
            if is_cancelled():
                return []
            made += [make(row) for row in source.fetch(offset, limit)]
            progress(len(made), total)
        return made

    return tasks.run_long(work, done, title=_("Reading what is chosen…"), owner=owner)


def _parts(spans: Spans) -> Iterator[tuple[int, int]]:
    for first, last in spans:
        for offset in range(first, last + 1, _AT_ONCE):
            yield offset, min(_AT_ONCE, last + 1 - offset)
