"""What people type to find others: every kind of query, about people who are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from contactdesk.core.text import fold, latin, words
from contactdesk.records.people import Person
from contactdesk.storage.desk import Desk
from tests.benchmarks.invented_texts import texts

_LETTERS = "abcdefghijklmnoprstuwyz"


@dataclass(frozen=True)
class Someone:
    """A person whom somebody looks for."""

    id: int
    name: str
    original: str
    given: str
    family: str
    city: str

    @property
    def read(self) -> list[str]:
        """The words of the name as they are typed on a plain keyboard."""
        return words(latin(self.name))


def people_looked_for(desk: Desk, count: int, seed: str) -> list[Someone]:
    random = Random(seed)
    (last,) = desk.database.execute_sql("SELECT max(id) FROM person").fetchone()
    query = Person.select(
        Person.id,
        Person.display_name,
        Person.original_name,
        Person.given_name,
        Person.family_name,
        Person.city,
    )
    found: list[Someone] = []
    while len(found) < count:
        row = desk.row(query.where((Person.id == random.randint(1, last)) & Person.archived_at.is_null()))
        if row is not None and words(latin(row[1])):
            found.append(Someone(*row))
    return found


def short_queries(desk: Desk, count: int) -> dict[str, list[str]]:
    """What has been typed after so many keys."""
    random = Random("short")
    whom = people_looked_for(desk, count, "short")
    kinds = {f"{n} letters": [random.choice(one.read)[:n] for one in whom] for n in range(1, 6)}
    kinds["two words"] = [_two_beginnings(one, random) for one in whom]
    return kinds


def _two_beginnings(one: Someone, random: Random) -> str:
    first, last = one.read[0], one.read[-1]
    return f"{first[: random.randint(1, 6)]} {last[: random.randint(2, 6)]}"


def queries(desk: Desk, count: int) -> dict[str, list[str]]:
    """So many of each kind."""
    random = Random("asked")
    whom = people_looked_for(desk, count, "asked")
    makers: dict[str, Callable[[Someone], str]] = {
        "full name": lambda one: one.name,
        "name in its own script": lambda one: one.original or one.name,
        "name in Latin": lambda one: " ".join(one.read),
        "long common words": lambda one: f"{one.city} fundacja {random.choice(texts('positions')[1:6])}",
        "common names and place": lambda one: f"{one.given} {one.family[:7]} {one.city}",
        "one common word": lambda _: fold(random.choice(texts("cities")[:9])),
        "address": lambda one: f"{''.join(words(latin(one.family)))[:12]}{one.id}@example.org",
        "phrase": lambda one: f'"{one.name}"',
        "phrase of common words": lambda _: f'"{random.choice(texts("notes"))}"',
        "misspelt": lambda one: misspelt(" ".join(one.read), random),
        "nothing like it": lambda _: "".join(random.choices(_LETTERS, k=9)),
        **_field_makers(random),
    }
    return {kind: [make(one) for one in whom] for kind, make in makers.items()}


def _field_makers(random: Random) -> dict[str, Callable[[Someone], str]]:
    def tag() -> str:
        return random.choice(texts("tags"))

    return {
        "city:": lambda _: f'city:"{random.choice(texts("cities"))}"',
        "city: and name": lambda one: f'city:"{one.city or "Opole"}" {one.read[0]}',
        "sector:": lambda _: f"sector:{random.choice(('ngo', 'local-authority', 'media', 'embassy'))}",
        "tag: without another": lambda _: f'tag:"{tag()}" -tag:"{tag()}"',
        "org:": lambda _: f'org:"{random.choice(texts("firsts"))} {random.choice(texts("seconds"))}"',
        "met: and role": lambda _: f'met:"{random.choice(texts("meetings"))}" -role:panellist attended:yes',
        "has:": lambda _: random.choice(("has:email -has:phone", "has:phone", "-has:email")),
        "one or the other": lambda one: f"{one.read[0]} OR {random.choice(texts('firsts'))}",
    }


def misspelt(name: str, random: Random) -> str:
    """One slip of the finger in one of the longer words: a letter left out, doubled, changed or swapped."""
    parts = name.split()
    longest = max(parts, key=len)
    place = random.randrange(1, max(2, len(longest) - 1))
    before, letter, after = longest[:place], longest[place : place + 1], longest[place + 1 :]
    slip = random.choice(
        (
            before + after,
            before + letter + letter + after,
            before + random.choice(_LETTERS) + after,
            before + after[:1] + letter + after[1:],
        )
    )
    return " ".join(slip if part == longest else part for part in parts)
