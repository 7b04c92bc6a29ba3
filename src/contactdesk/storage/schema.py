"""Bringing a desk to this version's tables, step by step; a desk from a newer version is refused."""

from __future__ import annotations

from pathlib import Path

from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.errors import DeskTooNew

STEPS = Path(__file__).with_name("migrations")


def known_steps() -> list[str]:
    return sorted(path.stem for path in STEPS.glob("[0-9]*.py"))


def bring_up_to_date(engine: Engine, shown: str) -> bool:
    """Apply what is missing; True when the desk was made or changed. Raises DeskTooNew."""
    fresh = engine.is_empty()
    applied = set() if fresh else _applied(engine)
    if applied - set(known_steps()):
        raise DeskTooNew(desk=shown)
    if applied == set(known_steps()):
        return False
    # Imported only when needed: the runner brings reflection and argparse with it.
    from playhouse.migrations import Runner

    # One transaction around all steps: a desk is made or migrated whole, or not at all.
    with engine.database.atomic():
        if not fresh:
            engine.words.drop()
        Runner(engine.database, str(STEPS)).up()
        engine.words.create()
        if not fresh:
            _index_anew(engine)
    if fresh:
        engine.mark_as_desk()
    return True


def _applied(engine: Engine) -> set[str]:
    return {name for (name,) in engine.database.execute_sql("SELECT name FROM schema_migration").fetchall()}


def _index_anew(engine: Engine) -> None:
    """What is found under which words is derived, and each version derives it in its own way; so is where
    everybody stands in lists."""
    from contactdesk.storage import listings, search_index

    listings.rebuild(engine.database)
    search_index.rebuild(engine)
