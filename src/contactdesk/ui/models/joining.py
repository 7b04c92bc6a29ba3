"""Putting people on a meeting's list from what was typed or pasted: names, or rows of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from contactdesk.core.i18n import _, n_
from contactdesk.exchange.tables import Field
from contactdesk.records.search import Kind
from contactdesk.services.listing_names import NewName
from contactdesk.ui.widgets.completing_line import Suggestion

if TYPE_CHECKING:
    from contactdesk.services.import_plan import ImportPlan
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet

_MOST = 8
_SAID_OF_A_NAME = frozenset({Field.NAME, Field.ORGANISATION, Field.EMAIL})


class Joined(NamedTuple):
    """``already`` were on the list before; ``not_taken`` are lines in which nobody is named."""

    changes: ChangeSet
    already: tuple[str, ...]
    not_taken: int


def join_written(services: Services, meeting_id: int, text: str) -> Joined:
    """One step for the whole text. Raises NothingPasted, NoNameColumn and what else reading can raise."""
    from contactdesk.exchange.pasted import read_pasted

    plan = services.imports.plan(read_pasted(text), meeting_id=meeting_id)
    if plan.not_taken or not _SAID_OF_A_NAME.issuperset(plan.columns):
        result = services.imports.run(plan)
        return Joined(result.changes, (), len(result.not_taken))
    added = services.participants.add_names(meeting_id, _names(plan))
    return Joined(added.changes, added.already, 0)


def suggest_joining(services: Services, meeting_id: int, text: str) -> list[Suggestion]:
    """People and whole organisations; the value is the ids of those who would be put on the list."""
    return [
        Suggestion(one.title, _detail(one.kind, one.subtitle, len(one.people)), one.people)
        for one in services.participants.suggest(meeting_id, text, _MOST)
    ]


def _detail(kind: Kind, subtitle: str, people: int) -> str:
    if not people:
        return _("on the list already")
    if kind is Kind.ORGANISATION:
        return n_("{n} person", "{n} people", people).format(n=people)
    return subtitle


def _names(plan: ImportPlan) -> list[NewName]:
    return [NewName(*(_cell(plan, row.cells, one) for one in _ORDER)) for row in plan.rows]


_ORDER = (Field.NAME, Field.ORGANISATION, Field.EMAIL)


def _cell(plan: ImportPlan, cells: tuple[str, ...], wanted: Field) -> str:
    said = (cell for field, cell in zip(plan.columns, cells, strict=False) if field is wanted)
    return "; ".join(cell for cell in said if cell)
