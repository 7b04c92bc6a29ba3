"""What an import would do: how the list is read, how many of what, and every row with its fate."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.exchange import Field
from contactdesk.services.listed_people import RowFate
from contactdesk.ui.dialogs.import_preview_table import PreviewTable
from contactdesk.ui.dialogs.import_reading import ReadingFields
from contactdesk.ui.models.import_view import ImportView, with_field
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.filter_tile import FilterTile
from contactdesk.ui.widgets.labels import Elided
from contactdesk.ui.widgets.number_cards import NumberTile


class ImportPreview(QWidget):
    """``reading_chosen`` carries a Reading, ``columns_chosen`` the fields of all columns."""

    reading_chosen = Signal(object)
    columns_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ImportView | None = None
        self._filter: RowFate | None = None
        self.reading = ReadingFields()
        self.tiles = {fate: FilterTile() for fate in RowFate}
        self._organisations = NumberTile()
        self._notice = Elided(tone=Tone.WARN)
        self.table: PreviewTable | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(int(Space.BLOCK))
        tiles = QHBoxLayout()
        tiles.setSpacing(int(Space.GAP) + int(Space.HAIR))
        for tile in (*self.tiles.values(), self._organisations):
            tiles.addWidget(tile, 1)
        self._box.addWidget(self.reading)
        self._box.addLayout(tiles)
        self._box.addWidget(self._notice)
        self.reading.chosen.connect(self.reading_chosen)
        for fate, tile in self.tiles.items():
            tile.toggled.connect(lambda pressed, fate=fate: self.show_only(fate if pressed else None))

    def show_view(self, view: ImportView) -> None:
        plan = view.plan
        self._view = view
        self.reading.show_view(view)
        for fate, tile in self.tiles.items():
            tile.set(grouped(plan.counts[fate]), _caption(fate, plan.counts[fate]))
        n = plan.new_organisations
        self._organisations.set(grouped(n), n_("new organisation", "new organisations", n))
        notice = _notice(view)
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        if self.table is None or not self.table.is_for(plan.table, plan.columns):
            self._set_table(PreviewTable(plan.table, plan.columns))
        self._show_rows()

    def shows(self, view: ImportView) -> bool:
        """Whether it shows the same list, be it read in another way."""
        return self._view is not None and self._view.wish.source is view.wish.source

    def show_only(self, fate: RowFate | None) -> None:
        """Narrow the rows to one fate, or show all."""
        self._filter = fate
        for one, tile in self.tiles.items():
            tile.set_pressed(one is fate)
        self._show_rows()

    def begin(self) -> None:
        """Where the keyboard starts."""
        if self.table is not None:
            self.table.setFocus()

    def _show_rows(self) -> None:
        if self._view is not None and self.table is not None:
            rows = self._view.plan.rows
            shown = rows if self._filter is None else [row for row in rows if row.fate is self._filter]
            self.table.show_rows(shown)

    def _set_table(self, table: PreviewTable) -> None:
        """Put a table with other columns in the place of the one before, and leave the keyboard there."""
        before, self.table = self.table, table
        table.set_empty(EmptyState(Icon.LIST, _("No such rows in this list.")))
        table.field_chosen.connect(self._on_field_chosen)
        self._box.addWidget(table, 1)
        # A widget takes the focus only once it is shown.
        table.show()
        last_tile = self.tiles[RowFate.NOT_TAKEN]
        QWidget.setTabOrder(last_tile, table.cursor_of_headings)
        QWidget.setTabOrder(table.cursor_of_headings, table)
        if before is None:
            return
        # Asked of the window, which after a menu may not be the active one again yet.
        focused = cast("QWidget | None", self.window().focusWidget())
        on_heading = focused is before.cursor_of_headings
        table.cursor_of_headings.move_to(before.cursor_of_headings.section)
        if focused is not None and before.isAncestorOf(focused):
            (table.cursor_of_headings if on_heading else table).setFocus()
        self._box.removeWidget(before)
        before.hide()
        before.deleteLater()

    def _on_field_chosen(self, place: int, field: Field) -> None:
        if self._view is not None:
            self.columns_chosen.emit(with_field(self._view.plan.columns, place, field))


def _caption(fate: RowFate, n: int) -> str:
    if fate is RowFate.NEW:
        return n_("new person", "new people", n)
    if fate is RowFate.KNOWN:
        return _("known")
    return _("twice in this file") if fate is RowFate.TWICE else _("not taken")


def _notice(view: ImportView) -> str:
    """What of the list would stay behind although its rows are taken."""
    plan, notices = view.plan, []
    if plan.columns_left_out:
        names = ", ".join(plan.columns_left_out)
        notices.append(_("Columns not taken over: {names}.").format(names=names))
    n = plan.table.unreadable
    if n:
        text = n_(
            "{n} character cannot be read: try another encoding.",
            "{n} characters cannot be read: try another encoding.",
            n,
        )
        notices.append(text.format(n=n))
    return " ".join(notices)
