"""What the overview of a partnership says: facts and sections, in words, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from contactdesk.core.i18n import Language


class Fact(NamedTuple):
    """``detail`` stands small beneath the value, in lines."""

    caption: str
    value: str
    detail: str = ""


class Entry(NamedTuple):
    """``detail`` stands beneath the title, in lines, and ``beside`` at the trailing end of it."""

    title: str
    detail: str = ""
    beside: str = ""


class Section(NamedTuple):
    """``nothing`` is said where there is no entry; the entries of a path follow upon each other in time."""

    title: str
    entries: tuple[Entry, ...]
    nothing: str = "—"
    is_path: bool = False


class Overview(NamedTuple):
    """One partnership. ``rows`` are sections that stand beside each other, one or two."""

    title: str
    parties: str
    facts: tuple[Fact, ...]
    text: str
    rows: tuple[tuple[Section, ...], ...]


@dataclass(frozen=True)
class OverviewHead:
    """The office that prints, and in which language."""

    office: str
    office_address: str
    printed_on: str
    language: Language
    logo: bytes | None = None
