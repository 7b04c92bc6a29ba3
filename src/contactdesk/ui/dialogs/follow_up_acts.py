"""What can be done with follow-ups of a list, one or many: done, put off, given to somebody, given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from contactdesk.core.dates import format_day, today_there
from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.follow_up_questions import DoneQuestion, TextQuestion
from contactdesk.ui.dialogs.many_acts import ManyActs
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.acts_bar import Act

if TYPE_CHECKING:
    from contactdesk.core.errors import ContactDeskError
    from contactdesk.services.office import ColleagueRow
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet
    from contactdesk.ui.widgets.question_line import QuestionLine


class FollowUpActs(ManyActs):
    _colleagues: Sequence[ColleagueRow] = ()

    def refresh(self) -> None:
        """Read to whom they can be given."""
        self._workbench.read(
            lambda services: services.office.colleagues(),
            self._on_colleagues,
            question="colleagues offered",
            owner=self,
        )

    def acts(self) -> tuple[Act, ...]:
        return (
            Act(_("Done"), Icon.CHECK, self.finish),
            Act(_("Put off"), Icon.CLOCK, fill=self.fill_days),
            Act(_("Give to"), Icon.PERSON, fill=self._fill_colleagues),
            Act(_("Waiting for…"), Icon.PARTNERSHIP, self.ask_whom),
            Act(_("Give up"), Icon.CLOSE, self.give_up),
            Act(_("To do again"), Icon.UNDO, self.reopen),
            Act(_("Export…"), Icon.EXPORT, self.export),
            Act(_("Archive"), Icon.ARCHIVE, self.archive),
        )

    def finish(self) -> None:
        """Of one is asked what came of it and what comes next; many are done at once."""
        self._with_ids(self._finish)

    def ask_done(self, follow_up_id: int) -> None:
        question = DoneQuestion()

        def answered() -> None:
            outcome, following = question.outcome(), question.following()
            self._answer(
                question,
                lambda services: services.follow_ups.done(follow_up_id, outcome=outcome, following=following),
            )

        self._ask(question, answered)
        self._workbench.read(
            lambda services: services.follow_ups.is_last_action(follow_up_id),
            question.want_next,
            question="last action",
            owner=question,
        )

    def put_off(self, until: str) -> None:
        self._with_ids(lambda ids: self._write(lambda services: services.follow_ups.snooze(ids, until)))

    def give(self, colleague: str) -> None:
        self._with_ids(lambda ids: self._write(lambda services: services.follow_ups.assign(ids, colleague)))

    def give_up(self) -> None:
        self._with_ids(lambda ids: self._write(lambda services: services.follow_ups.cancel(ids)))

    def reopen(self) -> None:
        self._with_ids(lambda ids: self._write(lambda services: services.follow_ups.reopen(ids)))

    def ask_whom(self) -> None:
        question = TextQuestion(_("Waiting for whom?"), _("Wait"))

        def answered() -> None:
            whom = question.answer()
            self._with_ids(
                lambda ids: self._answer(question, lambda services: services.follow_ups.wait(ids, whom))
            )

        self._ask(question, answered)

    def fill_days(self, menu: QMenu) -> None:
        """Each day once, under the first of its names."""
        today = today_there()
        days: dict[date, str] = {}
        days.setdefault(today + timedelta(days=1), _("Tomorrow"))
        days.setdefault(today + timedelta(days=7 - today.weekday()), _("Monday"))
        days.setdefault(today + timedelta(days=7), _("In a week"))
        days.setdefault(today + timedelta(days=30), _("In a month"))
        for day, text in days.items():
            act = menu.addAction(icon(Icon.CLOCK, Tone.MUTED), f"{text}\t{format_day(day, 'brief')}")
            act.triggered.connect(lambda _checked, day=day: self.put_off(_stored(day)))
        another = menu.addAction(icon(Icon.MEETING, Tone.MUTED), _("Another day…"))
        another.triggered.connect(lambda _checked: self._ask_day())

    def _ask_day(self) -> None:
        question = TextQuestion(_("Put off until"), _("Put off"), _("fri, 24.11, in 2 weeks"))

        def answered() -> None:
            until = question.answer()
            self._with_ids(
                lambda ids: self._answer(question, lambda services: services.follow_ups.snooze(ids, until))
            )

        self._ask(question, answered)

    def _fill_colleagues(self, menu: QMenu) -> None:
        for colleague in self._colleagues:
            act = menu.addAction(icon(Icon.PERSON, Tone.MUTED), colleague.name.replace("&", "&&"))
            act.triggered.connect(lambda _checked, number=str(colleague.id): self.give(number))
        if self._colleagues:
            menu.addSeparator()
        nobody = menu.addAction(icon(Icon.CLOSE, Tone.MUTED), _("Nobody"))
        nobody.triggered.connect(lambda _checked: self.give(""))

    def _finish(self, ids: list[int]) -> None:
        if len(ids) == 1:
            self.ask_done(ids[0])
        else:
            self._write(lambda services: services.follow_ups.done_many(ids))

    def _with_ids(self, act: Callable[[list[int]], Any]) -> None:
        """Those chosen now, read where there are many of them."""

        def resolved(ids: list[int]) -> None:
            if ids:
                act(ids)

        self._read(
            lambda chosen: self._workbench.read(
                lambda services: chosen.resolve(services.desk),
                resolved,
                question="follow-ups chosen",
                owner=self,
            )
        )

    def _write(self, work: Callable[[Services], ChangeSet]) -> None:
        self._workbench.write(work)

    def _answer(self, question: QuestionLine, work: Callable[[Services], ChangeSet]) -> None:
        """The line goes once it is saved; what was typed stays where it cannot be."""

        def failed(error: ContactDeskError) -> None:
            self._workbench.toasts.show_error(error.sentence())
            question.take_focus()

        self._workbench.write(work, lambda _saved: question.given_up.emit(), failed=failed, owner=question)

    def _on_colleagues(self, colleagues: list[ColleagueRow]) -> None:
        self._colleagues = colleagues


def _stored(day: date) -> str:
    return day.isoformat()
