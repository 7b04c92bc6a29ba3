"""What was measured, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Measured:
    """One line: a row of the table of goals, what was measured beside which floor, and what is aimed at.

    ``value`` is the ratio, or with ``unit`` a time or a share of its own; ``goal`` 0 where there is none.
    """

    row: str
    what: str
    value: float
    goal: float = 0.0
    unit: str = ""
    ours: str = ""
    floor: str = ""
    at_least: bool = False

    @property
    def reached(self) -> bool:
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def cells(self) -> tuple[str, ...]:
        sign = "≥" if self.at_least else "≤"
        goal = f"{sign} {self.goal:g}{self.unit}" if self.goal else ""
        mark = "" if not self.goal else "reached" if self.reached else "MISSED"
        return (self.row, self.what, self.ours, self.floor, f"{self.value:.3g}{self.unit}", goal, mark)


@dataclass
class Results:
    about: dict[str, Any] = field(default_factory=dict)
    lines: list[Measured] = field(default_factory=list)
    file: Path | None = None

    def add(self, line: Measured) -> None:
        """Written at once: what comes later may take an hour, or fail."""
        self.lines.append(line)
        if self.file is not None:
            self._write(self.file)

    def table(self) -> list[str]:
        heading = ("row", "what", "ours", "floor", "result", "goal", "")
        cells = [heading, *(line.cells() for line in sorted(self.lines, key=_place))]
        widths = [max(len(row[column]) for row in cells) for column in range(len(heading))]
        return [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in cells
        ]

    def _write(self, path: Path) -> None:
        told = [{**asdict(line), "reached": line.reached if line.goal else None} for line in self.lines]
        path.write_text(json.dumps({**self.about, "lines": told}, ensure_ascii=False, indent=1), "utf-8")


def _place(line: Measured) -> tuple[int, str]:
    digits = "".join(char for char in line.row if char.isdigit())
    return int(digits or 99), line.row
