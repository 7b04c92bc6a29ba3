"""A table model that knows how many rows there are and holds only the pages of rows that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.ui.models.row_cells import RowCells
from contactdesk.ui.models.row_reading import read_rows
from contactdesk.ui.models.row_source import FirstAnswer, RowSource
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.widgets.columns import Column

Row = TypeVar("Row")
T = TypeVar("T")
_COUNT_AFTER_MS = 150
"""Whoever still types would wait for the count of what they have gone past."""


class RowModel(RowCells[Row]):
    """``answered`` carries count and milliseconds, ``reading`` a LongTask while many rows are read, so
    that it can be shown."""

    answered = Signal(int, float)
    reading = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks | None,
        columns: Sequence[Column[Row]],
        *,
        question: str,
        row_id: Callable[[Row], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, row_id, parent)
        self._tasks = tasks
        self._question = question
        self._source: RowSource[Row] | None = None
        self._keep = 0
        self._fetch_soon.timeout.connect(self._on_fetch)
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._on_count)
        self._ms = 0.0

    def keep(self, row_id: int) -> None:
        """The row that should stay selected over the next answer; 0 for none."""
        self._keep = row_id

    def ask(self, source: RowSource[Row]) -> None:
        """Show what ``source`` finds. What is shown now stays until the first answer is there."""
        before, self._source = self._source, source
        same_rows = before is not None and before.subject == source.subject
        self._ask_first(near=0, same_rows=same_rows)

    def refresh(self) -> None:
        """Ask the same again, for instance after the desk changed; selection and place stay."""
        if self._source is not None:
            self._ask_first(near=self._pages.last_wanted, same_rows=True)

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows that are all here already."""
        self._source = None
        self._take(FirstAnswer(len(rows), 0, rows, 0.0), whole=True)

    def find_beginning(self, letters: str, found: Callable[[int], None]) -> bool:
        """Tell the first row that begins so, later, if there is one; False where that cannot be asked."""
        beginning = None if self._source is None else self._source.beginning
        if beginning is None or self._tasks is None:
            return False

        def tell(row: int | None) -> None:
            if row is not None and row < self._pages.count:
                found(row)

        self._tasks.read(lambda: beginning(letters), tell, question=f"{self._question} beginning", owner=self)
        return True

    def read_rows(
        self, spans: Sequence[tuple[int, int]], make: Callable[[Row], T], done: Callable[[list[T]], None]
    ) -> None:
        """What ``make`` makes of all rows of some spans, also of those that are not here."""
        parts = [self._pages.rows_here(first, last) for first, last in spans]
        if None not in parts or self._source is None or self._tasks is None:
            done([make(row) for part in parts for row in part or ()])
        else:
            self.reading.emit(read_rows(self._tasks, self._source, spans, make, done, self))

    def _ask_first(self, near: int, *, same_rows: bool) -> None:
        source = self._source
        if source is None or self._tasks is None:
            return
        # Among other rows than before, where the kept one stands is not worth waiting for.
        keep = self._keep if same_rows or not source.subject else 0
        self.is_asking = True
        self._count_soon.stop()
        for late in ("count", "page"):
            self._tasks.forget(f"{self._question} {late}")
        self._tasks.read(
            lambda: source.first_answer(keep=keep, near=near, row_id=self._row_id),
            lambda first: self._take(first, same_rows=same_rows),
            question=self._question,
            failed=self._on_first_failed,
            owner=self,
        )

    def _on_first_failed(self, error: ContactDeskError) -> None:
        self.is_asking = False
        self._on_failed(error)

    def _take(self, first: FirstAnswer[Row], *, whole: bool = False, same_rows: bool = True) -> None:
        self.has_same_rows, self.is_asking = same_rows, False
        self._ms = first.ms
        self.beginResetModel()
        count = len(first.rows) if first.count is None else first.count
        self._pages.begin(count, first.offset, first.rows, whole=whole)
        self.endResetModel()
        if first.count is None:
            self._count_soon.start()
        else:
            self.answered.emit(first.count, first.ms)
        kept = self.row_of(self._keep) if self._keep else None
        self.located.emit(-1 if kept is None else kept)

    def _on_count(self) -> None:
        if self._source is not None and self._tasks is not None:
            question = f"{self._question} count"
            self._tasks.read(self._source.count, self._on_counted, question=question, owner=self)

    def _on_counted(self, count: int) -> None:
        """The rows that are shown already were only the first."""
        if count > self._pages.count:
            self.beginInsertRows(QModelIndex(), self._pages.count, count - 1)
            self._pages.count = count
            self.endInsertRows()
        self.answered.emit(self._pages.count, self._ms)

    def _on_fetch(self) -> None:
        source = self._source
        span = self._pages.missing()
        if source is None or span is None or self._tasks is None:
            return
        offset, limit = span
        self._tasks.read(
            lambda: (offset, list(source.fetch(offset, limit))),
            self._on_page,
            question=f"{self._question} page",
            failed=self._on_failed,
            owner=self,
        )

    def _on_page(self, page: tuple[int, list[Row]]) -> None:
        offset, rows = page
        # Looked at where more rows stood before the last answer, there is nothing to tell.
        if rows and offset < self._pages.count:
            self._pages.add(offset, rows)
            last = self.index(min(offset + len(rows), self._pages.count) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(offset, 0), last)

    def _on_failed(self, error: ContactDeskError) -> None:
        self.failed.emit(error)
