"""What is asked beneath the follow-ups: what came of one and what comes next, until when, for whom."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from contactdesk.core.i18n import _
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.ui.dialogs.follow_up_editors import due_field
from contactdesk.ui.models.follow_up_words import due_hint
from contactdesk.ui.widgets.question_line import QuestionLine


class DoneQuestion(QuestionLine):
    """Enter at once is enough: nothing need have come of it, and nothing need follow."""

    def __init__(self) -> None:
        self._outcome = _line(_("Outcome"), _("What came of it?"))
        self._next = _line(_("Next step"), _("What comes next, if anything"))
        self._due = due_field()
        _describe(self._due, _("By when"), _("By when: fri, 24.11, in 2 weeks"))
        self._due.previewed.connect(lambda _shown: self._due.setToolTip(due_hint(self._due.value())))
        super().__init__("", _("Done"), self._outcome, self._next, self._due)

    def want_next(self, is_last: bool) -> None:
        """Say that its partnership would be left without a next action."""
        if is_last:
            _describe(self._next, _("Next step?"), _("The partnership has no other next action."))

    def outcome(self) -> str:
        return self._outcome.text()

    def following(self) -> FollowUpDraft | None:
        """None where nothing follows."""
        if not self._next.text().strip():
            return None
        return FollowUpDraft(what=self._next.text(), due=self._due.text())


class TextQuestion(QuestionLine):
    """One line of text."""

    def __init__(self, words: str, button: str, hint: str = "") -> None:
        self._text = _line(hint or words, words)
        super().__init__(words, button, self._text)

    def answer(self) -> str:
        return self._text.text()


def _line(words: str, tip: str) -> QLineEdit:
    line = QLineEdit()
    _describe(line, words, tip)
    return line


def _describe(line: QLineEdit, words: str, tip: str) -> None:
    """Short words fit into a narrow list; all of them are in the tip and said by a screen reader."""
    line.setPlaceholderText(words)
    line.setToolTip(tip)
    line.setAccessibleName(tip)
