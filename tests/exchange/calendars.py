"""Calendar files as other programs read them: vobject, and khal on a clock in Warsaw."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import vobject

WARSAW = ZoneInfo("Europe/Warsaw")
KHAL = """
[calendars]
[[office]]
path = {folder}
[locale]
local_timezone = Europe/Warsaw
default_timezone = Europe/Warsaw
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def at(clock: datetime) -> datetime:
    """UTC, as desks keep it, when clocks in Warsaw show this."""
    return clock.replace(tzinfo=WARSAW).astimezone(UTC).replace(tzinfo=None)


def read(path: Path) -> list[Any]:
    return list(vobject.readOne(path.read_text(encoding="utf-8")).contents.get("vevent", []))


def khal(path: Path, *told: str) -> list[str]:
    """What khal says about each event, in the order of their days."""
    config = path.with_name("khal.conf")
    config.write_text(KHAL.format(folder=path.parent), encoding="utf-8")
    shown = "|".join(f"{{{one}}}" for one in told)
    command = [sys.executable, "-c", "from khal.cli import main_khal; main_khal()", "-c", str(config)]
    done = subprocess.run(
        [*command, "printics", "--format", shown, str(path)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()[1:]
