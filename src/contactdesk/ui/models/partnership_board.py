"""The board of partnerships: which stages make a column, and what stands on a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import N_, _
from contactdesk.records.partnerships import STAGE_NAMES, Stage
from contactdesk.services.partnership_board import BoardCard as PartnershipCard
from contactdesk.services.partnership_board import BoardColumn as PartnershipColumn
from contactdesk.ui.models.partnership_words import STAGE_TONES, between, next_told
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.board import BoardColumn
from contactdesk.ui.widgets.board_delegate import BoardCard


class ColumnSpec(NamedTuple):
    """``title`` is a msgid. A card that is dropped comes to the last of the ``stages``."""

    key: str
    title: str
    tone: Tone
    stages: tuple[Stage, ...]

    @property
    def takes(self) -> Stage:
        return self.stages[-1]


ON_THEIR_WAY = (
    ColumnSpec("first", N_("First contact"), Tone.NEUTRAL, (Stage.IDENTIFIED, Stage.CONTACTED)),
    ColumnSpec("exploring", N_("Exploring"), Tone.BLUE, (Stage.IN_DIALOGUE, Stage.PROPOSAL)),
    ColumnSpec("agreed", N_("Agreed"), Tone.VIOLET, (Stage.AGREED,)),
    ColumnSpec("active", N_("Active"), Tone.OK, (Stage.ACTIVE,)),
)
ASIDE = tuple(
    ColumnSpec(stage.value, STAGE_NAMES[stage], STAGE_TONES[stage], (stage,))
    for stage in (Stage.DORMANT, Stage.ENDED, Stage.DECLINED)
)


def shown_columns(specs: Sequence[ColumnSpec], columns: Sequence[PartnershipColumn]) -> list[BoardColumn]:
    """As the widget shows them, today."""
    return [
        BoardColumn(spec.key, _(spec.title), spec.tone, column.total, shown_cards(column.cards))
        for spec, column in zip(specs, columns, strict=True)
    ]


def shown_cards(cards: Sequence[PartnershipCard]) -> tuple[BoardCard, ...]:
    today = today_there()
    return tuple(_card(card, today) for card in cards)


def _card(card: PartnershipCard, today: date) -> BoardCard:
    told = next_told(card.next, card.stage, card.reviewed, today)
    parties = between(card.parties)
    return BoardCard(card.id, card.title, parties, card.origin or "—", told.words, told.tone, told.tip)
