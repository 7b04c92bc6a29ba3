"""A report on the screen: its figures as cards, its tables as charts or rows, as paper has them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from contactdesk.documents.report_content import Figure, Report, ReportTable
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.bars import Bar
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.cards import TitledCard
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Elided, Label
from contactdesk.ui.widgets.number_cards import StatCard, StatRow

_TONES = (Tone.ACCENT, Tone.VIOLET, Tone.BLUE, Tone.OK, Tone.ROSE)
_MOST_ROWS = 200
"""Labels cost more than drawn cells; the paper has all of them."""


class ReportView(FormScroll):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self.report: Report | None = None

    def show_report(self, report: Report) -> None:
        if report == self.report:
            return
        self.report = report
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.body.addWidget(_figures(report.figures))
        charts = [table for table in report.tables if table.shares]
        if charts:
            self.body.addWidget(_beside([self._card(table) for table in charts]))
        for table in report.tables:
            if not table.shares:
                self.body.addWidget(self._card(table))
        self.body.addStretch(1)
        # Or the first frame squeezes all of it into the window.
        self._inside.updateGeometry()

    def _card(self, table: ReportTable) -> TitledCard:
        card = TitledCard(table.title, count=str(len(table.rows)) if table.links else "")
        grid = QGridLayout()
        grid.setHorizontalSpacing(int(Space.BLOCK))
        grid.setVerticalSpacing(int(Space.TIGHT))
        for column, heading in enumerate(table.headings):
            # A matrix of many sectors must not be wider than the page.
            label = Label if table.links or table.shares else FewLines
            grid.addWidget(label(heading, size=FontSize.SMALL, tone=Tone.MUTED, bold=True), 0, column)
        for number, row in enumerate(table.rows[:_MOST_ROWS], start=1):
            for column, cell in enumerate(row):
                grid.addWidget(self._cell(table, number - 1, column, cell), number, column)
            if table.shares:
                grid.addWidget(Bar(table.shares[number - 1]), number, len(row))
        if table.shares:
            grid.setColumnStretch(len(table.headings), 1)
        elif table.links:
            grid.setColumnStretch(0, 2)
            grid.setColumnStretch(1, 3)
        else:
            # Each sector as wide as the next, or some would be left without a heading.
            for column in range(len(table.headings)):
                grid.setColumnStretch(column, 1 if column else 2)
                grid.setColumnMinimumWidth(column, int(Size.ROW))
        card.body.addLayout(grid)
        card.body.addStretch(1)
        if len(table.rows) > _MOST_ROWS:
            card.body.addWidget(Label("…", tone=Tone.MUTED))
        return card

    def _cell(self, table: ReportTable, row: int, column: int, text: str) -> QWidget:
        if column or not table.links:
            gives_way = column == 1 if table.links else not table.shares
            return Elided(text) if gives_way else Label(text)
        place, record_id = table.links[row]
        link = LinkButton(text, on_click=lambda: self._workbench.go(place, record_id))
        link.setMaximumWidth(int(Size.SENTENCE))
        holder = QWidget()
        box = QHBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        box.addStretch(1)
        return holder


def _figures(figures: Sequence[Figure]) -> QWidget:
    return StatRow(
        [
            StatCard(figure.value, figure.caption, figure.share, tone)
            for figure, tone in zip(figures, _TONES, strict=False)
        ]
    )


def _beside(widgets: Sequence[QWidget]) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(int(Space.GAP) + int(Space.HAIR))
    for widget in widgets:
        box.addWidget(widget, 1)
    return row
