"""The side bar: name, search, places, saved lists, and at its foot what protects the data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.buttons import Look
from contactdesk.ui.widgets.labels import Elided, Section, plain_tip
from contactdesk.ui.widgets.marks import Mark
from contactdesk.ui.widgets.side_button import SideButton
from contactdesk.ui.widgets.side_entry import SideEntry

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from contactdesk.ui.widgets.side_section import SideSection


class Sidebar(QFrame):
    """``chosen`` carries the key of a place or entry; ``search_wanted`` asks for the search of everything."""

    chosen = Signal(str)
    search_wanted = Signal()

    def __init__(self, places: Sequence[SideEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "side")
        self.setFixedWidth(int(Size.SIDEBAR))
        self._places: dict[str, SideButton] = {}
        self._sections: list[SideSection] = []
        self._current = ("", "")
        self._below: dict[str, SideButton] = {}
        self._lower = QVBoxLayout()
        self._lower.setSpacing(1)
        self._foot_mark = Mark(Icon.SAFE, Tone.OK, int(Size.ICON))
        self._foot = Elided("", size=FontSize.SMALL, tone=Tone.MUTED)
        self._area = self._middle(places)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, int(Space.BLOCK), 0, int(Space.BLOCK))
        box.setSpacing(int(Space.GAP))
        box.addLayout(self._upper())
        box.addWidget(self._area, 1)
        box.addLayout(self._foot_lines())
        self.set_foot("")

    def set_current(self, key: str, *, within: str = "") -> None:
        """Mark the place or entry with this key, or the one with the key ``within`` where there is one."""
        self._current = (key, within)
        if any(section.has(within) for section in self._sections):
            key = within
        for name, button in (self._places | self._below).items():
            button.setChecked(name == key)
        for section in self._sections:
            section.set_current(key)

    def mark_again(self) -> None:
        """Mark what is current among lines that came or went meanwhile."""
        key, within = self._current
        self.set_current(key, within=within)

    def add_section(self, section: SideSection) -> SideSection:
        """Put lines with a heading of their own under the places."""
        section.chosen.connect(self._on_clicked)
        self._sections.append(section)
        self._middle_box.insertWidget(self._middle_box.count() - 1, section)
        return section

    def set_foot(self, text: str, *, tone: Tone = Tone.OK, icon: Icon = Icon.SAFE, tip: str = "") -> None:
        self._foot.setText(text)
        self._foot_mark.show_icon(icon, tone)
        self._foot_mark.setVisible(bool(text))
        if tip:
            self._foot.setToolTip(plain_tip(tip))

    def add_below(self, entry: SideEntry) -> None:
        """A line that stands at the bottom, above the foot, wherever the places end."""
        self._below[entry.key] = self._button(entry, Look.SAVED)
        self._lower.addWidget(self._below[entry.key])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_width()
            self.setProperty("turned", "true" if self.isRightToLeft() else "false")
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the lines."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        listed = [line for section in self._sections for line in section.lines()]
        lines = [*self._places.values(), *listed, *self._below.values()]
        held = [i for i, line in enumerate(lines) if line.hasFocus()]
        if step and held:
            line = lines[(held[0] + step) % len(lines)]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(line)
        else:
            super().keyPressEvent(event)

    def _keep_width(self) -> None:
        """The bar that scrolls stands in the margin, so that lines are as wide with it as without."""
        bar = self._area.verticalScrollBar()
        edge = int(Space.FIELD)
        end = 0 if bar.maximum() > bar.minimum() else edge
        left, right = (end, edge) if self.isRightToLeft() else (edge, end)
        self._middle_box.setContentsMargins(left, int(Space.HAIR), right, 0)

    def _upper(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setContentsMargins(int(Space.FIELD), 0, int(Space.FIELD), 0)
        box.setSpacing(int(Space.GAP))
        box.addLayout(self._brand())
        box.addWidget(self._search())
        return box

    def _foot_lines(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setContentsMargins(int(Space.FIELD), 0, int(Space.FIELD), 0)
        box.setSpacing(int(Space.GAP))
        box.addLayout(self._lower)
        box.addLayout(self._bottom())
        return box

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(int(Space.GAP), int(Space.HAIR), 0, int(Space.TIGHT))
        row.setSpacing(int(Space.GAP))
        row.addWidget(Mark(Icon.BRAND, Tone.ACCENT, int(Size.BRAND)))
        row.addWidget(Section("ContactDesk"), 1)
        return row

    def _search(self) -> SideButton:
        search = SideButton(_("Search everything"), None, Look.SEARCH, trailing="Ctrl+K")
        search.clicked.connect(self.search_wanted)
        return search

    def _middle(self, places: Sequence[SideEntry]) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("ground", "clear")
        box = QVBoxLayout(inside)
        box.setContentsMargins(int(Space.FIELD), int(Space.HAIR), int(Space.FIELD), 0)
        box.setSpacing(1)
        for place in places:
            self._places[place.key] = self._button(place, Look.PLACE)
            box.addWidget(self._places[place.key])
        box.addStretch(1)
        self._middle_box = box
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.verticalScrollBar().rangeChanged.connect(self._keep_width)
        return area

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(int(Space.GAP), 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        row.addWidget(self._foot_mark)
        row.addWidget(self._foot, 1)
        return row

    def _button(self, entry: SideEntry, look: Look) -> SideButton:
        button = SideButton(entry.text, entry.icon, look, trailing=entry.trailing)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._on_clicked(entry.key))
        return button

    def _on_clicked(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
