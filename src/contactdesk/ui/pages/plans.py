"""The plans that the office has: steps that follow every meeting or partnership of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.plan_templates import PlanCard
from contactdesk.ui.models.plan_noun import PLAN_COLUMNS, PLANS
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.keys import on_keys
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.page_header import PageHeader


class PlansPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._wanted = 0
        self._header = PageHeader(
            _(PLANS.title), subtitle=_("Steps that follow every meeting or partnership of a kind.")
        )
        self._edit = self._header.add_button(Button(_("Edit"), Icon.EDIT, on_click=self.edit))
        self._remove = self._header.add_button(Button(_("Remove"), Icon.DELETE, on_click=self.remove))
        self._header.add_button(PrimaryButton(_(PLANS.new_text), Icon.ADD, on_click=self.new))
        self._model: RowModel[PlanCard] = RowModel(
            workbench.tasks, PLAN_COLUMNS, question="plans", row_id=lambda plan: plan.id, parent=self
        )
        self.table = DataTable(
            self._model, key="plans", name=_(PLANS.title), layout=workbench.settings.layout
        )
        self._model.answered.connect(self._on_answered)
        self._model.located.connect(self._on_located)
        self.table.row_activated.connect(self._open)
        self.table.current_changed.connect(self._on_current)
        on_keys(self.table, self.remove, QKeySequence.StandardKey.Delete)
        box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, page - int(Space.TIGHT), page, page)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(self._header)
        box.addWidget(self.table, 1)
        self._on_current(0)

    def title(self) -> str:
        return _(PLANS.title)

    def go(self, destination: Destination) -> None:
        """With one of them chosen, where one is named."""
        self._wanted = destination.record_id

    def refresh(self) -> None:
        on_services = self._workbench.on_services
        self._model.ask(
            RowSource(
                count=on_services(lambda services: len(services.plans.templates())),
                fetch=lambda offset, limit: on_services(
                    lambda services: services.plans.templates()[offset : offset + limit]
                )(),
            )
        )

    def panes(self) -> Sequence[QWidget]:
        return [self._header, self.table]

    def new(self) -> None:
        self._workbench.go(PLANS.new_place)

    def edit(self) -> None:
        self._open(self.table.current_id())

    def remove(self) -> None:
        """What was made by it stays, and so does the way back."""
        if plan_id := self.table.current_id():
            self._workbench.write(lambda services: services.plans.remove_template(plan_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Arrows and Enter work at once."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, plan_id: int) -> None:
        if plan_id:
            self._workbench.go(PLANS.record_place, plan_id, detail="edit")

    def _on_answered(self, count: int, _ms: float) -> None:
        self._header.set_count(str(count))
        empty = EmptyState(
            Icon.FOLLOW_UP,
            _("What you do after every meeting belongs here: thank, send the minutes, call new contacts."),
            button=_(PLANS.new_text),
            on_button=self.new,
        )
        self.table.set_empty(None if count else empty)

    def _on_located(self, _row: int) -> None:
        if self._wanted and self.table.select_id(self._wanted):
            self._wanted = 0
        elif not self.table.current_id() and self._model.rowCount():
            self.table.selectRow(0)

    def _on_current(self, plan_id: int) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(bool(plan_id))
