"""The parties of a partnership in a form: an organisation that completes, and its role."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from contactdesk.core.i18n import _
from contactdesk.records.partnerships import PARTY_ROLE_NAMES, PartyRole
from contactdesk.services.partnership_draft import PartyDraft
from contactdesk.ui.dialogs.affiliation_rows import new_organisation_words
from contactdesk.ui.models.suggesting import suggest_organisations
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import IconButton
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.repeated_rows import RepeatedRow, RepeatedRows


class PartyRow(RepeatedRow):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._draft = PartyDraft()
        self._organisation = CompletingLine(
            suggest_organisations(workbench, self), create=new_organisation_words
        )
        self._role: Combo[PartyRole] = Combo()
        for role, words in PARTY_ROLE_NAMES.items():
            self._role.add(_(words), role)
        self._role.set_value(PartyRole.PARTNER)
        self._remove = IconButton(Icon.CLOSE, _("Not a party"), on_click=self.remove_wanted.emit)
        self._organisation.textEdited.connect(self.changed)
        self._organisation.picked.connect(self.changed)
        self._role.chosen.connect(self.changed)
        self._named = FormField(_("Organisation"), self._organisation)
        role_field = FormField(_("Role"), self._role)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.TIGHT))
        row.addWidget(FormRow(self._named, role_field, stretches=(3, 1)), 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignBottom)

    def value(self) -> PartyDraft | None:
        organisation = self._organisation.text().strip()
        if not organisation:
            return None
        return replace(self._draft, organisation=organisation, role=self._role.value())

    def set_value(self, value: PartyDraft) -> None:
        self._draft = value
        self._organisation.setText(value.organisation)
        self._organisation.setCursorPosition(0)
        self._role.set_value(PartyRole(value.role))

    def set_place(self, number: int, count: int) -> None:
        self._remove.setVisible(count > 1)

    def focus_first(self) -> None:
        self._organisation.setFocus(Qt.FocusReason.OtherFocusReason)


def party_rows(workbench: Workbench) -> RepeatedRows:
    return RepeatedRows(lambda: PartyRow(workbench), _("Add another party"))
