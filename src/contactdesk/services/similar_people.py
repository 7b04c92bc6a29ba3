"""Who a person being typed may already be: told while the form is still open."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold, latin, words
from contactdesk.records.people import ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.contact_values import normalise_email, normalise_phone
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.person_list import PersonList
from contactdesk.storage.desk import Desk


class Likeness(StrEnum):
    """Why two may be one, the surest first."""

    SAME_EMAIL = "same-email"
    SAME_NAME = "same-name"
    SAME_PHONE = "same-phone"
    NAME_ALIKE = "name-alike"


LIKENESS_NAMES = {
    Likeness.SAME_EMAIL: N_("same e-mail"),
    Likeness.SAME_NAME: N_("same name"),
    Likeness.SAME_PHONE: N_("same phone"),
    Likeness.NAME_ALIKE: N_("similar name"),
}
_SURENESS = list(Likeness)
_CANDIDATES = 200
_BEGINNING = 3
_ALIKE = 82
"""From 0 to 100; “Lucja Dabrowska” and “Łucja Dąbrowski” have 97, “Jan Lis” and “Jan Kos” 57."""


class SimilarPerson(NamedTuple):
    id: int
    name: str
    organisation: str
    reason: Likeness


def similar_people(desk: Desk, people: PersonList, draft: PersonDraft, limit: int) -> list[SimilarPerson]:
    """The surest first. Names are compared only with those that the index finds near."""
    reasons = _named_alike(desk, draft.display_name or f"{draft.given_name} {draft.family_name}")
    for kind, values, reason in (
        (ContactKind.PHONE, map(normalise_phone, draft.phones), Likeness.SAME_PHONE),
        (ContactKind.EMAIL, map(normalise_email, draft.emails), Likeness.SAME_EMAIL),
    ):
        for person_id in _reached_at(desk, kind, values):
            before = reasons.get(person_id, (reason, 0.0))
            reasons[person_id] = min((reason, 0.0), before, key=lambda known: _SURENESS.index(known[0]))
    surest = sorted(reasons, key=lambda i: (_SURENESS.index(reasons[i][0]), -reasons[i][1], i))[:limit]
    named = {person.id: person for person in people.named(Person.id.in_(surest), limit)} if surest else {}
    return [SimilarPerson(*named[i], reason=reasons[i][0]) for i in surest if i in named]


def _reached_at(desk: Desk, kind: ContactKind, values: Iterable[str]) -> list[int]:
    wanted = [value for value in values if value]
    if not wanted:
        return []
    query = (
        ContactPoint.select(ContactPoint.person)
        .join(Person, on=(ContactPoint.person == Person.id))
        .where(
            (ContactPoint.kind == kind) & ContactPoint.normalised.in_(wanted) & Person.archived_at.is_null()
        )
        .limit(_CANDIDATES)
    )
    return [person_id for (person_id,) in desk.rows(query)]


def _named_alike(desk: Desk, name: str) -> dict[int, tuple[Likeness, float]]:
    from rapidfuzz.fuzz import token_sort_ratio

    mine = _comparable(name)
    if not mine:
        return {}
    found: dict[int, tuple[Likeness, float]] = {}
    for person_id, theirs, original in _candidates(desk, mine):
        alike = max(token_sort_ratio(mine, _comparable(one)) for one in (theirs, original))
        if alike == 100:
            found[person_id] = (Likeness.SAME_NAME, alike)
        elif alike >= _ALIKE:
            found[person_id] = (Likeness.NAME_ALIKE, alike)
    return found


def _comparable(name: str) -> str:
    return " ".join(words(fold(latin(name))))


def _candidates(desk: Desk, name: str) -> list[tuple[int, str, str]]:
    """Those with all words beginning alike, and those who share a whole word: a slip spares one of them."""
    parts = words(name)
    ways = [[part[:_BEGINNING] for part in parts], *([part] for part in parts if len(part) >= _BEGINNING)]
    near: set[int] = set()
    for way in ways:
        query = SearchEntry.select(SearchEntry.record_id).where(
            (SearchEntry.kind == Kind.PERSON) & desk.matching(way, names_only=True)
        )
        near |= {record_id for (record_id,) in desk.rows(query.limit(_CANDIDATES))}
    if not near:
        return []
    names = Person.select(Person.id, Person.display_name, Person.original_name)
    return [(row[0], row[1], row[2]) for row in desk.rows(names.where(Person.id.in_(near)))]
