"""The columns of an attendance sheet: which there are, how wide, and what each shows of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from contactdesk.core.i18n import N_, _
from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import MUTED, TEXT, Ink
from contactdesk.documents.sheet_content import SheetLayout, SheetRow
from contactdesk.documents.text.shaping import line
from contactdesk.documents.text.wrapping import Fitted, fit

PADDING = 5.5
HEADING_SIZE = 8.6
NARROWEST_SIGNATURE = 98.0


@dataclass(frozen=True)
class _Kind:
    """A column as it is declared; ``share`` is its part of the width, 0 takes what its texts need."""

    heading: str
    share: float
    show: Callable[[SheetRow], str]
    size: float = 8.8
    weight: Weight = Weight.REGULAR
    ink: Ink = TEXT


_NUMBER = _Kind(N_("No."), 0, lambda row: str(row.number), ink=MUTED)
_NAME = _Kind(N_("Name"), 1.55, lambda row: row.name, size=9.8, weight=Weight.BOLD)
_ORGANISATION = _Kind(N_("Organisation"), 1.65, lambda row: row.organisation)
_TABLE = _Kind(N_("Table"), 0.58, lambda row: row.table or ("—" if row.name else ""))
_EMAIL = _Kind(N_("E-mail"), 1.35, lambda row: row.email)
_PHONE = _Kind(N_("Phone"), 0.85, lambda row: row.phone)
_SIGNATURE = _Kind(N_("Signature"), 1.06, lambda _row: "")


@dataclass(frozen=True)
class Column:
    """A column in its place, in points from the table's left edge."""

    heading: Fitted
    left: float
    width: float
    size: float
    weight: Weight
    ink: Ink
    show: Callable[[SheetRow], str]

    @property
    def room(self) -> float:
        """How wide a text may be."""
        return self.width - 2 * PADDING


def columns(layout: SheetLayout, rows: Sequence[SheetRow], width: float) -> list[Column]:
    """The wanted columns side by side over the whole width, the signature's last."""
    wanted = [
        (_NUMBER, True),
        (_NAME, True),
        (_ORGANISATION, layout.organisation),
        (_TABLE, layout.table),
        (_EMAIL, layout.email),
        (_PHONE, layout.phone),
        (_SIGNATURE, True),
    ]
    kinds = [kind for kind, shown in wanted if shown]
    placed = []
    left = 0.0
    for kind, column_width in zip(kinds, _widths(kinds, rows, width), strict=True):
        heading = fit(_(kind.heading), Weight.BOLD, HEADING_SIZE, column_width - 2 * PADDING)
        placed.append(Column(heading, left, column_width, kind.size, kind.weight, kind.ink, kind.show))
        left += column_width
    return placed


def _widths(kinds: Sequence[_Kind], rows: Sequence[SheetRow], width: float) -> list[float]:
    highest = str(max((row.number for row in rows), default=0))
    number = max(
        line(_(_NUMBER.heading), Weight.BOLD).width_at(HEADING_SIZE),
        line("0" * len(highest), Weight.REGULAR).width_at(_NUMBER.size),
    )
    number += 2 * PADDING
    shares = sum(kind.share for kind in kinds)
    signature = max((width - number) * _SIGNATURE.share / shares, NARROWEST_SIGNATURE)
    unit = (width - number - signature) / (shares - _SIGNATURE.share)
    return [number, *(kind.share * unit for kind in kinds[1:-1]), signature]
