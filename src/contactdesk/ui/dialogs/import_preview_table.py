"""The rows of a list as they would be imported; each heading chooses what its column is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from contactdesk.core.i18n import _
from contactdesk.exchange import FIELD_NAMES, Field, SheetTable
from contactdesk.ui.models.import_columns import FATE_WIDTH, REMARK, ROW_WIDTH, preview_columns
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.heading_cursor import HeadingCursor

if TYPE_CHECKING:
    from contactdesk.services.import_plan import PlannedRow

_NARROWEST = 0.55


class PreviewTable(DataTable):
    """Made for one list with its columns; ``field_chosen`` carries a column of the list and a Field."""

    field_chosen = Signal(int, object)

    def __init__(self, table: SheetTable, fields: tuple[Field, ...]) -> None:
        self._shown = preview_columns(table, fields)
        self._fields, self._names = fields, table.column_names
        self._plan_model: RowModel[PlannedRow] = RowModel(
            None, self._shown.columns, question="import rows", row_id=lambda row: row.row
        )
        # The widths belong to this list only, so nothing of them is remembered.
        super().__init__(self._plan_model, key="import", name=_("Rows of the list"), layout={})
        self._plan_model.setParent(self)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionClicked.connect(self.open_heading)
        openable = [number for number, place in enumerate(self._shown.places) if place is not None]
        self.cursor_of_headings = HeadingCursor(self, openable)
        self.cursor_of_headings.opened.connect(self.open_heading)
        self._fit_columns()

    def show_rows(self, rows: Sequence[PlannedRow]) -> None:
        self._plan_model.show(rows)

    def open_heading(self, section: int) -> None:
        """The menu of fields beneath a heading."""
        place = self._shown.places[section]
        if place is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in Field:
            action = menu.addAction(_(FIELD_NAMES[field]))
            action.setCheckable(True)
            action.setChecked(field is self._fields[place])
            action.triggered.connect(lambda _checked, field=field: self.field_chosen.emit(place, field))
        header = self.horizontalHeader()
        corner = QPoint(header.sectionViewportPosition(section), header.height())
        menu.popup(header.mapToGlobal(corner))
        checked = next((action for action in menu.actions() if action.isChecked()), None)
        if checked is not None:
            menu.setActiveAction(checked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """What becomes of a row is always in view: the columns before it give way, down to a limit."""
        header, remark = self.horizontalHeader(), self._shown.remark
        telling = self._shown.columns[1 : remark - 1]
        wanted = sum(column.width for column in telling) + REMARK.width
        room = self.viewport().width() - ROW_WIDTH - FATE_WIDTH
        share = min(1.0, max(_NARROWEST, room / wanted))
        for number, column in enumerate(telling, start=1):
            header.resizeSection(number, int(column.width * share))
        left = room - sum(int(column.width * share) for column in telling)
        alone = remark == len(self._shown.columns) - 1
        least = int(REMARK.width * share)
        header.resizeSection(remark, max(least, left) if alone or share < 1 else least)

    def is_for(self, table: SheetTable, fields: tuple[Field, ...]) -> bool:
        """Whether the columns would be the same, so that this one can show the rows."""
        return self._fields == fields and self._names == table.column_names
