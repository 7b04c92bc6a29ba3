"""The fields of one record, made from their declaration; forms and detail panes lay them out and listen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.storage.errors import Conflict
from contactdesk.ui.dialogs.editor import Editor
from contactdesk.ui.dialogs.editors import make_editor
from contactdesk.ui.models.field_spec import FieldSpec, SectionSpec
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.labels import Caps


class FieldSet(QObject):
    """``changed`` and ``left`` carry a field's name; what is chosen rather than typed is left at once."""

    changed = Signal(str)
    left = Signal(str)

    def __init__(self, sections: Sequence[SectionSpec], workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._sections = tuple(sections)
        self._workbench = workbench
        self._showing = False
        self._editors: dict[str, Editor] = {}
        self._specs: dict[str, FieldSpec] = {}
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def lay_out(self, box: QVBoxLayout) -> None:
        """Build every field into ``box``; rows break where they are too narrow for all they hold."""
        for section in self._sections:
            box.addWidget(Caps(_(section.title)))
            for row in section.rows:
                shares = tuple(spec.width for spec in row)
                box.addWidget(FormRow(*(self._make(spec) for spec in row), stretches=shares))

    def names(self) -> list[str]:
        return list(self._editors)

    def value(self, name: str) -> Any:
        return self._editors[name].read()

    def values(self) -> dict[str, Any]:
        return {name: editor.read() for name, editor in self._editors.items()}

    def show(self, values: Mapping[str, Any]) -> None:
        """Show values without telling that they changed."""
        self._showing = True
        for name, value in values.items():
            if name in self._editors and self._editors[name].read() != value:
                self._editors[name].write(value)
        self._showing = False

    def refuse(self) -> str:
        """Say at the first field that cannot be saved why not; its name, "" when all can."""
        for name in self._editors:
            if words := self.wrong(name):
                self.set_error(name, words)
                return name
        return ""

    def wrong(self, name: str) -> str:
        """What keeps a field from being saved, "" when nothing does."""
        return self._editors[name].wrong()

    def set_error(self, name: str, error: str) -> bool:
        """Say beside a field what is wrong; False when there is no such field here."""
        if name not in self._editors:
            return False
        self._editors[name].set_error(error)
        return True

    def set_note(self, name: str, note: str) -> None:
        """Say something beneath a field that stays while it is written in; "" for nothing."""
        field = self._editors[name].widget
        if isinstance(field, FormField):
            field.set_note(note)

    def set_conflict(self, conflict: Conflict) -> None:
        """Say beside each field that somebody else saved meanwhile what they wrote there."""
        theirs = conflict.fields.get("theirs")
        for name, value in theirs.items() if isinstance(theirs, dict) else ():
            if name in self._specs:
                words = _("Somebody wrote “{value}” here meanwhile. Saving again keeps what you wrote.")
                self.set_error(name, words.format(value=self._specs[name].shown(value)))

    def clear_errors(self) -> None:
        for editor in self._editors.values():
            editor.set_error("")

    def focus(self, name: str) -> None:
        self._editors[name].focus()

    def has_focus(self, name: str) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and _inside(self._editors[name].control, focused)

    def _make(self, spec: FieldSpec) -> QWidget:
        editor = make_editor(spec, self._workbench, self)
        self._editors[spec.name], self._specs[spec.name] = editor, spec
        editor.changed.connect(lambda *_value, name=spec.name: self._on_changed(name))
        return editor.widget

    def _on_changed(self, name: str) -> None:
        if self._showing:
            return
        self.changed.emit(name)
        if not self._editors[name].typed:
            self.left.emit(name)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is None or QApplication.activePopupWidget() is not None:
            return
        for name, editor in self._editors.items():
            if _inside(editor.control, before) and not (now is not None and _inside(editor.control, now)):
                self.left.emit(name)


def _inside(control: QWidget, widget: QWidget) -> bool:
    return control is widget or control.isAncestorOf(widget)
