"""Rows that are nobody: blank ones, totals, and headings repeated on each page of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.exchange.headings import count_headings


class NotAPerson(StrEnum):
    """Why a row of a table is left out."""

    BLANK = "blank"
    TOTAL = "total"
    HEADINGS = "headings"


NOT_A_PERSON_REASONS = {
    NotAPerson.BLANK: N_("The row is blank."),
    NotAPerson.TOTAL: N_("The row is a total, not a person."),
    NotAPerson.HEADINGS: N_("The row repeats the headings."),
}
_TOTAL = re.compile(
    r"(?:razem|suma|w sumie|ogolem|lacznie|podsumowanie|total|totals|grand total|sum|subtotal|altogether"
    r"|liczba (?:osob|uczestnikow|gosci|zgloszen)|number of (?:people|participants|guests)|count)"
    r"(?: (?:osob|uczestnikow|uczestnicy|gosci|people|participants|guests|persons))?"
    r"\s*[:=\-–—]?\s*(?P<number>[\d\s.,]*)\s*(?:osoby|osob|os\.?|people|persons)?"
)
_NUMBER = re.compile(r"[\d\s.,]+")


def not_a_person(cells: Sequence[str], headings: Sequence[str] = ()) -> NotAPerson | None:
    """The reason to leave a row out, or None for a row that may be somebody."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return NotAPerson.BLANK
    if _is_total(filled):
        return NotAPerson.TOTAL
    if headings and len(filled) > 1 and _repeats(cells, headings):
        return NotAPerson.HEADINGS
    return None


def _is_total(filled: Sequence[str]) -> bool:
    """A word for a total with its number, and nothing beside them but numbers."""
    totals = [match for cell in filled if (match := _TOTAL.fullmatch(fold(cell).strip()))]
    others = [cell for cell in filled if not _TOTAL.fullmatch(fold(cell).strip())]
    return bool(totals) and all(_NUMBER.fullmatch(cell) for cell in others)


def _repeats(cells: Sequence[str], headings: Sequence[str]) -> bool:
    named = [(cell, heading) for cell, heading in zip(cells, headings, strict=False) if heading]
    return all(fold(cell) == fold(heading) for cell, heading in named) and count_headings(cells) > 0
