"""Recognising a person of a list: by e-mail, or by name where the organisation does not speak against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from enum import StrEnum
from typing import Any

from peewee import chunked

from contactdesk.core.text import fold, latin, words
from contactdesk.records.people import ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.person_state_reading import read_states
from contactdesk.services.person_states import PersonState
from contactdesk.storage.desk import Desk

_AT_ONCE = 500
_FEW_NAMES = 40
"""So many are looked up one by one in the search index; for more, all names are read once."""
_ALIKE = 75


class RecognisedBy(StrEnum):
    EMAIL = "email"
    NAME = "name"


class KnownPeople:
    """By name and by e-mail; ``load`` brings those of the desk, ``remember`` those of earlier rows."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._by_name: dict[str, list[PersonState]] = defaultdict(list)
        self._by_email: dict[str, list[PersonState]] = defaultdict(list)

    def remember(self, state: PersonState) -> None:
        """Somebody new, or somebody who has names or e-mails more than before."""
        for key in {name_key(state.name), name_key(state.texts["original_name"])} - {""}:
            _put(self._by_name[key], state)
        for email in state.emails:
            _put(self._by_email[email], state)

    def load(self, names: Iterable[str], emails: Collection[str], meeting_id: int | None) -> None:
        """Everyone of the desk who has one of these names or e-mails."""
        keys = {name_key(name) for name in names} - {""}
        found = self._ids_of_emails(emails) | self._ids_of_names(keys)
        for state in read_states(self._desk, found, meeting_id):
            self.remember(state)

    def find(
        self, wanted: PersonState, organisation: Hashable | None
    ) -> tuple[PersonState, RecognisedBy] | None:
        """Whom a row means; ``organisation`` is the key of the one that it names."""
        for email in wanted.emails:
            for known in self._by_email.get(email, ()):
                if alike(known, wanted):
                    return known, RecognisedBy.EMAIL
        namesakes = self._by_name.get(name_key(wanted.name), [])
        if organisation is not None:
            for known in namesakes:
                if any(one.key == organisation for one in known.affiliations):
                    return known, RecognisedBy.NAME
            namesakes = [known for known in namesakes if not known.affiliations]
        possible = [known for known in namesakes if not _two_of_one_name(known, wanted)]
        # Of several namesakes nobody can tell which one is meant.
        return (possible[0], RecognisedBy.NAME) if len(possible) == 1 else None

    def sharing_email(self, wanted: PersonState) -> PersonState | None:
        """Somebody else with the same e-mail, as where an office has one address for all."""
        return next((one for email in wanted.emails for one in self._by_email.get(email, ())), None)

    def namesake(self, wanted: PersonState) -> PersonState | None:
        return next(iter(self._by_name.get(name_key(wanted.name), ())), None)

    def _ids_of_emails(self, emails: Collection[str]) -> set[int]:
        found: set[int] = set()
        for part in chunked(sorted(set(emails) - {""}), _AT_ONCE):
            query = ContactPoint.select(ContactPoint.person).where(
                ContactPoint.normalised.in_(part)
                & (ContactPoint.kind == ContactKind.EMAIL)
                & ContactPoint.person.is_null(False)
            )
            found.update(person for (person,) in self._desk.rows(query))
        return found

    def _ids_of_names(self, keys: set[str]) -> set[int]:
        if len(keys) > _FEW_NAMES:
            return self._with_keys(Person.archived_at.is_null(), keys)
        found: set[int] = set()
        for key in keys:
            looked_for = words(key)
            if looked_for:
                entries = SearchEntry.select(SearchEntry.record_id).where(
                    (SearchEntry.kind == Kind.PERSON) & self._desk.matching(looked_for, names_only=True)
                )
                found |= self._with_keys(Person.id.in_(entries), {key})
        return found

    def _with_keys(self, condition: Any, keys: set[str]) -> set[int]:
        query = Person.select(Person.id, Person.display_name, Person.original_name)
        return {
            person_id
            for person_id, name, original in self._desk.rows(query.where(condition))
            if name_key(name) in keys or (original and name_key(original) in keys)
        }


def name_key(name: str) -> str:
    """Equal for one name however it is accented, capitalised or ordered."""
    return " ".join(sorted(words(fold(name)))) or fold(name).strip()


def _put(states: list[PersonState], state: PersonState) -> None:
    if not any(state is other for other in states):
        states.append(state)


def alike(one: PersonState, other: PersonState) -> bool:
    """Whether two names can be one person's, so that an e-mail shared by a whole office joins nobody.

    Spelling, order and script may differ, and a family name may have changed with marriage.
    """
    first, second = _spoken(one.name), _spoken(other.name)
    if first <= second or second <= first or _close(first, second):
        return True
    given, other_given = (_spoken(state.texts["given_name"]) for state in (one, other))
    if given and other_given:
        return bool(given & other_given) or _close(given, other_given)
    return bool(first & second)


def _spoken(name: str) -> set[str]:
    return set(words(latin(name)))


def _close(first: set[str], second: set[str]) -> bool:
    """Whether the words in which they differ are spellings, or the initial, of each other."""
    from rapidfuzz import fuzz

    left, right = " ".join(sorted(first - second)), " ".join(sorted(second - first))
    if len(left) == 1 or len(right) == 1:
        return left[:1] == right[:1]
    return fuzz.ratio(left, right) >= _ALIKE


def _two_of_one_name(one: PersonState, other: PersonState) -> bool:
    """Two with a single name and different e-mails are two: half a town is called Mamadou."""
    single = len(words(fold(other.name))) == 1
    return single and bool(one.emails) and bool(other.emails) and not one.emails.keys() & other.emails.keys()
