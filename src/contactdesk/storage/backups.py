"""Verified copies of a desk, made when the last is older than a day and thinned by age.

A backup is always a SQLite desk, also of a desk on a server, so that it opens anywhere. It is made over a
connection of its own and may run beside the open desk, on another thread.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from contactdesk.core.errors import CannotWrite, ContactDeskError
from contactdesk.core.files import write_beside
from contactdesk.core.i18n import N_
from contactdesk.core.paths import DESK_SUFFIX, backup_dir, data_dir
from contactdesk.storage.copies import copy_rows, differs
from contactdesk.storage.engines.sqlite import SqliteEngine
from contactdesk.storage.location import DeskLocation
from contactdesk.storage.schema import bring_up_to_date

if TYPE_CHECKING:
    from contactdesk.storage.engines.postgresql import PostgresqlEngine

DUE_AFTER = timedelta(days=1)
_NAME = re.compile(r".+ (\d{4}-\d\d-\d\d \d{6})" + re.escape(DESK_SUFFIX))
_STAMP = "%Y-%m-%d %H%M%S"


class BackupDiffers(ContactDeskError):
    code = "backup-differs"
    message = N_("The backup did not say the same as the desk and was thrown away; try again.")


@dataclass(frozen=True, order=True)
class Backup:
    """One backup; ``at`` is UTC, read from the file's name so that copying it about keeps its age."""

    at: datetime
    path: Path


def backups_folder(location: DeskLocation) -> Path:
    """Beside a desk that is a file; in the user's data for one on a server, apart for each database."""
    if not location.on_server:
        return backup_dir(location.path)
    apart = hashlib.sha256(location.shown.encode()).hexdigest()[:12]
    return data_dir() / "backups" / apart


def backups_in(folder: Path) -> list[Backup]:
    """The backups that lie in a folder, oldest first."""
    if not folder.is_dir():
        return []
    found = ((path, _NAME.fullmatch(path.name)) for path in folder.iterdir())
    return sorted(Backup(datetime.strptime(m[1], _STAMP), path) for path, m in found if m)


def back_up(location: DeskLocation, folder: Path, now: datetime) -> Path:
    """Copy a desk into a folder, open the copy and compare it. Raises CannotWrite, BackupDiffers, …"""
    stem = "desk" if location.on_server else location.path.stem
    target = folder / f"{stem} {now.strftime(_STAMP)}{DESK_SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=folder, reason=(error.strerror or "").lower()) from error
    with write_beside(target) as beside:
        (_copy_from_server if location.on_server else _copy_file)(location, beside)
    return target


def _copy_file(location: DeskLocation, target: Path) -> None:
    source = SqliteEngine(location.path, create=False)
    copy = SqliteEngine(target, create=True)
    _with_both(source, copy, lambda: source.database.connection().backup(copy.database.connection()))


def _copy_from_server(location: DeskLocation, target: Path) -> None:
    from contactdesk.storage.engines.postgresql import PostgresqlEngine

    source = PostgresqlEngine(location, create=False)
    copy = SqliteEngine(target, create=True)

    def copy_all() -> None:
        bring_up_to_date(copy, str(target))
        copy_rows(source, copy)

    _with_both(source, copy, copy_all)


def _with_both(
    source: SqliteEngine | PostgresqlEngine,
    copy: SqliteEngine,
    copy_all: Callable[[], object],
) -> None:
    source.open()
    try:
        copy.open()
        try:
            with source.unchanging():
                copy_all()
                copy.settle()
                if differs(source, copy):
                    raise BackupDiffers
        except Exception as error:
            explained = copy.explain(error) or source.explain(error)
            if explained is None or explained is error:
                raise
            raise explained from error
        finally:
            copy.close()
    finally:
        source.close()


def is_due(location: DeskLocation, now: datetime) -> bool:
    backups = backups_in(backups_folder(location))
    return not backups or now - backups[-1].at > DUE_AFTER


def thin(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Which backups can go: one a day is kept for a week, one a week for two months, one a month for ever."""
    kept: set[tuple[str, str]] = set()
    going = []
    for backup in sorted(backups, reverse=True):
        age = now - backup.at
        if age <= timedelta(days=7):
            period = ("day", backup.at.strftime("%Y-%m-%d"))
        elif age <= timedelta(days=62):
            period = ("week", backup.at.strftime("%G-%V"))
        else:
            period = ("month", backup.at.strftime("%Y-%m"))
        if period in kept:
            going.append(backup)
        kept.add(period)
    return going
