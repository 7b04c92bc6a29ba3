"""An interaction as the detail pane shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import N_, _
from contactdesk.records.interactions import DIRECTION_NAMES, Direction
from contactdesk.services.interaction_card import InteractionCard, draft_of
from contactdesk.ui.models.interaction_columns import KIND_TONES, kind_words
from contactdesk.ui.models.record_view import RecordView, ViewLine
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone

if TYPE_CHECKING:
    from contactdesk.services.services import Services

INTERACTION_TABS = (
    ("details", N_("Details")),
    ("about", N_("With")),
    ("history", N_("History")),
)


def interaction_view(services: Services, interaction_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    card = services.interactions.card(interaction_id)
    whom = ", ".join(person.name for person in card.people[:3]) or card.organisation
    return RecordView(
        id=card.id,
        version=card.version,
        archived=card.archived,
        name=card.summary,
        subtitle=" · ".join(part for part in (format_moment(card.at), whom) if part),
        draft=draft_of(services.desk, card),
        pills=_pills(card),
        lines={"about": tuple(_about(card))},
        counted=frozenset({"about"}),
    )


def _pills(card: InteractionCard) -> tuple[tuple[str, Tone], ...]:
    pills = [(kind_words(card.kind, answered=card.answered), KIND_TONES[card.kind])]
    if card.direction is not Direction.NONE:
        pills.append((_(DIRECTION_NAMES[card.direction]), Tone.NEUTRAL))
    if card.colleague:
        pills.append((card.colleague, Tone.NEUTRAL))
    return tuple(pills)


def _about(card: InteractionCard) -> list[ViewLine]:
    lines = [
        ViewLine(person.name, person.organisation, None, Icon.PERSON, Tone.ACCENT, "person", person.person_id)
        for person in card.people
    ]
    for title, record_id, mark, place in (
        (card.organisation, card.organisation_id, Icon.ORGANISATION, "organisation"),
        (card.partnership, card.partnership_id, Icon.PARTNERSHIP, "partnership"),
        (card.meeting, card.meeting_id, Icon.MEETING, "meeting"),
    ):
        if record_id is not None:
            lines.append(ViewLine(title, "", None, mark, Tone.ACCENT, place, record_id))
    return lines
