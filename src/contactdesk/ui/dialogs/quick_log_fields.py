"""What was understood of a line, each thing in a field in which it can be corrected before it is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.records.interactions import (
    DIRECTION_NAMES,
    INTERACTION_KIND_NAMES,
    Direction,
    InteractionKind,
)
from contactdesk.records.priority import Priority
from contactdesk.records.search import Kind
from contactdesk.services.field_errors import FieldError
from contactdesk.services.quick_log.entry import Entry, StepEntry
from contactdesk.services.quick_log.understood import Candidate, Meant
from contactdesk.ui.dialogs.quick_log_newcomers import NewcomerRow, TagChecks
from contactdesk.ui.dialogs.quick_log_partnership import PartnershipChoice
from contactdesk.ui.models.follow_up_words import due_shown, read_due_typed
from contactdesk.ui.models.told_moment import told_moment
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.labels import Label

_NOBODY = Candidate(Kind.PERSON, 0, "")
_WITH_DIRECTION = frozenset(InteractionKind) - {InteractionKind.CONVERSATION, InteractionKind.NOTE}


class QuickLogFields(QWidget):
    """``chosen`` comes when somebody was told from a namesake."""

    chosen = Signal()

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._choices: list[Combo[Candidate | None]] = []
        self._errors: dict[str, FormField] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(int(Space.FIELD))
        if not entry.is_understood:
            note = _("Not understood: kept as a note, word for word")
            self._box.addWidget(Label(note, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True))
            return
        self._row(*self._how(), self._when())
        for index, meant in enumerate(entry.mentioned):
            self._box.addWidget(self._name(index, meant))
        if entry.partnerships or entry.partnership is not None:
            self._box.addWidget(PartnershipChoice(entry))
        about = self._line(_("About"), entry.about, self._set_about)
        self._box.addWidget(about)
        if entry.tags and entry.mentioned:
            self._box.addWidget(TagChecks(entry))
        for number, step in enumerate(entry.steps):
            self._row(*self._step(number, step))

    def focus_choice(self) -> bool:
        """Go to the first name that can mean several; False where none is left."""
        for choice in self._choices:
            if choice.value() is None:
                choice.setFocus()
                choice.showPopup()
                return True
        return False

    def show_error(self, error: FieldError) -> bool:
        """Beside the field that it is about; False where there is none."""
        for field in self._errors.values():
            field.set_error("")
        field_wrong = self._errors.get(error.field)
        if field_wrong is None:
            return False
        field_wrong.set_error(error.sentence())
        field_wrong.control.setFocus()
        return True

    def _row(self, *fields: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(int(Space.FIELD))
        for field in fields:
            row.addWidget(field, 1)
        self._box.addLayout(row)

    def _how(self) -> list[QWidget]:
        kinds: Combo[InteractionKind] = Combo()
        for kind, name in INTERACTION_KIND_NAMES.items():
            kinds.add(_(name), kind)
        kinds.set_value(self.entry.kind)
        directions: Combo[Direction] = Combo()
        for direction, name in DIRECTION_NAMES.items():
            directions.add(_(name), direction)
        directions.set_value(self.entry.direction)
        directions.setEnabled(self.entry.kind in _WITH_DIRECTION)

        def choose(kind: InteractionKind) -> None:
            self.entry.kind = kind
            self.entry.answered = self.entry.answered or kind is not InteractionKind.CALL
            directions.setEnabled(kind in _WITH_DIRECTION)

        kinds.chosen.connect(choose)
        directions.chosen.connect(self._set_direction)
        how = FormField(_("How"), kinds)
        if self.entry.kind is InteractionKind.CALL and not self.entry.answered:
            how.set_hint(_("nobody reached"))
        return [how, FormField(_("Who began"), directions)]

    def _when(self) -> FormField:
        field = self._line(_("When"), self.entry.at, self._set_at, empty=_("now"), back=True)
        self._errors["at"] = field
        return field

    def _name(self, index: int, meant: Meant) -> QWidget:
        if meant.candidates:
            choice: Combo[Candidate | None] = Combo()
            if meant.chosen is None:
                choice.add(_("“{name}”: who is meant?").format(name=meant.text), None)
                self._choices.append(choice)
            for one in meant.candidates:
                choice.add(" · ".join(part for part in (one.name, one.detail) if part), one)
            choice.add(_("Nobody: “{name}” stays in the text").format(name=meant.text), _NOBODY)
            choice.chosen.connect(lambda one: self._choose(index, one))
            return FormField(_("With"), choice)
        return NewcomerRow(self.entry, index, meant)

    def _step(self, number: int, step: StepEntry) -> list[QWidget]:
        label = _("Waiting for {whom}").format(whom=step.waiting_for) if step.waiting else _("Next step")

        def set_what(text: str) -> None:
            step.what = text

        def set_due(text: str) -> None:
            step.due = text

        what = self._line(label, step.what, set_what)
        if step.priority is Priority.HIGH:
            what.set_hint(_("High priority"))
        due = self._line(_("Due"), step.due, set_due, empty=_("no day"))
        if number == 0:
            self._errors["what"], self._errors["due"] = what, due
        return [what, due]

    def _line(
        self, label: str, text: str, write: Callable[[str], None], *, empty: str = "", back: bool = False
    ) -> FormField:
        """With ``empty``, of a day, in words: the exact one is told beneath, or what it is without one."""
        day = read_due_typed(text) if empty else None
        line = QLineEdit(due_shown(day) if day else text)
        line.setCursorPosition(0)
        field = FormField(label, line)
        line.textEdited.connect(write)
        if empty:
            field.set_hint(told_moment(text, back=back) or empty)
            line.textEdited.connect(lambda typed: field.set_hint(told_moment(typed, back=back) or empty))
        return field

    def _choose(self, index: int, one: Candidate | None) -> None:
        if one is None:
            return
        if one is _NOBODY:
            self.entry.leave_out(index)
        else:
            self.entry.choose(index, one)
        self.chosen.emit()

    def _set_direction(self, direction: Direction) -> None:
        self.entry.direction = direction

    def _set_about(self, text: str) -> None:
        self.entry.about = text

    def _set_at(self, text: str) -> None:
        self.entry.at = text
