"""Who of those found under a name is rather meant: grammar, titles and whole names tell."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.core.text import fold
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.declension import is_of_a_man
from contactdesk.services.quick_log.desk_names import Found, fits_whole, is_any_organisation
from contactdesk.storage.desk import Desk


def likeliest(entries: Sequence[Found], *, lone: bool) -> list[Found]:
    """A lone word is rather of a person; of a whole name and a part of one, the whole is meant."""
    people = [one for one in entries if one.kind is Kind.PERSON]
    others = [one for one in entries if one.kind is Kind.ORGANISATION]
    if lone:
        whole = [one for one in others if fits_whole(one)]
        if people:
            return people
        return whole or [one for one in others if not is_any_organisation(one.under)]
    whole = [one for one in entries if fits_whole(one)]
    return whole or list(entries)


def is_woman(given_name: str) -> bool | None:
    """As far as a given name tells; in other scripts than Latin it does not."""
    first = fold(given_name).split(" ")[0]
    return first.endswith("a") if first.isascii() and first else None


def only_men(desk: Desk, found: Sequence[Found], typed: Sequence[str], woman: bool | None) -> list[Found]:
    """Without those whom grammar or "Mr" and "pani" exclude."""
    people = [one.id for one in found if one.kind is Kind.PERSON]
    query = Person.select(Person.id, Person.given_name)
    given = dict(desk.rows(query.where(Person.id.in_(people)))) if people else {}
    kept = []
    for one in found:
        sex = is_woman(given.get(one.id, "")) if one.kind is Kind.PERSON else None
        wanted = woman
        if wanted is None and any(map(is_of_a_man, typed, one.under)):
            wanted = False
        if sex is None or wanted is None or sex == wanted:
            kept.append(one)
    return kept or list(found)


def may_begin(found: Found) -> bool:
    """The word that a line begins with names an organisation only where it is all of its name."""
    return found.kind is Kind.PERSON or fits_whole(found)
