"""One search over everything that can be found: names first, then whatever else matches, recent first."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from contactdesk.records.search import Kind
from contactdesk.services.found_rows import Found, FoundRows
from contactdesk.services.found_where import FoundWhere, Spellings
from contactdesk.services.query.asked import Asked
from contactdesk.services.query.parsing import parse
from contactdesk.storage.desk import Desk

__all__ = ["Found", "Search"]

_LITTLE = 3
"""With fewer found than this, what was asked may be misspelt."""

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
        found = self._plain(asked, kinds, limit) if asked.is_plain else self._asked(asked, kinds, limit)
        return self._where.told(self._rows.told(found.entries), found.spellings)

    def _plain(self, asked: Asked, kinds: Collection[Kind], limit: int) -> Finding:
        words = asked.plain_words
        entries = _names_first(self._newest(words, kinds), limit)
        spellings = [[word] for word in words]
        if len(entries) < min(_LITTLE, limit):
            near = _names_first(self._newest(words, kinds, is_misspelt=True), limit)
            if near:
                entries = list(dict.fromkeys([*entries, *near]))[:limit]
                spellings = [[word, *self._desk.similar_words(word)] for word in words]
        return Finding(entries, spellings)

    def _newest(
        self, words: Collection[str], kinds: Collection[Kind], *, is_misspelt: bool = False
    ) -> _Finding:
        def find(names_only: bool, limit: int) -> list[_Entry]:
            found = self._desk.newest(
                list(words), names_only=names_only, kinds=kinds, limit=limit, is_misspelt=is_misspelt
            )
            return [(entry.kind, entry.record_id) for entry in found]

        return find

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
