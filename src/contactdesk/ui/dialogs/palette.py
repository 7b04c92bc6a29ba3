"""Ctrl+K: finds anything as it is typed and runs any action, without a mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.search import Found
from contactdesk.ui.dialogs.palette_hits import Hit, action_hits, completing_hits, new_hits, record_hits
from contactdesk.ui.dialogs.palette_list import HitDelegate, HitModel
from contactdesk.ui.models.query_reading import QueryReading, read_query
from contactdesk.ui.shell.theme import FontSize, Size, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.labels import Elided, Label
from contactdesk.ui.widgets.over_window import OverWindow
from contactdesk.ui.widgets.search_line import SearchLine

if TYPE_CHECKING:
    from contactdesk.services.query.language import Completion
    from contactdesk.services.services import Services

_MOST = 30
_VISIBLE = 9
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _VISIBLE,
    Qt.Key.Key_PageUp: -_VISIBLE,
}


class _Answer(NamedTuple):
    """What comes back for what was typed."""

    found: Sequence[Found] = ()
    reading: QueryReading = QueryReading()
    offers: Sequence[Completion] = ()


class Palette(OverWindow):
    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window, _("Search everything"))
        self._bench = workbench
        self._typed = ""
        self._answered = ""
        self._enter_waits = False
        self.line = SearchLine(_("A person, an organisation, a meeting, or what you want to do"))
        self.line.installEventFilter(self)
        self.line.asked.connect(self._on_asked)
        self._model = HitModel(self)
        self._delegate = HitDelegate(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setProperty("ground", "nav")
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._run)
        self._notes = Elided(size=FontSize.SMALL, tone=Tone.MUTED)
        self._notes.hide()
        self._lay_out()
        self._on_asked("")

    @property
    def is_answered(self) -> bool:
        """Whether what is offered is for what stands in the line now."""
        return self.line.text().strip() == self._answered

    @property
    def titles(self) -> list[str]:
        """What is offered now."""
        return [hit.title for hit in self._model.hits]

    def open_over(self) -> None:
        super().open_over()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line keeps the keyboard; what moves in the list goes there."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_enter()
        elif key == Qt.Key.Key_Tab:
            self._complete()
        elif key == Qt.Key.Key_Escape:
            self.reject()
        else:
            return False
        return True

    def _lay_out(self) -> None:
        for part in (self.line, self._notes, self.list):
            self.card.body.addWidget(part)
        keys = _("↑ ↓ choose   ·   Enter opens   ·   Esc closes")
        self.card.body.addWidget(Label(keys, size=FontSize.SMALL, tone=Tone.MUTED))

    def _on_asked(self, text: str) -> None:
        typed = self._typed = text.strip()
        if not self._typed:
            self._bench.tasks.forget("palette")
            self._show(_Answer())
            return
        reading = read_query(typed)

        def work(services: Services) -> _Answer:
            found = services.search.find(typed, limit=_MOST)
            return _Answer(found, reading(services), services.query.complete(typed, len(typed), None))

        self._bench.read(work, self._show, question="palette", owner=self)

    def _show(self, answer: _Answer) -> None:
        self._answered = self._typed
        self._delegate.marked = answer.reading.marked
        self._notes.setText(" ".join(answer.reading.notes))
        self._notes.setVisible(bool(answer.reading.notes))
        hits: list[Hit] = record_hits(answer.found, self._bench)
        hits += completing_hits(answer.offers, self._typed, self.line.set_text)
        hits += action_hits(self._typed, self._bench.actions)
        hits += new_hits(self._typed, self._bench)
        self._model.show(hits)
        self.list.setCurrentIndex(self._model.index(0))
        shown = range(min(_VISIBLE, len(hits)))
        height = sum(self.list.sizeHintForRow(row) for row in shown)
        self.list.setFixedHeight(min(max(height, int(Size.ROW)), _VISIBLE * int(Size.ROW)))
        if self._enter_waits:
            self._on_enter()

    def _on_enter(self) -> None:
        """A quick Enter comes before the answer to what was typed, and then waits for it."""
        self._enter_waits = not self.is_answered
        if not self._enter_waits:
            self._run(self.list.currentIndex())

    def _move(self, step: int) -> None:
        last = len(self._model.hits) - 1
        row = max(0, min(last, self.list.currentIndex().row() + step))
        self.list.setCurrentIndex(self._model.index(row))

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        hit = self._model.hits[index.row()]
        if not hit.completes:
            self.accept()
        hit.run()

    def _complete(self) -> None:
        """Take the first way to go on."""
        if self.is_answered:
            for hit in self._model.hits:
                if hit.completes:
                    hit.run()
                    return
