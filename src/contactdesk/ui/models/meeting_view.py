"""A meeting as its page, its form and its details show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contactdesk.core.i18n import _
from contactdesk.records.meetings import MEETING_STATUS_NAMES, MeetingMode, MeetingStatus
from contactdesk.services.begun_at_meeting import BegunThere, begun_at
from contactdesk.services.meeting_card import MeetingCard
from contactdesk.ui.models.record_view import RecordView

if TYPE_CHECKING:
    from contactdesk.services.participant_list import MeetingTable
    from contactdesk.services.services import Services
    from contactdesk.services.sheet_options import SheetCard


@dataclass(frozen=True)
class MeetingView:
    """Everything around the list of participants; ``tables`` are those that anybody sits at."""

    card: MeetingCard
    record: RecordView
    sheets: tuple[SheetCard, ...]
    tables: tuple[MeetingTable, ...]
    begun: BegunThere


def read_meeting(services: Services, meeting_id: int) -> MeetingView:
    """Reads on the worker. Raises Gone."""
    card = services.meetings.card(meeting_id)
    return MeetingView(
        card,
        _record(services, card),
        tuple(services.sheets.all(meeting_id)),
        tuple(services.participants.tables(meeting_id)),
        begun_at(services.desk, meeting_id),
    )


def meeting_view(services: Services, meeting_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    return _record(services, services.meetings.card(meeting_id))


def _record(services: Services, card: MeetingCard) -> RecordView:
    return RecordView(
        id=card.id,
        version=card.version,
        archived=card.archived,
        name=card.title,
        subtitle=_subtitle(card),
        draft=services.meetings.draft(card.id),
    )


def _subtitle(card: MeetingCard) -> str:
    """``Saturday, 29 October 2026 · 10:00–16:00 · Main hall, Warszawa``."""
    place = ", ".join(part for part in (card.venue, card.city) if part)
    if card.mode is MeetingMode.ONLINE:
        place = _("online")
    status = "" if card.status is MeetingStatus.PLANNED else _(MEETING_STATUS_NAMES[card.status])
    parts = (card.when, place, card.programme, status)
    return " · ".join(part for part in parts if part)
