"""Asks at which table people shall sit, when it is none of those that there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.form_field import FormField


class TableQuestion(QDialog):
    """``answered`` carries what was written; the dialog deletes itself."""

    answered = Signal(str)

    def __init__(self, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Move to table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(int(Size.SENTENCE))
        self.line = QLineEdit()
        completer = QCompleter(list(known), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        move = PrimaryButton(_("Move"), on_click=self._on_move)
        move.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button(_("Cancel"), on_click=self.reject))
        buttons.addWidget(move)
        box = QVBoxLayout(self)
        margin = int(Space.CARD)
        box.setContentsMargins(margin, margin, margin, margin)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(FormField(_("Table"), self.line, hint=_("A number, a theme or both: 2 Public life")))
        box.addLayout(buttons)

    def _on_move(self) -> None:
        self.answered.emit(self.line.text())
        self.accept()
