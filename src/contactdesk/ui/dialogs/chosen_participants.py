"""The line beneath the participants: how many are chosen and what can be done with them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.ui.dialogs.participant_acts import ParticipantActs
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.buttons import LinkButton, Look, MenuButton
from contactdesk.ui.widgets.labels import Elided, Label

START_KEYS = "Ctrl+Shift+P"


class ChosenParticipants(QWidget):
    """While nobody is chosen it says how the list is worked with."""

    def __init__(self, acts: ParticipantActs) -> None:
        super().__init__()
        self._count = Label(size=FontSize.SMALL, tone=Tone.MUTED)
        self._hint = Elided(
            _("Enter opens, F2 edits, Delete takes off the list, Ctrl+V pastes people"),
            size=FontSize.SMALL,
            tone=Tone.MUTED,
        )
        self.status = MenuButton(_("Set status"), None, acts.fill_status, look=Look.LINK)
        self.table = MenuButton(_("Move to table"), None, acts.fill_tables, look=Look.LINK)
        self.role = MenuButton(_("Set role"), None, acts.fill_roles, look=Look.LINK)
        self.partnership = LinkButton(_("Start a partnership"), on_click=acts.start_partnership)
        self.partnership.setToolTip(START_KEYS)
        self.remove = LinkButton(_("Remove"), on_click=acts.remove)
        self._parts = (self._count, self.status, self.table, self.role, self.partnership, self.remove)
        self.setFixedHeight(int(Size.BUTTON))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.TIGHT))
        for part in self._parts:
            row.addWidget(part)
        row.addWidget(self._hint, 1)
        row.addStretch(0)
        self.show_chosen(0)

    def show_chosen(self, count: int) -> None:
        self._count.setText(n_("{n} selected", "{n} selected", count).format(n=grouped(count)))
        for part in self._parts:
            part.setVisible(count > 0)
        self._hint.setVisible(not count)
