"""Columns of a table as data: what a cell says, how it is drawn, how wide it begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from contactdesk.ui.shell.theme import Tone

Row = TypeVar("Row")


class CellKind(StrEnum):
    """How a cell is drawn."""

    TEXT = "text"
    STRONG = "strong"
    MUTED = "muted"
    PERSON = "person"
    PILL = "pill"
    NUMBER = "number"


class CellRole(IntEnum):
    """What a model of ours says about a cell beyond Qt's own roles."""

    TONE = Qt.ItemDataRole.UserRole + 1
    CHOICES = Qt.ItemDataRole.UserRole + 2
    ROW_ID = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True)
class Column(Generic[Row]):
    """``title`` is an untranslated msgid; ``sort`` is handed back when the heading is clicked ("" for never).

    ``choices`` makes the editor of an editable cell a list of these words. A ``spare`` column gives way
    where the table is too narrow; a ``hidden`` one is shown when somebody asks for it.
    """

    key: str
    title: str
    value: Callable[[Row], str]
    kind: CellKind = CellKind.TEXT
    width: int = 160
    stretch: bool = False
    tone: Callable[[Row], Tone] | None = None
    tip: Callable[[Row], str] | None = None
    sort: str = ""
    editable: bool = False
    choices: Callable[[Row], Sequence[str]] | None = None
    spare: bool = False
    hidden: bool = False
