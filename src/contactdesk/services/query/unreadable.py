"""A value that its field cannot read."""

from __future__ import annotations

from contactdesk.core.i18n import Phrase


class Unreadable(Exception):
    """Carries the sentence for the person who typed it."""

    def __init__(self, note: Phrase) -> None:
        super().__init__(note.one)
        self.note = note
