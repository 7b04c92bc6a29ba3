"""One search over everything that can be found: names first, then whatever else matches, recent first."""

from __future__ import annotations

from collections.abc import Collection

from contactdesk.records.search import Kind
from contactdesk.services.best_matches import BestMatches
from contactdesk.services.found import Found
from contactdesk.services.found_rows import FoundRows
from contactdesk.services.found_where import FoundWhere
from contactdesk.services.query.parsing import parse
from contactdesk.storage.desk import Desk

__all__ = ["Found", "Search"]


class Search:
    def __init__(self, desk: Desk) -> None:
        self._best = BestMatches(desk)
        self._rows = FoundRows(desk)
        self._where = FoundWhere(desk)

    def find(self, text: str, kinds: Collection[Kind] = (), limit: int = 50) -> list[Found]:
        """What the text asks for in the language of ``services.query``, of all kinds where none is named.

        Plain words begin words, in any order; one slip in one of them is forgiven when little is found.
        """
        asked = parse(text)
        if asked.is_empty:
            return []
        found = self._best.first(asked, kinds, limit)
        return self._where.told(self._rows.told(found.entries), found.spellings)
