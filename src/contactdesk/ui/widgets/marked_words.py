"""Finds the words of a search inside a text, so that a cell can show why it was found."""

from __future__ import annotations

from functools import lru_cache

from contactdesk.core.text import fold


@lru_cache(maxsize=4096)
def marked_spans(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Start and end of every place where one of the folded ``words`` stands in ``text``, without overlaps."""
    folded, origin = _folded(text)
    spans: list[tuple[int, int]] = []
    for word in words:
        start = folded.find(word) if word else -1
        while start >= 0:
            end = start + len(word)
            spans.append((origin[start], origin[end - 1] + 1))
            start = folded.find(word, end)
    return tuple(_merged(sorted(spans)))


def _folded(text: str) -> tuple[str, list[int]]:
    """The text folded letter by letter, and for each folded letter where it came from."""
    letters: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(text):
        plain = fold(char)
        letters.append(plain)
        origin.extend([place] * len(plain))
    return "".join(letters), origin


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
