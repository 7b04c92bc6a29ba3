"""The Partnerships page: who works with whom, at which stage, what comes next: board, list, network."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from contactdesk.core.i18n import N_, _, n_
from contactdesk.records.plans import PlanFor
from contactdesk.services.partnership_counts import OpenCounts
from contactdesk.ui.dialogs.network_tab import NetworkTab
from contactdesk.ui.dialogs.partnership_board import PartnershipBoardView
from contactdesk.ui.dialogs.partnership_list import PartnershipListView
from contactdesk.ui.models.partnership_noun import PARTNERSHIPS
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import PrimaryButton
from contactdesk.ui.widgets.chips import Chip
from contactdesk.ui.widgets.page_header import PageHeader

_KEPT = "partnerships.view"


class View(NamedTuple):
    """One way to look at them, made when first asked for; it has ``refresh`` and ``focus_first``."""

    title: str
    make: Callable[[Workbench], QWidget]


VIEWS = {
    "board": View(N_("Board"), PartnershipBoardView),
    "list": View(N_("List"), PartnershipListView),
    "network": View(N_("Network"), NetworkTab),
}


class PartnershipsPage(QWidget):
    """The view that was chosen last is remembered; one record is always shown in the list."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._layout = workbench.settings.layout
        self._views: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.header = PageHeader(_(PARTNERSHIPS.title))
        self.chips = {key: self._chip(key) for key in VIEWS}
        self.header.add_button(PrimaryButton(_(PARTNERSHIPS.new_text), Icon.ADD, on_click=self.new))
        page = int(Space.PAGE)
        head = QVBoxLayout()
        head.setContentsMargins(page, page - int(Space.TIGHT), page, 0)
        head.addWidget(self.header)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self._stack, 1)
        self.show_view(self._kept())

    @property
    def shown(self) -> str:
        """The key of the view that is shown."""
        return next(key for key, view in self._views.items() if view is self._stack.currentWidget())

    def view(self, key: str) -> QWidget:
        if key not in self._views:
            self._views[key] = VIEWS[key].make(self._workbench)
            self._stack.addWidget(self._views[key])
        return self._views[key]

    def title(self) -> str:
        return _(PARTNERSHIPS.title)

    def refresh(self) -> None:
        self._refresh_view()
        self._workbench.read(
            lambda services: services.partnerships.counts(),
            self._on_counts,
            question="partnerships open",
            owner=self,
        )

    def go(self, destination: Destination) -> None:
        """A record, a saved list or a search is shown in the list; the place alone as it was chosen last."""
        within = destination.record_id or destination.detail or destination.text
        self.show_view("list" if within else self._kept())
        if isinstance(shown := self.view(self.shown), PartnershipListView):
            shown.go(destination)

    def find(self) -> None:  # type: ignore[override]  # Qt's own of that name finds windows by number
        self.choose("list")
        if isinstance(shown := self.view("list"), PartnershipListView):
            shown.find()

    def new(self) -> None:
        self._workbench.go(PARTNERSHIPS.new_place)

    def edit(self) -> None:
        if isinstance(shown := self.view(self.shown), PartnershipListView | PartnershipBoardView):
            shown.edit()

    def print_papers(self) -> None:
        """The overview of the one that is chosen."""
        shown = self.view(self.shown)
        current = shown.pane.record_id if isinstance(shown, PartnershipListView) else 0
        if isinstance(shown, PartnershipBoardView):
            current = shown.board.current_id()
        if current:
            self._workbench.go(PARTNERSHIPS.record_place, current, detail="overview")

    def apply_plan(self) -> None:
        """To the partnership whose card or row has the keyboard."""
        shown, chosen = self.view(self.shown), 0
        if isinstance(shown, PartnershipBoardView):
            chosen = shown.board.current_id()
        elif isinstance(shown, PartnershipListView):
            chosen = shown.pane.record_id
        if chosen:
            from contactdesk.ui.dialogs.plan_question import PlanQuestion

            PlanQuestion(self._workbench, PlanFor.PARTNERSHIP, chosen, self).open()

    def log_contact(self) -> None:
        """About the partnership whose card or row has the keyboard."""
        shown = self.view(self.shown)
        if isinstance(shown, PartnershipListView | PartnershipBoardView):
            shown.log_contact()

    def panes(self) -> list[QWidget]:
        if isinstance(shown := self.view(self.shown), PartnershipListView):
            return [self.header, *shown.panes()]
        return [self.header, self.view(self.shown)]

    def choose(self, key: str) -> None:
        """Show a view from now on."""
        self._layout[_KEPT] = key
        self.show_view(key)
        self._refresh_view()

    def show_view(self, key: str) -> None:
        view = self.view(key)
        self._stack.setCurrentWidget(view)
        for name, chip in self.chips.items():
            chip.setChecked(name == key)
        if isinstance(view, PartnershipBoardView | NetworkTab):
            view.focus_first()

    def _kept(self) -> str:
        kept = self._layout.get(_KEPT, "")
        return kept if kept in VIEWS else "board"

    def _chip(self, key: str) -> Chip:
        chip = self.header.add_button(Chip(_(VIEWS[key].title), checkable=True))
        chip.clicked.connect(partial(self._on_chip, key))
        return chip

    def _on_chip(self, key: str, *_checked: bool) -> None:
        self.choose(key)

    def _refresh_view(self) -> None:
        shown = self.view(self.shown)
        if isinstance(shown, PartnershipBoardView | PartnershipListView | NetworkTab):
            shown.refresh()

    def _on_counts(self, counts: OpenCounts) -> None:
        parts = [n_("{n} open", "{n} open", counts.open).format(n=counts.open)]
        if counts.overdue:
            parts.append(n_("{n} overdue", "{n} overdue", counts.overdue).format(n=counts.overdue))
        if counts.without_action:
            n = counts.without_action
            parts.append(n_("{n} without a next action", "{n} without a next action", n).format(n=n))
        self.header.set_count(" · ".join(parts) if counts.open else "")
