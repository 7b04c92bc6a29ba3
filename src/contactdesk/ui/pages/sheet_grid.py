"""Entering a signed sheet: row numbers and a letter, in one line or row by row, saved as one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contactdesk.core.dates import format_moment
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.records.meetings import Attendance
from contactdesk.ui.dialogs.meeting_papers import sheet_words
from contactdesk.ui.dialogs.sheet_line import SheetLine
from contactdesk.ui.dialogs.sheet_mark_table import MarkTable
from contactdesk.ui.dialogs.sheet_tally import SheetTally
from contactdesk.ui.models.sheet_marks import SheetMarks, finished
from contactdesk.ui.models.sheet_to_enter import SheetToEnter, read_sheet
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.keys import on_keys_within
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.page_header import PageHeader


class SheetGridPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._id, self._sheet_id, self._shown_id = 0, 0, 0
        self._marks = SheetMarks(())
        self._header = PageHeader(_("Signed sheet"))
        self.sheets: Combo[int] = Combo()
        self.sheets.setAccessibleName(_("Which sheet was signed"))
        self.sheets.setMinimumWidth(int(Size.SENTENCE))
        self.sheets.chosen.connect(self._on_sheet_chosen)
        self._header.add_button(self.sheets)
        self._header.add_button(Button(_("Close"), Icon.CLOSE, on_click=self._close))
        self.line = SheetLine()
        self.line.typed.connect(self._on_typed)
        self.table = MarkTable(workbench.settings.layout, self.line.line)
        self.table.marked.connect(self._on_marked)
        self.table.cleared.connect(self._on_cleared)
        self.tally = SheetTally()
        self.tally.save_wanted.connect(self.save)
        self.tally.rest_wanted.connect(self._on_rest_wanted)
        self._stack = QStackedWidget()
        self._lay_out()
        on_keys_within(self, self.save, "Ctrl+Return", "Ctrl+Enter")

    def title(self) -> str:
        return _("Signed sheet")

    def go(self, destination: Destination) -> None:
        """Enter the sheet whose id is given as text, or the last one of the meeting."""
        self._id = destination.record_id
        self._sheet_id = int(destination.text) if destination.text.isdecimal() else 0
        self._shown_id = 0
        self.line.setFocus()

    def refresh(self) -> None:
        meeting_id, sheet_id = self._id, self._sheet_id
        self._workbench.read(
            lambda services: read_sheet(services, meeting_id, sheet_id),
            self._show,
            question="signed sheet",
            failed=self._on_gone,
            owner=self,
        )

    def find(self) -> None:  # type: ignore[override]  # Qt's own of that name finds windows by number
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self) -> None:
        """Write the name in a blank row."""
        self.table.name_row(self.table.current_id())

    def print_papers(self) -> None:
        self._workbench.go("meeting", self._id, detail="documents")

    def save(self) -> None:
        """Everything that is marked, in one step; nothing while a piece is wrong."""
        marks, sheet_id = self._marks.marks, self._shown_id
        problems = self._marks.problems()
        if problems:
            self.line.say(problems)
            self.line.setFocus()
        elif marks:
            self._workbench.write(
                lambda services: services.sheet_entry.enter(sheet_id, marks),
                lambda _result: self._on_saved(sheet_id),
                failed=lambda error: self.line.say([error.sentence()]),
                owner=self,
            )

    def panes(self) -> list[QWidget]:
        return [self.line, self.table, self.tally]

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(int(Space.GAP))
        left.addWidget(self.line)
        left.addWidget(self.table, 1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.CARD))
        row.addLayout(left, 1)
        row.addWidget(self.tally)
        words = _("No attendance sheet was printed for this meeting yet: its row numbers are what you enter.")
        self._stack.addWidget(content)
        self._stack.addWidget(
            EmptyState(Icon.PRINT, words, button=_("Print or save…"), on_button=self.print_papers)
        )
        box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.CARD))
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(self._header)
        box.addWidget(self._stack, 1)

    def _show(self, found: SheetToEnter) -> None:
        self._header.set_count(found.meeting)
        self._stack.setCurrentIndex(0 if found.sheet is not None else 1)
        self.sheets.setVisible(found.sheet is not None)
        if found.sheet is None:
            return
        self.sheets.clear()
        for sheet in found.sheets:
            self.sheets.add(f"{sheet_words(sheet)} · {format_moment(sheet.printed_at)}", sheet.id)
        self.sheets.set_value(found.sheet.id)
        if found.sheet.id == self._shown_id:
            self._marks.take_rows(found.rows)
        else:
            self._shown_id = found.sheet.id
            self._marks = SheetMarks(found.rows)
            kept = self._workbench.settings.drafts.get(self._draft_key, {}).get("marks", "")
            self._marks.read(kept)
            self.line.line.setText(kept)
        self._tell()

    def _tell(self) -> None:
        """Show rows and numbers of what is marked now, and keep it for another day."""
        self.table.show_rows(self._marks.rows())
        self.tally.show_marks(self._marks)
        drafts = self._workbench.settings.drafts
        if self._marks.text:
            drafts[self._draft_key] = {"marks": self._marks.text}
        else:
            drafts.pop(self._draft_key, None)
        self.line.say(self._marks.problems(finished(self.line.line.text())))

    @property
    def _draft_key(self) -> str:
        return f"signed sheet {self._shown_id}"

    def _on_typed(self, text: str) -> None:
        self._marks.read(text)
        self._tell()

    def _on_marked(self, number: int, attendance: Attendance, name: str) -> None:
        self._marks.mark(number, attendance, name)
        self._follow_rows()

    def _on_cleared(self, number: int) -> None:
        self._marks.clear(number)
        self._follow_rows()

    def _on_rest_wanted(self, attendance: Attendance) -> None:
        self._marks.mark_rest(attendance)
        self._follow_rows()

    def _follow_rows(self) -> None:
        """What was marked in the rows is written into the line."""
        self.line.line.setText(self._marks.text)
        self._tell()

    def _on_sheet_chosen(self, sheet_id: int) -> None:
        self._sheet_id = sheet_id
        self.refresh()

    def _on_saved(self, sheet_id: int) -> None:
        self._workbench.settings.drafts.pop(f"signed sheet {sheet_id}", None)
        self._shown_id = 0
        self._workbench.go("meeting", self._id, detail="participants")

    def _on_gone(self, error: ContactDeskError) -> None:
        self._workbench.toasts.show_error(error.sentence())
        self._workbench.go("meetings")

    def _close(self) -> None:
        self._workbench.go("meeting", self._id)
