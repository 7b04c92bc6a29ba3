"""Workbooks and archives for tests, made in memory with invented people."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from xlsxwriter import Workbook


def workbook(*sheets: tuple[str, Sequence[Sequence[object]]], hidden: Sequence[str] = ()) -> bytes:
    """An XLSX of named sheets, each a list of rows; dates and numbers stay what they are."""

    def fill(book: Any) -> None:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets:
            page = book.add_worksheet(name)
            for line, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is not None:
                        page.write(line, column, value, *([day] if hasattr(value, "year") else []))
            if name in hidden:
                page.hide()

    return written(fill)


def written(fill: Callable[[Any], None]) -> bytes:
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    fill(book)
    book.close()
    return target.getvalue()


def archive(entries: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as packed:
        for name, data in entries.items():
            packed.writestr(name, data)
    return target.getvalue()


def replaced(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same archive with one entry changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        entries = {entry: packed.read(entry) for entry in packed.namelist()}
    entries[name] = change(entries[name])
    return archive(entries)


ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_ODS_HEAD = (
    b'<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    b' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    b' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    b' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
    b"<office:body><office:spreadsheet>"
)


def ods(rows: str) -> bytes:
    """An ODS with one sheet of the given ``table:table-row`` elements."""
    table = f'<table:table table:name="Lista">{rows}</table:table>'.encode()
    manifest = (
        b'<?xml version="1.0"?><manifest:manifest'
        b' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        b'<manifest:file-entry manifest:full-path="/" manifest:media-type="' + ODS_TYPE + b'"/>'
        b"</manifest:manifest>"
    )
    return archive(
        {
            "mimetype": ODS_TYPE,
            "content.xml": _ODS_HEAD
            + table
            + b"</office:spreadsheet></office:body></office:document-content>",
            "META-INF/manifest.xml": manifest,
        }
    )


def ods_row(*texts: str, times: int = 1, across: int = 1) -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{across}">'
        f"<text:p>{text}</text:p></table:table-cell>"
        for text in texts
    )
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'
