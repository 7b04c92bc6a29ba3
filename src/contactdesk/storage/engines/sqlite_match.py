"""What is asked of the words of an entry, as FTS5 is asked for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from contactdesk.records.search import Kind
from contactdesk.storage.word_query import AllOf, Term, WordQuery

KIND_WORDS = {kind: chr(0xE000 + place) for place, kind in enumerate(Kind)}
"""A word that nobody can type: with it the index itself keeps to one kind."""


class Wanted(NamedTuple):
    """All of the queries, and nothing of what is to be lacking."""

    queries: Sequence[WordQuery]
    lacking: WordQuery = ()

    @property
    def has_words(self) -> bool:
        return any(self.queries)


def match(wanted: Wanted, kinds: Collection[Kind], *, all_of_them: bool = False) -> str:
    """``all_of_them``: more than the latest few are to be found."""
    there = [_any_way(query) for query in wanted.queries if query]
    absent = [_any_way(wanted.lacking)] if wanted.lacking else []
    if not there:
        there.append(_of_kinds(kinds or Kind))
    elif all_of_them and Kind.PERSON in kinds:
        # Most entries are people: looking for each among them takes longer than among all others.
        absent += [_of_kinds(set(Kind) - set(kinds))] if set(kinds) != set(Kind) else []
    elif kinds:
        there.append(_of_kinds(kinds))
    all_there = " AND ".join(f"({part})" for part in there)
    return f"({all_there}) NOT ({' OR '.join(absent)})" if absent else all_there


def _of_kinds(kinds: Iterable[Kind]) -> str:
    return " OR ".join(sorted(f'"{KIND_WORDS[kind]}"' for kind in kinds))


def _any_way(query: WordQuery) -> str:
    return " OR ".join(f"({_all_of(terms)})" for terms in query)


def _all_of(terms: AllOf) -> str:
    return " AND ".join(f"({_any_of(term)})" for term in terms)


def _any_of(term: Term) -> str:
    ending = "" if term.is_whole else "*"
    return " OR ".join(f'"{word}"{ending}' for word in term.words)
