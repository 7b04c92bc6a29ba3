"""Saving one person, index and history included, beside one UPDATE with its commit on the bare connection."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.timing import Work, in_turn, median, ms, p95

pytestmark = pytest.mark.benchmark
SAVED, GOAL = 150, 2.0


@pytest.fixture
def own_copy(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[Services]:
    path = tmp_path / "office.contactdesk"
    shutil.copyfile(kept_desks.path(size), path)
    services = build_services(Desk.open(str(path), author="tester"))
    yield services
    services.desk.close()
    path.unlink()


def saves(services: Services, people: int, count: int) -> list[Work]:
    """Somebody's city changed, as a form saves it."""
    random = Random("saved")

    def save(person_id: int, turn: int) -> Work:
        draft, version = services.people.draft(person_id), services.people.card(person_id).version
        draft.city = f"Łuków {turn}"
        return lambda: services.people.save(person_id, version, draft)

    return [save(person_id, turn) for turn, person_id in enumerate(random.sample(range(1, people), count))]


def additions(services: Services, count: int) -> list[Work]:
    def add(turn: int) -> Work:
        draft = PersonDraft(
            f"Łucja Nowa{turn}",
            city="Łódź",
            emails=[f"lucja{turn}@example.org"],
            affiliations=[AffiliationDraft(f"Fundacja Nowa {turn % 7}", "prezeska")],
            tags=["integration"],
        )
        return lambda: services.people.add(draft)

    return [add(turn) for turn in range(count)]


def updates(services: Services, count: int) -> list[Work]:
    connection = services.desk.database.connection()

    def update(turn: int) -> Callable[[], None]:
        def work() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE person SET notes = ? WHERE id = ?", (f"Noted {turn}", turn + 1))
            connection.execute("COMMIT")

        return work

    return [update(turn) for turn in range(count)]


def test_saving_one_person(
    own_copy: Services, size: Size, often: Callable[[int], int], results: Results
) -> None:
    count = often(SAVED)
    kinds = {"changed": saves(own_copy, size.people, count), "added": additions(own_copy, count)}
    for kind, works in kinds.items():
        ours, floor = in_turn(works, updates(own_copy, count))
        what = f"one person {kind}, index and history included, median"
        told = f"p95 {ms(p95(ours))}"
        results.add(Measured("12", what, median(ours), GOAL, " ms", told, f"bare UPDATE {ms(median(floor))}"))
