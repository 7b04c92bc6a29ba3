"""A line that completes from what is known while one types, and offers to make what is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.suggestion_delegate import DETAIL
from contactdesk.ui.widgets.suggestion_popup import SuggestionPopup


@dataclass(frozen=True)
class Suggestion:
    """One thing that is known; ``value`` is whatever the asker wants back."""

    text: str
    detail: str = ""
    value: object = None


Answer = Callable[[Sequence[Suggestion]], None]


class CompletingLine(QLineEdit):
    """``suggest(text, answer)`` asks for suggestions and may answer later; only the newest answer counts.

    ``create(text)`` gives the words of the entry that makes something new ("" for none). An ``eager`` line
    marks its first suggestion, so that Enter takes it, also the Enter of somebody who types faster than the
    answer comes; a clearing one is empty again after each. One that takes lists hands pasted lines and cells
    on in ``pasted``.
    """

    picked = Signal(object)
    created = Signal(str)
    pasted = Signal(str)

    def __init__(
        self,
        suggest: Callable[[str, Answer], None],
        *,
        create: Callable[[str], str] | None = None,
        placeholder: str = "",
        eager: bool = False,
        clears: bool = False,
        takes_lists: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._suggest, self._create = suggest, create
        self._eager, self._clears, self._takes_lists = eager, clears, takes_lists
        self._asked, self._answered = 0, 0
        self._enter_waits = False
        self._rows: list[Suggestion | None] = []
        self._picked: Suggestion | None = None
        self._model = QStandardItemModel(self)
        self._popup = SuggestionPopup(self._model, self)
        # Both overloads exist; the stubs know the signal without them.
        self._popup.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textEdited.connect(self._on_text_edited)

    def picked_value(self) -> object:
        """The value of the suggestion that was picked, as long as its text still stands there."""
        unchanged = self._picked is not None and self._picked.text == self.text()
        return self._picked.value if unchanged and self._picked is not None else None

    def set_picked(self, suggestion: Suggestion) -> None:
        """Show what is known already, as if it had just been picked."""
        self._picked = suggestion
        self.setText(suggestion.text)

    @property
    def offered(self) -> list[str]:
        """What stands in the list of suggestions now."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self._take_list():
            return
        if event.key() == Qt.Key.Key_Down and self._popup.shown is None:
            self._ask(self.text())
            return
        is_enter = event.key() in {Qt.Key.Key_Enter, Qt.Key.Key_Return} and not event.modifiers()
        if is_enter and self._eager and self._answered != self._asked:
            self._enter_waits = True
            return
        shown = self._popup.shown
        if shown is not None and event.key() in {
            Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
        }:  # fmt: skip
            # The completer has seen the key already and leaves it to us only to be passed over.
            is_chosen = shown.currentIndex().isValid()
            shown.hide()
            if is_chosen or not is_enter:
                event.ignore()
                return
        super().keyPressEvent(event)

    def _take_list(self) -> bool:
        text = QGuiApplication.clipboard().text()
        is_list = self._takes_lists and any(sign in text.strip() for sign in "\n\r\t")
        if is_list:
            self.pasted.emit(text)
        return is_list

    def _on_text_edited(self, text: str) -> None:
        self._enter_waits = False
        if text.strip():
            self._ask(text)
        else:
            self._stop_asking()
            self._popup.put_away()

    def _stop_asking(self) -> None:
        """What comes as an answer now is not wanted any more."""
        self._asked += 1
        self._answered = self._asked

    def _ask(self, text: str) -> None:
        self._asked += 1
        number = self._asked

        def answer(suggestions: Sequence[Suggestion]) -> None:
            if number == self._asked:
                self._answered = number
                self._offer(text, suggestions)

        self._suggest(text.strip(), answer)

    def _offer(self, text: str, suggestions: Sequence[Suggestion]) -> None:
        self._rows = list(suggestions)
        self._model.clear()
        for suggestion in suggestions:
            item = QStandardItem(suggestion.text)
            item.setData(suggestion.detail, DETAIL)
            self._model.appendRow(item)
        wanted = text.strip()
        known = any(_same(suggestion.text, wanted) for suggestion in suggestions)
        words = self._create(wanted) if self._create is not None and wanted and not known else ""
        if words:
            self._rows.append(None)
            self._model.appendRow(QStandardItem(icon(Icon.ADD, Tone.ACCENT), words))
        first = next((row for row, one in enumerate(suggestions) if _same(one.text, wanted)), 0)
        if not self._enter_waits:
            self._show_popup(first)
            return
        self._enter_waits = False
        self._popup.put_away()
        if self._rows:
            self._take(first)
        else:
            self.returnPressed.emit()

    def _show_popup(self, first: int) -> None:
        if not self._rows or not self.hasFocus():
            self._popup.put_away()
            return
        self._popup.drop_down(first if self._eager else None)

    def _on_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        suggestion = self._rows[row] if 0 <= row < len(self._rows) else None
        self._stop_asking()
        text = self.text().strip()
        if suggestion is not None:
            self.set_picked(suggestion)
        if self._clears:
            self.clear()
        if suggestion is None:
            self.created.emit(text)
        else:
            self.picked.emit(suggestion)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
