"""The columns of the list of people."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.services.person_list import PersonRow
from contactdesk.ui.models.ago_column import ago_column
from contactdesk.ui.widgets.columns import CellKind, Column

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
    ago_column("last_contact", N_("Last contact"), lambda row: row.last_contact),
    ago_column("last_met", N_("Last met"), lambda row: row.last_met, hidden=True),
)
