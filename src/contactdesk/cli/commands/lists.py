"""Finding, listing and showing."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from datetime import datetime
from typing import Any

from contactdesk.cli.commands.references import id_meant
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.dates import format_span
from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import ATTENDANCE_NAMES, REGISTRATION_NAMES, ROLE_NAMES
from contactdesk.records.search import KIND_NAMES, Kind
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services


def _declare_search(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query", metavar="QUERY", help=_("words, in any order, in Latin letters for any script")
    )
    parser.add_argument("--kind", choices=list(Kind), help=_("person, organisation or meeting"))
    parser.add_argument("--limit", type=int, default=50, metavar="N")


def _search(house: House, arguments: Namespace, output: Output) -> int:
    kinds = (Kind(arguments.kind),) if arguments.kind else ()
    with house.services() as services:
        found = services.search.find(arguments.query, kinds, arguments.limit)
    output.table([(_(KIND_NAMES[one.kind]), one.id, one.title, one.subtitle) for one in found])
    if not found:
        output.line(_("Nothing was found."))
    output.data([one._asdict() for one in found])
    return 0


def _declare_list(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=list(Kind), help=_("person, organisation or meeting"))
    parser.add_argument("--search", default="", metavar="QUERY")
    parser.add_argument("--limit", type=int, default=1000, metavar="N")


def _list(house: House, arguments: Namespace, output: Output) -> int:
    query = ListQuery(arguments.search)
    with house.services() as services:
        rows = _rows(services, Kind(arguments.kind), query, arguments.limit)
    output.table([(row["id"], row["title"], row["subtitle"]) for row in rows])
    output.data(rows)
    return 0


def _rows(services: Services, kind: Kind, query: ListQuery, limit: int) -> list[dict[str, Any]]:
    if kind is Kind.PERSON:
        people = services.people.page(query, 0, limit)
        return [
            {
                "kind": kind,
                "title": row.name,
                "subtitle": _joined(row.organisation, row.city),
                **row._asdict(),
            }
            for row in people
        ]
    if kind is Kind.ORGANISATION:
        organisations = services.organisations.page(query, 0, limit)
        return [
            {"kind": kind, "title": row.name, "subtitle": _joined(row.city, row.parent), **row._asdict()}
            for row in organisations
        ]
    return [
        {**row._asdict(), "kind": kind, "subtitle": _joined(_when(row.starts_at, row.zone), row.city)}
        for row in services.meetings.page(query, 0, limit)
    ]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _when(starts_at: datetime | None, zone: str) -> str:
    return format_span(starts_at, None, zone) if starts_at else ""


def _declare_show(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=list(Kind), help=_("person, organisation or meeting"))
    parser.add_argument("record", metavar="ID", help=_("an id or an unambiguous name"))


def _show(house: House, arguments: Namespace, output: Output) -> int:
    kind = Kind(arguments.kind)
    with house.services() as services:
        record_id = id_meant(services, kind, arguments.record)
        card: Any
        if kind is Kind.PERSON:
            card = services.people.card(record_id)
        elif kind is Kind.ORGANISATION:
            card = services.organisations.card(record_id)
        else:
            card = services.meetings.card(record_id)
        shown = {"kind": kind, **asdict(card)}
        if kind is Kind.MEETING:
            shown["participants"] = _participants(services, record_id)
    _tell(shown, output)
    output.data(shown)
    return 0


def _participants(services: Services, meeting_id: int) -> list[dict[str, Any]]:
    count = services.participants.count(meeting_id, ListQuery())
    rows = services.participants.page(meeting_id, ListQuery(), 0, count)
    return [row._asdict() for row in rows]


_NAMES: dict[str, dict[Any, str]] = {
    "by_registration": {**REGISTRATION_NAMES},
    "by_attendance": {**ATTENDANCE_NAMES},
}


def _tell(shown: dict[str, Any], output: Output) -> None:
    """A record as text: one line a field, what hangs on it indented beneath."""
    participants = shown.get("participants", [])
    for name, value in shown.items():
        if name in {"participants", "uuid", "version", "logo"} or value in (None, "", (), [], False):
            continue
        if isinstance(value, dict):
            output.table([("", key, _counted(key, number)) for key, number in value.items()])
        elif isinstance(value, tuple | list):
            for one in value:
                output.line(f"{name}: {_item(one)}")
        else:
            output.line(f"{name}: {value}")
    if participants:
        output.table(
            [
                (
                    number,
                    row["name"],
                    row["organisation"],
                    _(ROLE_NAMES[row["role"]]),
                    _(REGISTRATION_NAMES[row["registration"]]),
                    _(ATTENDANCE_NAMES[row["attendance"]]),
                )
                for number, row in enumerate(participants, 1)
            ]
        )


def _counted(key: str, number: object) -> object:
    if isinstance(number, dict):
        names = _NAMES.get(key, {})
        return ", ".join(f"{_(names.get(one, str(one)))} {count}" for one, count in number.items() if count)
    return number


def _item(one: object) -> str:
    """What hangs on a record: as ``asdict`` left it, a tuple with names or a dictionary."""
    values = one._asdict() if hasattr(one, "_asdict") else one
    if not isinstance(values, dict):
        return str(one)
    shown = (str(v) for k, v in values.items() if v not in (None, "", False) and not k.endswith("id"))
    return _joined(*shown)


SEARCH = Command("search", N_("find people, organisations and meetings"), _declare_search, _search)
LIST = Command("list", N_("list people, organisations or meetings"), _declare_list, _list)
SHOW = Command("show", N_("show one record with what hangs on it"), _declare_show, _show)
