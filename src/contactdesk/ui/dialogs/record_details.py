"""Fields of a record edited where they are shown: saved when left, undone from the toast."""

from __future__ import annotations

from copy import copy
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.services.field_errors import FieldError
from contactdesk.storage.errors import Conflict
from contactdesk.ui.dialogs.field_set import FieldSet
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.form_scroll import FormScroll


class RecordDetails(QWidget):
    """A field that is being written in is never changed under the user's hands.

    ``stale`` comes when somebody else saved meanwhile, so that the record is to be read again.
    """

    stale = Signal()

    def __init__(self, workbench: Workbench, noun: Noun) -> None:
        super().__init__()
        self._workbench = workbench
        self._noun = noun
        self._view: RecordView | None = None
        self._next: RecordView | None = None
        self._refused: set[str] = set()
        scroll = FormScroll()
        self.fields = FieldSet(noun.sections, workbench, self)
        self.fields.lay_out(scroll.body)
        self.fields.left.connect(self._on_left)
        scroll.body.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)

    def show_view(self, view: RecordView) -> None:
        """Fields are filled only while they can be seen, so that walking through the list stays light."""
        if self.isVisible():
            self._fill(view)
        else:
            self._next = view

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only what came meanwhile: Qt shows what can be seen again when its splitter makes room.
        view, self._next = self._next, None
        if view is not None:
            self._fill(view)

    def _fill(self, view: RecordView) -> None:
        other = self._view is None or self._view.id != view.id
        if other:
            self._refused.clear()
            self.fields.clear_errors()
        kept = set() if other else self._refused | {n for n in self.fields.names() if self._is_busy(n)}
        self._view = view
        self.fields.show({name: _of(view, name) for name in self.fields.names() if name not in kept})

    def commit(self) -> None:
        """Save what was typed and not left yet, since something else will be shown."""
        for name in self.fields.names():
            self._on_left(name)

    def focus_first(self) -> None:
        self.fields.focus(self.fields.names()[0])

    def _is_busy(self, name: str) -> bool:
        return self.fields.has_focus(name) and self._is_changed(name)

    def _is_changed(self, name: str) -> bool:
        return self._view is not None and self.fields.value(name) != _of(self._view, name)

    def _on_left(self, name: str) -> None:
        if self._view is None or not self._is_changed(name):
            return
        if words := self.fields.wrong(name):
            self._refused.add(name)
            self.fields.set_error(name, words)
            return
        view, noun = self._view, self._noun
        draft = copy(view.draft)
        setattr(draft, name, self.fields.value(name))
        self._refused.discard(name)
        self.fields.set_error(name, "")
        self._workbench.write(
            lambda services: noun.service(services).save(view.id, view.version, draft),
            failed=lambda error: self._on_refused(view.id, name, error),
            owner=self,
        )

    def _on_refused(self, record_id: int, name: str, error: ContactDeskError) -> None:
        """What was typed stays where it is, with the reason beneath."""
        if self._view is None or self._view.id != record_id or not isinstance(error, FieldError | Conflict):
            self._workbench.toasts.show_error(error.sentence())
            return
        if isinstance(error, Conflict):
            self.fields.set_conflict(error)
            self.stale.emit()
        else:
            self.fields.set_error(name, error.sentence())
        self._refused.add(name)


def _of(view: RecordView, name: str) -> Any:
    return getattr(view.draft, name)
