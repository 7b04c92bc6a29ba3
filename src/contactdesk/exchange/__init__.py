"""Files and plain rows, both ways; knows no database. This is all that others use of it.

Reading a file or a pasted list:

    read_table(path, wanted=None) -> SheetTable          CSV, XLSX, ODS, told by contents
    read_pasted(text) -> SheetTable                      rows of a sheet, or one person a line
    Reading(encoding, delimiter, header_row, sheet)      None: find it; header_row 0: no headings
    SheetTable: headings, rows, fields (the guess), reading (as found), source, above (title lines),
        sheets, unreadable (characters lost), column_names (headings, or letters A, B … without)
    TableRow(line, cells)                                line as a spreadsheet numbers it
    guess_columns(headings, sample_rows) -> tuple[Field, ...]

What cells mean, from text to text:

    not_a_person(cells, headings=()) -> NotAPerson | None    a blank row, a total, repeated headings
    name_of_cells(full=, family=, given=, family_first=) -> PersonName(full, family, given, title)
    split_full_name(full, family_first=False) -> PersonName
    split_addresses(cell), split_phones(cell), split_languages(cell) -> list[str]    as typed
    registration_code(text), role_code(text) -> str | None      values of the enumerations in records
    is_nothing(cell) -> bool                                     "brak", "-", "n/a"
    clean(text) -> str                                           without what cannot be seen

Writing, beside the old file and then in its place:

    write_csv(path, headings, rows, *, delimiter=Delimiter.SEMICOLON)
    write_xlsx(path, headings, rows, *, sheet="")
    write_json(path, records)

Every refusal is a ContactDeskError: those of ``exchange.errors``, and NotThere, CannotRead, CannotWrite.
"""

from contactdesk.exchange.cells import clean
from contactdesk.exchange.codes import registration_code, role_code
from contactdesk.exchange.columns import guess_columns
from contactdesk.exchange.contact_cells import is_nothing, split_addresses, split_languages, split_phones
from contactdesk.exchange.encodings import ENCODING_NAMES
from contactdesk.exchange.names import PersonName, name_of_cells, split_full_name
from contactdesk.exchange.pasted import read_pasted
from contactdesk.exchange.reading import read_table
from contactdesk.exchange.row_kinds import NOT_A_PERSON_REASONS, NotAPerson, not_a_person
from contactdesk.exchange.tables import (
    DELIMITER_NAMES,
    FIELD_NAMES,
    Delimiter,
    Field,
    Reading,
    SheetTable,
    TableRow,
)
from contactdesk.exchange.writing import write_csv, write_json, write_xlsx

__all__ = [
    "DELIMITER_NAMES",
    "ENCODING_NAMES",
    "FIELD_NAMES",
    "NOT_A_PERSON_REASONS",
    "Delimiter",
    "Field",
    "NotAPerson",
    "PersonName",
    "Reading",
    "SheetTable",
    "TableRow",
    "clean",
    "guess_columns",
    "is_nothing",
    "name_of_cells",
    "not_a_person",
    "read_pasted",
    "read_table",
    "registration_code",
    "role_code",
    "split_addresses",
    "split_full_name",
    "split_languages",
    "split_phones",
    "write_csv",
    "write_json",
    "write_xlsx",
]
