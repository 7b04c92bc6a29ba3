"""Rows of invented people, organisations and meetings, and of what hangs on them; the same at every call."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from contactdesk.core.text import latin, words
from contactdesk.records.meetings import Attendance, ParticipationRole, Registration
from contactdesk.records.people import ContactKind
from tests.benchmarks.invented_names import invented_names
from tests.benchmarks.invented_texts import drawing, texts

_BEGIN = datetime(2019, 1, 7, 9)
_MINUTES = 7 * 365 * 24 * 60
_AT_ONCE = 20_000
Row = tuple[Any, ...]

PERSON = (
    "display_name", "given_name", "family_name", "original_name", "languages", "interpreter_needed", "city",
    "notes", "do_not_contact", "created_at", "updated_at", "archived_at",
)  # fmt: skip
ORGANISATION = ("name", "short_name", "sector", "parent", "address", "city", "website", "created_at")
OTHER_NAME = ("organisation", "name")
AFFILIATION = ("person", "organisation", "position", "since", "until", "primary")
CONTACT_POINT = ("person", "organisation", "kind", "value", "normalised", "primary")
TAG = ("name",)
TAGGING = ("tag", "person", "organisation")
MEETING = ("title", "starts_at", "ends_at", "venue", "city", "status")
MEETING_HOST = ("meeting", "organisation")
PARTICIPATION = ("meeting", "person", "role", "registration", "attendance", "table_number")


def some_moment(random: Random) -> datetime:
    return _BEGIN + timedelta(minutes=random.randrange(_MINUTES))


def people(count: int) -> Iterator[Row]:
    random, naming = Random("people"), Random("names")
    for begin in range(0, count, _AT_ONCE):
        some = min(_AT_ONCE, count - begin)
        cities = drawing("cities").draw(random, some)
        for name, city in zip(invented_names(naming, some), cities, strict=True):
            moment = some_moment(random)
            yield (
                name.display,
                name.given,
                name.family,
                name.original,
                name.languages,
                random.random() < 0.03,
                city if random.random() < 0.9 else "",
                random.choice(texts("notes")) if random.random() < 0.1 else "",
                random.random() < 0.01,
                moment,
                moment,
                moment if random.random() < 0.005 else None,
            )


def organisations(count: int) -> Iterator[Row]:
    random = Random("organisations")
    kinds, cities = drawing("kinds").draw(random, count), drawing("cities").draw(random, count)
    for i, (kind, city) in enumerate(zip(kinds, cities, strict=True)):
        what, _bar, sector = kind.partition("|")
        parts = [what, random.choice(texts("firsts")), random.choice(texts("seconds"))]
        if random.random() < 0.6:
            parts.append(f"{random.choice(texts('seconds'))} {random.randrange(1, 400)}")
        acronym = "".join(part[0] for part in parts).upper()
        parent = random.randrange(1, i) if i > 100 and random.random() < 0.05 else None
        address = f"ul. Lipowa {random.randrange(1, 200)}, {city}"
        website = f"https://o{i + 1}.example.org" if random.random() < 0.5 else ""
        yield " ".join(parts), acronym, sector, parent, address, city, website, some_moment(random)


def other_names(organisations: int) -> Iterator[Row]:
    random = Random("other names")
    for i in range(1, organisations + 1):
        if random.random() < 0.2:
            yield i, f"{random.choice(texts('firsts'))} {random.choice(texts('seconds'))} Association"


def affiliations(people: int, organisations: int) -> Iterator[Row]:
    """Most have one; some have two, and some left an earlier one. Few organisations have many people."""
    random = Random("affiliations")
    positions = drawing("positions")
    for person in range(1, people + 1):
        share = random.random()
        if share < 0.06:
            continue
        first, second = (int(organisations * random.random() ** 2) + 1 for _ in range(2))
        since = random.randrange(2008, 2026)
        position, earlier = positions.draw(random, 2)
        if share > 0.9:
            yield person, second, earlier, str(since - 4), str(since - 1) if share > 0.95 else "", False
        yield person, first, position, str(since), "", True


def contact_points(people: int, organisations: int) -> Iterator[Row]:
    random = Random("contact points")
    email, phone = str(ContactKind.EMAIL), str(ContactKind.PHONE)
    for person, name in enumerate(_letters(people), 1):
        if random.random() < 0.8:
            address = f"{name}{person}@example.org"
            yield person, None, email, address, address, True
        if random.random() < 0.5:
            number = f"{random.randrange(555_000_000, 555_999_999)}"
            yield person, None, phone, number, f"+48{number}", True
    for organisation in range(1, organisations + 1):
        address = f"biuro@o{organisation}.example.org"
        yield None, organisation, email, address, address, True


def _letters(people: int) -> Iterator[str]:
    """How their addresses begin: with the family name."""
    naming = Random("names")
    for begin in range(0, people, _AT_ONCE):
        for name in invented_names(naming, min(_AT_ONCE, people - begin)):
            yield "".join(words(latin(name.family)))[:12]


def tags() -> Iterator[Row]:
    for name in texts("tags"):
        yield (name,)


def taggings(people: int, organisations: int) -> Iterator[Row]:
    random = Random("taggings")
    numbers = range(1, len(texts("tags")) + 1)
    weights = drawing("tags").weights
    for noun, count, share in ((0, people, 0.25), (1, organisations, 0.15)):
        for i in range(1, count + 1):
            if random.random() < share:
                for tag in set(random.choices(numbers, cum_weights=weights, k=random.randrange(1, 3))):
                    yield (tag, None, i) if noun else (tag, i, None)


def _place(random: Random, people: int) -> int:
    """Half of the time anybody, half of the time one of those who come often."""
    return int(people * random.random() ** random.choice((1, 3))) + 1


def meetings(count: int) -> Iterator[Row]:
    random = Random("meetings")
    for i in range(count):
        begin = some_moment(random).replace(hour=9, minute=0)
        title = f"{random.choice(texts('meetings'))} {begin.year}: {random.choice(texts('themes'))} {i + 1}"
        city = random.choice(texts("cities")[:20])
        yield title, begin, begin + timedelta(hours=7), "Dom Kultury", city, "held"


def hosts(meetings: int, organisations: int) -> Iterator[Row]:
    random = Random("hosts")
    for meeting in range(1, meetings + 1):
        yield meeting, random.randrange(1, organisations + 1)


def participations(meetings: int, people: int) -> Iterator[Row]:
    """Up to two hundred at each."""
    random = Random("participations")
    roles, attendances = list(ParticipationRole), list(Attendance)
    for meeting in range(1, meetings + 1):
        coming = {_place(random, people) for _ in range(random.randrange(40, 200))}
        for person in sorted(coming):
            role = random.choice(roles) if random.random() < 0.15 else ParticipationRole.PARTICIPANT
            came = random.choice(attendances) if random.random() < 0.4 else Attendance.PRESENT
            table = random.randrange(1, 12)
            yield meeting, person, str(role), str(Registration.CONFIRMED), str(came), table
