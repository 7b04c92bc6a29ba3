"""Copies a great many rows of a list: read in batches on the worker, with progress and Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from contactdesk.core.i18n import _, n_
from contactdesk.ui.dialogs.list_foot import grouped
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.chosen_rows import as_text
from contactdesk.ui.widgets.columns import Column

if TYPE_CHECKING:
    from contactdesk.services.services import Services

    ReadPage = Callable[[Services, int, int], Sequence[Any]]

_AT_ONCE = 4096


class _Stopped(Exception):
    """The user does not want it any more; whoever waits hears that from the task."""


def copy_rows(
    workbench: Workbench,
    page: ReadPage,
    spans: Sequence[tuple[int, int]],
    columns: Sequence[Column[Any]],
) -> None:
    """Put the rows of all spans into the clipboard. ``page(services, offset, limit)`` reads some of them."""
    of = sum(last + 1 - first for first, last in spans)

    def work(
        services: Services, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> str:
        parts: list[str] = []
        done = 0
        for offset, limit in _batches(spans):
            if is_cancelled():
                raise _Stopped
            parts.append(as_text(page(services, offset, limit), columns))
            done += limit
            progress(done, of)
        return "\n".join(parts)

    def copied(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        words = n_("{n} row copied", "{n} rows copied", of)
        workbench.toasts.show(words.format(n=grouped(of)))

    workbench.write_long(work, title=_("Copying…"), done=copied)


def _batches(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where each begins and how many rows it has."""
    return [
        (start, min(_AT_ONCE, last + 1 - start))
        for first, last in spans
        for start in range(first, last + 1, _AT_ONCE)
    ]
