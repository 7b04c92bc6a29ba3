"""The first partnerships of an order, read from its near end: the same as where all are sorted."""

from __future__ import annotations

from datetime import datetime
from random import Random

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.interactions import Interaction, InteractionKind
from contactdesk.records.partnerships import Partnership, Stage, StageChange
from contactdesk.services.partnership_nearest import MOST, nearest
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk

COUNT, DAYS = 24, 7


@pytest.fixture
def services(desk: Desk) -> Services:
    """Partnerships with the same few days, some without any, two of them archived."""
    random, services = Random("days"), build_services(desk)

    def day() -> str:
        return f"2026-11-{random.randrange(1, DAYS):02}"

    with desk.change(phrase("made")) as change:
        for number in range(COUNT):
            one = change.add(Partnership, title=f"{random.choice('ABŁ')} {number}", stage=Stage.ACTIVE)
            for _time in range(random.randrange(1, 3)):
                change.add(StageChange, partnership=one, stage=Stage.ACTIVE, on=random.choice((day(), "")))
            for _time in range(random.randrange(4)):
                status = random.choice((FollowUpStatus.OPEN, FollowUpStatus.WAITING, FollowUpStatus.DONE))
                due = random.choice((day(), day(), ""))
                change.add(FollowUp, what="call", partnership=one, due=due, status=status)
            for _time in range(random.randrange(3)):
                kind = random.choice((InteractionKind.CALL, InteractionKind.NOTE))
                at = datetime.fromisoformat(day())
                change.add(Interaction, partnership=one, kind=kind, at=at)
    services.partnerships.archive([row.id for row in services.partnerships.page(ListQuery(), 3, 2)])
    return services


@pytest.mark.parametrize("spare", [6, 64])
def test_the_first_are_the_same_as_of_all(
    services: Services, spare: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("contactdesk.services.partnership_nearest._SPARE", spare)
    told = 0
    for order in ("next", "since", "last-contact"):
        for descending in (False, True):
            query = ListQuery(order=order, descending=descending)
            every = [row.id for row in services.partnerships.page(query, 0, 10 * MOST)]
            assert len(every) == COUNT - 2
            for count in (1, 2, 5, 9, 14, COUNT):
                first = nearest(services.desk, order, count, descending=descending)
                assert first in (None, every[:count])
                told += first is not None
                for offset in (0, count // 2):
                    rows = services.partnerships.page(query, offset, count)
                    assert [row.id for row in rows] == every[offset : offset + count]
    assert told


def test_other_orders_are_not_told_here(services: Services) -> None:
    for order in ("title", "stage", "owner"):
        assert nearest(services.desk, order, 1, descending=False) is None
    assert nearest(services.desk, "next", MOST + 1, descending=False) is None
