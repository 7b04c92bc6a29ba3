"""Today: what is to be done and coming, what is left to enter, what was done last, how much there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.due_card import due_card
from contactdesk.ui.dialogs.today_cards import data_card, last_card, next_card, steps_card
from contactdesk.ui.dialogs.warm_card import warm_card
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import ActionButton, PrimaryButton
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from contactdesk.glance.today_view import TodayView
    from contactdesk.services.around_today import AroundToday
    from contactdesk.services.keep_warm import Cold


class TodayPage(QWidget):
    def __init__(self, workbench: Workbench, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._workbench = workbench
        self._header = PageHeader()
        self._header.add_button(ActionButton(workbench.actions[ActionId.QUICK_LOG]))
        self._header.add_button(PrimaryButton(_("New meeting"), Icon.ADD, on_click=self.new))
        self._scroll = FormScroll()
        self._scroll.body.setContentsMargins(0, 0, 0, int(Space.PAGE))
        self._scroll.body.setSpacing(int(Space.BLOCK))
        self._rows: list[QBoxLayout] = []
        self._cards: list[QWidget] = []
        self._told_later: list[QWidget] = []
        self._first: TodayView | None = None
        self._around: AroundToday | None = None
        self._cold: Cold | None = None
        self._waiting: AroundToday | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(int(Space.PAGE), int(Space.CARD), int(Space.PAGE), 0)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(self._header)
        box.addWidget(self._scroll, 1)

    def title(self) -> str:
        return _("Today")

    def refresh(self) -> None:
        day = format_day(self._today(), "day")
        self._header.set_title(day[:1].upper() + day[1:])
        self._workbench.read(
            lambda services: services.today.view(), self._on_view, question="today", owner=self
        )

    def new(self) -> None:
        self._workbench.go("new-meeting")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_rows()

    def panes(self) -> list[QWidget]:
        return [self._header, self._scroll]

    def show_first(self, seen: TodayView) -> None:
        """What the desk holds as far as was seen before it was opened; reading it again follows."""
        self._first = seen
        self._show(seen)

    def _on_view(self, view: TodayView) -> None:
        """Cards that say the same already stay as they are."""
        first, self._first = self._first, None
        if view != first:
            self._show(view)
        meeting = view.last.id if view.last is not None else 0
        self._workbench.read(
            lambda services: services.today.around(meeting),
            self._on_around,
            question="around today",
            failed=lambda _error: None,  # the meeting was archived meanwhile: Today is read again
            owner=self,
        )
        self._workbench.read(
            lambda services: services.today.cold(),
            lambda cold: self._on_cold(view, cold),
            question="cold today",
            owner=self,
        )

    def _on_around(self, around: AroundToday) -> None:
        """Waits for what was asked right after it: the page is laid out and painted anew but once."""
        self._waiting = around

    def _on_cold(self, view: TodayView, cold: Cold) -> None:
        """What takes longer to find comes when the rest is there, which stays as it is."""
        around, self._waiting = self._waiting, None
        if view.is_empty:
            return
        if around is not None and around != self._around and view.last is not None:
            self._around = around
            self._tell(0, last_card(view.last, around, self._workbench))
        if cold != self._cold:
            self._cold = cold
            self._tell(-1, warm_card(cold, self._workbench))

    def _tell(self, place: int, anew: QWidget) -> None:
        """In place of the card that did not know it yet."""
        card = self._told_later[place]
        with self._keeping_focus():
            anew.setSizePolicy(card.sizePolicy())
            for row in self._rows:
                row.replaceWidget(card, anew)
            card.setParent(None)
            card.deleteLater()
            self._told_later[place] = anew
            self._stand_in(card, anew)

    def _stand_in(self, card: QWidget, anew: QWidget) -> None:
        """Screen readers tell, and Tab walks through, what came last as the last; it stands elsewhere."""
        place = self._cards.index(card)
        self._cards[place] = anew
        anew.stackUnder(self._cards[place + 1])  # the last two are never told later
        for one, following in pairwise(self._focusable()):
            QWidget.setTabOrder(one, following)

    def _show(self, view: TodayView) -> None:
        """Build the cards anew."""
        with self._keeping_focus():
            self._empty(self._scroll.body)
            self._rows.clear()
            if view.is_empty:
                self._show_offers()
            else:
                self._show_cards(view)
            self._scroll.body.addStretch(1)

    @contextmanager
    def _keeping_focus(self) -> Iterator[None]:
        """Leave the keyboard where it is while cards are built anew."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self._scroll.isAncestorOf(focused)
        before = self._focusable() if inside else []
        yield
        if focused in before and focused not in self._focusable():
            self._focus_again(type(focused), focused.accessibleName(), before.index(focused))

    def _show_cards(self, view: TodayView) -> None:
        bench = self._workbench
        last = [] if view.last is None else [last_card(view.last, self._around, bench)]
        self._told_later = [*last, warm_card(self._cold, bench)]
        cards = [due_card(view, bench), next_card(view, bench), *self._told_later]
        cards += [steps_card(view, bench), data_card(view, bench)]
        self._cards = cards
        for pair in (cards[:2], cards[2:4], cards[4:]):
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(int(Space.BLOCK))
            for card in pair:
                # Equal shares, whatever each has to say.
                card.setSizePolicy(QSizePolicy.Policy.Ignored, card.sizePolicy().verticalPolicy())
                row.addWidget(card, 1)
            self._scroll.body.addLayout(row)
            self._rows.append(row)
        self._turn_rows()

    def _show_offers(self) -> None:
        from contactdesk.ui.dialogs.today_offers import today_offers

        self._scroll.body.addWidget(Label(_("The desk is empty. Ways to begin:"), tone=Tone.MUTED))
        self._scroll.body.addWidget(today_offers(self._workbench))

    def _turn_rows(self) -> None:
        """Cards stand beneath each other where two beside each other would be too narrow."""
        narrow = self.width() < int(Size.TWO_COLUMNS)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(direction)

    def _focusable(self) -> list[QWidget]:
        inside = self._scroll.findChildren(QWidget)
        return [widget for widget in inside if Qt.FocusPolicy.TabFocus in widget.focusPolicy()]

    def _focus_again(self, kind: type[QWidget], name: str, place: int) -> None:
        """What had the focus may be gone, as a pressed Undo is: then the nearest of its kind has it."""
        now = self._focusable()
        named = [widget for widget in now if name and widget.accessibleName() == name]
        alike = [widget for widget in now if isinstance(widget, kind)] or now
        alike.sort(key=lambda widget: abs(now.index(widget) - place))
        if now:
            (named or alike)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self, layout: QLayout) -> None:
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
            if (inner := item.layout()) is not None:
                self._empty(inner)
