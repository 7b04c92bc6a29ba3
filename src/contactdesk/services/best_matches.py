"""What matches best: names first, then whatever else matches, recent first; slips forgiven for little."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from math import prod
from typing import Any

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.query.asked import Asked
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.whose_words import NOUN_OF
from contactdesk.storage.word_query import Way, needed

_LITTLE = 3
"""With fewer found than this, what was asked may be misspelt."""
_RESPELT = 6
"""Among more words, a slip is not looked for."""
_MOST_WAYS = 16
_NAMES_FIRST = (True, False)

Spellings = Sequence[Sequence[str]]
"""For each word asked, the words any of which may begin what was found."""

_Finding = Callable[[bool, int], list[FoundEntry]]
"""Finds entries by their names only or by everything, so many at the most."""


@dataclass(frozen=True)
class Finding:
    """What was found, and under which spellings of each word it is to be looked for where it is shown."""

    entries: list[FoundEntry]
    spellings: Spellings


Meant = dict[str, list[str]]
"""For each word asked, those that it may mean; none where it can only be what it is."""


class BestMatches:
    """Of all kinds where none is named."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def first(self, asked: Asked, kinds: Collection[Kind], limit: int) -> Finding:
        ways = _ways(asked)
        if ways is None:
            return self._by_fields(asked, kinds, limit)
        entries = self._having(ways, kinds, limit)
        words = ways[0].words
        if len(entries) < min(_LITTLE, limit) and len(ways) == 1 and not ways[0].phrases:
            meant = self._spellings(words)
            near = _names_first(partial(self._near, meant, kinds), limit) if meant else []
            if near:
                entries = _each_once([*entries, *near])[:limit]
                return Finding(entries, [[word, *meant[word]] for word in words])
        return Finding(entries, [[word] for word in words] if len(ways) == 1 else [])

    def meant(self, asked: Asked, kind: Kind) -> Meant | None:
        """What the words may mean where so little is found that they may be misspelt; else None."""
        ways = _ways(asked) if asked.is_plain else None
        if ways is None or len(self._having(ways, (kind,), _LITTLE)) == _LITTLE:
            return None
        meant = self._spellings(ways[0].words)
        return meant if meant and self._near(meant, (kind,), names_only=False, limit=1) else None

    def all(self, asked: Asked, kind: Kind) -> list[int]:
        """Ids of all that is found, in the order in which ``first`` gives them."""
        entry, meant = SearchEntry, self.meant(asked, kind)
        found = [self._condition(asked, kind, names_only=names_only) for names_only in _NAMES_FIRST]
        if meant:
            found += [
                self._desk.matching_respelt(meant, kind, names_only=names_only) for names_only in _NAMES_FIRST
            ]
        every = entry.select(entry.record_id).order_by(entry.id.desc())
        ids = (self._desk.ids_found(every.where(condition)) for condition in found)
        return list(dict.fromkeys(record_id for part in ids for record_id in part))

    def _condition(self, asked: Asked, kind: Kind, *, names_only: bool) -> Any:
        if asked.is_plain:
            # The index holds nobody who is archived, so that the noun's own table need not be asked.
            return self._desk.matching(asked.plain_words, names_only=names_only, kind=kind)
        from contactdesk.services.query.condition import condition

        noun, entry = NOUN_OF[kind], SearchEntry
        there = noun.select(noun.id).where(condition(self._desk, kind, asked, names_only=names_only))
        return (entry.kind == kind) & entry.record_id.in_(there)

    def _having(self, ways: Sequence[Way], kinds: Collection[Kind], limit: int) -> list[FoundEntry]:
        def exactly(names_only: bool, limit: int) -> list[FoundEntry]:
            return self._desk.newest(ways, names_only=names_only, kinds=kinds, limit=limit)

        return _names_first(exactly, limit)

    def _spellings(self, words: Sequence[str]) -> Meant:
        if len(words) > _RESPELT:
            return {}
        meant = {word: self._desk.similar_words(word) for word in words}
        return meant if any(meant.values()) else {}

    def _near(self, meant: Meant, kinds: Collection[Kind], names_only: bool, limit: int) -> list[FoundEntry]:
        return self._desk.newest_respelt(meant, names_only=names_only, kinds=kinds, limit=limit)

    def _by_fields(self, asked: Asked, kinds: Collection[Kind], limit: int) -> Finding:
        # Plain words, which most people type, come without what only fields need.
        from contactdesk.services.found_by_fields import FoundByFields

        fields = FoundByFields(self._desk, asked, kinds)
        entries = _names_first(fields.newest, limit) if fields.has_words else fields.newest(False, limit)
        return Finding(entries, [[word] for word in fields.words])


def _names_first(find: _Finding, limit: int) -> list[FoundEntry]:
    entries = find(True, limit)
    if len(entries) == limit:
        return entries
    return _each_once([*entries, *find(False, limit)])[:limit]


def _each_once(entries: Sequence[FoundEntry]) -> list[FoundEntry]:
    """Where it comes first."""
    return list({entry.id: entry for entry in entries}.values())


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
