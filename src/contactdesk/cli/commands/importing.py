"""Taking in a list from a file, and listing what was not taken."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from contactdesk.cli.commands.numbers import row_number
from contactdesk.cli.house import Command, House
from contactdesk.cli.nouns.values import NotAnAssignment
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _, n_
from contactdesk.core.text import fold
from contactdesk.exchange import DELIMITER_NAMES, FIELD_NAMES, Field, Reading, SheetTable, read_table
from contactdesk.exchange.tables import column_letter
from contactdesk.services.field_errors import UnknownChoice
from contactdesk.services.field_values import choice
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
    parser.add_argument(
        "--header-row", type=row_number, metavar="N", help=_("the row that holds the headings")
    )
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
        if arguments.save_not_taken and plan.not_taken:
            # First, so that a place that cannot be written stops the import too.
            services.imports.save_not_taken(plan, Path(arguments.save_not_taken))
        result = None if arguments.dry_run else services.imports.run(plan)
    _tell(plan, result, output)
    return 0


def _columns(table: SheetTable, mapping: list[str]) -> tuple[Field, ...]:
    """The guess, with what the user says of a column by its heading or its letter."""
    columns = list(table.fields)
    names = [fold(name) for name in table.column_names]
    letters = [fold(column_letter(place)) for place in range(len(names))]
    for text in mapping:
        name, equals, field = text.rpartition("=")
        if not equals:
            raise NotAnAssignment(text=text)
        wanted = fold(name.strip())
        if wanted not in names and wanted not in letters:
            raise NoSuchColumn(column=name, columns=", ".join(table.column_names))
        place = names.index(wanted) if wanted in names else letters.index(wanted)
        columns[place] = _field(field)
    return tuple(columns)


def _field(text: str) -> Field:
    """By its word or its name in either language. Raises NoSuchField."""
    try:
        return choice("field", text, Field, FIELD_NAMES)
    except UnknownChoice:
        raise NoSuchField(field=text, fields=", ".join(Field)) from None


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
