"""Finding, listing and showing."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.commands.numbers import count
from contactdesk.cli.commands.results import RESULTS, show_results
from contactdesk.cli.house import Command, House
from contactdesk.cli.nouns import NOUNS
from contactdesk.cli.nouns.meeting import PARTICIPATION_NAME
from contactdesk.cli.nouns.noun import Asked
from contactdesk.cli.output import Output
from contactdesk.cli.papers.scope import declare_scope
from contactdesk.cli.record_text import tell_record
from contactdesk.core.i18n import N_, _
from contactdesk.records.search import KIND_NAMES, Kind
from contactdesk.services.services import Services

_LISTED = [name for name, noun in NOUNS.items() if noun.rows]
_SHOWN = [name for name, noun in NOUNS.items() if noun.meant and noun.card]
_SEARCHED = {**{kind.value: kind for kind in Kind}, PARTICIPATION_NAME: Kind.PERSON}
"""The lists that are searched in the query language, and as what."""
_EVERYTHING = 2**31 - 1


def _declare_search(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help=_("words, in any order, in Latin letters for any script, and fields such as city:Łódź"),
    )
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help=_("only this kind of record"))
    parser.add_argument("--limit", type=count, default=50, metavar="N", help=_("how many at most"))


def _search(house: House, arguments: Namespace, output: Output) -> int:
    kinds = (Kind(arguments.kind),) if arguments.kind else ()
    query = " ".join(arguments.query)
    with house.services() as services:
        found = services.search.find(query, kinds, arguments.limit)
    output.table([(_(KIND_NAMES[one.kind]), one.id, one.title, one.subtitle, one.where) for one in found])
    tell_notes(query, Kind(arguments.kind) if arguments.kind else None, output)
    if not found:
        output.line(_("Nothing was found."))
    output.data([one._asdict() for one in found])
    return 0


def tell_notes(query: str, kind: Kind | None, output: Output) -> None:
    # Imported here, or every start of the window would load it.
    from contactdesk.services.query.notes import notes
    from contactdesk.services.query.parsing import parse

    for note in notes(parse(query), kind):
        output.note(note)


def _declare_list(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=_LISTED, help=", ".join(_LISTED))
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--search", default="", metavar="QUERY", help=_("only what this search finds"))
    either.add_argument(
        "--saved", default="", metavar="NAME", help=_("what this saved list holds; an id or a name")
    )
    parser.add_argument(
        "--meeting", default="", metavar="ID", help=_("whose participations; an id or an unambiguous title")
    )
    parser.add_argument("--limit", type=count, default=_EVERYTHING, metavar="N", help=_("how many at most"))


def _list(house: House, arguments: Namespace, output: Output) -> int:
    rows_of = NOUNS[arguments.kind].rows
    assert rows_of is not None
    with house.services() as services:
        search = _search_of(services, arguments)
        rows = rows_of(services, Asked(search, arguments.meeting, arguments.limit))
    output.table([(row["id"], row["title"], row["subtitle"]) for row in rows])
    if arguments.kind in _SEARCHED:
        tell_notes(search, _SEARCHED[arguments.kind], output)
    if not rows:
        output.line(_("There is nothing to list."))
    output.data(rows)
    return 0


def _search_of(services: Services, arguments: Namespace) -> str:
    """Raises NoSuchList, ListOfOtherKind."""
    if not arguments.saved:
        return str(arguments.search)
    return services.saved_lists.meant(arguments.saved, _SEARCHED.get(arguments.kind)).search


def _declare_show(parser: ArgumentParser) -> None:
    shown = [*_SHOWN, RESULTS]
    parser.add_argument("kind", metavar="KIND", choices=shown, help=", ".join(shown))
    parser.add_argument("record", metavar="ID", nargs="?", default="", help=_("an id or an unambiguous name"))
    declare_scope(parser)


def _show(house: House, arguments: Namespace, output: Output) -> int:
    if arguments.kind == RESULTS:
        return show_results(house, arguments, output)
    noun = NOUNS[arguments.kind]
    assert noun.meant is not None
    assert noun.card is not None
    with house.services() as services:
        record = noun.card(services, noun.meant(services, arguments.record))
    tell_record(record, output)
    output.data({"kind": noun.name, **record})
    return 0


SEARCH = Command("search", N_("find people, organisations and meetings"), _declare_search, _search)
LIST = Command("list", N_("list the records of one kind"), _declare_list, _list)
SHOW = Command("show", N_("show one record with what hangs on it"), _declare_show, _show)
