"""Who works with whom, as a picture beside a list: around one organisation, back in years, on paper."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.network_graph import Graph
from contactdesk.services.network_printing import SECTOR_SHAPES
from contactdesk.ui.dialogs.network_saving import save_network
from contactdesk.ui.models.network_shown import (
    NETWORK_COLUMNS,
    NetworkRow,
    legend_of,
    lines_of,
    marks_of,
    rows_of,
)
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.suggesting import suggest_organisations
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button, IconButton
from contactdesk.ui.widgets.chips import Chip
from contactdesk.ui.widgets.completing_line import CompletingLine, Suggestion
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.network_legend import LegendEntry, NetworkLegend
from contactdesk.ui.widgets.network_marks import NetworkMarks
from contactdesk.ui.widgets.network_view import NetworkView
from contactdesk.ui.widgets.split import Split
from contactdesk.ui.widgets.time_slider import TimeSlider


class _Shown(NamedTuple):
    """All that is shown, made where it was read, so that the window only has to paint it."""

    marks: NetworkMarks
    legend: list[LegendEntry]
    rows: list[NetworkRow]
    total: int
    years: tuple[int, int] | None

    @classmethod
    def of(cls, graph: Graph, years: tuple[int, int] | None) -> _Shown:
        marks = NetworkMarks(marks_of(graph, SECTOR_SHAPES), lines_of(graph))
        return cls(marks, legend_of(graph, SECTOR_SHAPES), rows_of(graph), graph.total, years)


class NetworkTab(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._focus = 0
        self.line = CompletingLine(
            suggest_organisations(workbench, self),
            placeholder=_("Only around an organisation"),
            eager=True,
            clears=True,
        )
        self.line.picked.connect(self._on_picked)
        self.around = Chip("", removable=True)
        self.around.removed.connect(lambda: self.focus_on(0, ""))
        self.around.hide()
        self.years = TimeSlider(_("Until which year"))
        self.years.changed.connect(lambda _year: self.refresh())
        self.view = NetworkView(_("Network of organisations"))
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self._on_chosen)
        self.legend = NetworkLegend()
        self.told = Label(tone=Tone.WARN, wrap=True)
        self.told.hide()
        self.table = self._make_table()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_split())
        self._stack.addWidget(
            EmptyState(Icon.PARTNERSHIP, _("Who works with whom is drawn here once there are partnerships."))
        )
        box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, int(Space.FIELD), page, int(Space.FIELD))
        box.setSpacing(int(Space.FIELD))
        box.addLayout(self._make_top())
        box.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read and lay out again, on the desk's thread."""
        until, focus = self.until(), self._focus
        self._workbench.read(
            lambda services: _Shown.of(
                services.network.graph(until=until, focus=focus), services.network.years()
            ),
            self._show,
            question="network",
            owner=self,
        )

    def focus_first(self) -> None:
        self.view.setFocus()

    def focus_on(self, organisation_id: int, name: str) -> None:
        """Show only those around one; all for 0."""
        self._focus = organisation_id
        self.around.set_text(_("Around {organisation}").format(organisation=name) + "  ✕")
        self.around.setAccessibleName(name)
        self.around.setVisible(bool(organisation_id))
        self.refresh()
        self.view.setFocus()

    def until(self) -> str:
        return str(self.years.year() or "")

    def save(self) -> None:
        save_network(self._workbench, self.window(), until=self.until(), focus=self._focus)

    def _make_top(self) -> QHBoxLayout:
        self.line.setMaximumWidth(2 * int(Size.FIELD_MINIMUM))
        top = QHBoxLayout()
        top.setSpacing(int(Space.GAP))
        top.addWidget(self.line, 1)
        top.addWidget(self.around)
        top.addWidget(self.years)
        top.addStretch(1)
        for icon, name, act in (
            (Icon.REMOVE, _("Smaller"), self.view.zoom_out),
            (Icon.ADD, _("Larger"), self.view.zoom_in),
            (Icon.GRID, _("All of it"), self.view.show_whole),
        ):
            top.addWidget(IconButton(icon, name, on_click=act))
        top.addWidget(Button(_("Save picture…"), Icon.SAVE, on_click=self.save))
        return top

    def _make_table(self) -> DataTable:
        self._rows: RowModel[NetworkRow] = RowModel(
            None, NETWORK_COLUMNS, question="", row_id=lambda row: row.id, parent=self
        )
        table = DataTable(
            self._rows, key="network", name=_("Organisations"), layout=self._workbench.settings.layout
        )
        table.setMinimumWidth(2 * int(Size.FIELD_MINIMUM))
        table.current_changed.connect(self._on_row)
        table.row_activated.connect(self._open)
        return table

    def _make_split(self) -> Split:
        picture = QWidget()
        box = QVBoxLayout(picture)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.GAP))
        box.addWidget(self.told)
        box.addWidget(self.view, 1)
        box.addWidget(self.legend)
        return Split("network", self._workbench.settings.layout, picture, self.table, shares=(5, 2))

    def _show(self, shown: _Shown) -> None:
        count = len(shown.marks)
        self.years.set_years(*(shown.years or (0, 0)))
        self.legend.show_entries(shown.legend)
        self.view.show_network(shown.marks)
        self._rows.show(shown.rows)
        words = _("{n} of {total} organisations, those with most partnerships")
        self.told.setText(words.format(n=count, total=shown.total))
        self.told.setVisible(shown.total > count)
        self._stack.setCurrentIndex(1 if shown.years is None or not (count or self.until()) else 0)

    def _on_picked(self, picked: Suggestion) -> None:
        if isinstance(picked.value, int):
            self.focus_on(picked.value, picked.text)

    def _on_chosen(self, organisation_id: int) -> None:
        if organisation_id and organisation_id != self.table.current_id():
            self.table.select_id(organisation_id)

    def _on_row(self, organisation_id: int) -> None:
        """The list leads only while it is used: the picture begins with everybody alike."""
        if organisation_id and self.table.hasFocus():
            self.view.choose(organisation_id)

    def _open(self, organisation_id: int) -> None:
        self._workbench.go("organisation", organisation_id)
