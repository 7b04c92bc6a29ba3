"""A table as it was read: headings, rows, and how it was read. What its cells mean is for others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contactdesk.core.i18n import N_

# Beyond these a file is refused in one sentence rather than read until memory runs out.
MAX_TEXT_BYTES = 64 * 1024 * 1024
MAX_WORKBOOK_BYTES = 64 * 1024 * 1024
MAX_ROWS = 200_000
MAX_COLUMNS = 1_000


class Delimiter(StrEnum):
    """What stands between the columns of a text file."""

    SEMICOLON = ";"
    COMMA = ","
    TAB = "\t"
    PIPE = "|"


DELIMITER_NAMES = {
    Delimiter.SEMICOLON: N_("semicolon"),
    Delimiter.COMMA: N_("comma"),
    Delimiter.TAB: N_("tab"),
    Delimiter.PIPE: N_("vertical bar"),
}


class Field(StrEnum):
    """What a column holds."""

    NAME = "name"
    FAMILY_THEN_GIVEN = "family-then-given"
    FAMILY_NAME = "family-name"
    GIVEN_NAME = "given-name"
    ORIGINAL_NAME = "original-name"
    FORM_OF_ADDRESS = "form-of-address"
    ORGANISATION = "organisation"
    UNIT = "unit"
    POSITION = "position"
    SECTOR = "sector"
    EMAIL = "email"
    PHONE = "phone"
    CITY = "city"
    COUNTRY = "country"
    LANGUAGES = "languages"
    ROLE = "role"
    TABLE = "table"
    REGISTRATION = "registration"
    NOTES = "notes"
    ROW_NUMBER = "row-number"
    IGNORE = "ignore"


FIELD_NAMES = {
    Field.NAME: N_("Name"),
    Field.FAMILY_THEN_GIVEN: N_("Family name, then given name"),
    Field.FAMILY_NAME: N_("Family name"),
    Field.GIVEN_NAME: N_("Given name"),
    Field.ORIGINAL_NAME: N_("Name in original script"),
    Field.FORM_OF_ADDRESS: N_("Form of address"),
    Field.ORGANISATION: N_("Organisation"),
    Field.UNIT: N_("Unit"),
    Field.POSITION: N_("Position"),
    Field.SECTOR: N_("Sector"),
    Field.EMAIL: N_("E-mail"),
    Field.PHONE: N_("Phone"),
    Field.CITY: N_("City"),
    Field.COUNTRY: N_("Country"),
    Field.LANGUAGES: N_("Languages"),
    Field.ROLE: N_("Role"),
    Field.TABLE: N_("Table"),
    Field.REGISTRATION: N_("Registration"),
    Field.NOTES: N_("Notes"),
    Field.ROW_NUMBER: N_("Row number"),
    Field.IGNORE: N_("Not taken"),
}


@dataclass(frozen=True)
class Reading:
    """How a file is read; as a wish ``None`` means "find it".

    ``header_row`` is a row as a spreadsheet numbers it, 0 a table without headings. ``encoding`` and
    ``delimiter`` stay ``None`` for a workbook, ``sheet`` for a text file.
    """

    encoding: str | None = None
    delimiter: Delimiter | None = None
    header_row: int | None = None
    sheet: str | None = None


@dataclass(frozen=True)
class TableRow:
    """``line`` is the row's number in a spreadsheet, from 1; as many cells as the table has headings."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class SheetTable:
    """``fields`` is the guess for each column; ``above`` the title lines over the headings.

    Blank rows within the table are rows; those after its end are not. ``sheets`` names what else the
    workbook holds. ``unreadable`` counts characters that the encoding could not give back.
    """

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    fields: tuple[Field, ...]
    reading: Reading
    source: str = ""
    above: tuple[TableRow, ...] = ()
    sheets: tuple[str, ...] = ()
    unreadable: int = 0

    @property
    def column_names(self) -> tuple[str, ...]:
        """Each column's heading, or its letter in a spreadsheet where it has none."""
        return tuple(heading or column_letter(i) for i, heading in enumerate(self.headings))


def column_letter(index: int) -> str:
    """The letters over a spreadsheet's column, counted from 0: A, B, … Z, AA, AB."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
