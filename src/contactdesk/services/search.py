"""One search over everything that can be found: names first, then whatever else matches, recent first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from contactdesk.records.search import Kind
from contactdesk.services.found_rows import Found, FoundRows
from contactdesk.services.found_where import FoundWhere, Spellings
from contactdesk.services.query.asked import Asked
from contactdesk.services.query.parsing import parse
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import Way, needed

__all__ = ["Found", "Search"]

_LITTLE = 3
"""With fewer found than this, what was asked may be misspelt."""
_RESPELT = 6
"""Among more words, a slip is not looked for."""
_MOST_WAYS = 16

_Entry = tuple[Kind, int]
_Finding = Callable[[bool, int], list[_Entry]]
"""Finds entries by their names only or by everything, so many at the most."""


@dataclass(frozen=True)
class Finding:
    """What was found, and under which spellings of each word it is to be looked for where it is shown."""

    entries: list[_Entry]
    spellings: Spellings


class Search:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows = FoundRows(desk)
        self._where = FoundWhere(desk)

    def find(self, text: str, kinds: Collection[Kind] = (), limit: int = 50) -> list[Found]:
        """What the text asks for in the language of ``services.query``, of all kinds where none is named.

        Plain words begin words, in any order; one slip in one of them is forgiven when little is found.
        """
        asked = parse(text)
        if asked.is_empty:
            return []
        ways = _ways(asked)
        found = self._asked(asked, kinds, limit) if ways is None else self._of_words(ways, kinds, limit)
        return self._where.told(self._rows.told(found.entries), found.spellings)

    def _of_words(self, ways: list[Way], kinds: Collection[Kind], limit: int) -> Finding:
        def exactly(names_only: bool, limit: int) -> list[_Entry]:
            return _entries(self._desk.newest(ways, names_only=names_only, kinds=kinds, limit=limit))

        words = ways[0].words
        spellings: Spellings = [[word] for word in words] if len(ways) == 1 else []
        entries = _names_first(exactly, limit)
        if len(entries) >= min(_LITTLE, limit) or len(ways) > 1 or ways[0].phrases:
            return Finding(entries, spellings)

        meant = {word: self._desk.similar_words(word) for word in words[:_RESPELT]}
        if len(words) > _RESPELT or not any(meant.values()):
            return Finding(entries, spellings)

        def nearly(names_only: bool, limit: int) -> list[_Entry]:
            return _entries(self._desk.newest_respelt(meant, names_only=names_only, kinds=kinds, limit=limit))

        near = _names_first(nearly, limit)
        if near:
            entries = list(dict.fromkeys([*entries, *near]))[:limit]
            spellings = [[word, *meant[word]] for word in words]
        return Finding(entries, spellings)

    def _asked(self, asked: Asked, kinds: Collection[Kind], limit: int) -> Finding:
        # Plain words, which most people type, come without what only fields need.
        from contactdesk.services.found_by_fields import FoundByFields

        fields = FoundByFields(self._desk, asked, kinds)
        entries = _names_first(fields.newest, limit) if fields.has_words else fields.newest(False, limit)
        return Finding(entries, [[word] for word in fields.words])


def _names_first(find: _Finding, limit: int) -> list[_Entry]:
    entries = find(True, limit)
    if len(entries) == limit:
        return entries
    return list(dict.fromkeys([*entries, *find(False, limit)]))[:limit]


def _ways(asked: Asked) -> list[Way] | None:
    """Words, exact words and alternatives of them, which the index answers; None for anything else."""
    terms = [term for clause in asked.clauses for term in clause]
    if any(term.field is not None or term.negated for term in terms):
        return None
    if prod(len(clause) for clause in asked.said_once) > _MOST_WAYS:
        return None
    return [
        Way(
            needed(word for term in chosen if not term.exact for word in term.words),
            tuple(dict.fromkeys(term.words for term in chosen if term.exact)),
        )
        for chosen in product(*asked.said_once)
    ]


def _entries(found: Sequence[FoundEntry]) -> list[_Entry]:
    return [(entry.kind, entry.record_id) for entry in found]
