"""Ctrl+L: a line of what happened, understood as it is typed, shown for correction, saved with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.services.field_errors import FieldError
from contactdesk.services.quick_log.entry import Entry
from contactdesk.services.quick_log.understood import LoggedOn
from contactdesk.ui.dialogs.quick_log_fields import QuickLogFields
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.over_window import OverWindow

if TYPE_CHECKING:
    from contactdesk.services.services import Services

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuickLogDialog(OverWindow):
    """With an ``entry``, of an e-mail, there is nothing to type but what is to be corrected.

    ``on`` is whose page it was opened from: the line need not name them.
    """

    def __init__(
        self,
        workbench: Workbench,
        window: QWidget,
        entry: Entry | None = None,
        on: LoggedOn | None = None,
    ) -> None:
        super().__init__(window, _("Log what happened"))
        self._bench = workbench
        self._on = on
        self._answered = ""
        self._enter_waits = False
        self._saving = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            _("called about mentors, send draft fri")
            if on
            else _("called Łucja about mentors, send draft fri")
        )
        self.line.setAccessibleName(_("What happened, in a line"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._on_typed)
        self.fields: QuickLogFields | None = None
        self._error = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._error.hide()
        self._lay_out()
        if entry is not None:
            self.line.hide()
            self._show(entry)

    def reject(self) -> None:
        """What was typed can be had back from the toast."""
        bench, window, on, typed = self._bench, self._window, self._on, self.line.text()
        if typed.strip() and not self._saving:

            def back() -> None:
                dialog = QuickLogDialog(bench, window, on=on)
                dialog.line.setText(typed)
                dialog._on_typed(typed)
                dialog.open_over()

            bench.toasts.show(_("Draft thrown away"), button=_("Undo"), on_button=back)
        super().reject()

    @property
    def is_answered(self) -> bool:
        """Whether what is shown is of what stands in the line now."""
        return self.fields is not None and (
            self.line.isHidden() or self.line.text().strip() == self._answered
        )

    def open_over(self) -> None:
        super().open_over()
        (self.line if not self.line.isHidden() else self).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter saves from every field; in a choice that is open it chooses."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if Qt.Key(event.key()) in _ENTER and not _is_open(watched):
            self._on_enter()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.card.body.setSpacing(int(Space.FIELD))
        if self._on is not None:
            whom = _("Log contact: {name}").format(name=self._on.name)
            self.card.body.addWidget(Label(whom, bold=True, wrap=True))
        self.card.body.addWidget(self.line)
        self.card.body.addWidget(self._error)
        keys = _("Enter saves   ·   Tab corrects   ·   Esc closes")
        self.card.body.addWidget(Label(keys, size=FontSize.SMALL, tone=Tone.MUTED))

    def _on_typed(self, text: str) -> None:
        typed = text.strip()
        self._tell("")
        if not typed:
            self._bench.tasks.forget("quick-log")
            self._replace(None)
            return

        on = self._on

        def work(services: Services) -> tuple[str, Entry]:
            return typed, services.quick_log.entry(typed, on)

        self._bench.read(work, self._on_understood, question="quick-log", owner=self)

    def _on_understood(self, answer: tuple[str, Entry]) -> None:
        typed, entry = answer
        if typed != self.line.text().strip():
            return
        self._answered = typed
        self._show(entry)
        if self._enter_waits:
            self._on_enter()

    def _show(self, entry: Entry) -> None:
        fields = QuickLogFields(entry)
        fields.chosen.connect(self._on_chosen)
        self._replace(fields)

    def _replace(self, fields: QuickLogFields | None) -> None:
        if self.fields is not None:
            self.card.body.removeWidget(self.fields)
            self.fields.hide()
            self.fields.deleteLater()
        self.fields = fields
        if fields is not None:
            self.card.body.insertWidget(self.card.body.indexOf(self.line) + 1, fields)
            for control in (*fields.findChildren(QLineEdit), *fields.findChildren(QComboBox)):
                control.installEventFilter(self)

    def _on_chosen(self) -> None:
        """Who is meant is said: Enter goes on from the line."""
        self._tell("")
        (self.line if not self.line.isHidden() else self).setFocus()

    def _on_enter(self) -> None:
        """A quick Enter comes before the answer to what was typed, and then waits for it."""
        if self.line.text().strip() == "" and not self.line.isHidden():
            return
        self._enter_waits = not self.is_answered
        if self._enter_waits or self.fields is None or self._saving:
            return
        if self.fields.focus_choice():
            self._tell(_("Choose who is meant."))
            return
        entry = self.fields.entry
        self._saving = True
        self._bench.write(
            lambda services: services.quick_log.save_entry(entry),
            lambda _saved: self.accept(),
            failed=self._on_failed,
            owner=self,
        )

    def _on_failed(self, error: ContactDeskError) -> None:
        self._saving = False
        if not (isinstance(error, FieldError) and self.fields and self.fields.show_error(error)):
            self._tell(error.sentence())

    def _tell(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))


def _is_open(watched: QObject) -> bool:
    return isinstance(watched, QComboBox) and watched.view().isVisible()
