"""Panes beside each other whose widths are remembered."""

from __future__ import annotations

from collections.abc import MutableMapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from contactdesk.ui.shell.theme import Space


class Split(QSplitter):
    """``layout`` is where widths are kept, under ``key``; the settings own it."""

    def __init__(
        self, key: str, layout: MutableMapping[str, str], *panes: QWidget, shares: tuple[int, ...] = ()
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._key, self._kept = f"split.{key}", layout
        self.setChildrenCollapsible(False)
        self.setHandleWidth(int(Space.BLOCK) + int(Space.HAIR))
        for number, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(number, shares[number] if shares else 1)
        self._restore()
        self.splitterMoved.connect(self._on_moved)

    def _restore(self) -> None:
        words = self._kept.get(self._key, "").split(",")
        if len(words) == self.count() and all(word.isdecimal() for word in words):
            self.setSizes([int(word) for word in words])

    def _on_moved(self) -> None:
        self._kept[self._key] = ",".join(str(size) for size in self.sizes())
