"""Asks for the address of a desk on a PostgreSQL server."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.labels import Label

_SCHEMES = ("postgresql://", "postgres://")


class ServerAddress(QDialog):
    """``given`` carries a ``postgresql://`` URL."""

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Connect to a server"))
        self.setMinimumWidth(int(Size.TOAST))
        self.address = QLineEdit()
        self.address.setPlaceholderText("postgresql://anna@server/office")
        self._field = FormField(_("Address of the desk"), self.address, check=self._wrong)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button(_("Cancel"), on_click=self.reject))
        buttons.addWidget(PrimaryButton(_("Connect"), on_click=self._on_connect))
        box = QVBoxLayout(self)
        margin = int(Space.PAGE)
        box.setContentsMargins(margin, margin, margin, margin)
        box.setSpacing(int(Space.BLOCK))
        words = _("An office that shares one desk keeps it on a PostgreSQL server; ask whoever set it up.")
        box.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
        box.addWidget(self._field)
        box.addLayout(buttons)
        self.address.returnPressed.connect(self._on_connect)

    def _wrong(self) -> str:
        if self.address.text().strip().startswith(_SCHEMES):
            return ""
        return _("Write it as postgresql://name@server/database.")

    def _on_connect(self) -> None:
        if self._field.validate():
            self.given.emit(self.address.text().strip())
            self.accept()
        else:
            self.address.setFocus()
