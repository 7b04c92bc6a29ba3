"""The form of a new or a known record: Save is Ctrl+Enter, and leaving it keeps what was typed."""

from __future__ import annotations

from copy import copy
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.services.field_errors import FieldError
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.errors import Conflict
from contactdesk.ui.dialogs.field_set import FieldSet
from contactdesk.ui.dialogs.form_card import FormCard
from contactdesk.ui.models.form_noun import FormNoun
from contactdesk.ui.models.form_target import FormTarget
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Destination, Workbench

_REST_MS = 300


class RecordForm(QWidget):
    """``typed`` carries the draft as it stands and the record's id (0 while it is new)."""

    typed = Signal(object, int)

    def __init__(self, workbench: Workbench, noun: FormNoun) -> None:
        super().__init__()
        self._workbench = workbench
        self._noun = noun
        self._target = FormTarget(noun, 0, workbench.settings.drafts)
        self._version, self._uuid = 0, ""
        self._base: Any = noun.draft()
        self._name = ""
        self._saving = False
        self._shown = False
        self.card = FormCard()
        self.fields = FieldSet(noun.sections, workbench, self)
        self.fields.lay_out(self.card.form)
        self.card.form.addStretch(1)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self.row = QHBoxLayout(self)
        page = int(Space.PAGE)
        self.row.setContentsMargins(page, page - int(Space.TIGHT), page, page - int(Space.TIGHT))
        self.row.setSpacing(int(Space.BLOCK))
        self.row.addWidget(self.card, 1)
        self._connect()

    def title(self) -> str:
        unnamed = self._noun.title if self._target.record_id else self._noun.new_text
        return self._name or _(unnamed)

    def refresh(self) -> None:
        """What is being written is never taken away; the desk's own news come with the next conflict."""

    def panes(self) -> list[QWidget]:
        return [self.card]

    def go(self, destination: Destination) -> None:
        """Begin a new record, called ``text`` if that was typed already, or take up a known one."""
        self._keep()
        self._saving = self._shown = False
        self.fields.clear_errors()
        noun = self._noun
        record_id = 0 if destination.place == noun.new_place else destination.record_id
        begun = destination if destination.detail and not record_id else None
        self._target = FormTarget(noun, record_id, self._workbench.settings.drafts, begun)
        self._name = ""
        mine = self._target.kept()
        if record_id:
            self._read(mine)
            return
        self._uuid = str(uuid4())
        if destination.text and begun is None and not mine.get(noun.name_field):
            mine[noun.name_field] = destination.text
        self._begin(destination, mine)

    def save(self) -> None:
        if self._saving:
            return
        if refused := self.fields.refuse():
            self.fields.focus(refused)
            return
        self._saving = True
        noun, draft = self._noun, self._draft()
        record_id, version, uuid = self._target.record_id, self._version, self._uuid

        def work(services: Any) -> ChangeSet | Saved:
            service = noun.service(services)
            return service.save(record_id, version, draft) if record_id else service.add(draft, uuid)

        self._workbench.write(work, self._on_saved, failed=self._on_refused, owner=self)

    def cancel(self) -> None:
        """Leave without saving. What was typed can be had back from the toast."""
        target, changed = self._target, self._changed()

        def back() -> None:
            target.keep(changed)
            target.go(self._workbench)

        self._forget()
        target.leave(self._workbench)
        if changed:
            self._workbench.toasts.show(_("Draft thrown away"), button=_("Undo"), on_button=back)

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    def _connect(self) -> None:
        self.fields.changed.connect(lambda _name: self._rest.start())
        self.fields.left.connect(self._on_left)
        self.card.save_wanted.connect(self.save)
        self.card.cancel_wanted.connect(self.cancel)

    def _begin(self, _destination: Destination, mine: dict[str, Any]) -> None:
        """Show what a new record begins with, and over it what was typed of it already."""
        self._base = self._noun.draft().remembering()
        self._show(mine)

    def _read(self, mine: dict[str, Any], conflict: Conflict | None = None) -> None:
        noun, record_id = self._noun, self._target.record_id

        def done(view: RecordView) -> None:
            self._base, self._version, self._name = view.draft, view.version, view.name
            self._show(mine)
            if conflict is not None:
                self.fields.set_conflict(conflict)

        self._shown = False
        self.setEnabled(False)
        self._workbench.read(
            lambda services: noun.view(services, record_id),
            done,
            question=f"{noun.place} form",
            owner=self,
        )

    def _show(self, mine: dict[str, Any]) -> None:
        """Show the record with what was typed over it."""
        self._shown = True
        self.setEnabled(True)
        base = {name: getattr(self._base, name) for name in self.fields.names()}
        self.fields.show({**base, **{name: value for name, value in mine.items() if name in base}})
        self.card.set_title(self.title())
        self.card.set_kept(bool(mine))
        self.fields.focus(self.fields.names()[0])
        self.typed.emit(self._draft(), self._target.record_id)

    def _draft(self) -> Any:
        draft = copy(self._base)
        for name, value in self.fields.values().items():
            setattr(draft, name, value)
        return draft

    def _changed(self) -> dict[str, Any]:
        values = self.fields.values()
        return {name: value for name, value in values.items() if value != getattr(self._base, name)}

    def _keep(self) -> None:
        if self._shown and not self._saving:
            self._target.keep(self._changed())

    def _forget(self) -> None:
        self._target.forget()
        self._rest.stop()
        self._shown = False

    def _on_rest(self) -> None:
        self._keep()
        self.typed.emit(self._draft(), self._target.record_id)

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was just left."""
        error = self.fields.wrong(name)
        try:
            self._draft().tidied()
        except FieldError as wrong:
            if self._noun.field_of(wrong.field) == name:
                error = wrong.sentence()
        self.fields.set_error(name, error)

    def _on_saved(self, result: Saved | ChangeSet) -> None:
        record_id = result.id if isinstance(result, Saved) else self._target.record_id
        self._forget()
        self._workbench.go(self._noun.record_place, int(record_id or 0))

    def _on_refused(self, error: ContactDeskError) -> None:
        """Nothing typed is lost: it stays, with the reason beside the field it belongs to."""
        self._saving = False
        if isinstance(error, Conflict):
            self._workbench.toasts.show_error(error.sentence())
            self._read(self._changed(), error)
            return
        name = self._noun.field_of(error.field) if isinstance(error, FieldError) else ""
        if self.fields.set_error(name, error.sentence()):
            self.fields.focus(name)
        else:
            self._workbench.toasts.show_error(error.sentence())
