"""F1: every key, read from where the actions are declared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import N_, _
from contactdesk.ui.shell.actions import ActionGroup, Actions, ActionSpec
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Caps, Heading
from contactdesk.ui.widgets.pills import Pill

_IN_LISTS = (
    (N_("Move in a list"), "↑ ↓"),
    (N_("Open what is marked"), "Enter"),
    (N_("From the search to the list"), "↓"),
    (N_("Copy the marked rows"), "Ctrl+C"),
    (N_("Archive or take out what is marked"), "Del"),
    (N_("Tick a follow-up off"), "Space"),
    (N_("Put a follow-up off"), "S"),
    (N_("Next or previous tab"), "Ctrl+PgDn Ctrl+PgUp"),
    (N_("Start a partnership with the marked participants"), "Ctrl+Shift+P"),
    (N_("Move a card on the board"), "Alt+← Alt+→"),
    (N_("Choose a day in a date field"), "Alt+↓"),
    (N_("Save a form"), "Ctrl+Enter"),
    (N_("Leave, keeping a draft"), "Esc"),
)


class CheatSheet(QDialog):
    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.resize(int(Size.PALETTE) + int(Size.SIDEBAR), int(Size.PALETTE))
        groups: dict[ActionGroup, list[tuple[str, str]]] = {}
        for spec, action in actions.specs():
            if spec.shortcuts:
                groups.setdefault(spec.group, []).append((action.text(), _keys(spec)))
        scroll = FormScroll()
        columns = QHBoxLayout()
        columns.setSpacing(2 * int(Space.PAGE))
        titled = [(_(group), lines) for group, lines in groups.items()]
        titled.append((_("In lists and forms"), [(_(text), keys) for text, keys in _IN_LISTS]))
        for half in (titled[::2], titled[1::2]):
            columns.addLayout(_column(half), 1)
        scroll.body.addLayout(columns)
        scroll.body.addStretch(1)
        close = Button(_("Close"), on_click=self.accept)
        box = QVBoxLayout(self)
        margin = int(Space.PAGE)
        box.setContentsMargins(margin, margin, margin, margin)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(Heading(_("Keyboard shortcuts")))
        box.addWidget(scroll, 1)
        box.addWidget(close, alignment=Qt.AlignmentFlag.AlignTrailing)
        close.setFocus()


def _column(groups: list[tuple[str, list[tuple[str, str]]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(int(Space.GAP))
    for title, lines in groups:
        column.addWidget(Caps(title))
        grid = QGridLayout()
        grid.setVerticalSpacing(int(Space.GAP))
        grid.setColumnStretch(0, 1)
        for row, (text, keys) in enumerate(lines):
            grid.addWidget(FewLines(text), row, 0)
            grid.addWidget(Pill(keys, Tone.NEUTRAL), row, 1, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(grid)
        column.addSpacing(int(Space.BLOCK))
    column.addStretch(1)
    return column


def _keys(spec: ActionSpec) -> str:
    """As this system writes them."""
    native, plain = QKeySequence.SequenceFormat.NativeText, QKeySequence.SequenceFormat.PortableText
    arrows = {"Alt+Left": "Alt+←", "Alt+Right": "Alt+→"}
    return "  ".join(
        arrows.get(QKeySequence(keys).toString(plain), QKeySequence(keys).toString(native))
        for keys in spec.shortcuts
    )
