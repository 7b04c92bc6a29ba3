"""A glance at the desk in a file, before it is opened: only reading, and only where nothing is in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from contactdesk.glance.reading import read_today
from contactdesk.glance.today_view import TodayView

_HEAD = b"SQLite format 3\0"
_MARK_AT = 68
_PATIENCE = 0.2  # seconds for a desk that another program keeps to itself
APPLICATION_ID = b"CDK1"
"""As ``storage.engines.sqlite`` marks a desk; a test holds the two together."""
STEPS = Path(__file__).parents[1] / "storage" / "migrations"


def glance(location: str) -> TodayView | None:
    """What Today shows of the desk there, or None where only opening it can tell.

    Opening tells what is wrong with a desk, asks for a passphrase, or brings it up to date.
    """
    file = Path(location).expanduser()
    if not _looks_like_a_desk(file):
        return None
    from sqlcipher3 import dbapi2 as sqlite

    try:
        connection = sqlite.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE)
        try:
            connection.execute("PRAGMA query_only = on")

            def ask(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
                rows: list[tuple[Any, ...]] = connection.execute(statement, values).fetchall()
                return rows

            return read_today(ask) if _is_up_to_date(ask("SELECT name FROM schema_migration", ())) else None
        finally:
            connection.close()
    except sqlite.Error:
        return None


def _looks_like_a_desk(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(_MARK_AT + len(APPLICATION_ID))
    except OSError:
        return False
    return head.startswith(_HEAD) and head.endswith(APPLICATION_ID)


def _is_up_to_date(applied: Sequence[tuple[Any, ...]]) -> bool:
    return {name for (name,) in applied} == {path.stem for path in STEPS.glob("[0-9]*.py")}
