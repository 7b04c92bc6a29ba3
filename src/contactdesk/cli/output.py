"""What a command says: aligned text for people, or JSON for programs."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from contactdesk.core.errors import ContactDeskError


class Output:
    """Text goes out line by line; with ``as_json`` only ``data`` does, once."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def line(self, text: str) -> None:
        """A sentence for people; left out of JSON."""
        if not self.as_json:
            print(text)

    def data(self, value: object) -> None:
        """The answer for programs; left out of text."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))

    def table(self, rows: Sequence[Sequence[object]]) -> None:
        """Rows with their columns aligned as a terminal shows them, wide scripts included."""
        cells = [[one_line(cell) for cell in row] for row in rows]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            self.line("  ".join(_pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip())

    def refuse(self, error: ContactDeskError) -> None:
        """One sentence on stderr, and why in JSON where that is wanted."""
        sentence = " ".join(error.sentence().split())
        if self.as_json:
            answer = {**error.fields, "error": error.code, "message": sentence}
            print(json.dumps(answer, ensure_ascii=False, default=_plain), file=sys.stderr)
        else:
            print(sentence, file=sys.stderr)


def one_line(cell: object) -> str:
    """Nothing from outside may steer a terminal: control characters are shown as spaces."""
    text = "" if cell is None else str(cell)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _plain(value: Any) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return value._asdict()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    return str(value)
