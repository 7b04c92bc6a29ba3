"""Lines of the side bar under a heading of their own: opened, renamed where they stand, moved, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.buttons import Look
from contactdesk.ui.widgets.labels import Caps, plain_tip
from contactdesk.ui.widgets.side_button import SideButton
from contactdesk.ui.widgets.side_entry import SideEntry


class SideSection(QWidget):
    """Signals carry a line's key; ``removed``, ``renamed`` and ``moved`` come only from an ``own`` section.

    ``moved`` carries how many places down, ``menu_wanted`` where on the screen.
    """

    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)
    renamed = Signal(str, str)
    removed = Signal(str)
    moved = Signal(str, int)

    def __init__(self, *, own: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._entries: tuple[SideEntry, ...] = ()
        self._buttons: dict[str, SideButton] = {}
        self._current = ""
        self._is_renaming = False
        self._waiting: tuple[str, tuple[SideEntry, ...]] | None = None
        self._title = Caps()
        self._title.setContentsMargins(int(Space.GAP) - 2, int(Space.BLOCK), 0, int(Space.TIGHT))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)
        self._box.addWidget(self._title)
        self.hide()

    def show_entries(self, title: str, entries: Sequence[SideEntry]) -> None:
        """Without entries the heading goes too. Lines that stay keep the keyboard.

        While a name is being written nothing moves: the last that came is shown afterwards.
        """
        if self._is_renaming:
            self._waiting = (title, tuple(entries))
            return
        self._title.setText(title.upper())
        self.setVisible(bool(entries))
        before, self._entries = self._entries, tuple(entries)
        if [entry._replace(trailing="") for entry in before] != [
            one._replace(trailing="") for one in entries
        ]:
            self._build()
        for entry in entries:
            self._buttons[entry.key].set_trailing(entry.trailing)
            self._buttons[entry.key].setAccessibleDescription(entry.trailing)

    def set_current(self, key: str) -> None:
        self._current = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def has(self, key: str) -> bool:
        return key in self._buttons

    def lines(self) -> list[SideButton]:
        return list(self._buttons.values())

    def rename(self, key: str) -> None:
        """Let its name be written over where it stands: Enter keeps it, Escape leaves it as it was."""
        button = self._buttons.get(key)
        entry = next((one for one in self._entries if one.key == key), None)
        if button is None or entry is None or self._is_renaming:
            return

        def done(text: str | None) -> None:
            self._box.replaceWidget(line, button)
            line.deleteLater()
            button.show()
            self._is_renaming = False
            if text and text != entry.text:
                self.renamed.emit(key, text)
            elif text is None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self.show_entries(*waiting)

        self._is_renaming = True
        line = _NameLine(entry.text, done)
        line.setAccessibleName(_("Name of the list"))
        self._box.replaceWidget(button, line)
        button.hide()
        line.show()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def _build(self) -> None:
        focused = next((key for key, button in self._buttons.items() if button.hasFocus()), "")
        for button in self._buttons.values():
            self._box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {entry.key: self._button(entry) for entry in self._entries}
        for button in self._buttons.values():
            self._box.addWidget(button)
            # A layout shows what is added to it later only, and what is not shown takes no focus.
            button.show()
        self.set_current(self._current)
        if focused in self._buttons:
            self._buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, entry: SideEntry) -> SideButton:
        button = _Line(entry, self) if self._own else SideButton(entry.text, entry.icon, Look.SAVED)
        button.setToolTip(plain_tip(entry.tip))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._on_clicked(entry.key))
        return button

    def _on_clicked(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)


class _Line(SideButton):
    """F2, Delete and Alt with arrows are its own here, whatever the page has them for."""

    def __init__(self, entry: SideEntry, section: SideSection) -> None:
        super().__init__(entry.text, entry.icon, Look.SAVED)
        self._key, self._section = entry.key, section

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event)
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._section.menu_wanted.emit(self._key, event.globalPos())

    def _act(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key means here; None where nothing."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        section = self._section
        if held == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return lambda: section.moved.emit(self._key, 1 if key == Qt.Key.Key_Down else -1)
        if key == Qt.Key.Key_F10 and held == Qt.KeyboardModifier.ShiftModifier:
            below = self.mapToGlobal(self.rect().bottomLeft())
            return lambda: section.menu_wanted.emit(self._key, below)
        if held:
            return None
        if key == Qt.Key.Key_F2:
            return lambda: section.rename(self._key)
        return (lambda: section.removed.emit(self._key)) if key == Qt.Key.Key_Delete else None


class _NameLine(QLineEdit):
    """``done`` is called once: with the name, or with None where Escape gave it up."""

    def __init__(self, name: str, done: Callable[[str | None], None]) -> None:
        super().__init__(name)
        self._done: Callable[[str | None], None] | None = done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end(None)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(" ".join(self.text().split()))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(" ".join(self.text().split()))

    def _end(self, name: str | None) -> None:
        done, self._done = self._done, None
        if done is not None:
            done(name)
