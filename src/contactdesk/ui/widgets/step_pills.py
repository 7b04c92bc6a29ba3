"""The steps of an import as pills: done, here, still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.widgets.pills import Pill


class StepPills(QWidget):
    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._pills = [Pill() for _ in steps]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        for pill in self._pills:
            row.addWidget(pill)
        row.addStretch(1)
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """``index`` counts from 0; as many as there are steps means that all are done."""
        for number, (step, pill) in enumerate(zip(self._steps, self._pills, strict=True)):
            tone = Tone.OK if number < index else Tone.BLUE if number == index else Tone.NEUTRAL
            pill.set(f"{number + 1}  {step}", tone)
