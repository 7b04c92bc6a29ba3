"""Completes a search line while one types: Tab takes what is offered, Escape puts it away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from contactdesk.ui.widgets.cursor_places import from_qt, to_qt
from contactdesk.ui.widgets.search_line import SearchLine
from contactdesk.ui.widgets.search_popup import Offer, SearchPopup

Answer = Callable[[Sequence[Offer]], None]
Suggest = Callable[[str, int, Answer], None]
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchCompletion(QObject):
    """``suggest(text, cursor, answer)`` may answer later; only the newest answer counts.

    Enter takes a line only where it is marked: because arrows went there, or because a value is being
    written after a field. After a plain word it belongs to the list of what was found.
    """

    def __init__(self, line: SearchLine, suggest: Suggest) -> None:
        super().__init__(line)
        self._line, self._suggest = line, suggest
        self._asked = 0
        self._offers: Sequence[Offer] = ()
        self.popup = SearchPopup(line)
        self.popup.taken.connect(self.take)
        line.installEventFilter(self)
        line.textEdited.connect(self.ask)

    def ask(self) -> None:
        """Offer what may stand where the cursor is."""
        self._asked += 1
        number, text = self._asked, self._line.text()
        cursor = from_qt(text, self._line.cursorPosition())

        def answer(offers: Sequence[Offer]) -> None:
            if number == self._asked and text == self._line.text():
                self._show(offers)

        self._suggest(text, cursor, answer)

    def close(self) -> None:
        """Put away what is offered, and what may still come as an answer."""
        self._asked += 1
        self.popup.hide()

    def take(self, number: int) -> None:
        """Write the offer of this number into the line; after a field its values are offered next."""
        if not 0 <= number < len(self._offers):
            return
        offer, text = self._offers[number], self._line.text()
        start = to_qt(text, offer.start)
        # Selected and written over, so that Ctrl+Z takes it back; the line tells of it as of typing.
        self._line.setSelection(start, to_qt(text, offer.end) - start)
        self._line.insert(offer.insert)
        if not offer.insert.endswith(":"):
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize}:
            self.close()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.ask()
            return True
        if not self.popup.isVisible() or not plain:
            return False
        if key in _STEPS:
            self.popup.step(_STEPS[key])
        elif key == Qt.Key.Key_Tab:
            self.take(max(self.popup.marked(), 0))
        elif key in _ENTER and self.popup.marked() >= 0:
            self.take(self.popup.marked())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            if key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, *_ENTER}:
                self.close()
            return False
        return True

    def _show(self, offers: Sequence[Offer]) -> None:
        self._offers = offers if self._line.hasFocus() else ()
        written = self._line.text()
        after_field = any(":" in written[offer.start : offer.end] for offer in self._offers[:1]) or any(
            written[: offer.start].endswith(":") for offer in self._offers[:1]
        )
        self.popup.offer(self._offers, marked=0 if after_field else -1)
