"""Who comes into question, told in words of the index: some too many, never one too few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Asked, Clause, Term
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.field import Tell
from contactdesk.services.query.of_participations import names_meeting, tells_of_participation
from contactdesk.services.query.values import Wording
from contactdesk.storage import field_words
from contactdesk.storage.field_words import FieldWord
from contactdesk.storage.word_query import ASKED, INDEXED, WordQuery
from contactdesk.storage.word_query import Term as Words

_MOST_VALUES = 1000
_MOST_WAYS = 64
"""Of more alternatives, an index takes longer than looking at who is there."""


def told(asking: Asking, kind: Kind, asked: Asked) -> list[WordQuery] | None:
    """Of all but the plain words: what must all hold. None where nobody of this kind can be meant."""
    if asked.is_vain:
        return None
    together = [c for c in asked.beside_plain_words if all(tells_of_participation(t, kind) for t in c)]
    # What else is asked of a meeting that is named tells nothing more; nor does it hold for another one.
    is_named = any(names_meeting(term) and not term.negated for clause in together for term in clause)
    found: list[WordQuery] = []
    for clause in asked.beside_plain_words:
        if is_named and clause in together and not any(map(names_meeting, clause)):
            continue
        ways = _clause(asking, kind, clause)
        if ways is not None and not ways:
            return None
        if ways is not None:
            found.append(ways)
    return found


def told_in_names(asking: Asking, kind: Kind, asked: Asked) -> list[WordQuery]:
    """The same of names: what a clause tells of which words alone are left, since nobody has the rest."""
    found: list[WordQuery] = []
    for clause in asked.beside_plain_words:
        left = [term for term in clause if _term(asking, kind, term) != []]
        if left and all(term.field is None and not term.negated for term in left):
            found.append([_words(term.words, is_whole=term.exact) for term in left])
    return found


def _clause(asking: Asking, kind: Kind, clause: Clause) -> WordQuery | None:
    ways: list[Sequence[Words]] = []
    for term in clause:
        of_term = _term(asking, kind, term)
        if of_term is None:
            return None
        ways += of_term
    return None if len(ways) > _MOST_WAYS else ways


def _term(asking: Asking, kind: Kind, term: Term) -> WordQuery | None:
    if term.field is not None and kind not in term.field.kinds:
        return []
    if term.negated:
        return None
    if term.field is None:
        return [_words(term.words, is_whole=term.exact)]
    if tells_of_participation(term, kind):
        tell = term.field.participation_told
        return [[field_words.some(FieldWord.MEETING)]] if tell is None else tell(asking, term.value)
    of_kind = term.field.told.get(kind)
    return None if of_kind is None else of_kind(asking, term.value)


def _words(words: Iterable[str], *, is_whole: bool = False) -> list[Words]:
    return [Words((word if is_whole else word[:INDEXED],), is_whole) for word in words][:ASKED]


def one_of(field: FieldWord, values: Callable[[Asking, Any], Collection[int | str] | None]) -> Tell:
    """By the values meant, where they are not too many."""

    def tell(asking: Asking, value: Any) -> WordQuery | None:
        meant = values(asking, value)
        if meant is None or len(meant) > _MOST_VALUES:
            return None
        return [[field_words.any_of(field, meant)]] if meant else []

    return tell


def by_its_words(_asking: Asking, wording: Wording) -> WordQuery:
    """By the words themselves, where they are those of a text under which the record is found anyway."""
    return [_words(wording.words)]
