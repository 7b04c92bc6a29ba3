"""The stages of a partnership: moved on and back, each with its day, and the log of them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from contactdesk.core.dates import format_day, today_there
from contactdesk.core.i18n import N_, phrase
from contactdesk.records.partnerships import OPEN_STAGES, Partnership, Stage, StageChange
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import one_line
from contactdesk.services.partnership_draft import ReasonNeeded, stage_day
from contactdesk.services.partnership_words import moved_words
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class StageBeforeLast(FieldError):
    code = "stage-before-last"
    message = N_("The stage before began on {day}; this one cannot have begun earlier.")


class StageAfterNext(FieldError):
    code = "stage-after-next"
    message = N_("The next stage began on {day}; this one cannot have begun later.")


class StageRow(NamedTuple):
    """``days`` is how long it lasted, for the last one until today."""

    id: int
    stage: Stage
    on: str
    note: str
    days: int


class PartnershipStages:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, partnership_id: int) -> tuple[StageRow, ...]:
        """The first first."""
        query = (
            StageChange.select(StageChange.id, StageChange.stage, StageChange.on, StageChange.note)
            .where((StageChange.partnership == partnership_id) & StageChange.archived_at.is_null())
            .order_by(StageChange.on, StageChange.id)
        )
        rows = self._desk.rows(query)
        ends = [date.fromisoformat(row[2]) for row in rows[1:]] + [today_there()]
        return tuple(
            StageRow(stage_id, stage, on, note, (end - date.fromisoformat(on)).days)
            for (stage_id, stage, on, note), end in zip(rows, ends, strict=False)
        )

    def move(
        self, partnership_id: int, stage: Stage, *, version: int | None, on: str, reason: str, note: str
    ) -> ChangeSet:
        """Where it is there already nothing happens. Raises ReasonNeeded, StageBeforeLast, Conflict, Gone."""
        title, before, known = self._now(partnership_id)
        why = one_line(reason)
        if stage not in OPEN_STAGES and not why and not (stage is before and known):
            raise ReasonNeeded("reason")
        with self._desk.change(moved_words(title, before, stage)) as change:
            own = {"stage": stage, **({"reason": why} if why else {})}
            change.edit(Partnership, partnership_id, version=version, **own)
            if stage is not before:
                self.log_within(change, partnership_id, stage, on=on, field="on", note=note)
        assert change.changes is not None
        return change.changes

    def log_within(
        self, change: OpenChange, partnership_id: int, stage: Stage, *, on: str, field: str, note: str = ""
    ) -> None:
        """Raises NotADay, DayToCome, StageBeforeLast, each about ``field``."""
        day = stage_day(field, on)
        log = self.of(partnership_id)
        if log and day < log[-1].on:
            raise StageBeforeLast(field, day=_told(log[-1].on))
        change.add(StageChange, partnership=partnership_id, stage=stage, on=day, note=one_line(note))

    def correct(self, stage_id: int, on: str) -> ChangeSet:
        """Raises NotADay, DayToCome, StageBeforeLast, StageAfterNext, Gone."""
        query = StageChange.select(StageChange.partnership).where(StageChange.id == stage_id)
        row = self._desk.row(query)
        if row is None:
            raise Gone(noun="stage")
        title, _stage, _reason = self._now(row[0])
        with self._desk.change(phrase("Stage of “{title}” dated", title=title)) as change:
            self.correct_within(change, row[0], stage_id, on=on, field="on")
        assert change.changes is not None
        return change.changes

    def correct_within(
        self, change: OpenChange, partnership_id: int, stage_id: int, *, on: str, field: str
    ) -> None:
        day = stage_day(field, on)
        for before, after in pairwise(self.of(partnership_id)):
            if after.id == stage_id and day < before.on:
                raise StageBeforeLast(field, day=_told(before.on))
            if before.id == stage_id and day > after.on:
                raise StageAfterNext(field, day=_told(after.on))
        change.edit(StageChange, stage_id, on=day)

    def _now(self, partnership_id: int) -> tuple[str, Stage, str]:
        """Title, stage and reason. Raises Gone."""
        query = Partnership.select(Partnership.title, Partnership.stage, Partnership.reason)
        row: Any = self._desk.row(query.where(Partnership.id == partnership_id))
        if row is None:
            raise Gone(noun="partnership")
        return row[0], row[1], row[2]


def _told(day: str) -> str:
    return format_day(date.fromisoformat(day))
