"""The search of a list: the line that completes, chips that say it in words, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.query_chips import QueryChips
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.query_reading import QueryPart, QueryReading, field_written, read_query
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.cursor_places import to_qt
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.question_line import QuestionLine
from contactdesk.ui.widgets.search_completion import Answer, SearchCompletion
from contactdesk.ui.widgets.search_line import SearchLine
from contactdesk.ui.widgets.search_popup import Offer

if TYPE_CHECKING:
    from contactdesk.services.services import Services

_LONGEST_NAME = 60
_MOST_NOTES = 3
_REST_MS = 700


class ListSearch(QWidget):
    """``asked`` carries the text after each change, ``marked`` the words to be marked in what is found,
    ``words_sought`` whether there are any.

    ``save_wanted`` carries the name under which the search is to be kept.
    """

    asked = Signal(str)
    marked = Signal(str)
    words_sought = Signal(bool)
    to_list = Signal()
    save_wanted = Signal(str)

    def __init__(self, workbench: Workbench, noun: Noun) -> None:
        super().__init__()
        self._workbench, self._noun = workbench, noun
        self.line = SearchLine(_(noun.search_text))
        self.completion = SearchCompletion(self.line, self._suggest)
        self.chips = QueryChips(noun.narrowing)
        self.notes = Label(size=FontSize.SMALL, tone=Tone.MUTED, wrap=True)
        self.notes.hide()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.notes.show)
        self._saving = LinkButton(_("Save list"), on_click=self.ask_name)
        self._saving.hide()
        self.chips.add_link(self._saving)
        self._name = ""
        self._question: QuestionLine | None = None
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.GAP))
        for part in (self.line, self.notes, self.chips):
            box.addWidget(part)
        self.line.asked.connect(self._on_asked)
        self.line.to_list.connect(self.to_list)
        self.chips.removed.connect(self._on_removed)
        self.chips.edited.connect(self._on_edited)
        self.chips.offer_taken.connect(self._on_offer)

    def text(self) -> str:
        return self.line.text()

    def find(self) -> None:  # type: ignore[override]  # Qt's own of that name finds windows by number
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_name(self, name: str) -> None:
        """The saved list that is shown, so that saving it again proposes its name; "" for none."""
        self._name = name

    def ask_name(self, name: str = "") -> None:
        """Ask in place of the chips under which name this search is to be kept."""
        self._end_question()
        line = QLineEdit(name or self._name or self._proposed_name())
        line.setAccessibleName(_("Name of the list"))
        line.setPlaceholderText(_("Name of the list"))
        question = QuestionLine(_("Save as"), _("Save"), line)

        def answered() -> None:
            name = " ".join(line.text().split())
            if name:
                self._end_question()
                self.save_wanted.emit(name)

        question.answered.connect(answered)
        question.given_up.connect(self._on_given_up)
        self._question = question
        self.chips.hide()
        self._box.addWidget(question)
        question.show()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        # All of it, and its beginning in view.
        line.setSelection(len(line.text()), -len(line.text()))

    def _proposed_name(self) -> str:
        """What narrows it, as people would say it: “Łódź · labour market”."""
        said = [shown.rpartition(": ")[2] for shown in self.chips.shown] or [self.text()]
        return " · ".join(said)[:_LONGEST_NAME]

    def _on_given_up(self) -> None:
        self._end_question()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_question(self) -> None:
        if self._question is not None:
            self._box.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
            self._question = None
            self.chips.show()

    def _suggest(self, text: str, cursor: int, answer: Answer) -> None:
        kind = self._noun.kind

        def work(services: Services) -> Sequence[Offer]:
            return services.query.complete(text, cursor, kind)

        self._workbench.read(work, answer, question=f"{self._noun.place} completion", owner=self)

    def _on_asked(self, text: str) -> None:
        self._saving.setVisible(bool(text.strip()))
        if not text.strip():
            self._end_question()
        question = f"{self._noun.place} in words"
        if text.strip():
            # Asked before the rows, so that their marks are there when they come.
            work = read_query(text, self._noun.kind)
            self._workbench.read(work, self._on_read, question=question, owner=self)
        else:
            self._workbench.tasks.forget(question)
            self._on_read(QueryReading())
        self.asked.emit(text)

    def _on_read(self, reading: QueryReading) -> None:
        if reading.text.strip() != self.text().strip():
            return
        held = self.chips.focused()
        self.chips.show_parts(reading.parts, reading.fields)
        if held >= 0 and not self.chips.focus_on(held):
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_notes(reading.notes[:_MOST_NOTES])
        self.marked.emit(" ".join(reading.marked))
        self.words_sought.emit(reading.has_words)

    def _show_notes(self, notes: Sequence[str]) -> None:
        """What is being written is not finished: only when the keys rest it is said what is wrong with it."""
        self.notes.setText(" ".join(notes))
        if not notes:
            self._rest.stop()
            self.notes.hide()
        elif not self.notes.isVisible():
            self._rest.start()

    def _on_removed(self, part: QueryPart) -> None:
        text = self.text()
        self.line.setText(f"{text[: part.start].rstrip()} {text[part.end :].lstrip()}".strip())

    def _on_edited(self, part: QueryPart) -> None:
        """Bring the cursor to where it is written, its value ready to be written over."""
        text = self.text()
        colon = text.find(":", part.start, part.end)
        start, end = to_qt(text, colon + 1 if colon >= 0 else part.start), to_qt(text, part.end)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setSelection(start, end - start)

    def _on_offer(self, field: str) -> None:
        """Begin to write a field; its values are offered at once."""
        text = self.text().rstrip()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(f"{text} {field_written(field)}".lstrip())
        self.line.end(False)
        self.completion.ask()
