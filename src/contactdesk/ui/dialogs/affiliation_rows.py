"""Where a person works, in a form: an organisation that completes, a position, and since when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.ui.models.suggesting import suggest_organisations
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import IconButton
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.repeated_rows import RepeatedRow, RepeatedRows


def new_organisation_words(text: str) -> str:
    return _("New organisation “{name}”").format(name=text)


class AffiliationRow(RepeatedRow):
    """What the row does not show of an affiliation, such as its unit and role, stays as it was."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._draft = AffiliationDraft()
        self._organisation = CompletingLine(
            suggest_organisations(workbench, self), create=new_organisation_words
        )
        self._position, self._since, self._until = QLineEdit(), QLineEdit(), QLineEdit()
        self._ended = FormField(_("Until"), self._until)
        organisation = FormField(_("Organisation"), self._organisation)
        position, since = FormField(_("Position"), self._position), FormField(_("Since"), self._since)
        when = QWidget()
        dates = QHBoxLayout(when)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.setSpacing(int(Space.FIELD))
        dates.addWidget(since)
        dates.addWidget(self._ended)
        self._ended.hide()
        self._remove = IconButton(Icon.CLOSE, _("No longer works there"), on_click=self.remove_wanted.emit)
        for line in (self._organisation, self._position, self._since, self._until):
            line.textEdited.connect(self.changed)
        self._organisation.picked.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.TIGHT))
        row.addWidget(FormRow(organisation, position, when, stretches=(3, 3, 2)), 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignBottom)

    def value(self) -> AffiliationDraft | None:
        organisation, position = self._organisation.text().strip(), self._position.text().strip()
        since, until = self._since.text().strip(), self._until.text().strip()
        if not (organisation or position or since):
            return None
        return replace(self._draft, organisation=organisation, position=position, since=since, until=until)

    def wrong(self) -> str:
        """A position needs its organisation: it would be left out otherwise, and nobody told."""
        nameless = self.value() is not None and not self._organisation.text().strip()
        return _("Write the organisation.") if nameless else ""

    def set_value(self, value: AffiliationDraft) -> None:
        self._draft = value
        for line, text in (
            (self._organisation, value.organisation),
            (self._position, value.position),
            (self._since, value.since),
            (self._until, value.until),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        self._ended.setVisible(bool(value.until))

    def set_place(self, number: int, count: int) -> None:
        self._remove.setVisible(count > 1 or self._draft.id is not None)

    def focus_first(self) -> None:
        self._organisation.setFocus(Qt.FocusReason.OtherFocusReason)


def affiliation_rows(workbench: Workbench) -> RepeatedRows:
    return RepeatedRows(lambda: AffiliationRow(workbench), _("Add another organisation"))
