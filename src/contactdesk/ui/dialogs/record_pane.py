"""The detail pane of a list: who or what is chosen, its acts and its tabs, without being waited for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.services.history_of_record import FieldChange
from contactdesk.ui.dialogs.pane_head import PaneHead
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.dialogs.record_details import RecordDetails
from contactdesk.ui.dialogs.timeline_tab import TimelineTab
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.record_view import RecordView, ViewLine, field_lines, latest_first, step_lines
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.tab_strip import Tabs
from contactdesk.ui.widgets.timeline import Timeline

_REST_MS = 150
"""History is read only once the selection rests: it takes longer than the rest."""


class RecordPane(Card):
    """``shown`` carries the view of a record that is shown now."""

    shown = Signal(object)

    def __init__(
        self, workbench: Workbench, noun: Noun, acts: RecordActs, buttons: Sequence[Button] = ()
    ) -> None:
        super().__init__(margins=int(Space.CARD) + int(Space.HAIR))
        self._workbench = workbench
        self._noun = noun
        self._id = 0
        self._view: RecordView | None = None
        self._lines: dict[str, tuple[ViewLine, ...]] = {}
        self._changes: list[FieldChange] = []
        self._changes_of = 0
        self._details: RecordDetails | None = None
        self._head = PaneHead(acts, buttons)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read_history)
        self.tabs = Tabs()
        for key, title in noun.tabs:
            self.tabs.add(key, _(title), partial(self._tab, key))
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(noun.icon, _("Choose one in the list to see more.")))
        self._stack.addWidget(self._content())
        self.body.addWidget(self._stack)

    @property
    def record_id(self) -> int:
        return self._id

    @property
    def view(self) -> RecordView | None:
        """What is shown; None while nothing is, or not yet."""
        return self._view if self._view is not None and self._view.id == self._id else None

    @property
    def details(self) -> RecordDetails:
        """Made when first asked for: many look at a record, and few change it here."""
        if self._details is None:
            self._details = RecordDetails(self._workbench, self._noun)
            self._details.stale.connect(self.refresh)
            if self._view is not None:
                self._details.show_view(self._view)
        return self._details

    def show_record(self, record_id: int, *, after_painting: bool = False) -> None:
        """Show another record, or none for 0. What was typed in the one before is saved.

        ``after_painting`` where the list has something new to show, which comes first.
        """
        if record_id == self._id:
            return
        if self._details is not None:
            self._details.commit()
        self._id = record_id
        self._read(after_painting=after_painting)

    def refresh(self) -> None:
        """Read again what is shown."""
        self._read()

    def _read(self, *, after_painting: bool = False) -> None:
        noun, record_id, question = self._noun, self._id, f"{self._noun.place} pane"
        if not record_id:
            self._workbench.tasks.forget(question)
            self._show_nothing()
            return
        self._workbench.read(
            lambda services: noun.view(services, record_id),
            self._show,
            question=question,
            failed=self._on_gone,
            owner=self,
            after_painting=after_painting,
        )

    def edit_details(self) -> None:
        """Bring the keyboard to the fields."""
        if self.view is not None:
            self.tabs.set_current("details")
            self.details.focus_first()

    def _content(self) -> QWidget:
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.FIELD))
        box.addWidget(self._head)
        box.addWidget(self.tabs, 1)
        return content

    def _show(self, view: RecordView) -> None:
        if self._view is None or self._view.id != view.id:
            self._changes, self._changes_of = [], 0
        self._view = view
        self._head.show_view(view)
        if self._details is not None:
            self._details.show_view(view)
        self._show_lines()
        self.shown.emit(view)
        self._stack.setCurrentIndex(1)
        self._rest.start()

    def _show_nothing(self) -> None:
        self._view = None
        self._rest.stop()
        self._stack.setCurrentIndex(0)

    def _on_gone(self, _error: ContactDeskError) -> None:
        """Undone or removed elsewhere: there is nothing to show and nobody to blame."""
        self._show_nothing()

    def _read_history(self) -> None:
        kind, record_id = self._noun.kind, self._id
        self._workbench.read(
            lambda services: (record_id, services.history.of_record(kind, record_id)),
            self._on_history,
            question=f"{self._noun.place} history",
            owner=self,
        )

    def _on_history(self, answer: tuple[int, list[FieldChange]]) -> None:
        self._changes_of, self._changes = answer
        if self._changes_of == self._id:
            self._show_lines()

    def _show_lines(self) -> None:
        assert self._view is not None
        self._lines = dict(self._view.lines)
        if "timeline" in self._lines:
            self._lines["timeline"] = latest_first([*self._lines["timeline"], *step_lines(self._changes)])
        self._lines["history"] = field_lines(self._changes)
        for key in self._view.counted:
            self.tabs.set_count(key, len(self._lines[key]) or None)
        self._make_room_for_tabs()
        for key, _title in self._noun.tabs:
            self._fill(self.tabs.widget(key), key)

    def _make_room_for_tabs(self) -> None:
        """Tabs that do not fit would hide behind arrows."""
        strip = self.tabs.findChild(QTabBar)
        if strip is not None:
            self.tabs.setMinimumWidth(max(strip.sizeHint().width(), self.tabs.minimumWidth()))

    def _fill(self, widget: QWidget | None, key: str) -> None:
        lines = self._lines.get(key, ())
        if isinstance(widget, TimelineTab):
            widget.show_lines(lines)
        elif isinstance(widget, Timeline):
            widget.show_entries([line.entry(number) for number, line in enumerate(lines)])

    def _tab(self, key: str) -> QWidget:
        if key == "details":
            return self.details
        name = _(dict(self._noun.tabs)[key])
        told: TimelineTab | Timeline = TimelineTab(name) if key == "timeline" else Timeline()
        told.setAccessibleName(name)
        told.opened.connect(partial(self._on_opened, key))
        self._fill(told, key)
        return told

    def _on_opened(self, key: str, number: int) -> None:
        line = self._lines[key][number]
        if line.place:
            self._workbench.go(line.place, line.record_id)
