"""What the driven window says, heard from ``tests.window.read_aloud``, and looked up as people find it."""

from __future__ import annotations

import json
import re
import socket
import sys
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

_RECENTLY = re.compile(r"just now|\d+ (?:s|min) ago|· \d+ ms$")


class Line(NamedTuple):
    depth: int
    role: str
    name: str
    value: str


class Said:
    """A part of a window, from the outside in."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @property
    def title(self) -> str:
        """What the whole is called: of a window, what stands in its frame."""
        return self._lines[0].name if self._lines else ""

    def texts(self) -> list[str]:
        """All that stands there, without what changes while nobody does anything."""
        return [_RECENTLY.sub("", line.name).strip(" ·") for line in self._lines if line.name]

    def after(self, text: str) -> str:
        """What is said right after this: the count beside a heading, say."""
        texts = self.texts()
        return texts[texts.index(text) + 1]

    def number_before(self, *captions: str) -> int:
        """The number above one of these captions."""
        texts = self.texts()
        return next(int(texts[n - 1]) for n, text in enumerate(texts) if text in captions)

    def number_after(self, words: str) -> int:
        """As in “Inbox 6”; 0 where nothing is counted."""
        return self._number(re.compile(rf"{re.escape(words)}\s+(\d+)"))

    def number_of(self, words: str) -> int:
        """As in “6 people attended”; 0 where that is not said."""
        return self._number(re.compile(rf"(\d+) {words}"))

    def part(self, name: str, role: str) -> Said:
        """The first part of that kind whose name begins like this, with what is in it."""
        wanted = (n for n, line in enumerate(self._lines) if line.role == role and line.name.startswith(name))
        return self._from(next(wanted))

    def card(self, heading: str) -> Said:
        """What stands in the same frame as a heading."""
        place = next(n for n, line in enumerate(self._lines) if line.name == heading)
        return self._from(max(n for n in range(place) if self._lines[n].depth < self._lines[place].depth))

    def page(self) -> Said:
        """The window without its side bar."""
        return self._from(next(n for n, line in enumerate(self._lines) if line.role == "LayeredPane"))

    def _number(self, pattern: re.Pattern[str]) -> int:
        found = (pattern.fullmatch(text) for text in self.texts())
        return next((int(one.group(1)) for one in found if one), 0)

    def _from(self, place: int) -> Said:
        inside = takewhile(lambda line: line.depth > self._lines[place].depth, self._lines[place + 1 :])
        return Said([self._lines[place], *inside])


class ScreenReader:
    """``command`` starts the program so that it can be heard at ``place``, a path for a socket."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.command = (sys.executable, "-m", "tests.window.read_aloud", str(place))

    def hear(self) -> Said:
        """All that the window says once it has read what it needs."""
        before = self._ask()
        while (now := self._ask()) != before:
            before = now
        return Said(now)

    def _ask(self) -> list[Line]:
        with socket.socket(socket.AF_UNIX) as connection, connection.makefile("rb") as answer:
            connection.connect(str(self._place))
            return [Line(*line) for line in json.load(answer)]
