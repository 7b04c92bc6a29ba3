"""Whether the last stage in each partnership's dated history is the one that it is at."""

from __future__ import annotations

from peewee import JOIN, Database

from contactdesk.records.partnerships import Partnership, StageChange


def partnerships_elsewhere(database: Database) -> int:
    """How many are at another stage than the last that was entered for them."""
    later = StageChange.alias("later")
    comes_later = (later.on > StageChange.on) | ((later.on == StageChange.on) & (later.id > StageChange.id))
    is_after = (later.partnership == StageChange.partnership) & later.archived_at.is_null() & comes_later
    query = (
        StageChange.select(StageChange.id)
        .join(Partnership)
        .switch(StageChange)
        .join(later, JOIN.LEFT_OUTER, on=is_after)
        .where(
            StageChange.archived_at.is_null() & later.id.is_null() & (StageChange.stage != Partnership.stage)
        )
    )
    return int(query.count(database))
