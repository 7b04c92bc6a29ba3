"""The board of partnerships: cards moved by keys or dragging, each move one step with Undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.records.partnerships import OPEN_STAGES, Stage
from contactdesk.records.search import Kind
from contactdesk.services.partnership_board import CARDS, BoardCard, BoardColumn
from contactdesk.ui.models.partnership_board import (
    ASIDE,
    ON_THEIR_WAY,
    ColumnSpec,
    shown_cards,
    shown_columns,
)
from contactdesk.ui.models.partnership_noun import PARTNERSHIPS
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.board import Board
from contactdesk.ui.widgets.chips import Chip
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.question_line import QuestionLine

_WHY = {
    Stage.ENDED: N_("Why has “{title}” ended?"),
    Stage.DECLINED: N_("Why was “{title}” declined?"),
}


class PartnershipBoardView(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._cards: dict[int, BoardCard] = {}
        self._question: QuestionLine | None = None
        self._waits = False
        self.board = Board()
        self.aside = Chip(_("Dormant, ended, declined"), checkable=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(
            EmptyState(
                PARTNERSHIPS.icon,
                _(PARTNERSHIPS.empty_text),
                button=_(PARTNERSHIPS.new_text),
                on_button=lambda: workbench.go(PARTNERSHIPS.new_place),
            )
        )
        self._box = box = QVBoxLayout(self)
        page = int(Space.PAGE)
        box.setContentsMargins(page, int(Space.FIELD), page, int(Space.FIELD))
        box.setSpacing(int(Space.FIELD))
        box.addWidget(self._stack, 1)
        box.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignLeading)
        self.aside.toggled.connect(lambda _shown: self.refresh())
        self.board.carried.connect(self._on_carried)
        self.board.opened.connect(lambda card_id: workbench.go(PARTNERSHIPS.record_place, card_id))
        self.board.more_wanted.connect(self._on_more)

    def refresh(self) -> None:
        """Read again what is shown, as many cards as there are."""
        specs, limit = self._specs(), max(CARDS, self.board.most_cards())
        stages = [spec.stages for spec in (*ON_THEIR_WAY, *ASIDE)]
        shown, hidden = stages[: len(specs)], stages[len(specs) :]
        self._workbench.read(
            lambda services: services.partnerships.board(shown, counted=hidden, limit=limit),
            lambda columns: self._show(specs, columns),
            question="partnerships on the board",
            owner=self,
        )

    def focus_first(self) -> None:
        """At once, or as soon as there are cards."""
        self._waits = not self.board.focus_first()

    def edit(self) -> None:
        if self.board.current_id():
            self._workbench.go(PARTNERSHIPS.record_place, self.board.current_id(), detail="edit")

    def log_contact(self) -> None:
        """About the partnership whose card has the keyboard."""
        card = self._cards.get(self.board.current_id())
        if card is not None:
            from contactdesk.services.quick_log.understood import LoggedOn
            from contactdesk.ui.dialogs.quick_log import QuickLogDialog

            on = LoggedOn(Kind.PARTNERSHIP, card.id, card.title)
            QuickLogDialog(self._workbench, self.window(), on=on).open_over()

    def _specs(self) -> tuple[ColumnSpec, ...]:
        return (*ON_THEIR_WAY, *ASIDE) if self.aside.isChecked() else ON_THEIR_WAY

    def _show(self, specs: tuple[ColumnSpec, ...], columns: tuple[BoardColumn, ...]) -> None:
        self._cards = {card.id: card for column in columns for card in column.cards}
        self.board.show_columns(shown_columns(specs, columns[: len(specs)]))
        aside = sum(column.total for column in columns[len(ON_THEIR_WAY) :])
        words = _("Dormant, ended, declined")
        self.aside.set_text(f"{words} · {aside}" if aside else words)
        self._stack.setCurrentIndex(0 if any(column.total for column in columns) else 1)
        if self._waits:
            self.focus_first()

    def _on_more(self, key: str, count: int) -> None:
        spec = self._spec(key)
        self._workbench.read(
            lambda services: services.partnerships.more(spec.stages, count),
            lambda cards: self._add(key, cards),
            question=f"more partnerships {key}",
            owner=self,
        )

    def _add(self, key: str, cards: tuple[BoardCard, ...]) -> None:
        self._cards |= {card.id: card for card in cards}
        self.board.add_cards(key, shown_cards(cards))

    def _spec(self, key: str) -> ColumnSpec:
        return next(spec for spec in (*ON_THEIR_WAY, *ASIDE) if spec.key == key)

    def _on_carried(self, card_id: int, key: str) -> None:
        card, spec = self._cards.get(card_id), self._spec(key)
        if card is None or card.stage in spec.stages:
            return
        if spec.takes in OPEN_STAGES:
            self._move(card, spec.takes)
        else:
            self._ask_reason(card, spec.takes)

    def _move(self, card: BoardCard, stage: Stage, reason: str = "") -> None:
        def failed(error: ContactDeskError) -> None:
            self._workbench.toasts.show_error(error.sentence())
            self.refresh()

        self._workbench.write(
            lambda services: services.partnerships.move(card.id, stage, version=card.version, reason=reason),
            failed=failed,
            owner=self,
        )

    def _ask_reason(self, card: BoardCard, stage: Stage) -> None:
        """In the line beneath; the card stays where it is until there is one."""
        self._end_question()
        line = QLineEdit()
        line.setAccessibleName(_("Reason"))
        line.setPlaceholderText(_("Reason"))
        question = QuestionLine(_(_WHY[stage]).format(title=card.title), _("Move"), line)

        def answered() -> None:
            reason = " ".join(line.text().split())
            if reason:
                self._end_question()
                self._move(card, stage, reason)
                self.board.focus_first()

        question.answered.connect(answered)
        question.given_up.connect(self._on_given_up)
        self._question = question
        self._box.addWidget(question)
        question.show()
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given_up(self) -> None:
        self._end_question()
        self.board.focus_first()

    def _end_question(self) -> None:
        if self._question is not None:
            self._box.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
            self._question = None
