"""A column that tells how long ago something was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from time import time
from typing import TypeVar

from contactdesk.core.dates import format_moment, relative
from contactdesk.core.i18n import Language, language
from contactdesk.ui.widgets.columns import CellKind, Column

Row = TypeVar("Row")


def ago_column(
    key: str, title: str, moment: Callable[[Row], datetime | None], *, hidden: bool = False
) -> Column[Row]:
    """Sorted by its key; ``title`` is untranslated. A dash is never."""

    def ago(row: Row) -> str:
        when = moment(row)
        return _so_long_ago(when, int(time() // 30), language()) if when else "—"

    def exactly(row: Row) -> str:
        when = moment(row)
        return format_moment(when) if when else ""

    return Column(
        key, title, ago, CellKind.MUTED, width=140, tip=exactly, sort=key, spare=True, hidden=hidden
    )


@lru_cache(maxsize=1024)
def _so_long_ago(moment: datetime, _half_minute: int, _language: Language) -> str:
    """Spelt once for as long as it stays true; a screen is painted many times in that while."""
    return relative(moment)
