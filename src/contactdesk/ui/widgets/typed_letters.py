"""Letters typed one soon after the other, as one looks for a row: after a pause they begin anew."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication


class TypedLetters:
    def __init__(self) -> None:
        self._letters = ""
        self._since = QElapsedTimer()

    def add(self, text: str) -> str:
        """All letters typed without a pause, this one included."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        if self._since.isValid() and self._since.elapsed() > pause:
            self._letters = ""
        self._since.start()
        self._letters += text
        return self._letters

    @property
    def is_going_on(self) -> bool:
        """Whether a space would stand between two words."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        return bool(self._letters) and self._since.isValid() and self._since.elapsed() <= pause
