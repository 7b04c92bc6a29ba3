"""What a detail pane shows of one record, and its history told as lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import groupby
from typing import Any

from contactdesk.core.dates import format_day, format_moment, local, relative, to_utc, today_there
from contactdesk.core.i18n import _
from contactdesk.services.history_of_record import FieldChange
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.timeline import TimelineEntry

_FIELDS_TOLD = 3
CHANGES = "change"
"""The group of lines that tell what was edited on the record itself."""


@dataclass(frozen=True)
class ViewLine:
    """One line of a tab; opening it goes to ``place``, where it names one. ``at`` is in UTC.

    By its ``group`` a timeline shows it or not.
    """

    title: str
    detail: str = ""
    at: datetime | None = None
    icon: Icon = Icon.CLOCK
    tone: Tone = Tone.MUTED
    place: str = ""
    record_id: int = 0
    group: str = ""

    def entry(self, key: int) -> TimelineEntry:
        when, tip = _when(self.at) if self.at else ("", "")
        return TimelineEntry(self.title, when, self.detail, self.icon, self.tone, tip, key)


@dataclass(frozen=True)
class RecordView:
    """``lines`` are those of each tab; ``email`` is empty unless it is an address one can write to."""

    id: int
    version: int
    archived: bool
    name: str
    subtitle: str
    draft: Any
    pills: tuple[tuple[str, Tone], ...] = ()
    email: str = ""
    lines: Mapping[str, tuple[ViewLine, ...]] = field(default_factory=dict)
    counted: frozenset[str] = frozenset()
    """Tabs that show how many lines they have."""
    left_job: int = 0
    """The affiliation that is over and on which something hangs still, 0 for none."""


def field_lines(changes: Sequence[FieldChange]) -> tuple[ViewLine, ...]:
    """Every changed field: what it was, what it is, who changed it."""
    return tuple(
        ViewLine(
            one.field, _("{values} — {author}").format(values=_values(one), author=one.author), one.at,
            Icon.EDIT,
        )
        for one in changes
    )  # fmt: skip


def step_lines(changes: Sequence[FieldChange]) -> tuple[ViewLine, ...]:
    """One line for each step, with the first few fields that it changed."""
    lines = []
    for _step, group in groupby(changes, key=lambda change: change.step_id):
        step = list(group)
        edited = [f"{one.field}: {_values(one)}" for one in step if one.before]
        told = "\n".join(edited[:_FIELDS_TOLD])
        lines.append(ViewLine(step[0].words, told, step[0].at, Icon.EDIT, group=CHANGES))
    return tuple(lines)


def latest_first(lines: Sequence[ViewLine]) -> tuple[ViewLine, ...]:
    return tuple(sorted(lines, key=lambda line: line.at or datetime.min, reverse=True))


def _when(at: datetime) -> tuple[str, str]:
    """How long ago, and exactly. Of a day without a time, which stands as its beginning, not by hours."""
    wall = local(at)
    if wall.time() != time():
        return relative(at), format_moment(at)
    today = today_there()
    days = relative(at, to_utc(datetime.combine(today, time())))
    return _("today") if wall.date() == today else days, format_day(wall.date(), "medium")


def _values(change: FieldChange) -> str:
    before, after = change.before or "–", change.after or "–"
    return _("{before} → {after}").format(before=before, after=after) if change.before else after
