"""kill -9 at random moments: what was acknowledged stays, and nothing is half there.

``CONTACTDESK_KILLS=200`` kills as often on each engine; a few times is enough for every day. Acts on many are
killed among as many people as ``CONTACTDESK_MANY=100000 pytest tests/test_kill.py -k halfway`` says.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.core.text import words
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.people import Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.records.tables import NOUN_BY_NAME, NOUNS
from contactdesk.services.chosen import Chosen
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.history_values import comparable, from_json
from tests.busy_office import LIST_NAME, READY, ROWS
from tests.halfway import ACTS, JUST_BEFORE_THE_END, TAG, WAITING

KILLS = int(os.environ.get("CONTACTDESK_KILLS", "8"))
MANY = int(os.environ.get("CONTACTDESK_MANY", "2500"))
"""People enough for several batches of an act."""

_ON_ONE_DESK = 10
_LONGEST_LIFE = 0.4
"""Seconds: long enough for a dozen steps."""

Told = list[dict[str, Any]]
Records = dict[tuple[str, int], dict[str, Any]]


@pytest.mark.parametrize("start", range(0, KILLS, _ON_ONE_DESK))
def test_what_was_acknowledged_outlives_the_process(
    desk: Desk, desk_location: str, tmp_path: Path, start: int
) -> None:
    desk.close()
    told: Told = []
    for kill in range(start, min(start + _ON_ONE_DESK, KILLS)):
        told += work_and_die(desk_location, tmp_path, f"k{kill}", random.Random(kill).random())
        survivor = Desk.open(desk_location)
        # Also waits until a server has noticed that its client died.
        build_services(survivor).people.add(PersonDraft(display_name=f"Afterwards {kill}"))
        see_everything_told(survivor, told)
        see_nothing_half(survivor, told, kills=kill - start + 1)
        survivor.close()
    assert told, "the office was killed before it did anything, every time"


@pytest.mark.parametrize(
    ("act", "share"),
    [
        ("tag", 0.05),
        ("tag", 0.25),
        ("tag", 0.35),
        ("tag", 0.5),
        ("tag", 0.75),
        ("tag", JUST_BEFORE_THE_END),
        ("undo", 0.25),
        ("undo", 0.5),
        ("undo", JUST_BEFORE_THE_END),
        ("redo", 0.5),
        ("redo", JUST_BEFORE_THE_END),
    ],
)
def test_an_act_on_many_that_is_killed_halfway_has_not_happened(
    desk: Desk, desk_location: str, act: str, share: float
) -> None:
    with desk.change(phrase("imported")) as change:
        change.add_many(Person, [{"display_name": f"Żaneta {n}"} for n in range(MANY)])
    services = build_services(desk)
    if act != "tag":
        services.many.add_tag(Chosen(Kind.PERSON, query=ListQuery()), TAG)
    if act == "redo":
        services.history.undo()
    before, steps = records_of(desk), services.history.page(0, 10)
    desk.close()
    die_halfway(desk_location, act, share)
    survivor = Desk.open(desk_location)
    services = build_services(survivor)
    assert records_of(survivor) == before == records_by_history(survivor)
    assert services.history.page(0, 10) == steps
    assert survivor.problems() == []
    # And nothing of it stands in the way of doing it now.
    ACTS[act](services, lambda _done, _of: None)
    assert [tag.uses for tag in services.tags.all()] == ([] if act == "undo" else [MANY])
    survivor.close()


def die_halfway(location: str, act: str, share: float) -> None:
    command = [sys.executable, "-m", "tests.halfway", location, act, str(share)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parent.parent) as halfway:
        assert halfway.stdout is not None
        assert halfway.stdout.readline() == WAITING
        halfway.kill()


def work_and_die(location: str, folder: Path, name: str, life: float) -> Told:
    """What an office acknowledged before it was killed, after ``life`` (0 to 1) of the longest one."""
    command = [sys.executable, "-m", "tests.busy_office", location, str(folder), name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parent.parent) as office:
        assert office.stdout is not None
        assert json.loads(office.stdout.readline()) == READY
        time.sleep(life * _LONGEST_LIFE)
        office.kill()
        return [json.loads(line) for line in office.stdout.read().splitlines(keepends=True) if b"\n" in line]


def see_everything_told(desk: Desk, told: Told) -> None:
    """Each step acknowledged is in history with every record that it touched."""
    query = ChangedRecord.select(ChangedRecord.change, ChangedRecord.noun, ChangedRecord.record_id)
    kept: dict[int, set[tuple[str, int]]] = {}
    for change_id, noun, record_id in desk.rows(query):
        kept.setdefault(change_id, set()).add((noun, record_id))
    for step in told:
        assert kept[step["change"]] == {(noun, record_id) for noun, record_id in step["touched"]}


def see_nothing_half(desk: Desk, told: Told, *, kills: int) -> None:
    steps = dict(desk.rows(Change.select(Change.id, Change.words)))
    untold = steps.keys() - {step["change"] for step in told}
    # Killed between the desk's answer and telling it: one step each time at most; and one of our own.
    assert len(untold) <= 2 * kills
    # A list came whole, went whole when it was undone, and came back whole.
    people = Counter(
        change_id
        for (change_id,) in desk.rows(
            ChangedRecord.select(ChangedRecord.change).where(
                (ChangedRecord.noun == "person")
                & (ChangedRecord.before.is_null() | ChangedRecord.after.is_null())
            )
        )
    )
    assert all(people[change_id] == ROWS for change_id, said in steps.items() if f"{LIST_NAME} " in said)
    assert records_of(desk) == records_by_history(desk)
    assert desk.problems() == []
    found = all_found(desk)
    desk.rebuild_search_index()
    assert found == all_found(desk)


def records_of(desk: Desk) -> Records:
    return {
        (noun._meta.table_name, row["id"]): comparable((name, row[name]) for name in row if name != "id")
        for noun in NOUNS
        for row in noun.select().dicts().execute(desk.database)
    }


def records_by_history(desk: Desk) -> Records:
    """The records as they must be when every change of the history is made again, from nothing."""
    records: Records = {}
    query = ChangedRecord.select(ChangedRecord.noun, ChangedRecord.record_id, ChangedRecord.after)
    for name, record_id, after in desk.rows(query.order_by(ChangedRecord.id)):
        values = from_json(NOUN_BY_NAME[name], after)
        if values is None:
            del records[name, record_id]
        else:
            records.setdefault((name, record_id), {}).update(comparable(values.items()))
    return records


def all_found(desk: Desk) -> dict[str, set[tuple[str, int]]]:
    """What the index answers to every word that there is."""
    texts = desk.rows(SearchEntry.select(SearchEntry.everything))
    every = {word for (text,) in texts for word in words(text)}
    answers = SearchEntry.select(SearchEntry.kind, SearchEntry.record_id)
    return {word: set(desk.rows(answers.where(desk.matching([word])))) for word in every}
