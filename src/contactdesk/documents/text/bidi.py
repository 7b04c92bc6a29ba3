"""The order in which text is seen: embedding levels (UAX #9) by python-bidi, and runs put in visual order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar
from unicodedata import bidirectional

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FOLLOWS = "\N{COMBINING GRAVE ACCENT}"
_NEUTRAL = "\N{REPLACEMENT CHARACTER}"


class Levelled(Protocol):
    @property
    def level(self) -> int: ...


Run = TypeVar("Run", bound=Levelled)


def base_level(text: str) -> int:
    """1 where the first letter of the text is read from right to left, otherwise 0."""
    from bidi import algorithm

    return int(algorithm.get_base_level(text)) if _RIGHT_TO_LEFT.search(text) else 0


def levels(text: str, base: int) -> list[int]:
    """The level of every character: odd ones are read from right to left."""
    if not base and not _RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels("".join(map(_stand_in, text)), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return [char["level"] for char in storage["chars"]]


def _stand_in(char: str) -> str:
    """python-bidi drops joiners, which must keep their place, and asserts on unassigned characters."""
    kind = bidirectional(char)
    if kind == "BN":
        return _FOLLOWS
    return char if kind and kind not in ("LRI", "RLI", "FSI", "PDI") else _NEUTRAL


def visual_order(runs: Sequence[Run]) -> list[Run]:
    """Rule L2: from the highest level to the lowest odd one, reverse what stands at that level or above."""
    ordered = list(runs)
    highest = max((run.level for run in ordered), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered
