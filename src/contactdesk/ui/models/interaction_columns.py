"""The columns of the list of interactions, and the mark and tone of each kind."""

from __future__ import annotations

from contactdesk.core.i18n import N_, _
from contactdesk.records.interactions import INTERACTION_KIND_NAMES, InteractionKind
from contactdesk.services.interaction_list import InteractionRow
from contactdesk.ui.models.ago_column import ago_column
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

KIND_TONES = {
    InteractionKind.CALL: Tone.OK,
    InteractionKind.EMAIL: Tone.BLUE,
    InteractionKind.LETTER: Tone.WARN,
    InteractionKind.VISIT: Tone.VIOLET,
    InteractionKind.CONVERSATION: Tone.ROSE,
    InteractionKind.NOTE: Tone.NEUTRAL,
}


def kind_words(kind: InteractionKind, *, answered: bool) -> str:
    name = _(INTERACTION_KIND_NAMES[kind])
    return name if answered else _("{kind}, nobody reached").format(kind=name)


INTERACTION_COLUMNS: tuple[Column[InteractionRow], ...] = (
    Column("summary", N_("What about"), lambda row: row.summary, width=240, stretch=True),
    Column(
        "kind",
        N_("How"),
        lambda row: kind_words(row.kind, answered=row.answered),
        CellKind.PILL,
        width=152,
        tone=lambda row: KIND_TONES[row.kind],
    ),
    Column("with", N_("With"), lambda row: row.with_whom, width=180, spare=True),
    Column("colleague", N_("Colleague"), lambda row: row.colleague, width=130, spare=True, hidden=True),
    ago_column("at", N_("When"), lambda row: row.at),
)
