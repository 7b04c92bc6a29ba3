"""A table model that knows how many rows there are and holds only the pages of rows that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.ui.models.row_pages import RowPages
from contactdesk.ui.models.row_source import FirstAnswer, RowSource
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.widgets.columns import CellKind, CellRole, Column
from contactdesk.ui.widgets.table_model import TableModel

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_PLACEHOLDER = "…"
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable


class RowModel(TableModel, Generic[Row]):
    """``answered`` carries count and milliseconds, ``edited`` row id, column key and text."""

    answered = Signal(int, float)
    edited = Signal(int, str, str)
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
        super().__init__(parent)
        self.columns = tuple(columns)
        self._tasks = tasks
        self._question = question
        self._row_id = row_id
        self._source: RowSource[Row] | None = None
        self._pages: RowPages[Row] = RowPages(row_id)
        self._keep = 0
        self._fetch_soon = QTimer(self, singleShot=True, interval=0)
        self._fetch_soon.timeout.connect(self._on_fetch)

    def keep(self, row_id: int) -> None:
        """The row that should stay selected over the next answer; 0 for none."""
        self._keep = row_id

    def ask(self, source: RowSource[Row]) -> None:
        """Show what ``source`` finds. What is shown now stays until the first answer is there."""
        self._source = source
        self._ask_first(near=0)

    def refresh(self) -> None:
        """Ask the same again, for instance after the desk changed; selection and place stay."""
        if self._source is not None:
            self._ask_first(near=self._pages.last_wanted)

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows that are all here already."""
        self._source = None
        self._take(FirstAnswer(len(rows), 0, rows, 0.0), whole=True)

    def row(self, number: int) -> Row | None:
        """The row, or None while it is not here yet."""
        return self._pages.row(number)

    def id_at(self, number: int) -> int:
        row = self._pages.row(number)
        return 0 if row is None else self._row_id(row)

    def row_of(self, row_id: int) -> int | None:
        """Where a row stands, if it is among those that are here."""
        return self._pages.rows_of({row_id}).get(row_id)

    def id_of(self, row: Row) -> int:
        return self._row_id(row)

    def rows_of(self, row_ids: Collection[int]) -> list[int]:
        """Where those rows stand that are here."""
        return sorted(self._pages.rows_of(row_ids).values())

    def read_rows(self, first: int, last: int, done: Callable[[list[Row]], None]) -> None:
        """All rows from ``first`` to ``last``, also those that are not here."""
        here = self._pages.rows_here(first, last)
        source = self._source
        if here is not None or source is None or self._tasks is None:
            done(here or [])
            return
        question = f"{self._question} rows {first} {last}"
        limit = last + 1 - first
        self._tasks.read(lambda: list(source.fetch(first, limit)), done, question=question, owner=self)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._pages.count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _(column.title) if column.title else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = column.kind is CellKind.NUMBER
            side = Qt.AlignmentFlag.AlignTrailing if is_number else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._pages.row(index.row())
        if row is None:
            self._fetch_soon.start()
            return _PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return column.value(row)
        if role == CellRole.TONE:
            return column.tone(row).value if column.tone is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) if column.tip is not None else None
        if role == CellRole.CHOICES:
            return list(column.choices(row)) if column.choices is not None else None
        return self._row_id(row) if role == CellRole.ROW_ID else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.columns[index.column()].editable else _PLAIN

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written; the cell shows it once the desk has it and the page has refreshed."""
        row_id = self.id_at(index.row())
        if row_id and role == Qt.ItemDataRole.EditRole:
            self.edited.emit(row_id, self.columns[index.column()].key, str(value))
        return bool(row_id)

    def _ask_first(self, near: int) -> None:
        source, keep = self._source, self._keep
        if source is None or self._tasks is None:
            return
        self._tasks.read(
            lambda: source.first_answer(keep=keep, near=near),
            self._take,
            question=self._question,
            failed=self._on_failed,
            owner=self,
        )

    def _take(self, first: FirstAnswer[Row], *, whole: bool = False) -> None:
        self.beginResetModel()
        self._pages.begin(first.count, first.offset, first.rows, whole=whole)
        self.endResetModel()
        self.answered.emit(first.count, first.ms)
        kept = self.row_of(self._keep) if self._keep else None
        self.located.emit(-1 if kept is None else kept)

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
        self._pages.add(offset, rows)
        if rows:
            last = self.index(min(offset + len(rows), self._pages.count) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(offset, 0), last)

    def _on_failed(self, error: ContactDeskError) -> None:
        self.failed.emit(error)
