"""What a line names that the desk does not have: somebody to be added with it, and tags to be put on."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.entry import Entry
from contactdesk.services.quick_log.newcomers import Newcomer, offered
from contactdesk.services.quick_log.understood import Meant
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField


class NewcomerRow(QWidget):
    """Nobody is added unless that is chosen; the name, which may be inflected, can be corrected then."""

    def __init__(self, entry: Entry, index: int, meant: Meant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._index = index
        self._offered = offered(meant)
        self._name, self._of = QLineEdit(self._offered.name), QLineEdit(self._offered.organisation)
        for line in (self._name, self._of):
            line.setCursorPosition(0)
            line.textEdited.connect(self._take)
        self.choice: Combo[Kind | None] = Combo()
        self.choice.add(_("“{name}” stays in the text").format(name=meant.text), None)
        self.choice.add(_("New person"), Kind.PERSON)
        self.choice.add(_("New organisation"), Kind.ORGANISATION)
        self.choice.chosen.connect(lambda _kind: self._take())
        self.choice.currentIndexChanged.connect(lambda _row: self._show())
        with_whom = FormField(_("With"), self.choice, hint=_("Not on the desk"))
        self._fields = FormField(_("Name"), self._name), FormField(_("Organisation"), self._of)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.FIELD))
        for field in (with_whom, *self._fields):
            row.addWidget(field, 1)
        self._show()

    def _take(self) -> None:
        kind = self.choice.value()
        if kind is None:
            self._entry.newcomers.pop(self._index, None)
        else:
            where = self._of.text() if kind is Kind.PERSON else ""
            self._entry.newcomers[self._index] = Newcomer(kind, self._name.text(), where, self._offered.email)

    def _show(self) -> None:
        name, organisation = self._fields
        name.setVisible(self.choice.value() is not None)
        organisation.setVisible(self.choice.value() is Kind.PERSON)


class TagChecks(QWidget):
    """A check box for each tag of the line, none of them set."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.TIGHT))
        for tag in entry.tags:
            check = QCheckBox(_("Put the tag “{tag}” on those who are named").format(tag=tag))
            check.toggled.connect(lambda put_on, tag=tag: self._put_on(tag, put_on))
            box.addWidget(check)

    def _put_on(self, tag: str, put_on: bool) -> None:
        if put_on:
            self._entry.put_on.add(tag)
        else:
            self._entry.put_on.discard(tag)
