"""What happened, newest first: an icon, a line, when it was, and perhaps some words. Drawn, not built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.labels import plain_tip
from contactdesk.ui.widgets.timeline_delegate import ENTRY, TimelineDelegate

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class TimelineEntry:
    """``when`` is relative and short, ``when_tip`` exact; ``key`` comes back when the entry is opened."""

    title: str
    when: str = ""
    detail: str = ""
    icon: Icon = Icon.CLOCK
    tone: Tone = Tone.MUTED
    when_tip: str = ""
    key: int = 0


class _Entries(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[TimelineEntry] = []

    def show(self, entries: Sequence[TimelineEntry]) -> None:
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (entry.title, entry.when, entry.detail) if part)
        if role == Qt.ItemDataRole.ToolTipRole and entry.when_tip:
            return plain_tip(entry.when_tip)
        return None


class Timeline(QListView):
    """``opened`` carries the key of an entry, by double click or Enter."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _Entries(self)
        self.setProperty("ground", "nav")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self._entries)
        self.setItemDelegate(TimelineDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.activated.connect(self._on_activated)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        self._entries.show(entries)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._entries.entries[index.row()].key)
