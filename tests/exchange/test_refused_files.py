"""Files that are no tables, too large or out of reach, each refused in one sentence."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from contactdesk.core.errors import CannotRead, ContactDeskError, NotThere
from contactdesk.exchange import Reading, read_table
from contactdesk.exchange.errors import (
    CellTooLong,
    FileBlank,
    FileEmpty,
    FileTooLarge,
    NoSuchRow,
    NotATable,
    QuoteNotClosed,
    TooManyColumns,
    TooManyRows,
    UnknownEncoding,
    WrongEncoding,
)
from contactdesk.exchange.tables import MAX_ROWS, MAX_TEXT_BYTES
from tests.exchange.lists import LIST, table_of


@pytest.mark.parametrize(
    ("data", "wanted", "error"),
    [
        (b"", None, FileEmpty),
        (b";;;\r\n ; ;\r\n\r\n", None, FileBlank),
        (b"\xef\xbb\xbf", None, FileBlank),
        (b"%PDF-1.7\n1 0 obj", None, NotATable),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, NotATable),
        (b"<!DOCTYPE html><table><tr><td>Anna</td></tr></table>", None, NotATable),
        (b"BEGIN:VCARD\nFN:Anna\nEND:VCARD\n", None, NotATable),
        (bytes(range(256)) * 40, None, NotATable),
        (LIST.encode("cp1250"), Reading(encoding="utf-8"), WrongEncoding),
        (LIST.encode("utf-8"), Reading(encoding="windows-1250"), WrongEncoding),
        (LIST.encode("cp1250"), Reading(encoding="utf-16"), WrongEncoding),
        (LIST.encode("utf-16"), Reading(encoding="cp1250"), WrongEncoding),
        (LIST.encode("cp1250"), Reading(encoding="iso-8859-2"), WrongEncoding),
        (LIST.encode(), Reading(encoding="klingon"), UnknownEncoding),
        (LIST.encode(), Reading(encoding="rot13"), UnknownEncoding),
        (LIST.encode(), Reading(encoding="utf-7"), UnknownEncoding),
        (LIST.encode(), Reading(header_row=99), NoSuchRow),
        (LIST.encode(), Reading(header_row=-1), NoSuchRow),
        (b'A;B;C\n"x;y;z\n' + b"d;e;f\n" * 50, None, QuoteNotClosed),
        (b'A;B;C\n"x;y;z\n' + b"d;e;f\n" * 50 + b'"q";r;s\n', None, QuoteNotClosed),
        (b"A;B\nC;" + b"x" * 10_000_000, None, CellTooLong),
        (b";".join([b"A"] * 100_000), None, TooManyColumns),
        (b"A;B\n" * (MAX_ROWS + 1), None, TooManyRows),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, wanted: Reading | None, error: type[ContactDeskError]
) -> None:
    with pytest.raises(error) as refusal:
        table_of(tmp_path, data, wanted)
    sentence = refusal.value.sentence()
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "\n" not in sentence


def test_an_unclosed_quotation_mark_is_named_by_its_row(tmp_path: Path) -> None:
    with pytest.raises(QuoteNotClosed) as refusal:
        table_of(tmp_path, 'A;B;C\nd;e;f\n"x;y;z\n')
    assert refusal.value.fields["row"] == 3


def test_a_file_beyond_the_limit_is_refused_before_it_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    with path.open("wb") as sparse:
        sparse.write(b"Name;City\n")
        sparse.truncate(MAX_TEXT_BYTES * 2)
    with pytest.raises(FileTooLarge) as refusal:
        read_table(path)
    assert refusal.value.fields["megabytes"] == 128


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotThere):
        read_table(tmp_path / "nothing.csv")
    with pytest.raises(NotThere):
        read_table(Path("a\0b"))
    with pytest.raises(CannotRead):
        read_table(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="pipes and permissions of POSIX")
def test_files_that_may_not_be_read_and_pipes_that_never_end_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(NotATable):
        read_table(tmp_path / "pipe.csv")
    path = tmp_path / "locked.csv"
    path.write_text("Name\nAnna\n", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        return
    with pytest.raises(CannotRead):
        read_table(path)
