"""Adding and changing records field by field."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.house import Command, House
from contactdesk.cli.nouns import NOUNS
from contactdesk.cli.nouns.noun import Noun, Written
from contactdesk.cli.nouns.office import OFFICE
from contactdesk.cli.nouns.values import assignments
from contactdesk.cli.output import Output
from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import N_, _
from contactdesk.services.services import Services

_ADDED = [name for name, noun in NOUNS.items() if noun.add]
_EDITED = [name for name, noun in NOUNS.items() if noun.edit]


def _declare_add(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=_ADDED, help=", ".join(_ADDED))
    parser.add_argument("fields", metavar="FIELD=VALUE", nargs="+", help=_told())


def _told() -> str:
    return _("such as name=… or city=…; several e-mails, phones or tags are parted by semicolons")


def _add(house: House, arguments: Namespace, output: Output) -> int:
    noun = NOUNS[arguments.kind]
    assert noun.add is not None
    values = assignments(arguments.fields)
    with house.services() as services:
        return _tell(services, noun, noun.add(services, values), output)


def _declare_edit(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=_EDITED, help=", ".join(_EDITED))
    told = _("an id or an unambiguous name (the office has none), then {fields}").format(fields=_told())
    parser.add_argument("words", metavar="[ID] FIELD=VALUE", nargs="+", help=told)


def _edit(house: House, arguments: Namespace, output: Output) -> int:
    noun = NOUNS[arguments.kind]
    assert noun.meant is not None
    assert noun.edit is not None
    first, *rest = arguments.words
    reference, typed = ("", [first, *rest]) if "=" in first else (first, rest)
    if not typed or (not reference and noun is not OFFICE):
        raise WrongUsage(command="contactdesk edit", problem=_("an ID and FIELD=VALUE are needed"))
    values = assignments(typed)
    with house.services() as services:
        written = noun.edit(services, noun.meant(services, reference), values)
        return _tell(services, noun, written, output)


def _tell(services: Services, noun: Noun, written: Written, output: Output) -> int:
    if written.changes.id is None:
        output.line(_("Nothing was changed."))
    else:
        output.line(f"{written.changes.words.text()} ({written.id})")
    assert noun.card is not None
    output.data({"kind": noun.name, **noun.card(services, written.id), "change": written.changes.id})
    return 0


ADD = Command("add", N_("make a record"), _declare_add, _add)
EDIT = Command("edit", N_("change fields of a record"), _declare_edit, _edit)
