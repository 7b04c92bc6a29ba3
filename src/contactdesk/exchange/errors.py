"""What can be wrong with a file that should be a table, each with its sentence."""

from __future__ import annotations

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_


class NotATable(ContactDeskError):
    code = "not-a-table"
    message = N_("“{file}” is not a table: choose a CSV, XLSX or ODS file.")


class FileEmpty(ContactDeskError):
    code = "file-empty"
    message = N_("“{file}” is empty.")


class FileBlank(ContactDeskError):
    code = "file-blank"
    message = N_("There is nothing but blank cells in “{file}”.")


class NothingPasted(ContactDeskError):
    code = "nothing-pasted"
    message = N_("There is nothing to read in the pasted text.")


class FileTooLarge(ContactDeskError):
    code = "file-too-large"
    message = N_("“{file}” is too large: {megabytes} MB, and at most {limit} MB can be read at once.")


class TooManyRows(ContactDeskError):
    code = "too-many-rows"
    message = N_("“{file}” has more than {limit} rows: divide it into smaller files.")


class TooManyColumns(ContactDeskError):
    code = "too-many-columns"
    message = N_("“{file}” has more than {limit} columns in row {row}.")


class CellTooLong(ContactDeskError):
    code = "cell-too-long"
    message = N_("A cell in row {row} of “{file}” is longer than {limit} characters.")


class QuoteNotClosed(ContactDeskError):
    code = "quote-not-closed"
    message = N_("A quotation mark opened in row {row} of “{file}” is not closed.")


class WrongEncoding(ContactDeskError):
    code = "wrong-encoding"
    message = N_("“{file}” cannot be read as {encoding}: choose another encoding.")


class UnknownEncoding(ContactDeskError):
    code = "unknown-encoding"
    message = N_("There is no encoding called “{encoding}”.")


class NoSuchRow(ContactDeskError):
    code = "no-such-row"
    message = N_("“{file}” has no row {row} to take headings from.")


class NoSuchSheet(ContactDeskError):
    code = "no-such-sheet"
    message = N_("“{file}” has no sheet called “{sheet}”.")


class ArchiveBomb(ContactDeskError):
    code = "archive-bomb"
    message = N_("“{file}” would unpack to more than this program reads; it may have been made to do harm.")


class WorkbookDamaged(ContactDeskError):
    code = "workbook-damaged"
    message = N_("“{file}” is damaged and cannot be read as a spreadsheet.")


class OldWorkbook(ContactDeskError):
    code = "old-workbook"
    message = N_("“{file}” is in the format of old Excel: save it as XLSX and choose that.")


class PasswordProtected(ContactDeskError):
    code = "password-protected"
    message = N_("“{file}” is protected by a password: save it without one and try again.")


class NotAMail(ContactDeskError):
    code = "not-a-mail"
    message = N_("“{file}” is not an e-mail: save the message as an .eml file and choose that.")
