"""A small list with title lines, a blank row and a total, and its way through a file."""

from __future__ import annotations

from pathlib import Path

from contactdesk.exchange import Reading, SheetTable, read_table

LIST = (
    "Lista uczestników;;;\r\n"
    ";;;\r\n"
    "Lp.;Nazwisko;Imię;E-mail\r\n"
    "1;Żółkiewska;Łucja;lucja@example.org\r\n"
    "2;Śliwa;Ździsław;\r\n"
    ";;;\r\n"
    ";;razem: 2;\r\n"
    ";;;\r\n"
)


def table_of(folder: Path, text: str | bytes, wanted: Reading | None = None) -> SheetTable:
    path = folder / "lista.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_table(path, wanted)
