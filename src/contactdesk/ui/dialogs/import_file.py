"""The first step of an import: choose a file, drop one, or paste a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.labels import Label, Section
from contactdesk.ui.widgets.marks import Mark
from contactdesk.ui.widgets.text_area import TextArea

_PASTED_LINES = 12


class ImportFile(QWidget):
    """``file_wanted`` asks for the dialog of files; ``pasted`` carries a text, ``typed`` each state of it."""

    file_wanted = Signal()
    pasted = Signal(str)
    typed = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error = Label(tone=Tone.DANGER, wrap=True)
        self._error.setAccessibleName(_("Why the list cannot be read"))
        self._error.hide()
        self.choose = PrimaryButton(_("Choose a file…"), Icon.FOLDER, on_click=self.file_wanted.emit)
        self.text = TextArea(_PASTED_LINES)
        self.text.set_text(text)
        self.read = Button(_("Read the list"), on_click=self.read_pasted)
        self._zone = self._file_card()
        row = QHBoxLayout()
        row.setSpacing(int(Space.BLOCK))
        row.addWidget(self._zone, 1)
        row.addWidget(self._paste_card(), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(self._error)
        box.addLayout(row)
        box.addStretch(1)
        self.text.textChanged.connect(self._on_typed)
        self._on_typed()

    def show_error(self, sentence: str) -> None:
        """Why the list cannot be read, or "" when nothing is wrong."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    @property
    def error(self) -> str:
        return self._error.text()

    def mark_drop(self, marked: bool) -> None:
        """A file is held over the window."""
        self._zone.set_marked(marked)

    def read_pasted(self) -> None:
        if self.text.text().strip():
            self.pasted.emit(self.text.text())

    def begin(self) -> None:
        """Where the keyboard starts."""
        (self.text if self.text.text() else self.choose).setFocus()

    def _file_card(self) -> Card:
        card = Card()
        card.body.setSpacing(int(Space.FIELD))
        centred = Qt.AlignmentFlag.AlignHCenter
        sentence = Label(
            _("CSV, XLSX or ODS. Encoding, headings and columns are found, and can be changed."),
            tone=Tone.MUTED,
            wrap=True,
        )
        sentence.setAlignment(centred)
        card.body.addStretch(1)
        card.body.addWidget(Mark(Icon.UPLOAD, Tone.ACCENT, int(Size.EMPTY_ICON)), alignment=centred)
        card.body.addWidget(Section(_("Drop a file here")), alignment=centred)
        card.body.addWidget(sentence)
        card.body.addWidget(self.choose, alignment=centred)
        card.body.addStretch(1)
        return card

    def _paste_card(self) -> Card:
        card = Card()
        card.body.setSpacing(int(Space.FIELD))
        card.body.addWidget(Section(_("Paste a list")))
        card.body.addWidget(
            FormField(_("One person a line, or rows copied from a sheet or an e-mail"), self.text)
        )
        card.body.addStretch(1)
        card.body.addWidget(self.read, alignment=Qt.AlignmentFlag.AlignLeading)
        return card

    def _on_typed(self) -> None:
        text = self.text.text()
        self.read.setEnabled(bool(text.strip()))
        self.typed.emit(text)
