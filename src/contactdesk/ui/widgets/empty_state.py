"""What an empty page says: what belongs here, and the one button that fills it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.marks import Mark


class EmptyState(QWidget):
    def __init__(
        self,
        mark: Icon,
        sentence: str,
        *,
        button: str = "",
        on_button: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = Label(sentence, tone=Tone.MUTED, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(int(Size.SENTENCE))
        box = QVBoxLayout(self)
        box.setSpacing(int(Space.FIELD))
        box.addStretch(1)
        centred = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(Mark(mark, Tone.MUTED, int(Size.EMPTY_ICON)), alignment=centred)
        # As wide as it may be: aligned by the layout it would get one line of a width measured too early.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sentence, 1000)
        row.addStretch(1)
        box.addLayout(row)
        if button:
            box.addWidget(Button(button, on_click=on_button), alignment=centred)
        box.addStretch(2)

    def set_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)
