"""Taking in a list from a file, and listing what was not taken."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from contactdesk.cli.commands.options import assignments
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _, n_
from contactdesk.core.text import fold
from contactdesk.exchange import DELIMITER_NAMES, Field, Reading, SheetTable, guess_columns, read_table
from contactdesk.services.import_plan import ImportPlan, PlannedRow
from contactdesk.services.imports import ImportResult
from contactdesk.services.listed_people import RowFate


class NoSuchColumn(ContactDeskError):
    code = "no-such-column"
    message = N_("The file has no column “{column}”; it has: {columns}.")


class NoSuchField(ContactDeskError):
    code = "no-such-field"
    message = N_("There is no field “{field}”; there are: {fields}.")


class MeetingNeeded(ContactDeskError):
    code = "meeting-needed"
    message = N_("Say with --meeting which meeting the participants belong to.")


_DELIMITERS = {delimiter.name.lower(): delimiter for delimiter in DELIMITER_NAMES}


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=_("a CSV, XLSX or ODS file"))
    parser.add_argument("--into", choices=["people", "participants"], help=_("what the rows become"))
    parser.add_argument("--meeting", metavar="ID", help=_("the meeting whose participants they become"))
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help=_("what a column holds, by its heading"),
    )
    parser.add_argument("--encoding", metavar="E", help=_("the file's encoding, such as cp1250"))
    parser.add_argument("--delimiter", choices=list(_DELIMITERS), help=_("what separates its columns"))
    parser.add_argument("--header-row", type=int, metavar="N", help=_("the row that holds the headings"))
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would happen"))
    parser.add_argument("--save-not-taken", metavar="FILE", help=_("write the rows not taken into a file"))


def _run(house: House, arguments: Namespace, output: Output) -> int:
    if arguments.into == "participants" and not arguments.meeting:
        raise MeetingNeeded
    delimiter = _DELIMITERS[arguments.delimiter] if arguments.delimiter else None
    with house.services() as services:
        meeting_id = services.meetings.find(arguments.meeting) if arguments.meeting else None
        wanted = Reading(encoding=arguments.encoding, delimiter=delimiter, header_row=arguments.header_row)
        table = read_table(Path(arguments.file), wanted)
        plan = services.imports.plan(table, _columns(table, arguments.map), meeting_id)
        result = None if arguments.dry_run else services.imports.run(plan)
        if arguments.save_not_taken:
            services.imports.save_not_taken(plan, Path(arguments.save_not_taken))
    _tell(plan, result, output)
    return 0


def _columns(table: SheetTable, mapping: list[str]) -> tuple[Field, ...]:
    columns = list(guess_columns(table.headings, [row.cells for row in table.rows[:50]]))
    headings = [fold(heading) for heading in table.headings]
    for text in mapping:
        heading, _equals, field = text.rpartition("=")
        assignments([text])
        if fold(heading) not in headings:
            raise NoSuchColumn(column=heading, columns=", ".join(table.headings))
        if field not in set(Field):
            raise NoSuchField(field=field, fields=", ".join(Field))
        columns[headings.index(fold(heading))] = Field(field)
    return tuple(columns)


def _tell(plan: ImportPlan, result: ImportResult | None, output: Output) -> None:
    rows = result.rows if result else plan.rows
    counts = {fate: sum(row.fate is fate for row in rows) for fate in RowFate}
    new, known, twice, out = (
        counts[fate] for fate in (RowFate.NEW, RowFate.KNOWN, RowFate.TWICE, RowFate.NOT_TAKEN)
    )
    if result is None:
        output.line(_("Nothing was written; this is what would happen:"))
    output.line(
        " · ".join(
            [
                n_("{n} new person", "{n} new people", new).format(n=new),
                n_("{n} known", "{n} known", known).format(n=known),
                n_("{n} twice in this file", "{n} twice in this file", twice).format(n=twice),
                n_("{n} row not taken", "{n} rows not taken", out).format(n=out),
            ]
        )
    )
    remarks = [
        (_("row {row}, line {line}").format(row=row.row, line=row.line), row.remark)
        for row in rows
        if row.remark
    ]
    output.table(remarks)
    output.data(_answer(plan, result, rows))


def _answer(plan: ImportPlan, result: ImportResult | None, rows: tuple[PlannedRow, ...]) -> dict[str, Any]:
    not_taken = [
        {"row": row.row, "line": row.line, "reason": row.remark}
        for row in rows
        if row.fate is RowFate.NOT_TAKEN
    ]
    if result is None:
        counts = {fate.value: number for fate, number in plan.counts.items()}
        return {"dry_run": True, "counts": counts, "not_taken": not_taken, "change": None}
    return {
        "created": result.created,
        "recognised": result.recognised,
        "not_taken": not_taken,
        "change": result.changes.id,
    }


IMPORT = Command("import", N_("take in a list from a CSV or XLSX file"), _declare, _run)
