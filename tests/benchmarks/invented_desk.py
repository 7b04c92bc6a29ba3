"""Makes a desk of invented people: ``python -m tests.benchmarks.invented_desk 10k|100k|1M PATH``."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from contactdesk.records.meetings import Meeting, MeetingHost, Participation
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.desk import Desk
from tests.benchmarks import invented_rows as rows
from tests.benchmarks.bulk import Bulk


class Size(Enum):
    """How many people; organisations are a tenth, meetings a thousandth of that."""

    TEN_THOUSAND = "10k"
    HUNDRED_THOUSAND = "100k"
    MILLION = "1M"

    @property
    def people(self) -> int:
        return {"10k": 10_000, "100k": 100_000, "1M": 1_000_000}[self.value]


def fill(desk: Desk, people: int) -> None:
    """Fill an empty desk, beside its history, and build its index as one step."""
    organisations, meetings = max(1, people // 10), max(1, people // 1000)
    with desk.database.atomic():
        for noun, columns, these in _tables(people, organisations, meetings):
            with _timed(noun._meta.table_name):
                Bulk(desk, noun, columns).write(these)
    with _timed("search index"):
        desk.rebuild_search_index()


def _tables(
    people: int, organisations: int, meetings: int
) -> Iterator[tuple[type[Record], tuple[str, ...], Iterable[rows.Row]]]:
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


@contextmanager
def _timed(what: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    sys.stderr.write(f"{time.perf_counter() - begun:7.1f} s  {what}\n")


def main() -> None:
    if len(sys.argv) != 3 or sys.argv[1] not in {size.value for size in Size}:
        sys.exit(__doc__)
    size, path = Size(sys.argv[1]), sys.argv[2]
    if Path(path).exists():
        sys.exit(f"{path} is there already")
    desk = Desk.open(path, create=True)
    if not desk.location.on_server:
        # Nothing is lost with a desk that can be made again.
        desk.database.execute_sql("PRAGMA synchronous = off")
        desk.database.execute_sql("PRAGMA cache_size = -400000")
    fill(desk, size.people)
    desk.close()


if __name__ == "__main__":
    main()
