"""How the user arranged the columns of a table: widths, order and which are shown; kept in the settings."""

from __future__ import annotations

import json
from collections.abc import MutableMapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHeaderView, QMenu
from shiboken6 import isValid

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Size
from contactdesk.ui.widgets.columns import Column


class ColumnLayout(QObject):
    def __init__(
        self,
        header: QHeaderView,
        columns: Sequence[Column[Any]],
        key: str,
        kept: MutableMapping[str, str],
    ) -> None:
        super().__init__(header)
        self._header = header
        self._columns = tuple(columns)
        self._key, self._kept = f"table.{key}", kept
        self._hidden: set[str] = set()
        self._arrange()
        self._restore()
        header.sectionResized.connect(self._on_changed)
        header.sectionMoved.connect(self._on_changed)
        header.geometriesChanged.connect(self._give_way)
        self._giving_way = False

    def set_hidden(self, key: str, hidden: bool) -> None:
        (self._hidden.add if hidden else self._hidden.discard)(key)
        self._header.setSectionHidden(self._index(key), hidden)
        self._on_changed()

    def shown(self) -> list[int]:
        """The columns that are shown, as they stand."""
        in_order = [self._header.logicalIndex(place) for place in range(len(self._columns))]
        return [index for index in in_order if not self._header.isSectionHidden(index)]

    def fill_menu(self, menu: QMenu) -> None:
        """One entry for each column; the first stays, or a row could not be told from another."""
        for column in self._columns[1:]:
            action = menu.addAction(_(column.title) if column.title else column.key)
            action.setCheckable(True)
            action.setChecked(column.key not in self._hidden)
            action.toggled.connect(lambda shown, key=column.key: self.set_hidden(key, not shown))

    def _index(self, key: str) -> int:
        return [column.key for column in self._columns].index(key)

    def _arrange(self) -> None:
        header = self._header
        header.setMinimumSectionSize(int(Size.ROW))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for index, column in enumerate(self._columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(index, mode)
            header.resizeSection(index, column.width)

    def _restore(self) -> None:
        try:
            kept = json.loads(self._kept.get(self._key, "{}"))
            widths, order, hidden = kept.get("widths", {}), kept.get("order", []), kept.get("hidden", [])
            keys = [column.key for column in self._columns]
            for key in (key for key in widths if key in keys):
                self._header.resizeSection(keys.index(key), int(widths[key]))
            for place, key in enumerate(key for key in order if key in keys):
                self._header.moveSection(self._header.visualIndex(keys.index(key)), place)
            # A column that came since this was kept begins as it would anywhere.
            begin_hidden = [c.key for c in self._columns if c.hidden and c.key not in order]
            for key in (key for key in (*hidden, *begin_hidden) if key in keys[1:]):
                self._hidden.add(key)
                self._header.setSectionHidden(keys.index(key), True)
        except (ValueError, TypeError, AttributeError):
            # A broken memory of widths must never keep a page from showing.
            self._kept.pop(self._key, None)

    def _on_changed(self) -> None:
        header, keys = self._header, [column.key for column in self._columns]
        kept = {
            "widths": {
                column.key: header.sectionSize(index)
                for index, column in enumerate(self._columns)
                if not column.stretch and not header.isSectionHidden(index)
            },
            "order": [keys[header.logicalIndex(place)] for place in range(len(keys))],
            "hidden": [key for key in keys if key in self._hidden],
        }
        self._kept[self._key] = json.dumps(kept)

    def _give_way(self) -> None:
        """Hide spare columns, the last first, while the one that stretches has less than half its width."""
        if not isValid(self._header):
            # A header tells of its geometry even while it is being torn down.
            return
        spare = [i for i, c in enumerate(self._columns) if c.spare and c.key not in self._hidden]
        stretching = [column.width for column in self._columns if column.stretch]
        if self._giving_way or not spare or not stretching or not self._header.width():
            return
        fixed = sum(
            self._header.sectionSize(index)
            for index, column in enumerate(self._columns)
            if not column.stretch and not column.spare and column.key not in self._hidden
        )
        room = self._header.width() - fixed - sum(stretching) // 2
        self._giving_way = True
        for index in spare:
            room -= self._columns[index].width
            self._header.setSectionHidden(index, room < 0)
        self._giving_way = False
