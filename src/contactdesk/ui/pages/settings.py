"""Settings: this computer's look, the office as papers name it, the desk and what protects it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.calendar_card import CalendarCard
from contactdesk.ui.dialogs.machine_cards import DeskCard, LookCard, MeCard
from contactdesk.ui.dialogs.office_cards import LogoCard, OfficeFields
from contactdesk.ui.dialogs.plans_card import PlansCard
from contactdesk.ui.models.settings_view import SettingsView, look
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.page_header import PageHeader


class SettingsPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self.look = LookCard(workbench)
        self.me = MeCard(workbench)
        self.desk = DeskCard(workbench)
        self.calendar = CalendarCard(workbench)
        self.logo = LogoCard(workbench)
        self.plans = PlansCard(workbench)
        self.office = OfficeFields(workbench)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(int(Space.BLOCK))
        beside = (self.look, self.me, self.logo, self.desk, self.calendar)
        for cards, share in (((self.office, self.plans), 3), (beside, 2)):
            column = QVBoxLayout()
            column.setSpacing(int(Space.BLOCK))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        self._scroll = FormScroll()
        self._scroll.body.setContentsMargins(0, 0, 0, int(Space.PAGE))
        self._scroll.body.addLayout(self._columns)
        self._scroll.body.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(int(Space.PAGE), int(Space.CARD), int(Space.PAGE), 0)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(PageHeader(_("Settings")))
        box.addWidget(self._scroll, 1)
        workbench.backed_up.connect(self.refresh)

    def title(self) -> str:
        return _("Settings")

    def refresh(self) -> None:
        self._workbench.read(look, self._show, question="settings", owner=self)

    def panes(self) -> Sequence[QWidget]:
        return [self.office, self.look]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < int(Size.TWO_COLUMNS)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _show(self, view: SettingsView) -> None:
        self.office.show_office(view.office)
        self.logo.show_office(view.office)
        self.me.show_view(view)
        self.desk.show_view(view)
        self.calendar.show_view(view)
