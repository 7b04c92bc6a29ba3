"""The inbox of a meeting as a table: who waits for a next step, and beneath who needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from contactdesk.core.i18n import N_, _
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

if TYPE_CHECKING:
    from contactdesk.services.after_meeting import Inbox


class InboxRow(NamedTuple):
    """``reason`` is why there is nothing to be done; empty for those who wait."""

    person_id: int
    name: str
    organisation: str = ""
    table: str = ""
    is_new: bool = False
    reason: str = ""


def inbox_rows(inbox: Inbox) -> list[InboxRow]:
    waiting = [
        InboxRow(one.person_id, one.name, one.organisation, str(one.table or ""), one.is_new)
        for one in inbox.people
    ]
    return waiting + [InboxRow(one.person_id, one.name, reason=one.reason) for one in inbox.settled]


INBOX_COLUMNS: tuple[Column[InboxRow], ...] = (
    Column("name", N_("Name"), lambda row: row.name, kind=CellKind.PERSON, width=240),
    Column("organisation", N_("Organisation"), lambda row: row.organisation, width=260, stretch=True),
    Column("table", N_("Table"), lambda row: row.table, kind=CellKind.MUTED, width=72, spare=True),
    Column(
        "new",
        N_("Met"),
        lambda row: _("first time") if row.is_new else "",
        kind=CellKind.PILL,
        width=120,
        tone=lambda _row: Tone.VIOLET,
        spare=True,
    ),
    Column(
        "reason",
        N_("No action, because"),
        lambda row: row.reason,
        kind=CellKind.MUTED,
        width=240,
        tip=lambda row: row.reason,
    ),
)
