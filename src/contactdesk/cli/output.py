"""What a command says: aligned text for people, or JSON for programs."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from contactdesk.core.errors import ContactDeskError

_JOINERS = "\u200c\u200d"


class Output:
    """Text goes out line by line; with ``as_json`` only ``data`` does, once."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def line(self, text: str) -> None:
        """A sentence for people; left out of JSON."""
        if not self.as_json:
            print(one_line(text))

    def data(self, value: object) -> None:
        """The answer for programs; left out of text."""
        if self.as_json:
            print(json.dumps(plain(value), ensure_ascii=False, indent=1))

    def note(self, sentence: str) -> None:
        """What is to be known beside the answer: on stderr, where no program mistakes it for that."""
        print(one_line(sentence), file=sys.stderr)

    def table(self, rows: Sequence[Sequence[object]]) -> None:
        """Rows with their columns aligned as a terminal shows them, wide scripts included."""
        cells = [[one_line(cell) for cell in row] for row in rows]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for row in cells if not self.as_json else ():
            padded = (_pad(cell, width) for cell, width in zip(row, widths, strict=True))
            print("  ".join(padded).rstrip())

    def refuse(self, error: ContactDeskError) -> None:
        """One sentence on stderr, and why in JSON where that is wanted."""
        sentence = one_line(error.sentence())
        if self.as_json:
            answer = {**error.fields, "error": error.code, "message": sentence}
            print(json.dumps(plain(answer), ensure_ascii=False), file=sys.stderr)
        else:
            print(sentence, file=sys.stderr)


def one_line(cell: object) -> str:
    """Nothing from outside may steer a terminal: what cannot be seen is a space, but for joiners in names."""
    text = "" if cell is None else str(cell)
    return " ".join("".join(c if c.isprintable() or c in _JOINERS else " " for c in text).split())


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def plain(value: Any) -> object:
    """A value as JSON has it: rows become objects, moments say that they are in UTC."""
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime):
        return f"{value.isoformat(timespec='seconds')}Z"
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [plain(one) for one in value]
    return str(value)
