"""One search over everything that can be found: names first, then whatever else matches, recent first."""

from __future__ import annotations

from collections.abc import Collection

from contactdesk.records.search import Kind
from contactdesk.services.best_matches import BestMatches
from contactdesk.services.found import Found
from contactdesk.services.found_rows import found_row
from contactdesk.services.found_where import FoundWhere
from contactdesk.services.query.parsing import parse
from contactdesk.storage.desk import Desk

__all__ = ["Found", "Search"]


class Search:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._best = BestMatches(desk)
        self._where = FoundWhere(desk)

    def find(self, text: str, kinds: Collection[Kind] = (), limit: int = 50) -> list[Found]:
        """What the text asks for in the language of ``services.query``, of all kinds where none is named.

        Plain words begin words, in any order; one slip in one of them is forgiven when little is found.
        """
        asked = parse(text)
        if asked.is_empty:
            return []
        # The affiliation that is shown of people goes by the day.
        self._desk.bring_lists_to_today()
        found = self._best.first(asked, kinds, limit)
        return self._where.told([found_row(entry) for entry in found.entries], found.spellings)
