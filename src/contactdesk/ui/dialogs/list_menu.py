"""The menu of a list's rows: what can be done with those that are chosen, and which columns are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.data_table import DataTable


def fill_list_menu(
    menu: QMenu,
    table: DataTable,
    acts: RecordActs,
    *,
    edit: Callable[[], None],
    archive: Callable[[], None],
) -> None:
    menu.addAction(icon(Icon.EDIT, Tone.MUTED), _("Edit")).triggered.connect(edit)
    menu.addAction(icon(Icon.COPY, Tone.MUTED), _("Copy")).triggered.connect(table.copy)
    if acts.joins_meetings:
        meetings = menu.addMenu(icon(Icon.MEETING, Tone.MUTED), _("Add to meeting…"))
        acts.fill_meetings(meetings, table.read_chosen)
    table.layout_of_columns.fill_menu(menu.addMenu(icon(Icon.COLUMNS, Tone.MUTED), _("Columns")))
    menu.addSeparator()
    menu.addAction(icon(Icon.ARCHIVE, Tone.MUTED), _("Archive")).triggered.connect(archive)
