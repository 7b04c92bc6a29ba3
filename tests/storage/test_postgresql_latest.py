"""Where a server looks for the latest entries makes no difference to which they are."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines import postgresql_latest
from contactdesk.storage.engines.postgresql_latest import LatestEntries
from contactdesk.storage.word_query import WordQuery, beginnings
from tests.conftest import Engine
from tests.postgres import PostgresServer

SHOWN = "id, kind, record_id, shown, '' AS text"
NAMES = ("Ewa", "Adam", "Ewa Adamska", "Olga", "Ewelina")


@pytest.fixture
def engine(postgres: PostgresServer) -> Engine:
    return Engine.POSTGRESQL


@pytest.fixture
def mixed(desk: Desk) -> Desk:
    """Kinds apart from each other and mixed, some of whose latest are called otherwise."""
    with desk.change(phrase("added")) as change:
        for number in range(12):
            change.add(Person, display_name=NAMES[number % 5])
        for number in range(6):
            change.add(Organisation, name=NAMES[number % 2])
            change.add(FollowUp, what=NAMES[3 * (number % 2)], status=FollowUpStatus.OPEN)
        for _ in range(7):
            change.add(FollowUp, what="Olga", status=FollowUpStatus.OPEN)
    return desk


def wanted(desk: Desk, word: str, kinds: Collection[Kind], before: int | None, limit: int) -> list[int]:
    entry = SearchEntry
    rows = desk.rows(entry.select(entry.id, entry.kind, entry.names).order_by(entry.id.desc()))
    return [
        entry_id
        for entry_id, kind, names in rows
        if f" {word}" in names and kind in (kinds or Kind) and (before is None or entry_id < before)
    ][:limit]


@pytest.mark.parametrize(("latest", "common"), [(2_000, 4_000), (2_000, 0), (3, 0), (5, 0), (9, 0)])
def test_the_latest_are_the_same_wherever_they_are_looked_for(
    mixed: Desk, monkeypatch: pytest.MonkeyPatch, latest: int, common: int
) -> None:
    monkeypatch.setattr(postgresql_latest, "_LATEST", latest)
    monkeypatch.setattr(postgresql_latest, "_COMMON", common)
    some: tuple[tuple[Kind, ...], ...] = ((), (Kind.PERSON,), (Kind.PERSON, Kind.FOLLOW_UP))
    for word, kinds, before, limit in product(("", "ew", "a", "olg", "none"), some, (None, 20, 8), (1, 2, 4)):
        queries: list[WordQuery] = [beginnings([word])] if word else []
        entries = LatestEntries(mixed.database, "names", queries, kinds, before).shown(SHOWN, limit)
        found = [entry.id for entry in entries]
        assert found == wanted(mixed, word, kinds, before, limit), (word, kinds, before, limit)
