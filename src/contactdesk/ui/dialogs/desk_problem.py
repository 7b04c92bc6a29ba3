"""In place of the pages when a desk cannot be opened: why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.flow_layout import FlowLayout
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.marks import Mark


class DeskProblem(QWidget):
    """``backups_wanted`` is offered only where there are backups to look at."""

    again_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, sentence: str, *, has_backups: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        box = QVBoxLayout(self)
        box.setContentsMargins(int(Space.PAGE), int(Space.PAGE), int(Space.PAGE), int(Space.PAGE))
        box.setSpacing(int(Space.BLOCK))
        centred = Qt.AlignmentFlag.AlignHCenter
        box.addStretch(2)
        box.addWidget(Mark(Icon.WARNING, Tone.WARN, int(Size.EMPTY_ICON)), alignment=centred)
        title = Label(_("The desk could not be opened"), size=FontSize.TITLE, bold=True)
        box.addWidget(title, alignment=centred)
        words = Label(sentence, wrap=True, selectable=True)
        words.setAlignment(centred)
        words.setFixedWidth(int(Size.TOAST) + int(Size.OFFER))
        box.addWidget(words, alignment=centred)
        box.addWidget(self._buttons(has_backups=has_backups), alignment=centred)
        box.addStretch(3)

    def _buttons(self, *, has_backups: bool) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder)
        again = PrimaryButton(_("Try again"), on_click=self.again_wanted.emit)
        row.addWidget(again)
        row.addWidget(Button(_("Open another desk…"), Icon.FOLDER, on_click=self.other_wanted.emit))
        row.addWidget(Button(_("Make a new desk…"), Icon.ADD, on_click=self.new_wanted.emit))
        if has_backups:
            row.addWidget(Button(_("Show the backups"), Icon.SAFE, on_click=self.backups_wanted.emit))
        again.setFocus()
        return holder
