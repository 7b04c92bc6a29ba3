"""The other names of an organisation in a form, each with its kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from contactdesk.core.i18n import _
from contactdesk.records.organisations import NAME_KIND_NAMES, NameKind
from contactdesk.services.organisation_draft import OtherNameDraft
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.buttons import IconButton
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.repeated_rows import RepeatedRow, RepeatedRows


class OtherNameRow(RepeatedRow):
    def __init__(self) -> None:
        super().__init__()
        self._name = QLineEdit()
        self._kind: Combo[NameKind] = Combo()
        for kind, words in NAME_KIND_NAMES.items():
            self._kind.add(_(words), kind)
        self._kind.set_value(NameKind.SPELLING)
        self._remove = IconButton(Icon.CLOSE, _("Remove"), on_click=self.remove_wanted.emit)
        self._name.textEdited.connect(self.changed)
        self._kind.chosen.connect(self.changed)
        fields = FormRow(
            FormField(_("Other name"), self._name), FormField(_("Kind of name"), self._kind), stretches=(3, 2)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.TIGHT))
        row.addWidget(fields, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignBottom)

    def value(self) -> OtherNameDraft | None:
        name = self._name.text().strip()
        return (self._kind.value(), name) if name else None

    def set_value(self, value: OtherNameDraft) -> None:
        kind, name = value
        self._kind.set_value(NameKind(kind))
        self._name.setText(name)

    def set_place(self, number: int, count: int) -> None:
        self._remove.setVisible(self.value() is not None)

    def focus_first(self) -> None:
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)


def other_name_rows() -> RepeatedRows:
    return RepeatedRows(OtherNameRow, _("Add another name"))
