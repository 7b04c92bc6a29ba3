"""The sheet that a form is written on: its title, the fields, and Cancel and Save at its foot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from contactdesk.core.i18n import _
from contactdesk.ui.shell.keys import on_keys_within
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Heading, Label


class FormCard(Card):
    """Fields go into ``form``."""

    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=int(Space.PAGE))
        self._title = Heading()
        self._kept = Label(size=FontSize.SMALL, tone=Tone.WARN)
        scroll = FormScroll()
        self.form: QVBoxLayout = scroll.body
        self.body.setSpacing(int(Space.FIELD))
        self.body.addLayout(self._head())
        self.body.addWidget(scroll, 1)
        self.body.addLayout(self._foot())
        on_keys_within(self, self.save_wanted.emit, "Ctrl+Return", "Ctrl+Enter")

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_kept(self, kept: bool) -> None:
        """Tell that the form begins with what was typed before."""
        self._kept.setText(_("As you left it; not saved yet.") if kept else "")

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        hint = _("Ctrl+Enter saves · closing keeps a draft")
        head.addWidget(Label(hint, size=FontSize.SMALL, tone=Tone.MUTED))
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(int(Space.GAP))
        foot.addWidget(self._kept)
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), on_click=self.cancel_wanted.emit))
        foot.addWidget(PrimaryButton(_("Save"), on_click=self.save_wanted.emit))
        return foot
