"""The Follow-ups page: what is overdue, due, waiting and done, worked off by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from contactdesk.core.i18n import _, grouped
from contactdesk.records.follow_ups import STILL_OPEN
from contactdesk.services.chosen import Chosen
from contactdesk.services.follow_up_groups import GROUP_NAMES, Group
from contactdesk.services.results import ListQuery
from contactdesk.ui.dialogs.follow_up_acts import FollowUpActs
from contactdesk.ui.dialogs.many_acts import ManyActs
from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.models.follow_up_noun import FOLLOW_UPS
from contactdesk.ui.models.list_source import list_source
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.keys import on_keys
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button, MenuButton
from contactdesk.ui.widgets.chips import Chip, ChipRow
from contactdesk.ui.widgets.chosen_rows import RowChoice


class FollowUpsPage(RecordList):
    """Going to it with a group as the detail shows that; to one of them with ``done`` asks about it."""

    def __init__(self, workbench: Workbench) -> None:
        self._group: Group | None = None
        self.chips = {group: Chip(_(words), checkable=True) for group, words in GROUP_NAMES.items()}
        super().__init__(workbench, FOLLOW_UPS)
        self.pane.shown.connect(self._on_shown)
        for group, chip in self.chips.items():
            chip.clicked.connect(lambda _checked, group=group: self._on_chip(group))
        on_keys(self.table, self._acts_here.finish, "Space")
        on_keys(self.table, self._open_days, "S")

    def refresh(self) -> None:
        super().refresh()
        self._acts_here.refresh()
        self._read_groups()

    def go(self, destination: Destination) -> None:
        if destination.record_id:
            self._show_group(None)
        elif destination.detail in set(Group):
            self._show_group(Group(destination.detail))
        super().go(destination)
        if destination.detail == "done" and destination.record_id:
            self._acts_here.ask_done(destination.record_id)

    def _make_acts(self) -> ManyActs:
        self._acts_here = FollowUpActs(self._workbench, FOLLOW_UPS, self._acts, self._read_chosen, self)
        return self._acts_here

    def _filters(self) -> Sequence[QWidget]:
        row = ChipRow()
        for chip in self.chips.values():
            row.add(chip)
        return [row]

    def _pane_buttons(self) -> Sequence[Button]:
        self.settle = Button(_("Done"), Icon.CHECK, on_click=self._settle_shown)
        return (
            self.settle,
            MenuButton(_("Put off"), Icon.CLOCK, self._acts_here.fill_days),
        )

    def _source(self, query: ListQuery) -> RowSource[Any]:
        return list_source(self._workbench, FOLLOW_UPS.service, query, self._group)

    def _read_chosen(self, done: Callable[[Chosen], None]) -> None:
        """Of everything in a group those that are not chosen are left out, loaded or not."""
        group, query = self._group, self._query()
        if group is None:
            super()._read_chosen(done)
            return

        def read(choice: RowChoice) -> None:
            if not choice.all_but:
                done(Chosen(FOLLOW_UPS.kind, tuple(choice.ids)))
                return
            self._workbench.read(
                lambda services: services.follow_ups.ids(query, group),
                lambda ids: done(Chosen(FOLLOW_UPS.kind, tuple(ids), without=frozenset(choice.ids))),
                question="follow-ups in a group",
                owner=self,
            )

        self.table.read_choice(read)

    def _ask(self) -> None:
        super()._ask()
        self._read_groups()

    def _is_narrowed(self) -> bool:
        return super()._is_narrowed() or self._group is not None

    def _show_all(self) -> None:
        self._show_group(None)
        super()._show_all()

    def _on_chip(self, group: Group) -> None:
        self._show_group(None if self._group is group else group)

    def _show_group(self, group: Group | None) -> None:
        self._group = group
        for each, chip in self.chips.items():
            chip.setChecked(each is group)
        self._ask()

    def _read_groups(self) -> None:
        query = self._query()
        self._workbench.read(
            lambda services: services.follow_ups.groups(query),
            self._on_groups,
            question="follow-up groups",
            owner=self,
        )

    def _on_groups(self, counts: dict[Group, int]) -> None:
        for group, chip in self.chips.items():
            chip.set_text(f"{_(GROUP_NAMES[group])}  {grouped(counts[group])}")

    def _on_shown(self, view: RecordView) -> None:
        """What is done or given up can be taken up again."""
        still_open = view.draft.status in STILL_OPEN
        self.settle.set_text(_("Done") if still_open else _("To do again"))
        self.settle.set_icon(Icon.CHECK if still_open else Icon.UNDO, Tone.MUTED)

    def _settle_shown(self) -> None:
        view = self.pane.view
        if view is None:
            return
        if view.draft.status in STILL_OPEN:
            self._acts_here.ask_done(view.id)
        else:
            self._workbench.write(lambda services: services.follow_ups.reopen([view.id]))

    def _open_days(self) -> None:
        """Beneath the row; letters and arrows choose."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts_here.fill_days(menu)
        here = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(here.bottomLeft() + QPoint(here.width() // 4, 0)))
        menu.setActiveAction(menu.actions()[0])
