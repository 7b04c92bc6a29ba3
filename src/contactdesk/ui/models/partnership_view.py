"""A partnership as the detail pane shows it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from contactdesk.core.dates import format_day, today_there
from contactdesk.core.i18n import N_, _, n_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, STILL_OPEN
from contactdesk.records.partnerships import AGREEMENT_NAMES, PARTY_ROLE_NAMES, STAGE_NAMES, Agreement
from contactdesk.records.search import Kind
from contactdesk.services.happened import ALL, Happening, beginning_of
from contactdesk.services.partnership_card import PartnershipCard
from contactdesk.services.partnership_follow_ups import PartnershipFollowUp
from contactdesk.services.partnership_stages import StageRow
from contactdesk.ui.models.happened_lines import happened_lines
from contactdesk.ui.models.partnership_words import STAGE_TONES, between, next_told
from contactdesk.ui.models.record_view import RecordView, ViewLine, latest_first
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.avatars import tone_of

if TYPE_CHECKING:
    from contactdesk.services.services import Services

PARTNERSHIP_TABS = (
    ("timeline", N_("Timeline")),
    ("details", N_("Details")),
    ("follow-ups", N_("Follow-ups")),
    ("people", N_("People")),
    ("history", N_("History")),
)
_BESIDE_STAGES = ALL - {Happening.PARTNERSHIP}
"""Stages are told by the card, with how long they lasted."""


def partnership_view(services: Services, partnership_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    card = services.partnerships.card(partnership_id)
    follow_ups = services.partnerships.follow_ups(partnership_id)
    return RecordView(
        id=card.id,
        version=card.version,
        archived=card.archived,
        name=card.title,
        subtitle=between([party.organisation for party in card.parties]),
        draft=services.partnerships.draft(partnership_id),
        pills=_pills(card),
        lines={
            "timeline": latest_first(
                [
                    *(_stage(row) for row in card.stages),
                    *happened_lines(
                        services.timeline.of(Kind.PARTNERSHIP, partnership_id, only=_BESIDE_STAGES)
                    ),
                ]
            ),
            "follow-ups": tuple(map(_follow_up, follow_ups)),
            "people": (*_contacts(card), *_parties(card)),
        },
        counted=frozenset({"follow-ups", "people"}),
    )


def _pills(card: PartnershipCard) -> tuple[tuple[str, Tone], ...]:
    pills = [(_(STAGE_NAMES[card.stage]), STAGE_TONES[card.stage])]
    told = next_told(card.next_action, card.stage, card.valid_until, today_there())
    if told.words:
        pills.append((told.words, told.tone))
    if card.agreement is not Agreement.NONE:
        pills.append((_(AGREEMENT_NAMES[card.agreement]), Tone.VIOLET))
    if card.owner_left:
        pills.append((_("{name} (left)").format(name=card.owner), Tone.WARN))
    return (*pills, *((tag, tone_of(tag)) for tag in card.tags))


def _stage(row: StageRow) -> ViewLine:
    lasted = n_("for {n} day", "for {n} days", row.days).format(n=row.days) if row.days else ""
    detail = " · ".join(part for part in (lasted, row.note) if part)
    at, tone = beginning_of(row.on), STAGE_TONES[row.stage]
    title = _("Stage: {stage}").format(stage=_(STAGE_NAMES[row.stage]))
    return ViewLine(title, detail, at, Icon.PARTNERSHIP, tone, group=Happening.PARTNERSHIP)


def _follow_up(one: PartnershipFollowUp) -> ViewLine:
    is_open = one.status in STILL_OPEN
    due = format_day(date.fromisoformat(one.due), "month-day") if one.due else ""
    parts = ("" if is_open and due else _(FOLLOW_UP_STATUS_NAMES[one.status]), due, one.assignee, one.outcome)
    late = is_open and bool(one.due) and one.due < today_there().isoformat()
    tone = Tone.DANGER if late else Tone.ACCENT if is_open else Tone.MUTED
    detail = " · ".join(part for part in parts if part)
    return ViewLine(one.what, detail, None, Icon.FOLLOW_UP, tone, "follow-up", one.id)


def _contacts(card: PartnershipCard) -> list[ViewLine]:
    return [
        ViewLine(
            one.person,
            " · ".join(part for part in (one.organisation, _("Archived") if one.archived else "") if part),
            None,
            Icon.PERSON,
            Tone.MUTED if one.archived else Tone.ACCENT,
            "person",
            one.person_id,
        )
        for one in card.contacts
    ]


def _parties(card: PartnershipCard) -> list[ViewLine]:
    return [
        ViewLine(
            one.organisation,
            " · ".join(part for part in (_(PARTY_ROLE_NAMES[one.role]), one.note) if part),
            None,
            Icon.ORGANISATION,
            Tone.ACCENT,
            "organisation",
            one.organisation_id,
        )
        for one in card.parties
    ]
