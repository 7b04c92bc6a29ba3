"""Every command there is, by name; a test holds README to this table."""

from __future__ import annotations

from contactdesk.cli.commands import (
    attendance,
    calendars,
    demo,
    desk,
    exporting,
    importing,
    inbox,
    inviting,
    job_change,
    lists,
    logging_lines,
    plans,
    printing,
    records,
    steps,
)
from contactdesk.cli.house import Command

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        demo.DEMO,
        desk.NEW,
        importing.IMPORT,
        exporting.EXPORT,
        calendars.CALENDAR,
        lists.SEARCH,
        lists.LIST,
        lists.SHOW,
        records.ADD,
        records.EDIT,
        inviting.INVITE,
        job_change.PERSON_COMMAND,
        plans.PLAN_COMMAND,
        inbox.INBOX,
        logging_lines.LOG,
        printing.PRINT,
        attendance.ATTENDANCE,
        steps.UNDO,
        steps.REDO,
        steps.HISTORY,
        desk.CHECK,
        desk.BACKUP,
    )
}
