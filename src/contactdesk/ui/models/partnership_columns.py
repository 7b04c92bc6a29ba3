"""The columns of the list of partnerships."""

from __future__ import annotations

from contactdesk.core.dates import format_partial, today_there
from contactdesk.core.i18n import N_, _
from contactdesk.records.partnerships import STAGE_NAMES
from contactdesk.services.partnership_list import PartnershipRow
from contactdesk.ui.models.partnership_words import STAGE_TONES, Told, between, next_told
from contactdesk.ui.widgets.columns import CellKind, Column


def _next(row: PartnershipRow) -> Told:
    return next_told(row.next_action, row.stage, row.valid_until, today_there())


def _day(stored: str) -> str:
    return format_partial(stored, "medium") or "—"


PARTNERSHIP_COLUMNS: tuple[Column[PartnershipRow], ...] = (
    Column(
        "title",
        N_("Partnership"),
        lambda row: row.title,
        CellKind.STRONG,
        width=300,
        stretch=True,
        tip=lambda row: between(row.parties),
        sort="name",
    ),
    Column(
        "stage",
        N_("Stage"),
        lambda row: _(STAGE_NAMES[row.stage]),
        CellKind.PILL,
        width=138,
        tone=lambda row: STAGE_TONES[row.stage],
        sort="stage",
        spare=True,
    ),
    Column(
        "next",
        N_("Next"),
        lambda row: _next(row).words,
        CellKind.PILL,
        width=176,
        tone=lambda row: _next(row).tone,
        tip=lambda row: _next(row).tip,
        sort="next",
    ),
    Column("parties", N_("Parties"), lambda row: between(row.parties), width=220, spare=True),
    Column("owner", N_("Owner"), lambda row: row.owner, width=110, sort="owner", spare=True),
    Column(
        "since", N_("Stage since"), lambda row: _day(row.since), CellKind.MUTED, width=110, sort="since",
        spare=True,
    ),
    Column(
        "last_contact", N_("Last contact"), lambda row: _day(row.last_contact), CellKind.MUTED, width=110,
        sort="last-contact", spare=True,
    ),
)  # fmt: skip
