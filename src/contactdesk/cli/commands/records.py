"""Adding and changing records field by field."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from typing import Any

from contactdesk.cli.commands.options import assignments
from contactdesk.cli.commands.references import id_meant
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.i18n import N_, _
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.field_values import yes_or_no
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services


@dataclass(frozen=True)
class _Verbs:
    """What can be done to one kind of record, and the draft that carries its fields."""

    empty: Callable[[], Any]
    draft: Callable[[int], Any]
    card: Callable[[int], Any]
    add: Callable[[Any], Any]
    save: Callable[[int, int, Any], Any]


def _verbs(services: Services, kind: Kind) -> _Verbs:
    if kind is Kind.PERSON:
        people = services.people
        return _Verbs(PersonDraft, people.draft, people.card, people.add, people.save)
    if kind is Kind.ORGANISATION:
        organisations = services.organisations
        return _Verbs(
            OrganisationDraft, organisations.draft, organisations.card, organisations.add, organisations.save
        )
    meetings = services.meetings
    return _Verbs(MeetingDraft, meetings.draft, meetings.card, meetings.add, meetings.save)


def _declare_add(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=list(Kind), help=_("person, organisation or meeting"))
    parser.add_argument(
        "fields", metavar="FIELD=VALUE", nargs="+", help=_("such as name=…, city=… or email=…")
    )


def _add(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        verbs = _verbs(services, Kind(arguments.kind))
        draft = verbs.empty()
        _fill(draft, assignments(arguments.fields))
        saved = verbs.add(draft)
        return _tell(arguments.kind, verbs.card(saved.id), saved.changes, output)


def _declare_edit(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=list(Kind), help=_("person, organisation or meeting"))
    parser.add_argument("record", metavar="ID", help=_("an id or an unambiguous name"))
    parser.add_argument(
        "fields", metavar="FIELD=VALUE", nargs="+", help=_("such as name=…, city=… or email=…")
    )


def _edit(house: House, arguments: Namespace, output: Output) -> int:
    kind = Kind(arguments.kind)
    with house.services() as services:
        verbs = _verbs(services, kind)
        record_id = id_meant(services, kind, arguments.record)
        draft, card = verbs.draft(record_id), verbs.card(record_id)
        _fill(draft, assignments(arguments.fields))
        changes = verbs.save(record_id, card.version, draft)
        return _tell(kind, verbs.card(record_id), changes, output)


# Words a person would use for what a draft calls otherwise.
_ALSO = {"email": "emails", "phone": "phones", "tag": "tags", "host": "hosts", "name": "display_name"}


def _fill(draft: Any, typed: dict[str, str]) -> None:
    """Put typed values into a draft; several of one thing are parted by semicolons. Raises UnknownField."""
    known = [one.name for one in fields(draft) if one.name not in {"seen", "affiliations", "other_names"}]
    for name, value in typed.items():
        field = name if name in known else _ALSO.get(name, name)
        if isinstance(draft, PersonDraft) and name in {"organisation", "position"}:
            _affiliate(draft, name, value)
        elif field not in known:
            raise UnknownField(name, fields=", ".join([*known, *_extra(draft)]))
        else:
            setattr(draft, field, _typed(getattr(draft, field), field, value))


def _extra(draft: Any) -> list[str]:
    return ["organisation", "position"] if isinstance(draft, PersonDraft) else []


def _typed(now: object, field: str, value: str) -> object:
    if isinstance(now, bool):
        return yes_or_no(field, value)
    if isinstance(now, list):
        return [part.strip() for part in value.split(";") if part.strip()]
    return value


def _affiliate(draft: PersonDraft, name: str, value: str) -> None:
    """The first open affiliation is the one meant."""
    if not draft.affiliations:
        draft.affiliations.append(AffiliationDraft())
    setattr(draft.affiliations[0], name, value)


def _tell(kind: str, card: Any, changes: Any, output: Output) -> int:
    output.line(f"{changes.words.text()} ({card.id})")
    output.data({"kind": kind, **asdict(card)})
    return 0


ADD = Command("add", N_("make a record"), _declare_add, _add)
EDIT = Command("edit", N_("change fields of a record"), _declare_edit, _edit)
