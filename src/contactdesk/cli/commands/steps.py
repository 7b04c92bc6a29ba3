"""Steps: taken back, done again, told."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.commands.chosen import progress
from contactdesk.cli.commands.numbers import count
from contactdesk.cli.commands.references import id_meant
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import N_, _
from contactdesk.records.history import ChangeKind
from contactdesk.records.search import Kind
from contactdesk.storage.change import ChangeSet


def _declare_step(parser: ArgumentParser) -> None:
    parser.add_argument(
        "step", metavar="STEP", nargs="?", type=count, help=_("a step's number in the history")
    )


def _undo(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        return _tell(services.history.undo(arguments.step, progress=progress()), output)


def _redo(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        return _tell(services.history.redo(arguments.step, progress=progress()), output)


def _tell(changes: ChangeSet, output: Output) -> int:
    output.line(changes.words.text())
    output.data({"change": changes.id, "words": changes.words.text(), "touched": len(changes.touched)})
    return 0


def _declare_history(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        metavar="KIND",
        nargs="?",
        choices=[kind.value for kind in Kind],
        help=", ".join(kind.value for kind in Kind),
    )
    parser.add_argument("record", metavar="ID", nargs="?", help=_("an id or an unambiguous name"))
    parser.add_argument("--limit", type=count, default=50, metavar="N", help=_("how many at most"))


def _history(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        if arguments.kind and arguments.record:
            kind = Kind(arguments.kind)
            changes = services.history.of_record(kind, id_meant(services, kind, arguments.record))
            output.table([(format_moment(c.at), c.author, c.field, c.before, "→", c.after) for c in changes])
            output.data([change._asdict() for change in changes])
            return 0
        steps = services.history.page(0, arguments.limit)
    output.table(
        [
            (step.id, format_moment(step.at), step.author, step.words, _("undone") if step.undone else "")
            for step in steps
        ]
    )
    output.data([{**step._asdict(), "kind": ChangeKind(step.kind).value} for step in steps])
    return 0


UNDO = Command("undo", N_("take back the last step, or the one named"), _declare_step, _undo)
REDO = Command("redo", N_("do an undone step again"), _declare_step, _redo)
HISTORY = Command(
    "history", N_("tell what was done on the desk, or to one record"), _declare_history, _history
)
