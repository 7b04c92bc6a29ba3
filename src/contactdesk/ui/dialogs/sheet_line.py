"""The line in which a signed sheet is entered by row numbers, and beneath it what is wrong, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.labels import Label


class SheetLine(QWidget):
    """``typed`` carries the text whenever the user changed it."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setProperty("scale", "hero")
        self.line.setPlaceholderText("1-10p 11x 12e")
        self.line.setAccessibleName(_("Marks by row number"))
        self.line.textEdited.connect(self.typed)
        self._message = Label(size=FontSize.SMALL, tone=Tone.MUTED, wrap=True)
        self.setFocusProxy(self.line)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.GAP))
        box.addWidget(self.line)
        box.addWidget(self._message)

    @property
    def message(self) -> str:
        return self._message.text()

    def say(self, problems: Sequence[str]) -> None:
        """What is wrong; how to write, where nothing is."""
        hint = _("Row numbers and a letter, here or in the rows below; 27p=Jan Nowak names a walk-in.")
        self._message.setText(" ".join(problems) or hint)
        self._message.set_tone(Tone.DANGER if problems else Tone.MUTED)
        self.line.setAccessibleDescription(self._message.text())
