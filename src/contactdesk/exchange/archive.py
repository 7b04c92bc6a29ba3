"""Workbooks looked at before they are opened: whether they unpack to more than anyone needs."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat

from contactdesk.exchange.cell_reach import check_content, check_sheet
from contactdesk.exchange.errors import ArchiveBomb, NotATable, WorkbookDamaged

# A list of 200,000 people unpacks to some 150 MB; text packs 5 to 20 times, bombs 1,000 times.
_MOST_UNPACKED = 400 * 1024 * 1024
_MOST_RATIO = 200
_RATIO_MATTERS_FROM = 8 * 1024 * 1024
_MOST_ENTRIES = 5_000
_CHUNK = 1024 * 1024
_LOCAL_HEADER = 30


def check_archive(data: bytes, file: str) -> None:
    """Raises ArchiveBomb, WorkbookDamaged, NotATable, TooManyRows or TooManyColumns, or returns."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise WorkbookDamaged(file=file) from None
    names = {entry.filename for entry in entries}
    if not names & {"xl/workbook.xml", "content.xml"}:
        raise NotATable(file=file)
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    packs_unlike_text = unpacked > _RATIO_MATTERS_FROM and unpacked > packed * _MOST_RATIO
    if len(entries) > _MOST_ENTRIES or unpacked > _MOST_UNPACKED or packs_unlike_text:
        raise ArchiveBomb(file=file)
    for entry in entries:
        parts = _unpack(data, entry, file)
        if entry.filename.endswith((".xml", ".rels")):
            parts = _well_formed(parts, file)
        # A workbook may keep its sheets under any name, so every part of it is looked at.
        if entry.filename == "content.xml":
            check_content(parts, file)
        else:
            check_sheet(parts, file)


def _well_formed(parts: Iterator[bytes], file: str) -> Iterator[bytes]:
    """The same chunks, or WorkbookDamaged: in XML that breaks off the reader looks for its end forever."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for part in parts:
            parser.Parse(part, False)
            yield part
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError):
        raise WorkbookDamaged(file=file) from None


def _refuse_doctype(*_declaration: object) -> None:
    raise ValueError("a workbook declares no entities")


def _unpack(data: bytes, entry: zipfile.ZipInfo, file: str) -> Iterator[bytes]:
    """An entry's contents in chunks; an entry that is longer than it says is a bomb that lies."""
    start = entry.header_offset
    header = data[start : start + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER or entry.flag_bits & 1:
        raise WorkbookDamaged(file=file)
    start += _LOCAL_HEADER + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = data[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        yield packed
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise WorkbookDamaged(file=file)
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    length = 0
    try:
        while not inflate.eof:
            part = inflate.decompress(packed, _CHUNK)
            packed = inflate.unconsumed_tail
            length += len(part)
            if length > entry.file_size:
                raise ArchiveBomb(file=file)
            if not part and not packed:
                break
            yield part
    except zlib.error:
        raise WorkbookDamaged(file=file) from None
