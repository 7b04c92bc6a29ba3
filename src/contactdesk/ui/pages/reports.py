"""Reports: what a year, all meetings of a programme or one meeting led to."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.outcome_scope import Scope
from contactdesk.ui.dialogs.outcomes_tab import OutcomesTab
from contactdesk.ui.models.suggesting import suggest_meetings
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine, Suggestion
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.page_header import PageHeader


class _Choices(NamedTuple):
    years: list[int]
    programmes: list[str]


class ReportsPage(QWidget):
    """It begins with the latest year in which there was a meeting."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._scope: Scope | None = None
        self._header = PageHeader(_("Reports"))
        self.choice: Combo[Scope] = Combo()
        self.choice.setAccessibleName(_("Year or programme"))
        self.choice.chosen.connect(self._on_chosen)
        self.line = CompletingLine(
            suggest_meetings(workbench, self), placeholder=_("Results of one meeting"), eager=True
        )
        self.line.picked.connect(self._on_picked)
        self.outcomes = OutcomesTab(workbench)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.outcomes)
        self._stack.addWidget(
            EmptyState(
                Icon.REPORT,
                _("What meetings led to is counted here, as soon as there are any."),
                button=_("New meeting"),
                on_button=lambda: workbench.go("new-meeting"),
            )
        )
        box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.GAP))
        box.setSpacing(int(Space.FIELD))
        box.addWidget(self._header)
        box.addLayout(self._make_top())
        box.addWidget(self._stack, 1)

    def title(self) -> str:
        return _("Reports")

    def go(self, _destination: Destination) -> None:
        self.choice.setFocus()

    def refresh(self) -> None:
        """Read again which years and programmes there are, and what is shown of them."""
        self._workbench.read(
            lambda services: _Choices(services.outcomes.years(), services.outcomes.programmes()),
            self._show_choices,
            question="report choices",
            owner=self,
        )

    def panes(self) -> list[QWidget]:
        return [self._header, self.choice, self.outcomes]

    def _make_top(self) -> QHBoxLayout:
        self.choice.setMaximumWidth(2 * int(Size.FIELD_MINIMUM))
        self.line.setMaximumWidth(int(Size.SENTENCE))
        top = QHBoxLayout()
        top.setSpacing(int(Space.GAP))
        top.addWidget(self.choice, 1)
        top.addWidget(self.line, 1)
        top.addStretch(1)
        return top

    def _show_choices(self, choices: _Choices) -> None:
        self.choice.clear()
        for year in choices.years:
            self.choice.add(_("Year {year}").format(year=year), Scope(year=year))
        for programme in choices.programmes:
            self.choice.add(programme, Scope(programme=programme))
        is_any = bool(choices.years or choices.programmes)
        self._stack.setCurrentIndex(0 if is_any else 1)
        self.choice.setVisible(is_any)
        self.line.setVisible(is_any)
        if self._scope is None and self.choice.count():
            self._scope = self.choice.value()
        if self._scope is not None:
            self.choice.set_value(self._scope)
            self.outcomes.show_scope(self._scope)

    def _on_chosen(self, scope: Scope) -> None:
        self.line.clear()
        self._scope = scope
        self.outcomes.show_scope(scope)

    def _on_picked(self, picked: Suggestion) -> None:
        if isinstance(picked.value, int):
            self._scope = Scope(meeting_id=picked.value)
            self.outcomes.show_scope(self._scope)
