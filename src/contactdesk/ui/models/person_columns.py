"""The columns of the list of people."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from time import time

from contactdesk.core.dates import format_moment, relative
from contactdesk.core.i18n import N_, Language, language
from contactdesk.services.person_list import PersonRow
from contactdesk.ui.widgets.columns import CellKind, Column


def _last_met(row: PersonRow) -> str:
    return _so_long_ago(row.last_met, int(time() // 30), language()) if row.last_met else "—"


@lru_cache(maxsize=1024)
def _so_long_ago(moment: datetime, _half_minute: int, _language: Language) -> str:
    """Spelt once for as long as it stays true; a screen is painted many times in that while."""
    return relative(moment)


PERSON_COLUMNS: tuple[Column[PersonRow], ...] = (
    Column("name", N_("Name"), lambda row: row.name, CellKind.PERSON, width=184, sort="name"),
    Column(
        "organisation",
        N_("Organisation"),
        lambda row: row.organisation,
        stretch=True,
        tip=lambda row: " · ".join(part for part in (row.position, row.organisation) if part),
        sort="organisation",
    ),
    Column("city", N_("City"), lambda row: row.city, width=94, sort="city", spare=True),
    Column(
        "last_met",
        N_("Last met"),
        _last_met,
        CellKind.MUTED,
        width=140,
        tip=lambda row: format_moment(row.last_met) if row.last_met else "",
        sort="last_met",
        spare=True,
    ),
)
