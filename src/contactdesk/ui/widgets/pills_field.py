"""Several words as pills, such as tags: each can be taken away, and a completing line adds more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Tone
from contactdesk.ui.widgets.avatars import tone_of
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.completing_line import Answer, CompletingLine, Suggestion
from contactdesk.ui.widgets.flow_layout import FlowLayout
from contactdesk.ui.widgets.pills import ButtonPill


class _Word(ButtonPill):
    """One word; Delete, Backspace or a click takes it away."""

    removed = Signal(str)

    def __init__(self, word: str, tone: Tone) -> None:
        super().__init__(word, tone)
        self.setToolTip(_("Click to remove"))
        self.clicked.connect(self._on_removed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._on_removed()
        else:
            super().keyPressEvent(event)

    def _on_removed(self) -> None:
        self.removed.emit(self.text())


class PillsField(QWidget):
    """``changed`` comes when the user added or took away a word."""

    changed = Signal()

    def __init__(
        self,
        add_text: str,
        suggest: Callable[[str, Answer], None],
        *,
        create: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[str] = []
        self._pills: list[_Word] = []
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._add = LinkButton(add_text, Icon.ADD, on_click=self._on_add)
        self._line = CompletingLine(suggest, create=create, placeholder=add_text, eager=True, clears=True)
        self._line.setFixedWidth(int(Size.SIDEBAR))
        self._line.picked.connect(self._on_picked)
        self._line.created.connect(self._on_created)
        self._line.returnPressed.connect(self._on_return)
        self._line.hide()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self.setFocusProxy(self._add)

    def values(self) -> list[str]:
        return list(self._values)

    def set_values(self, values: Sequence[str]) -> None:
        self._values = list(dict.fromkeys(values))
        for pill in self._pills:
            self._flow.removeWidget(pill)
            pill.deleteLater()
        self._pills = [_Word(value, tone_of(value)) for value in self._values]
        for place, pill in enumerate(self._pills):
            pill.removed.connect(self._on_removed)
            self._flow.insert(place, pill)
            pill.show()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._flow.sizeHint().width(), int(Size.CONTROL))

    def _on_add(self) -> None:
        self._add.hide()
        self._line.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, suggestion: Suggestion) -> None:
        self._on_created(suggestion.text)

    def _on_created(self, word: str) -> None:
        if word and word not in self._values:
            self.set_values([*self._values, word])
            self.changed.emit()

    def _on_return(self) -> None:
        word = self._line.text().strip()
        self._line.clear()
        if word:
            self._on_created(word)
        else:
            self._line.hide()
            self._add.show()
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, word: str) -> None:
        self.set_values([value for value in self._values if value != word])
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
