"""Rows of invented partnerships, follow-ups and interactions, about people who are there; always the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.partnerships import Agreement, PartyRole, Stage
from contactdesk.records.priority import Priority
from tests.benchmarks.invented_rows import Row, some_moment
from tests.benchmarks.invented_texts import texts

COLLEAGUES = 6
_BEGIN, _SEEN, _END = date(2019, 1, 7), date(2026, 6, 1), date(2028, 6, 1)
"""What is done was due before the day on which the desk was last seen; what is open, mostly after it."""
_STAGES = {
    Stage.IDENTIFIED: 16, Stage.CONTACTED: 14, Stage.IN_DIALOGUE: 12, Stage.PROPOSAL: 8, Stage.AGREED: 8,
    Stage.ACTIVE: 16, Stage.DORMANT: 8, Stage.ENDED: 12, Stage.DECLINED: 6,
}  # fmt: skip
_AGREED = frozenset({Stage.AGREED, Stage.ACTIVE, Stage.DORMANT, Stage.ENDED})

COLLEAGUE = ("name", "email", "login")
PARTNERSHIP = (
    "title", "scope", "stage", "agreement", "valid_until", "meeting", "table_number", "introduced_by",
    "owner", "rhythm_days", "created_at",
)  # fmt: skip
PARTY = ("partnership", "organisation", "role")
CONTACT = ("partnership", "person")
STAGE_CHANGE = ("partnership", "stage", "on")
FOLLOW_UP = (
    "what", "due", "snoozed_until", "priority", "status", "waiting_for", "done_at", "assignee",
    "organisation", "meeting", "partnership",
)  # fmt: skip
FOLLOW_UP_PERSON = ("follow_up", "person")
INTERACTION = ("kind", "direction", "answered", "at", "summary", "colleague", "organisation", "partnership")
INTERACTION_PERSON = ("interaction", "person")


def colleagues() -> Iterator[Row]:
    for number, name in enumerate(("Ada", "Bogna", "Celina", "Darek", "Emil", "Fatima"), 1):
        yield f"{name} {number}", f"{name.casefold()}@example.org", name.casefold()


def partnerships(count: int, meetings: int, people: int) -> Iterator[Row]:
    random = Random("partnerships")
    for number, stage in enumerate(_stages(count), 1):
        scope = random.choice(texts("scopes"))
        title = f"{scope} {random.choice(texts('seconds')).casefold()} {number}"
        agreed = random.choice(list(Agreement)) if stage in _AGREED else Agreement.NONE
        until = _day(random, _SEEN, _END) if agreed is not Agreement.NONE and random.random() < 0.6 else ""
        meeting = random.randrange(1, meetings + 1) if random.random() < 0.6 else None
        table = random.randrange(1, 12) if meeting and random.random() < 0.7 else None
        by = random.randrange(1, people + 1) if meeting is None and random.random() < 0.5 else None
        rhythm = random.choice((30, 60, 90)) if random.random() < 0.1 else None
        yield (
            title, scope, str(stage), str(agreed), until, meeting, table, by, _colleague(random), rhythm,
            some_moment(random),
        )  # fmt: skip


def _stages(count: int) -> list[Stage]:
    """Where each of them is now."""
    return Random("stages").choices(list(_STAGES), list(_STAGES.values()), k=count)


def parties(count: int, organisations: int) -> Iterator[Row]:
    """Mostly neighbours work together, some across; the first organisation is ours, in a quarter of them."""
    random = Random("parties")
    for partnership in range(1, count + 1):
        one = _often(random, organisations)
        together = {1, one} if random.random() < 0.25 else {one}
        wanted = 3 if random.random() < 0.12 else 2
        while len(together) < min(wanted, organisations):
            far = random.random() < 0.3
            other = _often(random, organisations) if far else one + random.randrange(-12, 13)
            together.add(min(max(other, 1), organisations))
        for place, organisation in enumerate(sorted(together)):
            yield partnership, organisation, str(PartyRole.PARTNER if place else PartyRole.LEAD)


def contacts(count: int, people: int) -> Iterator[Row]:
    random = Random("contacts")
    for partnership in range(1, count + 1):
        yield partnership, random.randrange(1, people + 1)


def stage_changes(count: int) -> Iterator[Row]:
    """From the first stage to where it is, over some of those between."""
    random = Random("stage changes")
    order = list(Stage)
    for partnership, stage in enumerate(_stages(count), 1):
        between = [one for one in order[1 : order.index(stage)] if random.random() < 0.4]
        way = list(dict.fromkeys((Stage.IDENTIFIED, *between, stage)))
        for one, on in zip(way, sorted(_day(random, _BEGIN, _SEEN) for _one in way), strict=True):
            yield partnership, str(one), on


def follow_ups(count: int, partnerships: int, organisations: int, meetings: int) -> Iterator[Row]:
    """Somewhat less than half of them open, a few of those waiting, put off or without a day."""
    random = Random("follow-ups")
    for number in range(1, count + 1):
        is_open = random.random() < 0.45
        due = date.fromordinal(_due(random, is_open)) if not is_open or random.random() < 0.92 else None
        status = _status(random, is_open)
        put_off = due + timedelta(days=7) if due and is_open and random.random() < 0.1 else None
        about = random.random()
        yield (
            f"{random.choice(texts('steps'))} {number}",
            due.isoformat() if due else "",
            put_off.isoformat() if put_off else "",
            str(random.choice(list(Priority)) if random.random() < 0.2 else Priority.NORMAL),
            str(status),
            random.choice(texts("positions")[1:]) if status is FollowUpStatus.WAITING else "",
            None if is_open else some_moment(random),
            _colleague(random),
            _often(random, organisations) if about < 0.3 else None,
            random.randrange(1, meetings + 1) if 0.3 <= about < 0.5 else None,
            random.randrange(1, partnerships + 1) if about > 0.6 else None,
        )


def _due(random: Random, is_open: bool) -> int:
    begin, seen, end = _BEGIN.toordinal(), _SEEN.toordinal(), _END.toordinal()
    return int(random.triangular(seen, end, seen)) if is_open else random.randrange(begin, seen)


def _status(random: Random, is_open: bool) -> FollowUpStatus:
    rare = random.random() < 0.15
    if is_open:
        return FollowUpStatus.WAITING if rare else FollowUpStatus.OPEN
    return FollowUpStatus.CANCELLED if rare else FollowUpStatus.DONE


def follow_up_people(count: int, people: int) -> Iterator[Row]:
    random = Random("follow-up people")
    for follow_up in range(1, count + 1):
        wanted = random.choice((0, 1, 1, 1, 1, 1, 2))
        for person in {_often(random, people) for _one in range(wanted)}:
            yield follow_up, person


def interactions(count: int, organisations: int, partnerships: int) -> Iterator[Row]:
    random = Random("interactions")
    for at in sorted(some_moment(random) for _one in range(count)):
        kind = random.choice(list(InteractionKind))
        way = random.choice((Direction.OUT, Direction.IN)) if kind is InteractionKind.CALL else Direction.NONE
        organisation = _often(random, organisations) if random.random() < 0.5 else None
        partnership = random.randrange(1, partnerships + 1) if random.random() < 0.3 else None
        summary = random.choice(texts("contacts"))
        yield (
            str(kind), str(way), random.random() < 0.95, at, summary, _colleague(random), organisation,
            partnership,
        )  # fmt: skip


def interaction_people(count: int, people: int) -> Iterator[Row]:
    random = Random("interaction people")
    for interaction in range(1, count + 1):
        yield interaction, _often(random, people)


def _often(random: Random, count: int) -> int:
    """The lower its number, the more is going on with it."""
    return int(count * random.random() ** 2) + 1


def _day(random: Random, begin: date, end: date) -> str:
    return (begin + timedelta(days=random.randrange((end - begin).days))).isoformat()


def _colleague(random: Random) -> int | None:
    return random.randrange(1, COLLEAGUES + 1) if random.random() < 0.8 else None
