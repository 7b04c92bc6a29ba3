"""What is asked of the words of an entry, as a condition in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from contactdesk.records.search import Kind
from contactdesk.storage.word_query import AllOf, Term, WordQuery


class Asked(NamedTuple):
    """A condition on a column with its one value, and whether the index of words answers it."""

    column: str
    operation: str
    value: Any
    by_words: bool = False

    @property
    def condition(self) -> str:
        return f"{self.column} {self.operation}"


def asked(
    column: str, queries: Sequence[WordQuery], kinds: Collection[Kind], lacking: WordQuery = ()
) -> Asked:
    """Of names or of everything; of all kinds where none is named."""
    # Each once: a server would expect fewer, the more often it is asked for the same. What has most words
    # comes last, since it looks no further where one part is not there.
    alone = [_any_of(term) for query in queries if len(query) == 1 for term in query[0]]
    others = [_any_way(query) for query in queries if len(query) > 1]
    parts = [f"({part})" for part in sorted(dict.fromkeys([*alone, *others]), key=len)]
    if not parts and not lacking:
        return Asked("kind", "= ANY(%s)", [str(kind) for kind in kinds or Kind])
    if kinds or not parts:
        parts.append(f"({' | '.join(_of_kind(kind) for kind in kinds or Kind)})")
    if lacking:
        parts.append(f"!({_any_way(lacking)})")
    match = " & ".join(parts)
    return Asked(f"{column}_words", "@@ %s::tsquery", match, by_words=True)


def _of_kind(kind: Kind) -> str:
    return f"'*{kind}'"


def _any_way(query: WordQuery) -> str:
    return " | ".join(f"({_all_of(terms)})" for terms in query)


def _all_of(terms: AllOf) -> str:
    return " & ".join(f"({_any_of(term)})" for term in terms)


def _any_of(term: Term) -> str:
    return " | ".join(f"'{word}'" if term.is_whole else _beginning(word) for word in term.words)


def _beginning(word: str) -> str:
    return f"'{word}':*" if len(word) > 1 else f"'{word}*'"
