"""Reading a list and looking its rows up, away from the window's thread; the last question is answered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.exchange import Field, Reading
from contactdesk.ui.models.import_view import ImportView, ImportWish, ListToImport, look, with_reading
from contactdesk.ui.shell.workbench import Workbench

_QUESTION = "import"


class ImportReader(QObject):
    """``asked`` comes with each question, then ``looked`` with an ImportView or ``refused`` with an error.

    After a refusal ``view`` is what could be read before, or None when it was the list itself.
    """

    asked = Signal()
    looked = Signal(object)
    refused = Signal(object)
    meeting_told = Signal(str)

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._wish: ImportWish | None = None
        self.view: ImportView | None = None

    def forget(self) -> None:
        """Have no list any more, and want no answer."""
        self._workbench.tasks.forget(_QUESTION)
        self._wish = self.view = None

    def read(self, source: ListToImport, meeting_id: int) -> None:
        self.view = None
        self._ask(ImportWish(source, meeting_id))

    def read_as(self, reading: Reading) -> None:
        """Read the same list in another way."""
        if self._wish is not None:
            self._ask(with_reading(self._wish, reading))

    def match(self, columns: tuple[Field, ...]) -> None:
        """Take the columns for other fields."""
        if self._wish is not None:
            self._ask(replace(self._wish, columns=columns))

    def refresh(self) -> None:
        """Look the rows up again, because the desk was changed."""
        if self._wish is not None:
            self._ask(self._wish)

    def ask_meeting(self, meeting_id: int) -> None:
        """What the meeting is called; 0 is none. One that is gone is told when its list is looked up."""
        if meeting_id:
            self._workbench.read(
                lambda services: services.meetings.card(meeting_id).title,
                self.meeting_told.emit,
                question="import meeting",
                failed=lambda error: self.refused.emit(error) if self._wish is None else None,
                owner=self,
            )

    def _ask(self, wish: ImportWish) -> None:
        self._wish = wish
        before = self.view
        self.asked.emit()
        self._workbench.read(
            lambda services: look(services, wish, before),
            self._on_looked,
            question=_QUESTION,
            failed=self._on_refused,
            owner=self,
        )

    def _on_looked(self, view: ImportView) -> None:
        self.view = view
        self.looked.emit(view)

    def _on_refused(self, error: ContactDeskError) -> None:
        self._wish = None if self.view is None else self.view.wish
        self.refused.emit(error)
