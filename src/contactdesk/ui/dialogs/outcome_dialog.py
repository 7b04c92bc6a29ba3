"""What came of something that was just ticked off, and what comes next: asked over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.services.field_errors import FieldError
from contactdesk.services.follow_up_draft import FollowUpDraft, WhatNeeded
from contactdesk.ui.dialogs.follow_up_editors import due_field
from contactdesk.ui.models.follow_up_words import due_hint
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.over_window import OverWindow

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OutcomeDialog(OverWindow):
    """Enter saves what was filled in; with nothing filled in it only closes."""

    def __init__(self, workbench: Workbench, window: QWidget, follow_up_id: int, what: str) -> None:
        super().__init__(window, _("What came of it?"))
        self._bench = workbench
        self._id, self._what = follow_up_id, what
        self._saving = False
        self.outcome, self.following, self.due = QLineEdit(), QLineEdit(), due_field()
        self._following = FormField(_("Next step"), self.following)
        self._due = FormField(_("Due"), self.due)
        self._error = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._error.hide()
        self.due.setPlaceholderText(_("fri, 24.11, in 2 weeks"))
        self.due.previewed.connect(lambda _shown: self._due.set_hint(due_hint(self.due.value())))
        self._lay_out(what)
        self._bench.read(
            lambda services: services.follow_ups.is_last_action(follow_up_id),
            self._on_last,
            question="last action",
            owner=self,
        )

    def open_over(self) -> None:
        super().open_over()
        self.outcome.setFocus()

    def reject(self) -> None:
        """What was written can be had back from the toast."""
        bench, window, number, what = self._bench, self._window, self._id, self._what
        written = [line.text() for line in self._lines]
        if not self._saving and any(text.strip() for text in written):

            def back() -> None:
                dialog = OutcomeDialog(bench, window, number, what)
                for line, text in zip(dialog._lines, written, strict=True):
                    line.setText(text)
                dialog.open_over()

            bench.toasts.show(_("Draft thrown away"), button=_("Undo"), on_button=back)
        super().reject()

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.outcome, self.following, self.due

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
            self._save()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, what: str) -> None:
        self.card.body.setSpacing(int(Space.FIELD))
        keys = _("Enter saves   ·   Esc closes")
        for part in (
            Label(_("Done: {what}").format(what=what), bold=True, wrap=True),
            FormField(_("What came of it?"), self.outcome),
            FormRow(self._following, self._due, stretches=(2, 1)),
            self._error,
            Label(keys, size=FontSize.SMALL, tone=Tone.MUTED),
        ):
            self.card.body.addWidget(part)

    def _on_last(self, is_last: bool) -> None:
        if is_last:
            self._following.set_hint(_("The partnership has no other next action."))

    def _save(self) -> None:
        outcome, step, due = self.outcome.text(), self.following.text().strip(), self.due.text()
        self._following.set_error("")
        if due.strip() and not step:
            self._following.set_error(WhatNeeded("what").sentence())
            self.following.setFocus()
            return
        if not outcome.strip() and not step:
            self.accept()
            return
        if self._saving:
            return
        self._saving = True
        follow_up_id = self._id
        following = FollowUpDraft(what=step, due=due) if step else None
        self._bench.write(
            lambda services: services.follow_ups.done(follow_up_id, outcome=outcome, following=following),
            lambda _saved: self.accept(),
            failed=self._on_failed,
            owner=self,
        )

    def _on_failed(self, error: ContactDeskError) -> None:
        self._saving = False
        if isinstance(error, FieldError) and error.field == "due":
            self._due.set_error(error.sentence())
            self.due.setFocus()
        else:
            self._error.setText(error.sentence())
            self._error.show()
