"""A text as it was understood: clauses that all must hold, each of terms of which one must hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from contactdesk.core.i18n import Phrase

if TYPE_CHECKING:
    from contactdesk.services.query.field import Field


@dataclass(frozen=True)
class Term:
    """``words`` are folded. With a ``field`` its ``value`` counts; else the words: as beginnings in any
    order, or, ``exact``, whole and one after the other."""

    start: int
    end: int
    words: tuple[str, ...]
    negated: bool = False
    exact: bool = False
    field: Field | None = None
    value: Any = None

    @property
    def is_plain(self) -> bool:
        return not (self.negated or self.exact or self.field)

    @property
    def excludes_words(self) -> bool:
        return self.negated and not (self.exact or self.field)


Clause = tuple[Term, ...]
T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """``notes`` say what could not be read, and was taken as plain words."""

    clauses: tuple[Clause, ...] = ()
    notes: tuple[Phrase, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.clauses

    @property
    def plain_words(self) -> tuple[str, ...]:
        """The words that everything found must have; those beside alternatives, fields and “not”."""
        alone = (clause[0] for clause in self.said_once if len(clause) == 1)
        return tuple(dict.fromkeys(word for term in alone if term.is_plain for word in term.words))

    @property
    def is_plain(self) -> bool:
        """Nothing but plain words."""
        return all(len(clause) == 1 and clause[0].is_plain for clause in self.said_once)

    @property
    def is_vain(self) -> bool:
        """It asks for words and for their absence: nobody need be looked at to find nobody."""
        there = self.plain_words
        absent = (c[0].words for c in self.clauses if len(c) == 1 and c[0].excludes_words)
        return any(all(any(w.startswith(word) for w in there) for word in words) for words in absent)

    @property
    def has_words(self) -> bool:
        """Whether something can match better than something else: by its name, or more lately."""
        return any(term.field is None and not term.negated for clause in self.clauses for term in clause)

    @property
    def said_once(self) -> tuple[Clause, ...]:
        """The clauses without what was typed twice: a page of “a OR a” is looked for once."""
        return _each_once(_each_once(replace(t, start=0, end=0) for t in c) for c in self.clauses)

    @property
    def beside_plain_words(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.said_once if len(clause) > 1 or not clause[0].is_plain)


def _each_once(found: Iterable[T]) -> tuple[T, ...]:
    """By comparing, because values of fields need not be hashable."""
    kept: list[T] = []
    for one in found:
        if one not in kept:
            kept.append(one)
    return tuple(kept)
