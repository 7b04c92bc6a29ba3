"""How a list is read, as found and as the user would have it: encoding, delimiter, sheet, headings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contactdesk.core.i18n import _
from contactdesk.exchange import DELIMITER_NAMES, ENCODING_NAMES, Delimiter, Reading
from contactdesk.ui.models.import_view import ImportView
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField

_MOST_HEADING_ROWS = 20


class ReadingFields(QWidget):
    """``chosen`` carries the Reading that is wanted now."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = Reading()
        self.encoding: Combo[str] = Combo()
        self.delimiter: Combo[Delimiter] = Combo()
        self.sheet: Combo[str] = Combo()
        self.heading_row: Combo[int] = Combo()
        rule = QLineEdit(_("Complete, never overwrite"))
        rule.setReadOnly(True)
        rule.setCursorPosition(0)
        rule.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._encoding = FormField(_("Encoding"), self.encoding)
        self._delimiter = FormField(_("Columns separated by"), self.delimiter)
        self._sheet = FormField(_("Sheet"), self.sheet)
        self._heading_row = FormField(_("Headings in row"), self.heading_row)
        self._changed = self._encoding
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.FIELD))
        known = FormField(_("If known already"), rule)
        fields = (self._encoding, self._delimiter, self._sheet, self._heading_row, known)
        for field, share in zip(fields, (22, 18, 22, 12, 20), strict=True):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.encoding.chosen.connect(self._on_encoding)
        self.delimiter.chosen.connect(self._on_delimiter)
        self.sheet.chosen.connect(self._on_sheet)
        self.heading_row.chosen.connect(self._on_heading_row)

    def show_view(self, view: ImportView) -> None:
        """Show how the list is read now; a choice that could be read takes the error away."""
        now, found, table = view.plan.table.reading, view.found, view.plan.table
        self._wanted = view.wish.reading
        is_file = bool(view.wish.source.path)
        self._changed.set_error("")
        _offer_encodings(self.encoding, now.encoding, found.encoding)
        _offer_delimiters(self.delimiter, now.delimiter, found.delimiter)
        self.sheet.clear()
        for name in table.sheets:
            self.sheet.add(name, name)
        self.sheet.set_value(now.sheet or "")
        last = table.rows[-1].line if table.rows else 1
        _offer_rows(self.heading_row, now.header_row or 0, min(last, _MOST_HEADING_ROWS))
        self._encoding.setVisible(now.encoding is not None)
        self._delimiter.setVisible(is_file and now.delimiter is not None)
        self._sheet.setVisible(bool(table.sheets))
        self._heading_row.setVisible(is_file)

    def show_error(self, view: ImportView, sentence: str) -> None:
        """The last choice could not be read: back to the one before, with the reason beneath."""
        self.show_view(view)
        self._changed.set_error(sentence)

    def _choose(self, field: FormField, wanted: Reading) -> None:
        self._changed.set_error("")
        self._changed = field
        self.chosen.emit(wanted)

    def _on_encoding(self, encoding: str) -> None:
        self._choose(self._encoding, replace(self._wanted, encoding=encoding))

    def _on_delimiter(self, delimiter: Delimiter) -> None:
        self._choose(self._delimiter, replace(self._wanted, delimiter=delimiter, header_row=None))

    def _on_sheet(self, sheet: str) -> None:
        self._choose(self._sheet, Reading(sheet=sheet))

    def _on_heading_row(self, row: int) -> None:
        self._choose(self._heading_row, replace(self._wanted, header_row=row))


def _offer_encodings(combo: Combo[str], now: str | None, found: str | None) -> None:
    combo.clear()
    names = dict(ENCODING_NAMES)
    for other in {found, now} - {None, *names}:
        names[str(other)] = str(other).upper()
    for encoding, name in names.items():
        combo.add(_marked(_(name), encoding == found), encoding)
    combo.set_value(now or "")


def _offer_delimiters(combo: Combo[Delimiter], now: Delimiter | None, found: Delimiter | None) -> None:
    combo.clear()
    for delimiter, name in DELIMITER_NAMES.items():
        combo.add(_marked(_(name), delimiter is found), delimiter)
    if now is not None:
        combo.set_value(now)


def _offer_rows(combo: Combo[int], now: int, last: int) -> None:
    combo.clear()
    combo.add(_("no headings"), 0)
    for row in sorted({*range(1, last + 1), now} - {0}):
        combo.add(str(row), row)
    combo.set_value(now)


def _marked(name: str, is_found: bool) -> str:
    return _("{choice} (found)").format(choice=name) if is_found else name
