"""One field's editor as forms and details use it, whatever it is edited with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.models.field_spec import FieldSpec
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.pills_field import PillsField
from contactdesk.ui.widgets.repeated_rows import RepeatedRows


@dataclass(frozen=True)
class Editor:
    """``widget`` is laid out, ``control`` takes the keyboard; ``changed`` comes when the user changed it."""

    widget: QWidget
    control: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    changed: SignalInstance
    set_error: Callable[[str], None]
    focus: Callable[[], None]
    typed: bool = True
    """Written rather than chosen, so it is only done when it is left."""
    wrong: Callable[[], str] = str
    """What keeps it from being saved, "" when nothing does; the services look at everything else."""


def in_field(
    spec: FieldSpec,
    control: QWidget,
    read: Callable[[], Any],
    write: Callable[[Any], None],
    changed: SignalInstance,
    *,
    typed: bool = True,
) -> Editor:
    field = FormField(_(spec.label), control, hint=_(spec.hint) if spec.hint else "")
    return Editor(field, control, read, write, changed, field.set_error, lambda: _focus(control), typed)


def completing(spec: FieldSpec, line: CompletingLine) -> Editor:
    """What is picked counts as written."""
    line.picked.connect(lambda _suggestion: line.textEdited.emit(line.text()))
    return in_field(spec, line, line.text, lambda value: set_text(line, value), line.textEdited)


def pills(spec: FieldSpec, words: PillsField) -> Editor:
    return in_field(spec, words, words.values, words.set_values, words.changed, typed=False)


def rows(repeated: RepeatedRows) -> Editor:
    return Editor(
        repeated,
        repeated,
        repeated.values,
        repeated.set_values,
        repeated.changed,
        repeated.set_error,
        repeated.focus_first,
        wrong=repeated.wrong,
    )


def set_text(line: QLineEdit, text: str) -> None:
    """Long values show their beginning."""
    line.setText(text)
    line.setCursorPosition(0)


def _focus(control: QWidget) -> None:
    """Go on writing where the text ends."""
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(control, QLineEdit):
        control.end(False)
