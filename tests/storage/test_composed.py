"""Statements composed once, asked of any number of ids."""

from __future__ import annotations

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.office import Colleague
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk

NAMES = ["Ada", "Bogna", "Celina", "Darek", "Emil"]


@pytest.fixture
def ids(desk: Desk) -> list[int]:
    with desk.change(phrase("made")) as change:
        return [change.add(Colleague, name=name) for name in NAMES]


def test_ids_are_told_from_other_lists_of_a_statement(desk: Desk, ids: list[int]) -> None:
    composed = ById(
        lambda these: (
            Colleague.select(Colleague.name, Colleague.id == 0)
            .where(Colleague.name.in_(NAMES[:3]) & Colleague.id.in_(these) & Colleague.name.not_in(["Ada"]))
            .order_by(Colleague.name == "Celina")
        )
    )
    for count in (0, 1, 2, 3, 5, 3):
        assert [row[0] for row in desk.by_id(composed, ids[:count])] == [
            n for n in NAMES[1:3] if n in NAMES[:count]
        ]
    assert len(desk.by_id(composed, ids * 100)) == 2


def test_ids_may_stand_elsewhere_than_in_a_list(desk: Desk, ids: list[int]) -> None:
    after = ById(lambda these: Colleague.select(Colleague.name).where(Colleague.id > these[0]))
    without = ById(lambda these: Colleague.select(Colleague.name).where(Colleague.id.not_in(these)))
    for _time in range(2):
        assert {row[0] for row in desk.by_id(after, [ids[2]])} == set(NAMES[3:])
        assert {row[0] for row in desk.by_id(without, ids[:3])} == set(NAMES[3:])
