"""The office itself, who works there, and the tags it has."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, by_number, joined
from contactdesk.cli.nouns.person import FieldNeeded
from contactdesk.cli.nouns.values import Values, several, single, take
from contactdesk.core.errors import CannotRead, os_reason
from contactdesk.core.i18n import n_
from contactdesk.core.text import fold
from contactdesk.records.search import Kind
from contactdesk.services.services import Services
from contactdesk.storage.errors import Gone

_OFFICE = 1
"""A desk has one office, so it needs no number."""


def _office_card(services: Services, _record: int) -> Record:
    office = asdict(services.office.office())
    logo = office.pop("logo")
    return {**office, "logo": logo is not None}


def _edit_office(services: Services, _record: int, values: Values) -> Written:
    """``logo`` is the path of a picture, empty for none."""
    told: dict[str, Any] = {name: single(name, typed) for name, typed in values.items()}
    if "logo" in told:
        told["logo"] = _picture(Path(told["logo"])) if told["logo"] else None
    return Written(_OFFICE, services.office.save(services.office.office().version, **told))


def _picture(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(path=path, reason=os_reason(error)) from error


def _colleague_rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {"kind": "colleague", "title": row.name, "subtitle": joined(row.email, row.login), **row._asdict()}
        for row in services.office.colleagues()[: asked.limit]
        if fold(asked.search) in fold(row.name)
    ]


def _colleague_card(services: Services, colleague_id: int) -> Record:
    for row in services.office.colleagues():
        if row.id == colleague_id:
            return row._asdict()
    raise Gone(noun="colleague")


def _add_colleague(services: Services, values: Values) -> Written:
    told = take(values, ("name", "email", "login"))
    return Written(*services.office.add_colleague(**{"name": "", **told}))


def _edit_colleague(services: Services, colleague_id: int, values: Values) -> Written:
    told = {name: single(name, typed) for name, typed in values.items()}
    version = _colleague_card(services, colleague_id)["version"]
    return Written(colleague_id, services.office.edit_colleague(colleague_id, version, **told))


def _tag_rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {
            "kind": "tag",
            "title": row.name,
            "subtitle": n_("used {n} time", "used {n} times", row.uses).format(n=row.uses),
            **row._asdict(),
        }
        for row in services.tags.all()[: asked.limit]
        if fold(asked.search) in fold(row.name)
    ]


def _tag_meant(services: Services, reference: str) -> int:
    """By number or name. Raises Gone."""
    for row in services.tags.all():
        if reference.strip() == str(row.id) or fold(reference.strip()) == fold(row.name):
            return row.id
    raise Gone(noun="tag")


def _tag_card(services: Services, tag_id: int) -> Record:
    for row in services.tags.all():
        if row.id == tag_id:
            return row._asdict()
    raise Gone(noun="tag")


def _add_tag(services: Services, values: Values) -> Written:
    """A tag comes to be by being put on somebody or something."""
    told = {name: typed for name, typed in values.items() if name in set(Kind)}
    rest = {name: typed for name, typed in values.items() if name not in told}
    name = take(rest, ("name",), known=("name", *Kind)).get("name", "")
    if not name or len(told) != 1:
        raise FieldNeeded(field="person" if name else "name")
    ((kind, references),) = told.items()
    meant = {
        Kind.PERSON: services.people.meant,
        Kind.ORGANISATION: services.organisations.meant,
        Kind.MEETING: services.meetings.find,
    }[Kind(kind)]
    ids = [meant(reference) for reference in several(references)]
    changes = services.tags.put_on(Kind(kind), ids, name)
    return Written(_tag_meant(services, name), changes)


def _rename_tag(services: Services, tag_id: int, values: Values) -> Written:
    name = take(values, ("name",)).get("name", "")
    return Written(tag_id, services.tags.rename(tag_id, name))


OFFICE = Noun("office", meant=lambda _services, _reference: _OFFICE, card=_office_card, edit=_edit_office)
COLLEAGUE = Noun(
    "colleague",
    rows=_colleague_rows,
    meant=by_number,
    card=_colleague_card,
    add=_add_colleague,
    edit=_edit_colleague,
)
TAG = Noun("tag", rows=_tag_rows, meant=_tag_meant, card=_tag_card, add=_add_tag, edit=_rename_tag)
