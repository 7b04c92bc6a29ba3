"""Saved lists and lists by tag in the side bar, each with how many it holds now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from contactdesk.core.i18n import _, grouped
from contactdesk.records.search import Kind
from contactdesk.services.chosen import Chosen
from contactdesk.services.results import ListQuery
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.models.list_place import list_detail
from contactdesk.ui.models.noun import PEOPLE
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.acts_bar import Act, fill_menu
from contactdesk.ui.widgets.side_entry import SideEntry
from contactdesk.ui.widgets.side_section import SideSection
from contactdesk.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from contactdesk.services.saved_lists import SavedListRow
    from contactdesk.services.services import Services

_REST_MS = 400
_MOST_TAGS = 8
_PLACES = {
    Kind.PERSON: "people",
    Kind.ORGANISATION: "organisations",
    Kind.MEETING: "meetings",
    Kind.PARTNERSHIP: "partnerships",
    Kind.FOLLOW_UP: "follow-ups",
    Kind.INTERACTION: "interactions",
}


class _Line(NamedTuple):
    """A list of the side bar; ``id`` is 0 for one by tag."""

    key: str
    name: str
    kind: Kind
    query: ListQuery
    id: int = 0


class SideLists(QObject):
    """Counts are asked one list at a time, so that whatever the user does comes between."""

    def __init__(self, sidebar: Sidebar, workbench: Workbench) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._workbench = workbench
        self._saved = sidebar.add_section(SideSection(own=True))
        self._tags = sidebar.add_section(SideSection())
        self._lines: list[_Line] = []
        self._counts: dict[str, str] = {}
        self._acts = RecordActs(workbench, PEOPLE, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.refresh)
        for section in (self._saved, self._tags):
            section.chosen.connect(self._on_chosen)
        self._saved.renamed.connect(self._on_renamed)
        self._saved.removed.connect(self._on_removed)
        self._saved.moved.connect(self._on_moved)
        self._saved.menu_wanted.connect(self._on_menu)
        workbench.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read which lists there are, and then how many each holds."""
        self._workbench.read(_read_lines, self._on_lines, question="side lists", owner=self)
        self._acts.refresh()

    def _on_chosen(self, key: str) -> None:
        line = self._line(key)
        if line is not None:
            text = "" if line.id else line.query.search
            self._workbench.go(_PLACES[line.kind], detail=line.key, text=text)

    def _line(self, key: str) -> _Line | None:
        return next((line for line in self._lines if line.key == key), None)

    def _on_changed(self, _changes: object) -> None:
        self._rest.start()

    def _on_lines(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._show()
        self._count(0)

    def _show(self) -> None:
        entries = {
            line.key: SideEntry(
                line.key,
                line.name,
                Icon.FILTER if line.id else Icon.TAG,
                self._counts.get(line.key, ""),
                f"{line.name}\n{line.query.search}",
            )
            for line in self._lines
        }
        saved = [entries[line.key] for line in self._lines if line.id]
        self._saved.show_entries(_("Saved lists"), saved)
        self._tags.show_entries(_("Tags"), [entries[line.key] for line in self._lines if not line.id])
        self._sidebar.mark_again()

    def _count(self, number: int) -> None:
        """Ask how many the list of this number holds, and then the next."""
        if number >= len(self._lines):
            return
        line = self._lines[number]

        def answered(count: int) -> None:
            self._counts[line.key] = grouped(count)
            self._show()
            self._count(number + 1)

        def work(services: Services) -> int:
            return Chosen(line.kind, query=line.query).count(services)

        self._workbench.read(work, answered, question="side counts", owner=self)

    def _on_renamed(self, key: str, name: str) -> None:
        line = self._line(key)
        if line is not None:
            self._workbench.write(lambda services: services.saved_lists.edit(line.id, name=name))

    def _on_removed(self, key: str) -> None:
        line = self._line(key)
        if line is not None:
            self._workbench.write(lambda services: services.saved_lists.remove(line.id))

    def _on_moved(self, key: str, step: int) -> None:
        keys = [line.key for line in self._lines if line.id]
        line = self._line(key)
        place = keys.index(key) + step if key in keys else -1
        if line is not None and 0 <= place < len(keys):
            self._workbench.write(lambda services: services.saved_lists.move(line.id, place), quiet=True)

    def _on_menu(self, key: str, at: QPoint) -> None:
        menu = QMenu(self._saved)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        acts = (
            Act(_("Open"), Icon.FILTER, lambda: self._on_chosen(key)),
            Act(_("Invite to meeting…"), Icon.MEETING, fill=lambda inner: self._fill_meetings(inner, key)),
            Act(_("Rename"), Icon.EDIT, lambda: self._saved.rename(key)),
            Act(_("Move up"), Icon.UP, lambda: self._on_moved(key, -1)),
            Act(_("Move down"), Icon.DOWN, lambda: self._on_moved(key, 1)),
            Act(_("Remove"), Icon.DELETE, lambda: self._on_removed(key)),
        )
        fill_menu(menu, acts)
        menu.popup(at)

    def _fill_meetings(self, menu: QMenu, key: str) -> None:
        line = self._line(key)
        if line is not None:
            self._acts.fill_meetings(menu, lambda meeting_id: self._invite(line, meeting_id))

    def _invite(self, line: _Line, meeting_id: int) -> None:
        """Everybody whom the list holds when it is done."""
        chosen = Chosen(line.kind, query=line.query)
        self._workbench.write_long(
            lambda services, progress, is_cancelled: services.many.invite(
                chosen, meeting_id, progress=progress, is_cancelled=is_cancelled
            ),
            title=_("Inviting…"),
            done=self._workbench.announce,
        )


def _read_lines(services: Services) -> list[_Line]:
    """Lists as they were put, then the tags that people carry most, in the order of the alphabet."""
    tags = services.saved_lists.tags_with_counts(Kind.PERSON)
    most = sorted(tags, key=lambda tag: -tag.uses)[:_MOST_TAGS]
    return [*map(_of_list, services.saved_lists.all()), *(_of_tag(tag.name) for tag in tags if tag in most)]


def _of_list(row: SavedListRow) -> _Line:
    return _Line(list_detail(row.id), row.name, row.kind, row.query, row.id)


def _of_tag(name: str) -> _Line:
    from contactdesk.services.query.grammar import written

    return _Line(f"tag-{name}", name, Kind.PERSON, ListQuery(f"tag:{written(name)}"))
