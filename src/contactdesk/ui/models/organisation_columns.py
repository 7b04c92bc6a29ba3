"""The columns of the list of organisations, and the tone in which each sector is shown."""

from __future__ import annotations

from contactdesk.core.i18n import N_, _
from contactdesk.records.organisations import SECTOR_NAMES, Sector
from contactdesk.services.organisation_list import OrganisationRow
from contactdesk.ui.models.ago_column import ago_column
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

SECTOR_TONES = {
    Sector.NGO: Tone.OK,
    Sector.DIASPORA: Tone.VIOLET,
    Sector.INFORMAL: Tone.VIOLET,
    Sector.MINISTRY: Tone.BLUE,
    Sector.LOCAL_AUTHORITY: Tone.BLUE,
    Sector.INTERNATIONAL: Tone.ROSE,
    Sector.EMBASSY: Tone.ROSE,
    Sector.UNIVERSITY: Tone.WARN,
    Sector.SCHOOL: Tone.WARN,
}
ORGANISATION_COLUMNS: tuple[Column[OrganisationRow], ...] = (
    Column(
        "name",
        N_("Organisation"),
        lambda row: row.name,
        width=240,
        stretch=True,
        tip=lambda row: row.parent,
        sort="name",
    ),
    Column(
        "sector",
        N_("Sector"),
        lambda row: _(SECTOR_NAMES[row.sector]),
        CellKind.PILL,
        width=152,
        tone=lambda row: SECTOR_TONES.get(row.sector, Tone.NEUTRAL),
        sort="sector",
    ),
    Column("city", N_("City"), lambda row: row.city, width=94, sort="city", spare=True),
    Column(
        "people",
        N_("People"),
        lambda row: str(row.people),
        CellKind.NUMBER,
        width=60,
        sort="people",
        spare=True,
    ),
    ago_column("last_contact", N_("Last contact"), lambda row: row.last_contact),
)
