"""A question in one line, asked in place: words, what is to be filled in, a button that does it, a cross."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.widgets.buttons import IconButton, PrimaryButton
from contactdesk.ui.widgets.labels import Elided


class QuestionLine(QWidget):
    """Enter in any of its fields answers, Escape gives up; both signals come once."""

    answered = Signal()
    given_up = Signal()

    def __init__(self, words: str, button: str, *fields: QWidget) -> None:
        super().__init__()
        self._fields = fields
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        if words:
            row.addWidget(Elided(words, tone=Tone.MUTED))
        for field in fields:
            row.addWidget(field, 1)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(self.answered)
        row.addWidget(PrimaryButton(button, on_click=self.answered.emit))
        row.addWidget(IconButton(Icon.CLOSE, _("Cancel"), on_click=self.given_up.emit))

    def take_focus(self) -> None:
        self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
