"""The columns of the list of follow-ups."""

from __future__ import annotations

from contactdesk.core.i18n import N_, _, n_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUpStatus
from contactdesk.records.priority import Priority
from contactdesk.services.follow_up_rows import FollowUpRow
from contactdesk.services.repeating import repeats_shown
from contactdesk.ui.models.follow_up_words import STATUS_TONES, due_exactly, due_tone, due_words, status_words
from contactdesk.ui.widgets.columns import CellKind, Column


def _what(row: FollowUpRow) -> str:
    """An important one is marked by a word's sign, not by colour alone."""
    return f"! {row.what}" if row.priority is Priority.HIGH else row.what


def _about(row: FollowUpRow) -> str:
    if row.people > 1:
        return n_("{n} person", "{n} people", row.people).format(n=row.people)
    return row.about


def _about_all(row: FollowUpRow) -> str:
    return " · ".join(part for part in (row.about, row.subtitle) if part)


FOLLOW_UP_COLUMNS: tuple[Column[FollowUpRow], ...] = (
    Column(
        "what",
        N_("What to do"),
        _what,
        CellKind.STRONG,
        width=320,
        stretch=True,
        tip=lambda row: row.outcome or row.what,
        sort="what",
    ),
    Column(
        "due",
        N_("Due"),
        lambda row: due_words(row.due, row.shown_on, row.due_time, row.status),
        CellKind.PILL,
        width=140,
        tone=lambda row: due_tone(row.due, row.shown_on, row.status),
        tip=lambda row: due_exactly(row.due, row.shown_on, row.due_time),
        sort="due",
    ),
    Column("about", N_("About"), _about, width=150, tip=_about_all, spare=True),
    Column("assignee", N_("Assigned to"), lambda row: row.assignee, CellKind.MUTED, width=120, spare=True),
    Column(
        "status",
        N_("Status"),
        lambda row: "" if row.status is FollowUpStatus.OPEN else _(FOLLOW_UP_STATUS_NAMES[row.status]),
        CellKind.PILL,
        width=110,
        tone=lambda row: STATUS_TONES[row.status],
        tip=lambda row: status_words(row.status, row.waiting_for),
        spare=True,
    ),
    Column(
        "repeats",
        N_("Repeats"),
        lambda row: repeats_shown(row.repeats),
        CellKind.MUTED,
        width=120,
        spare=True,
    ),
)
