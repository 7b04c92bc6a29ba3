"""Saved lists: searches under a name."""

from __future__ import annotations

from typing import Any

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, several, single, take
from contactdesk.core.i18n import _
from contactdesk.core.text import fold
from contactdesk.records.search import KIND_NAMES, Kind
from contactdesk.services.field_values import choice, yes_or_no
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_FIELDS = ("name", "kind", "search", "order", "descending", "columns")


def _rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {
            "title": row.name,
            "subtitle": joined(_(KIND_NAMES[row.kind]), row.search),
            **row._asdict(),
            "kind": "saved-list",
            "of": row.kind,
        }
        for row in services.saved_lists.all()
        if fold(asked.search) in fold(row.name)
    ][: asked.limit]


def _card(services: Services, list_id: int) -> Record:
    row = services.saved_lists.card(list_id)._asdict()
    of = row.pop("kind")
    return {**row, "of": of, "total": services.saved_lists.count(list_id)}


def _add(services: Services, values: Values) -> Written:
    told = _told(values, _FIELDS)
    kind = choice("kind", told.pop("kind", Kind.PERSON), Kind, KIND_NAMES)
    query = ListQuery(
        told.get("search", ""), told.get("order") or "name", descending=told.get("descending", False)
    )
    return Written(*services.saved_lists.add(told.get("name", ""), kind, query, told.get("columns", ())))


def _edit(services: Services, list_id: int, values: Values) -> Written:
    told = _told(values, tuple(name for name in _FIELDS if name != "kind"))
    version = services.saved_lists.card(list_id).version
    return Written(list_id, services.saved_lists.edit(list_id, version, **told))


def _told(values: Values, names: tuple[str, ...]) -> dict[str, Any]:
    """Several columns are parted by semicolons, as several of anything."""
    texts = {name: typed for name, typed in values.items() if name != "columns"}
    told: dict[str, Any] = dict(take(texts, names))
    if "columns" in values:
        told["columns"] = several(values["columns"])
    if "descending" in told:
        told["descending"] = yes_or_no("descending", single("descending", values["descending"]))
    return told


SAVED_LIST = Noun(
    "saved-list",
    rows=_rows,
    meant=lambda services, reference: services.saved_lists.meant(reference).id,
    card=_card,
    add=_add,
    edit=_edit,
)
