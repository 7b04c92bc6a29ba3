"""Backups of the open desk: when the last was made, and the next when it is due."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from contactdesk.core.dates import utc_now
from contactdesk.storage.backups import back_up, backups_folder, backups_in, is_due, thin
from contactdesk.storage.desk import Desk


class Backups:
    """Works over connections of its own, so it may run beside the desk on another thread."""

    def __init__(self, desk: Desk) -> None:
        self._location = desk.location

    @property
    def folder(self) -> Path:
        return backups_folder(self._location)

    def last(self) -> datetime | None:
        """In UTC."""
        backups = backups_in(self.folder)
        return backups[-1].at if backups else None

    def back_up(self, folder: Path | None = None) -> Path:
        """Make a copy, verified, in this folder or the usual one. Raises CannotWrite, BackupDiffers."""
        return back_up(self._location, folder or self.folder, utc_now())

    def back_up_if_due(self) -> Path | None:
        """Once a day, with older backups thinned by age."""
        now = utc_now()
        if not is_due(self._location, now):
            return None
        made = back_up(self._location, self.folder, now)
        for backup in thin(backups_in(self.folder), now):
            backup.path.unlink(missing_ok=True)
        return made
