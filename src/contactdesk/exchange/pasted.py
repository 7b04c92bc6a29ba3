"""A list pasted from an e-mail or a sheet: rows of a sheet, or one person a line as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contactdesk.core.i18n import _
from contactdesk.exchange.cells import clean, read_cell
from contactdesk.exchange.delimited import find_delimiter, split_rows
from contactdesk.exchange.errors import FileTooLarge, NothingPasted
from contactdesk.exchange.headings import count_headings, find_header_row
from contactdesk.exchange.names import reads_family_first
from contactdesk.exchange.reading import build_table
from contactdesk.exchange.samples import looks_like_full_name, looks_like_organisation
from contactdesk.exchange.tables import FIELD_NAMES, Delimiter, Field, Reading, SheetTable, TableRow

_MOST_CHARACTERS = 5_000_000
_BULLET = re.compile(r"\s*(?:\(?\d{1,4}[.)]\)?(?:\s+|$|(?=[^\W\d]))|[-–—•*·▪◦‣>]+(?:\s+|$))")
_MAIL = re.compile(r"<?\s*(?:mailto:)?([^\s<>,;()\"]{1,64}@[^\s<>,;()\"]{1,255})\s*>?")
_PHONE = re.compile(
    r"(?:\b(?:tel|kom|mob|phone)\b[.:]?\s*)?(?<![\w@])(\+?\d[\d\s().\-]{6,20}\d)(?!\w)", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\(([^()]+)\)\s*")
_APART = re.compile(r"\s*[,;]\s*|\s+[–—|]\s+|\s+-\s+")
_SEVERAL_MAILS = re.compile(r"(?<=>)\s*[;,]\s*(?=\S)")
_PARTS_OF_ORGANISATIONS = re.compile(
    r"(?:departament|wydział|biuro|dział|department|unit|division)\b", re.IGNORECASE
)
_LINE_FIELDS = (Field.NAME, Field.ORGANISATION, Field.POSITION, Field.EMAIL, Field.PHONE, Field.NOTES)


def read_pasted(text: str) -> SheetTable:
    """A table of pasted text; its lines are those of the text, blank ones too.

    Raises NothingPasted, and for a sheet's rows what ``read_table`` raises.
    """
    source = _("pasted text")
    if len(text) > _MOST_CHARACTERS:
        raise FileTooLarge(file=source, megabytes=len(text) // 1_000_000, limit=_MOST_CHARACTERS // 1_000_000)
    if not clean(text):
        raise NothingPasted
    delimiter = _delimiter_of_sheet(text)
    if delimiter:
        return build_table(split_rows(text, delimiter, source), Reading(delimiter=delimiter), source)
    rows = list(_people(text))
    return _table_of_people(rows, source)


def _delimiter_of_sheet(text: str) -> Delimiter | None:
    """Tabs between cells, or a first line of headings; a comma alone parts a name from its organisation."""
    lines = [line for line in text.splitlines() if line.strip()]
    if sum("\t" in line.strip() for line in lines) >= 0.5 * len(lines):
        return Delimiter.TAB
    delimiter = find_delimiter(text)
    if count_headings(lines[0].split(delimiter)) > 1:
        return delimiter
    return None


def _people(text: str) -> Iterator[tuple[int, dict[Field, str]]]:
    for line, raw in enumerate(re.split("\r\n|\r|\n", text), start=1):
        for entry in _entries(raw, alone=raw.strip() == text.strip()):
            yield line, read_line(entry)


def _entries(raw: str, *, alone: bool) -> list[str]:
    """Several people on a line: ``A <mail>; B <mail>``, or the only line of all, when it is names alone."""
    entries = _SEVERAL_MAILS.split(raw)
    if len(entries) > 1:
        return entries
    for sign in (";", ","):
        names = [name.strip() for name in raw.split(sign) if name.strip()]
        if len(names) > 2 and alone and all(map(looks_like_full_name, names)):
            return names
    return [raw]


def read_line(entry: str) -> dict[Field, str]:
    """One person as people write them: ``3. Anna Żak <a@example.org>``, ``Anna Żak, Fundacja Most``.

    What is neither name, organisation, post, e-mail nor phone is a note: nothing of the line is lost.
    """
    text = clean(_BULLET.sub("", entry.replace("\t", " "), count=1))
    found: dict[Field, list[str]] = {field: [] for field in _LINE_FIELDS}
    for mail in _MAIL.findall(text):
        found[Field.EMAIL].append(mail.rstrip("."))
    text = _MAIL.sub(" ", text)
    for phone in _PHONE.findall(text):
        found[Field.PHONE].append(phone)
    text = _PHONE.sub(" ", text)
    for bracketed in _BRACKETS.findall(text):
        _place(bracketed, found)
    text = _BRACKETS.sub(" ", text)
    parts = [part.strip(" \"'.:") for part in _APART.split(text)]
    parts = [part for part in parts if part]
    if parts:
        if len(parts) > 1 and reads_family_first(parts[0], parts[1]):
            parts[:2] = [f"{parts[0]}, {parts[1]}"]
        found[Field.NAME].append(read_cell(parts[0]))
        for part in parts[1:]:
            _place(part, found)
    return {field: "; ".join(texts) for field, texts in found.items()}


def _place(part: str, found: dict[Field, list[str]]) -> None:
    """A part beside the name: the organisation first, then the post, then a note."""
    organisation, position = found[Field.ORGANISATION], found[Field.POSITION]
    if organisation and _PARTS_OF_ORGANISATIONS.match(part) and not position:
        organisation[-1] = f"{organisation[-1]}, {part}"
    elif not organisation:
        organisation.append(part)
    elif not position and looks_like_organisation(part) and not looks_like_organisation(organisation[0]):
        position.append(organisation.pop())
        organisation.append(part)
    elif not position:
        position.append(part)
    else:
        found[Field.NOTES].append(part)


def _table_of_people(people: list[tuple[int, dict[Field, str]]], source: str) -> SheetTable:
    while people and not any(people[-1][1].values()):
        people.pop()
    used = [field for field in _LINE_FIELDS if any(cells[field] for _line, cells in people)]
    fields = tuple(used) or (Field.NAME,)
    rows = [TableRow(line, tuple(cells[field] for field in fields)) for line, cells in people]
    if not used:
        raise NothingPasted
    above: list[TableRow] = []
    # "Uczestnicy:" or "Participants" over a list is its heading.
    if (
        len(rows) > 1
        and find_header_row([TableRow(1, (rows[0].cells[0],)), rows[1]]) == 1
        and not any(rows[0].cells[1:])
    ):
        above.append(rows.pop(0))
    return SheetTable(
        headings=tuple(_(FIELD_NAMES[field]) for field in fields),
        rows=tuple(rows),
        fields=fields,
        reading=Reading(header_row=above[0].line if above else 0),
        source=source,
        above=tuple(above),
    )
