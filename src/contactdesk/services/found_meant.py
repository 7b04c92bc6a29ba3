"""Who is meant of those who come into question, of several kinds at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from contactdesk.records.search import Kind
from contactdesk.storage.engines.word_index import FoundEntry

Among = Callable[[Sequence[int]], list[tuple[Any, ...]]]
"""Those of some records of a kind who are."""


class Meant:
    """Looks at those who come into question; composed for a kind once one of it does, and then kept."""

    def __init__(self, among: Callable[[Kind], Among]) -> None:
        self._compose = among
        self._composed: dict[Kind, Among] = {}

    def of(self, entries: Sequence[FoundEntry]) -> list[FoundEntry]:
        """Those of them who are meant, in the same order."""
        ids: dict[Kind, list[int]] = defaultdict(list)
        for one in entries:
            ids[one.kind].append(one.record_id)
        there = {kind: {row[0] for row in self._among(kind)(these)} for kind, these in ids.items()}
        return [one for one in entries if one.record_id in there[one.kind]]

    def _among(self, kind: Kind) -> Among:
        if kind not in self._composed:
            self._composed[kind] = self._compose(kind)
        return self._composed[kind]
