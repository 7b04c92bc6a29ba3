"""The calendar file that is kept up to date on this machine, for each desk its own."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import NamedTuple

_FILE, _OWNER, _ME = "file", "owner", "me"


class KeptCalendar(NamedTuple):
    """With ``mine`` only follow-ups of whoever works here, beside all meetings."""

    file: Path
    mine: bool = False

    @property
    def owner(self) -> str:
        return _ME if self.mine else ""


def keep_calendar(
    calendars: MutableMapping[str, dict[str, str]], desk: str, kept: KeptCalendar | None
) -> None:
    """From now on this one, or none, for the desk at that place."""
    if kept is None:
        calendars.pop(desk, None)
    else:
        calendars[desk] = {_FILE: str(kept.file), _OWNER: kept.owner}


def kept_calendar(calendars: MutableMapping[str, dict[str, str]], desk: str) -> KeptCalendar | None:
    """None also for what nobody could have written here."""
    stored: object = calendars.get(desk)
    if not isinstance(stored, dict) or not isinstance(file := stored.get(_FILE), str) or not file:
        return None
    return KeptCalendar(Path(file), mine=stored.get(_OWNER) == _ME)
