"""Results on paper or as a sheet: a PDF, or a CSV that spreadsheets take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.files import write_beside
from contactdesk.core.i18n import N_, Language

if TYPE_CHECKING:
    from contactdesk.documents.report_content import Report


class NotAReport(ContactDeskError):
    code = "not-a-report"
    message = N_("Results are saved as .pdf or .csv, and not as “{file}”.")


class PrintedReport(NamedTuple):
    """``pages`` is 0 of a sheet."""

    file: Path
    pages: int


def print_report(report: Report, target: Path, language: Language) -> PrintedReport:
    """The ending says as what. Raises NotAReport, CannotWrite."""
    ending = target.suffix.casefold()
    if ending not in {".pdf", ".csv"}:
        raise NotAReport(file=target.name)
    if ending == ".csv":
        from contactdesk.exchange.writing import write_csv

        write_csv(target, [report.title], _rows(report))
        return PrintedReport(target, 0)
    from contactdesk.documents.report import write_report

    with write_beside(target) as beside, beside.open("wb") as file:
        return PrintedReport(target, write_report(file, report, language))


def _rows(report: Report) -> Iterator[Sequence[str]]:
    """Figures, then each table beneath its title, with empty lines between."""
    yield [report.subtitle]
    yield []
    yield from ([figure.caption, figure.value] for figure in report.figures)
    for table in report.tables:
        yield []
        yield [table.title]
        yield table.headings
        yield from table.rows
