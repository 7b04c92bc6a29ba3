"""An attendance sheet as it would be printed, and what would look wrong on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from contactdesk.services.meeting_counts import MeetingCounts
from contactdesk.services.sheet_options import SheetOptions

if TYPE_CHECKING:
    from contactdesk.services.services import Services


class SheetPreview(NamedTuple):
    meeting: str
    counts: MeetingCounts
    pdf: bytes
    warnings: tuple[str, ...]


def read_preview(services: Services, meeting_id: int, options: SheetOptions) -> SheetPreview:
    """Reads on the worker. Raises Gone, LogoUnreadable."""
    card = services.meetings.card(meeting_id)
    warnings = services.sheets.warnings(meeting_id, options)
    return SheetPreview(
        card.title, card.counts, services.sheets.preview(meeting_id, options), tuple(warnings)
    )
