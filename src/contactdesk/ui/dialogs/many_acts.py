"""What can be done with many records at once: each one step with Undo, with progress and Cancel meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.acts_bar import Act
from contactdesk.ui.widgets.question_line import QuestionLine

if TYPE_CHECKING:
    from contactdesk.services.chosen import Chosen
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet
    from contactdesk.storage.watch import IsCancelled, Progress

    Work = Callable[[Services, Progress, IsCancelled], ChangeSet]
    ReadChosen = Callable[[Callable[[Chosen], None]], None]


class ManyActs(QObject):
    """``asks`` carries the QuestionLine to be answered first. ``read`` tells who is meant, perhaps later."""

    asks = Signal(object)

    def __init__(
        self, workbench: Workbench, noun: Noun, acts: RecordActs, read: ReadChosen, page: QWidget
    ) -> None:
        super().__init__(page)
        self._workbench, self._noun, self._acts = workbench, noun, acts
        self._read, self._page = read, page

    def acts(self) -> tuple[Act, ...]:
        return (
            Act(_("Add tag…"), Icon.TAG, self.ask_tag),
            Act(_("Set field…"), Icon.EDIT, self.ask_field),
            Act(_("Invite to meeting…"), Icon.MEETING, fill=self._fill_meetings),
            Act(_("Export…"), Icon.EXPORT, self.export),
            Act(_("Archive"), Icon.ARCHIVE, self.archive),
        )

    def archive(self) -> None:
        self._do(
            lambda chosen: (
                lambda services, progress, is_cancelled: services.many.archive(
                    chosen, progress=progress, is_cancelled=is_cancelled
                )
            ),
            _("Archiving…"),
        )

    def add_tag(self, name: str) -> None:
        self._do(
            lambda chosen: (
                lambda services, progress, is_cancelled: services.many.add_tag(
                    chosen, name, progress=progress, is_cancelled=is_cancelled
                )
            ),
            _("Tagging…"),
        )

    def set_field(self, field: str, value: str | bool) -> None:
        self._do(
            lambda chosen: (
                lambda services, progress, is_cancelled: services.many.set_field(
                    chosen, field, value, progress=progress, is_cancelled=is_cancelled
                )
            ),
            _("Writing…"),
        )

    def invite(self, meeting_id: int) -> None:
        self._do(
            lambda chosen: (
                lambda services, progress, is_cancelled: services.many.invite(
                    chosen, meeting_id, progress=progress, is_cancelled=is_cancelled
                )
            ),
            _("Inviting…"),
        )

    def export(self) -> None:
        from contactdesk.ui.dialogs.list_export import export_list

        self._read(lambda chosen: export_list(self._workbench, self._page, self._noun, chosen))

    def _do(self, work: Callable[[Chosen], Work], title: str) -> None:
        """The act is made for what is chosen now, and runs on the worker."""
        bench = self._workbench
        self._read(lambda chosen: bench.write_long(work(chosen), title=title, done=bench.announce))

    def _fill_meetings(self, menu: QMenu) -> None:
        self._acts.fill_meetings(menu, self.invite)

    def ask_tag(self) -> None:
        from contactdesk.ui.dialogs.chosen_questions import TagQuestion

        question = TagQuestion(self._workbench)

        def answered() -> None:
            if question.answer():
                self.add_tag(question.answer())
                question.given_up.emit()

        self._ask(question, answered)

    def ask_field(self) -> None:
        from contactdesk.ui.dialogs.chosen_questions import FieldQuestion

        question = FieldQuestion(self._noun)

        def answered() -> None:
            self.set_field(*question.answer())
            question.given_up.emit()

        self._ask(question, answered)

    def _ask(self, question: QuestionLine, answered: Callable[[], None]) -> None:
        question.answered.connect(answered)
        self.asks.emit(question)
