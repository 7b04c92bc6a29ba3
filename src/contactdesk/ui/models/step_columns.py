"""What the table of history shows of a step."""

from __future__ import annotations

from contactdesk.core.dates import format_moment, relative
from contactdesk.core.i18n import N_, _
from contactdesk.records.history import ChangeKind
from contactdesk.services.history import Step
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column


def _state(step: Step) -> str:
    if step.kind is ChangeKind.UNDO:
        return _("undo")
    if step.kind is ChangeKind.REDO:
        return _("redo")
    return _("undone") if step.undone else ""


def _tone(step: Step) -> Tone:
    return Tone.WARN if step.undone else Tone.NEUTRAL


STEP_COLUMNS: tuple[Column[Step], ...] = (
    Column("words", N_("What was done"), lambda step: step.words, width=480, stretch=True),
    Column("author", N_("Who"), lambda step: step.author, kind=CellKind.MUTED, width=96, spare=True),
    Column(
        "at",
        N_("When"),
        lambda step: relative(step.at),
        kind=CellKind.MUTED,
        width=116,
        tip=lambda step: format_moment(step.at),
    ),
    Column("state", "", _state, kind=CellKind.PILL, width=84, tone=_tone),
)
