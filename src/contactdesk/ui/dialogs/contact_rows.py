"""E-mails and phones in a form: kept as typed, with a word on what is wrong or how a number is dialled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from contactdesk.core.i18n import _
from contactdesk.records.people import CONTACT_KIND_NAMES, ContactKind
from contactdesk.services.contact_values import email_hint, normalise_phone, phone_hint, phone_shown
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import IconButton
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.repeated_rows import RepeatedRow, RepeatedRows


class ContactRow(RepeatedRow):
    """One address. It is checked on the worker, since what knows all numbers is slow to load."""

    def __init__(self, workbench: Workbench, kind: ContactKind) -> None:
        super().__init__()
        self._workbench, self._kind = workbench, kind
        self._line = QLineEdit()
        self._field = FormField(_(CONTACT_KIND_NAMES[kind]), self._line)
        self._remove = IconButton(Icon.CLOSE, _("Remove"), on_click=self.remove_wanted.emit)
        self._line.textEdited.connect(self._on_edited)
        self._line.editingFinished.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.TIGHT))
        row.addWidget(self._field, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignBottom)

    def value(self) -> str | None:
        return self._line.text().strip() or None

    def set_value(self, value: str) -> None:
        self._line.setText(value)
        self._line.setCursorPosition(0)
        self._look()

    def set_place(self, number: int, count: int) -> None:
        name = _(CONTACT_KIND_NAMES[self._kind])
        self._field.set_label(name if number == 1 else f"{name} {number}")
        self._remove.setVisible(count > 1)

    def focus_first(self) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self._field.set_error("")
        self._field.set_hint("")
        self.changed.emit()

    def _look(self) -> None:
        text, look = self._line.text(), _LOOKS[self._kind]
        if not text.strip():
            self._tell(("", ""))
            return
        question = f"contact hint {id(self)}"
        self._workbench.tasks.read(lambda: look(text), self._tell, question=question, owner=self)

    def _tell(self, words: tuple[str, str]) -> None:
        error, hint = words
        self._field.set_error(error)
        self._field.set_hint(hint)


def contact_rows(workbench: Workbench, kind: ContactKind) -> RepeatedRows:
    another = {ContactKind.EMAIL: _("Add another e-mail"), ContactKind.PHONE: _("Add another phone")}
    return RepeatedRows(lambda: ContactRow(workbench, kind), another[kind])


def _look_at_email(text: str) -> tuple[str, str]:
    return email_hint(text), ""


def _look_at_phone(text: str) -> tuple[str, str]:
    number = normalise_phone(text)
    if not number:
        return phone_hint(text), ""
    # A number is not broken between two lines.
    shown = phone_shown(number).replace(" ", "\xa0")
    return "", _("Kept as typed; dialled as {number}").format(number=shown)


_LOOKS: dict[ContactKind, Callable[[str], tuple[str, str]]] = {
    ContactKind.EMAIL: _look_at_email,
    ContactKind.PHONE: _look_at_phone,
}
