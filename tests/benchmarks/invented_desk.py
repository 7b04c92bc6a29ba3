"""Makes a desk of invented people: ``python -m tests.benchmarks.invented_desk 1k|10k|100k|1M PATH``."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost, Participation
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty, StageChange
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.desk import Desk
from tests.benchmarks import invented_partnerships as joint
from tests.benchmarks import invented_rows as rows
from tests.benchmarks.bulk import Bulk

_MOST_PARTNERSHIPS, _MOST_FOLLOW_UPS = 10_000, 100_000
_Tables = Iterator[tuple[type[Record], tuple[str, ...], Iterable[rows.Row]]]


class Size(StrEnum):
    """How many people; organisations are a tenth, meetings a thousandth of that.

    Partnerships are a tenth and follow-ups as many, up to ten and a hundred thousand.
    """

    THOUSAND = "1k"
    TEN_THOUSAND = "10k"
    HUNDRED_THOUSAND = "100k"
    MILLION = "1M"

    @property
    def people(self) -> int:
        return int(10 ** (3 + list(Size).index(self)))

    @property
    def tenth(self) -> Size:
        """The next smaller one; the smallest has none."""
        return list(Size)[max(0, list(Size).index(self) - 1)]


def make(size: Size, location: str) -> None:
    """Make a desk where nothing is."""
    desk = Desk.open(location, create=True)
    if not desk.location.on_server:
        # Nothing is lost with a desk that can be made again.
        desk.database.execute_sql("PRAGMA synchronous = off")
        desk.database.execute_sql("PRAGMA cache_size = -400000")
    fill(desk, size.people)
    if desk.location.on_server:
        # A server does so by itself after a while; the one of the tests does nothing by itself.
        desk.database.execute_sql("VACUUM ANALYZE")
    desk.close()


def fill(desk: Desk, people: int) -> None:
    """Fill an empty desk, beside its history, and build its index as one step."""
    organisations, meetings = max(1, people // 10), max(1, people // 1000)
    with desk.database.atomic():
        for noun, columns, these in (
            *_tables(people, organisations, meetings),
            *_joint_tables(people, organisations, meetings),
        ):
            with _timed(noun._meta.table_name):
                Bulk(desk, noun, columns).write(these)
    with _timed("search index"):
        desk.rebuild_search_index()


def _tables(people: int, organisations: int, meetings: int) -> _Tables:
    yield Organisation, rows.ORGANISATION, rows.organisations(organisations)
    yield OtherName, rows.OTHER_NAME, rows.other_names(organisations)
    yield Person, rows.PERSON, rows.people(people)
    yield Affiliation, rows.AFFILIATION, rows.affiliations(people, organisations)
    yield ContactPoint, rows.CONTACT_POINT, rows.contact_points(people, organisations)
    yield Tag, rows.TAG, rows.tags()
    yield Tagging, rows.TAGGING, rows.taggings(people, organisations)
    yield Meeting, rows.MEETING, rows.meetings(meetings)
    yield MeetingHost, rows.MEETING_HOST, rows.hosts(meetings, organisations)
    yield Participation, rows.PARTICIPATION, rows.participations(meetings, people)


def _joint_tables(people: int, organisations: int, meetings: int) -> _Tables:
    together, steps = min(organisations, _MOST_PARTNERSHIPS), min(people, _MOST_FOLLOW_UPS)
    talks = steps // 2
    yield Colleague, joint.COLLEAGUE, joint.colleagues()
    yield Partnership, joint.PARTNERSHIP, joint.partnerships(together, meetings, people)
    yield PartnershipParty, joint.PARTY, joint.parties(together, organisations)
    yield PartnershipContact, joint.CONTACT, joint.contacts(together, people)
    yield StageChange, joint.STAGE_CHANGE, joint.stage_changes(together)
    yield FollowUp, joint.FOLLOW_UP, joint.follow_ups(steps, together, organisations, meetings)
    yield FollowUpPerson, joint.FOLLOW_UP_PERSON, joint.follow_up_people(steps, people)
    yield Interaction, joint.INTERACTION, joint.interactions(talks, organisations, together)
    yield InteractionPerson, joint.INTERACTION_PERSON, joint.interaction_people(talks, people)


@contextmanager
def _timed(what: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    sys.stderr.write(f"{time.perf_counter() - begun:7.1f} s  {what}\n")


def main() -> None:
    if len(sys.argv) != 3 or sys.argv[1] not in set(Size):
        sys.exit(__doc__)
    if Path(sys.argv[2]).exists():
        sys.exit(f"{sys.argv[2]} is there already")
    make(Size(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
