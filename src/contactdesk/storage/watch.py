"""How far a long step is, told to whoever waits for it; and whether it is to stop, asked as often."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from contactdesk.storage.errors import Cancelled

Progress = Callable[[int, int], None]
"""Hears how many records are done, and of how many."""
IsCancelled = Callable[[], bool]


class Part(Enum):
    """A part of a long step: where it begins and ends in the whole, as measured with 100,000 records."""

    READING = (0.0, 0.05)
    RECORDS = (0.05, 0.25)
    HISTORY = (0.25, 0.33)
    LISTS = (0.33, 0.41)
    INDEX = (0.41, 1.0)


class Watch:
    """Given to ``desk.change`` for a step of more than a moment; one that nobody watches costs nothing."""

    def __init__(self, progress: Progress | None = None, is_cancelled: IsCancelled | None = None) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._of = 0
        self._told = -1
        self._written = 0

    def begin(self, of: int) -> None:
        """So many records the step is about. Raises Cancelled, like all that follows."""
        self._of = of
        self._tell(0)

    def wrote(self, records: int) -> None:
        self._written += records
        self.passed(Part.RECORDS, self._written, self._of)

    def passed(self, part: Part, done: int, of: int) -> None:
        """So much of one part is behind us."""
        begins, ends = part.value
        share = min(done / of, 1) if of else 1
        self._tell(int(self._of * (begins + (ends - begins) * share)))

    def finish(self) -> None:
        """All of it is on the disk; it is too late to stop."""
        if self._progress is not None and self._of:
            self._progress(self._of, self._of)

    def _tell(self, done: int) -> None:
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled
        # The whole is told when it is on the disk, not before.
        done = min(done, self._of - 1)
        if self._progress is not None and done > self._told:
            self._told = done
            self._progress(max(done, 0), self._of)
