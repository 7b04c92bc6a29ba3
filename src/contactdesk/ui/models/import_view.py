"""What is to be imported and how it is read, and what the services say would become of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from contactdesk.exchange import Field, Reading, SheetTable, read_pasted, read_table

if TYPE_CHECKING:
    from contactdesk.services.import_plan import ImportPlan
    from contactdesk.services.services import Services

# Of these a person may have several, so several columns may hold them.
_SEVERAL = {Field.EMAIL, Field.PHONE, Field.LANGUAGES, Field.NOTES, Field.ROW_NUMBER, Field.IGNORE}


@dataclass(frozen=True, eq=False)
class ListToImport:
    """A file by its path, or else pasted text. Choosing a file again makes a new one, which is read anew."""

    path: str = ""
    text: str = ""

    def read(self, wanted: Reading) -> SheetTable:
        return read_table(Path(self.path), wanted) if self.path else read_pasted(self.text)


@dataclass(frozen=True)
class ImportWish:
    """``meeting_id`` 0 imports into people; ``columns`` None leaves the columns to the guess."""

    source: ListToImport
    meeting_id: int = 0
    reading: Reading = Reading()  # noqa: RUF009 - frozen, and so safe to share
    columns: tuple[Field, ...] | None = None


@dataclass(frozen=True)
class ImportView:
    """``found`` is how the list was read when nobody had chosen anything."""

    wish: ImportWish
    plan: ImportPlan
    found: Reading


def look(services: Services, wish: ImportWish, before: ImportView | None) -> ImportView:
    """Runs where the services live. Reads the list only when ``before`` has not read it in the same way."""
    if before is None or before.wish.source is not wish.source:
        table, found = wish.source.read(wish.reading), None
    elif before.wish.reading != wish.reading:
        table, found = wish.source.read(wish.reading), before.found
    else:
        table, found = before.plan.table, before.found
    plan = services.imports.plan(table, wish.columns, wish.meeting_id or None)
    return ImportView(wish, plan, found or table.reading)


def with_field(columns: tuple[Field, ...], place: int, field: Field) -> tuple[Field, ...]:
    """The columns with one matched to a field; another one that held the same gives it up."""
    given_up = () if field in _SEVERAL else (field,)
    kept = [Field.IGNORE if one in given_up else one for one in columns]
    return (*kept[:place], field, *kept[place + 1 :])


def with_reading(wish: ImportWish, reading: Reading) -> ImportWish:
    """Read in another way there may be other columns, so those are guessed anew."""
    return replace(wish, reading=reading, columns=None)
