"""The last step of an import: what was made, whom it recognised, and the rows it did not take."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.services.imports import ImportResult
from contactdesk.ui.models.import_columns import NOT_TAKEN_COLUMNS
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.labels import Label, Section
from contactdesk.ui.widgets.marks import Mark
from contactdesk.ui.widgets.number_cards import NumberTile


class ImportDone(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(wrap=True)
        self._tiles = [NumberTile() for _tile in range(5)]
        self._model = RowModel(
            None, NOT_TAKEN_COLUMNS, question="import not taken", row_id=lambda row: row.row, parent=self
        )
        self.table = DataTable(self._model, key="import-not-taken", name=_("Rows not taken"), layout={})
        self.table.set_empty(EmptyState(Icon.CHECK, _("Every row was taken.")))
        head = QHBoxLayout()
        head.setSpacing(int(Space.GAP))
        head.addWidget(Mark(Icon.CHECK, Tone.OK, int(Size.BRAND)), alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        tiles = QHBoxLayout()
        tiles.setSpacing(int(Space.GAP) + int(Space.HAIR))
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.BLOCK))
        box.addLayout(head)
        box.addLayout(tiles)
        box.addWidget(Section(_("Rows not taken")))
        box.addWidget(self.table, 1)

    @property
    def words(self) -> str:
        return self._words.text()

    def show_result(self, result: ImportResult, *, joining: bool) -> None:
        """``joining``: the people were put on a meeting's list."""
        self._words.setText(result.changes.words.text())
        made = result.created
        people, organisations = made["person"], made["organisation"]
        recognised, joined = result.recognised["person"], made["participation"]
        not_taken = len(result.not_taken)
        captions = [
            (people, n_("new person", "new people", people)),
            (recognised, n_("person recognised", "people recognised", recognised)),
            (organisations, n_("new organisation", "new organisations", organisations)),
            (joined, n_("new participant", "new participants", joined)),
            (not_taken, n_("row not taken", "rows not taken", not_taken)),
        ]
        for tile, (number, caption) in zip(self._tiles, captions, strict=True):
            tile.set(grouped(number), caption)
        self._tiles[3].setVisible(joining)
        self._model.show(result.not_taken)
