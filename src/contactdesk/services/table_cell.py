"""A thematic table as people write it: a number, a theme, or both."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"(?:(?:stolik|stół|stol|table|tisch|nr|no|number|numer)\b\.?\s*)*#?\s*(\d{1,4})(?:\s*[.:)–—-]\s*|\s+|$)(.*)",
    re.IGNORECASE,
)


def read_table_cell(text: str) -> tuple[int | None, str]:
    """``2``, ``Stolik 2``, ``2 Public life`` and ``Public life`` as number and theme."""
    text = " ".join(text.split())
    match = _NUMBERED.fullmatch(text)
    if match is None or int(match[1]) == 0:
        return None, text if text.strip("-–—0 ") else ""
    return int(match[1]), match[2].strip()


def table_shown(number: int | None, theme: str) -> str:
    return " ".join(part for part in ("" if number is None else str(number), theme) if part)
