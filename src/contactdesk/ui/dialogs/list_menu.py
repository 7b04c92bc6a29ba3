"""The menu of a list's rows: what can be done with those that are chosen, and which columns are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.acts_bar import Act, fill_menu
from contactdesk.ui.widgets.data_table import DataTable


def fill_list_menu(menu: QMenu, table: DataTable, one: Sequence[Act], many: Sequence[Act]) -> None:
    """``one`` is for the current row, ``many`` for all that are chosen."""
    if table.current_id():
        fill_menu(menu, one)
        menu.addAction(icon(Icon.COPY, Tone.MUTED), _("Copy")).triggered.connect(table.copy)
        menu.addSeparator()
        fill_menu(menu, many)
        menu.addSeparator()
    table.layout_of_columns.fill_menu(menu.addMenu(icon(Icon.COLUMNS, Tone.MUTED), _("Columns")))
