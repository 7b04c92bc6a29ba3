"""Thin lines between things."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


class Rule(QFrame):
    """A horizontal line of one pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "rule")
