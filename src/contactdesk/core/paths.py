"""Where ContactDesk keeps its files on this system."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("contactdesk", appauthor=False, roaming=False)
DESK_SUFFIX = ".contactdesk"


def config_dir() -> Path:
    return Path(_DIRS.user_config_dir)


def data_dir() -> Path:
    return Path(_DIRS.user_data_dir)


def log_file() -> Path:
    return Path(_DIRS.user_log_dir) / "contactdesk.log"


def default_desk() -> Path:
    return data_dir() / f"office{DESK_SUFFIX}"


def backup_dir(desk: Path) -> Path:
    """The folder of one desk's backups, beside the desk so that the two are found together."""
    return desk.with_name(f"{desk.stem} backups")
