"""What the index of words alone answers exactly, so that nobody need be looked at to count them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Asked, Clause, Term
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.of_participations import tells_of_participation
from contactdesk.storage.word_query import ASKED, INDEXED, WordQuery
from contactdesk.storage.word_query import Term as Words


class Surely(NamedTuple):
    """All of ``having`` and nothing of ``lacking``."""

    having: list[WordQuery]
    lacking: WordQuery

    @property
    def is_quick(self) -> bool:
        """Whether the index need not first gather what begins with a long word."""
        terms = [term for query in [*self.having, self.lacking] for way in query for term in way]
        return all(term.is_whole or len(word) <= INDEXED for term in terms for word in term.words)


def surely(asking: Asking, kind: Kind, asked: Asked) -> Surely | None:
    """None where somebody has to be looked at."""
    together = [c for c in asked.said_once if any(tells_of_participation(term, kind) for term in c)]
    if len(together) > 1:
        # They speak of one participation, which the index cannot tell.
        return None
    having: list[WordQuery] = []
    lacking: list[list[Words]] = []
    for clause in asked.said_once:
        excludes = len(clause) == 1 and clause[0].negated
        ways = _clause(asking, kind, (replace(clause[0], negated=False),) if excludes else clause)
        if ways is None or not (ways or excludes):
            return None
        if excludes:
            lacking += ways
        else:
            having.append(ways)
    return Surely(having, lacking)


def fields_surely(asking: Asking, kind: Kind, asked: Asked) -> Surely | None:
    """The same of all beside plain words, which have to be fields alone: words are asked in two ways."""
    beside = asked.beside_plain_words
    if any(term.field is None for clause in beside for term in clause):
        return None
    return surely(asking, kind, Asked(beside))


def surely_lacking(asking: Asking, kind: Kind, asked: Asked) -> WordQuery:
    """What nobody has who is meant, as far as fields exclude it and the index knows of just that."""
    lacking: list[list[Words]] = []
    for clause in asked.said_once:
        if len(clause) == 1 and clause[0].negated and clause[0].field is not None:
            lacking += _clause(asking, kind, (replace(clause[0], negated=False),)) or []
    return lacking


def _clause(asking: Asking, kind: Kind, clause: Clause) -> list[list[Words]] | None:
    ways: list[list[Words]] = []
    for term in clause:
        of_term = None if term.negated else _term(asking, kind, term)
        if of_term is None:
            return None
        ways += [list(way) for way in of_term]
    return ways


def _term(asking: Asking, kind: Kind, term: Term) -> WordQuery | None:
    field = term.field
    if field is None:
        if len(term.words) > (1 if term.exact else ASKED):
            return None
        return [[Words((word,), is_whole=term.exact) for word in term.words]]
    is_sure = field.sure.get(kind)
    if is_sure is None or not is_sure(asking, term.value):
        return None
    tell = field.participation_told if tells_of_participation(term, kind) else field.told.get(kind)
    return None if tell is None else tell(asking, term.value)
