"""History: every step with who, when and under which words; what it changed; undone and done again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.history import Step
from contactdesk.services.history_of_step import TouchedRecord
from contactdesk.ui.dialogs.step_details import StepDetails
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.models.step_columns import STEP_COLUMNS
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import ActionButton
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.split import Split


class HistoryPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._header = PageHeader(_("History"))
        self._header.add_button(ActionButton(workbench.actions[ActionId.UNDO]))
        self._header.add_button(ActionButton(workbench.actions[ActionId.REDO]))
        self._model: RowModel[Step] = RowModel(
            workbench.tasks, STEP_COLUMNS, question="history", row_id=lambda step: step.id, parent=self
        )
        self._model.answered.connect(self._on_answered)
        self.table = DataTable(
            self._model, key="history", name=_("History"), layout=workbench.settings.layout
        )
        words = _("What is done on this desk is listed here, and every step can be undone.")
        self.table.set_empty(EmptyState(Icon.HISTORY, words))
        # After the table's own slot: then it knows again which row is the current one.
        self._model.located.connect(self._on_located)
        self.table.current_changed.connect(self._on_current_changed)
        self.details = StepDetails()
        self.details.undo_wanted.connect(workbench.undo)
        self.details.redo_wanted.connect(workbench.redo)
        split = Split("history", workbench.settings.layout, self.table, self.details, shares=(5, 3))
        box = QVBoxLayout(self)
        margin = int(Space.PAGE)
        box.setContentsMargins(margin, int(Space.CARD), margin, margin)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(self._header)
        box.addWidget(split, 1)

    def title(self) -> str:
        return _("History")

    def refresh(self) -> None:
        on_services = self._workbench.on_services
        self._model.ask(
            RowSource(
                count=on_services(lambda services: services.history.count()),
                fetch=lambda offset, limit: on_services(
                    lambda services: services.history.page(offset, limit)
                )(),
            )
        )

    def panes(self) -> Sequence[QWidget]:
        return [self.table, self.details]

    def _on_answered(self, count: int, _ms: float) -> None:
        self._header.set_count(str(count))
        if not self.table.current_id() and count:
            self.table.select_id(self._model.id_at(0))

    def _on_located(self, _row: int) -> None:
        """The step is still the same, but may have been undone since."""
        self._on_current_changed(self.table.current_id())

    def _on_current_changed(self, step_id: int) -> None:
        row = self._model.row_of(step_id) if step_id else None
        step = None if row is None else self._model.row(row)
        if step is None:
            self.details.show_nothing()
            return
        shown = step

        def show(records: Sequence[TouchedRecord]) -> None:
            self.details.show_step(shown, records)

        self._workbench.read(
            lambda services: services.history.details(shown.id), show, question="history step", owner=self
        )
