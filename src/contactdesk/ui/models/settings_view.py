"""What the settings page shows of the desk, gathered in one question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from contactdesk.services.office import ColleagueRow, OfficeCard

if TYPE_CHECKING:
    from contactdesk.services.services import Services


@dataclass(frozen=True)
class SettingsView:
    """``login`` signs this user's changes; ``me`` is the colleague with that login, if there is one."""

    office: OfficeCard
    login: str
    me: ColleagueRow | None
    location: str
    backups: Path
    backed_up: datetime | None


def look(services: Services) -> SettingsView:
    """Runs where the services live."""
    login = services.desk.author
    colleagues = services.office.colleagues()
    return SettingsView(
        office=services.office.office(),
        login=login,
        me=next((row for row in colleagues if row.login == login), None),
        location=services.desk.location.shown,
        backups=services.backups.folder,
        backed_up=services.backups.last(),
    )
