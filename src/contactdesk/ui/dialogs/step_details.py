"""What one step of history did, field by field, and the button that takes it back or does it again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import _, n_
from contactdesk.services.history import Step
from contactdesk.services.history_of_step import FATE_NAMES, Fate, TouchedRecord
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Caps, Label, Section
from contactdesk.ui.widgets.pills import Pill

_TONES = {Fate.ADDED: Tone.OK, Fate.CHANGED: Tone.BLUE, Fate.REMOVED: Tone.ROSE}


class StepDetails(Card):
    """``undo_wanted`` and ``redo_wanted`` carry the step's id."""

    undo_wanted = Signal(int)
    redo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._scroll = FormScroll()
        self.body.addWidget(self._scroll)
        self.show_nothing()

    def show_nothing(self) -> None:
        self._empty()
        self._scroll.body.addWidget(EmptyState(Icon.HISTORY, _("Choose a step to see what it changed.")))

    def show_step(self, step: Step, records: Sequence[TouchedRecord]) -> None:
        """``records`` may be the first of more."""
        self._empty()
        body = self._scroll.body
        title = Section(step.words)
        title.setWordWrap(True)
        body.addWidget(title)
        told = " · ".join(part for part in (step.author, format_moment(step.at)) if part)
        body.addWidget(Label(told, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True))
        if (button := self._button(step)) is not None:
            body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        for record in records:
            body.addWidget(_record(record))
        if (rest := step.touched - len(records)) > 0:
            words = n_("and {n} record more", "and {n} records more", rest).format(n=rest)
            body.addWidget(Label(words, tone=Tone.MUTED))
        body.addStretch(1)

    def _button(self, step: Step) -> Button | None:
        if step.undoable:
            return Button(_("Undo this step"), Icon.UNDO, on_click=lambda: self.undo_wanted.emit(step.id))
        if step.undone:
            return Button(_("Do it again"), Icon.REDO, on_click=lambda: self.redo_wanted.emit(step.id))
        return None

    def _empty(self) -> None:
        while (item := self._scroll.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()


def _record(record: TouchedRecord) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, int(Space.GAP), 0, 0)
    box.setSpacing(int(Space.TIGHT))
    head = QHBoxLayout()
    head.setSpacing(int(Space.GAP))
    head.addWidget(Caps(_(record.noun)))
    head.addWidget(Pill(_(FATE_NAMES[record.fate]), _TONES[record.fate]))
    head.addStretch(1)
    box.addLayout(head)
    if record.name:
        box.addWidget(Label(record.name, bold=True, wrap=True))
    for name, before, after in record.fields:
        if after == record.name and not before:
            continue
        box.addWidget(Label(name, size=FontSize.SMALL, tone=Tone.MUTED))
        words = f"{before} → {after or '—'}" if before else after
        box.addWidget(Label(words, wrap=True, selectable=True))
    return holder
