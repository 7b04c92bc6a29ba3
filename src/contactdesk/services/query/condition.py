"""What was asked, as a condition on the table of one noun."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import Any

from peewee import Expression

from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Asked, Clause, Term
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.field import NOTHING
from contactdesk.services.query.of_any_kind import NOUNS, under_words
from contactdesk.services.query.of_participations import (
    any_of,
    of_some,
    taking_part,
    tells_of_participation,
)
from contactdesk.storage.desk import Desk


def condition(
    desk: Desk, kind: Kind, asked: Asked, *, names_only: bool = False, reading: Reading = Reading.ALL
) -> Expression:
    """Not archived, and as asked. Words are looked for in names only, or in everything."""
    return answering(Asking(desk, reading), kind, asked, names_only=names_only)


def answering(asking: Asking, kind: Kind, asked: Asked, *, names_only: bool = False) -> Expression:
    """The same, with what was looked up for the question before."""
    found: Expression = NOUNS[kind].archived_at.is_null()
    if asked.plain_words:
        found &= under_words(asking, kind, asked.plain_words, names_only=names_only)
        # The index of words says who comes into question; the rest is looked up for each of them.
        asking = asking.by(Reading.EACH)
    rest = beside_plain_words(asking, kind, asked, names_only=names_only)
    return found if rest is None else found & rest


def of_each(asking: Asking, kind: Kind, asked: Asked) -> Expression:
    """The same of a few records that come into question, told by each one's own text and rows."""
    found: Expression = NOUNS[kind].archived_at.is_null()
    asking = asking.by(Reading.EACH)
    if asked.plain_words:
        found &= under_words(asking, kind, asked.plain_words, names_only=False)
    rest = beside_plain_words(asking, kind, asked)
    return found if rest is None else found & rest


def beside_plain_words(asking: Asking, kind: Kind, asked: Asked, *, names_only: bool = False) -> Any:
    """All but the plain words, which a search engine answers better by itself; None where nothing is left."""
    of_participation: list[Clause] = []
    others: list[Clause] = []
    for clause in asked.beside_plain_words:
        together = all(tells_of_participation(term, kind) for term in clause)
        (of_participation if together else others).append(clause)
    # Where something else narrows, few are left of whom to ask what must not be: less than all who have it.
    is_narrowed = any(not term.negated for clause in asked.beside_plain_words for term in clause)
    conditions = [
        any_of(
            _term(_asked_for(asking, clause, is_narrowed), kind, term, names_only=names_only)
            for term in clause
        )
        for clause in others
    ]
    conditions += taking_part(asking, kind, of_participation)
    return reduce(and_, conditions) if conditions else None


def _asked_for(asking: Asking, clause: Clause, is_narrowed: bool) -> Asking:
    """How to ask for a clause: words that must not be are told by each one's own text."""
    absent = all(term.negated and term.field is None for term in clause)
    return asking.by(Reading.EACH) if absent and is_narrowed else asking


def _term(asking: Asking, kind: Kind, term: Term, *, names_only: bool) -> Any:
    if term.field is None:
        found = under_words(asking, kind, term.words, names_only=names_only, exact=term.exact)
    elif kind not in term.field.kinds:
        # Also when negated: what a kind does not have tells nothing about it.
        return NOTHING
    elif tells_of_participation(term, kind):
        return of_some(asking, kind, term)
    else:
        found = term.field.conditions[kind](asking, term.value)
    return ~found if term.negated else found
