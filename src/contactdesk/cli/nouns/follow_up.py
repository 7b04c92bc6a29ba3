"""Follow-ups: what is to be done, by when, about whom; and what came of it."""

from __future__ import annotations

from dataclasses import asdict

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, fill, single
from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUpStatus
from contactdesk.records.search import Kind
from contactdesk.services.field_values import choice
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.repeating import repeats_shown
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_CALLED = {"name": "what", "person": "people", "time": "due_time", "reminder": "remind"}
_STEPS = ("snooze", "next", "next_due")
"""What is no field of a follow-up: putting it off, and the next step of one that is done."""


def _rows(services: Services, asked: Asked) -> list[Record]:
    rows = services.follow_ups.page(ListQuery(asked.search, "due"), 0, asked.limit)
    return [
        {
            "kind": Kind.FOLLOW_UP,
            "title": row.what,
            "subtitle": joined(row.due, row.about, row.assignee, _status(row.status)),
            **row._asdict(),
        }
        for row in rows
    ]


def _status(status: FollowUpStatus) -> str:
    return "" if status is FollowUpStatus.OPEN else _(FOLLOW_UP_STATUS_NAMES[status])


def _card(services: Services, follow_up_id: int) -> Record:
    card = asdict(services.follow_ups.card(follow_up_id))
    return {**card, "title": card["what"], "repeats": repeats_shown(card["repeats"])}


def _add(services: Services, values: Values) -> Written:
    draft = FollowUpDraft()
    _fill(services, draft, values)
    return Written(*services.follow_ups.add(draft))


def _edit(services: Services, follow_up_id: int, values: Values) -> Written:
    """Done with what came of it and the next step; put off until a day; or changed."""
    steps = {name: single(name, values[name]) for name in _STEPS if name in values}
    rest = {name: typed for name, typed in values.items() if name not in steps}
    if rest.keys() <= {"status", "outcome"} and _is_done(rest):
        following = FollowUpDraft(what=steps.get("next", ""), due=steps.get("next_due", ""))
        changes = services.follow_ups.done(
            follow_up_id,
            outcome=single("outcome", rest["outcome"]) if "outcome" in rest else "",
            following=following,
        )
        return Written(follow_up_id, changes)
    if steps.keys() == {"snooze"} and not rest:
        return Written(follow_up_id, services.follow_ups.snooze([follow_up_id], steps["snooze"]))
    card = services.follow_ups.card(follow_up_id)
    draft = services.follow_ups.draft(follow_up_id)
    _fill(services, draft, values)
    return Written(follow_up_id, services.follow_ups.save(follow_up_id, card.version, draft))


def _is_done(values: Values) -> bool:
    if "status" not in values:
        return False
    status = choice("status", single("status", values["status"]), FollowUpStatus, FOLLOW_UP_STATUS_NAMES)
    return status is FollowUpStatus.DONE


def _fill(services: Services, draft: FollowUpDraft, values: Values) -> None:
    """People and organisations must be known: an ambiguous name is refused, naming them."""
    fill(draft, values, called=_CALLED, beside=_STEPS)
    if {"person", "people"} & values.keys():
        draft.people = [str(services.people.meant(name)) for name in draft.people]
    if draft.organisation and "organisation" in values:
        draft.organisation = str(services.organisations.meant(draft.organisation))


FOLLOW_UP = Noun(
    "follow-up",
    rows=_rows,
    meant=lambda services, reference: services.follow_ups.meant(reference),
    card=_card,
    add=_add,
    edit=_edit,
)
