"""The timeline of a record, all of it or only some kinds of what happened, chosen by chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.i18n import N_, _
from contactdesk.services.happened import HAPPENING_NAMES
from contactdesk.ui.models.record_view import CHANGES, ViewLine
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.chips import Chip, ChipRow
from contactdesk.ui.widgets.timeline import Timeline

_GROUPS = {**{str(one): name for one, name in HAPPENING_NAMES.items()}, CHANGES: N_("Changes")}


class TimelineTab(QWidget):
    """``opened`` carries the number of a line among all that are shown to it, whatever chips are down.

    Chips stay down from record to record; where none is, everything is shown.
    """

    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._lines: Sequence[ViewLine] = ()
        self.timeline = Timeline()
        self.timeline.setAccessibleName(name)
        self.timeline.opened.connect(self.opened)
        self.chips = {group: Chip(_(title), checkable=True) for group, title in _GROUPS.items()}
        self._row = ChipRow()
        for chip in self.chips.values():
            self._row.add(chip)
            chip.toggled.connect(self._show)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, int(Space.TIGHT), 0, 0)
        box.setSpacing(int(Space.TIGHT))
        box.addWidget(self._row)
        box.addWidget(self.timeline, 1)

    def show_lines(self, lines: Sequence[ViewLine]) -> None:
        """Only chips of what is there can be seen, and those that are down."""
        self._lines = lines
        there = {line.group for line in lines}
        for group, chip in self.chips.items():
            chip.setVisible(group in there or chip.isChecked())
        self._show()

    def _show(self) -> None:
        wanted = {group for group, chip in self.chips.items() if chip.isChecked()}
        self.timeline.show_entries(
            [
                line.entry(number)
                for number, line in enumerate(self._lines)
                if not wanted or line.group in wanted
            ]
        )
