"""The line beneath a list: how many were found and how fast; or how many are chosen, and acts for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.acts_bar import Act, ActsBar
from contactdesk.ui.widgets.labels import Elided, Label
from contactdesk.ui.widgets.question_line import QuestionLine


class ListFoot(QStackedWidget):
    """Always of one height, so that choosing a row moves nothing. ``left`` gives the keyboard back."""

    left = Signal()

    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__()
        self._shown, self._total, self._ms, self._count = 0, 0, 0.0, 0
        self._words = Elided(size=FontSize.SMALL, tone=Tone.MUTED)
        self._chosen = Label(size=FontSize.SMALL, bold=True)
        self._question: QuestionLine | None = None
        self.acts = ActsBar(acts)
        many = QWidget()
        row = QHBoxLayout(many)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        row.addWidget(self._chosen)
        row.addWidget(self.acts, 1)
        self._many = many
        self.addWidget(self._words)
        self.addWidget(many)
        self.setFixedHeight(int(Size.CONTROL))

    @property
    def text(self) -> str:
        return self._words.whole_text

    @property
    def chosen_text(self) -> str:
        """What is said of those chosen; "" while the acts for many are not offered."""
        return self._chosen.text() if self.currentWidget() is self._many else ""

    def show_answer(self, count: int, ms: float) -> None:
        self._shown, self._ms = count, ms
        self._tell_answer()
        self._tell_chosen()

    def show_total(self, total: int) -> None:
        self._total = total
        self._tell_answer()

    def show_chosen(self, count: int) -> None:
        self._count = count
        self._tell_chosen()
        if self._question is None:
            self._show_fitting()

    def ask(self, question: QuestionLine) -> None:
        """Ask in this line; what is answered or given up goes away again."""
        self._end_question()
        self._question = question
        question.given_up.connect(self._on_given_up)
        self.addWidget(question)
        self.setCurrentWidget(question)
        question.take_focus()

    def _on_given_up(self) -> None:
        self._end_question()
        self._show_fitting()
        self.left.emit()

    def _end_question(self) -> None:
        if self._question is not None:
            self.removeWidget(self._question)
            self._question.deleteLater()
            self._question = None

    def _show_fitting(self) -> None:
        self.setCurrentWidget(self._many if self._count > 1 else self._words)

    def _tell_answer(self) -> None:
        total = max(self._total, self._shown)
        words = _("{shown} of {total} · {ms} ms")
        self._words.setText(
            words.format(shown=grouped(self._shown), total=grouped(total), ms=max(round(self._ms), 1))
        )

    def _tell_chosen(self) -> None:
        chosen = n_("{n} of {total} chosen", "{n} of {total} chosen", self._count)
        self._chosen.setText(chosen.format(n=grouped(self._count), total=grouped(self._shown)))
