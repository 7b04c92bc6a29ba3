"""A follow-up as the detail pane shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contactdesk.core.i18n import N_, _, n_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, STILL_OPEN, FollowUpStatus
from contactdesk.records.priority import PRIORITY_NAMES, Priority
from contactdesk.services.follow_up_card import Followed, FollowUpCard, draft_of
from contactdesk.services.repeating import repeats_shown
from contactdesk.ui.models.follow_up_words import STATUS_TONES, due_tone, due_words, status_words
from contactdesk.ui.models.record_view import RecordView, ViewLine
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone

if TYPE_CHECKING:
    from contactdesk.services.services import Services

_MOST_NAMED = 3
FOLLOW_UP_TABS = (
    ("details", N_("Details")),
    ("about", N_("About")),
    ("history", N_("History")),
)


def follow_up_view(services: Services, follow_up_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    card = services.follow_ups.card(follow_up_id)
    return RecordView(
        id=card.id,
        version=card.version,
        archived=card.archived,
        name=card.what,
        subtitle=" · ".join(part for part in (_whom(card), card.partnership or card.organisation) if part),
        draft=draft_of(services.desk, card),
        pills=_pills(card),
        lines={"about": tuple(_about(card))},
        counted=frozenset({"about"}),
    )


def _whom(card: FollowUpCard) -> str:
    n = len(card.people)
    if n > _MOST_NAMED:
        return n_("{n} person", "{n} people", n).format(n=n)
    return ", ".join(person.name for person in card.people)


def _pills(card: FollowUpCard) -> tuple[tuple[str, Tone], ...]:
    due = due_words(card.due, card.shown_on, card.due_time, card.status)
    pills = [(due, due_tone(card.due, card.shown_on, card.status))] if due else []
    if card.status is not FollowUpStatus.OPEN:
        pills.append((status_words(card.status, card.waiting_for), STATUS_TONES[card.status]))
    if card.priority is not Priority.NORMAL:
        tone = Tone.DANGER if card.priority is Priority.HIGH else Tone.NEUTRAL
        pills.append((_(PRIORITY_NAMES[card.priority]), tone))
    if card.repeats:
        pills.append((repeats_shown(card.repeats), Tone.BLUE))
    if card.assignee:
        left = _("{name} (left)").format(name=card.assignee)
        pills.append((left, Tone.WARN) if card.assignee_left else (card.assignee, Tone.NEUTRAL))
    return tuple(pills)


def _about(card: FollowUpCard) -> list[ViewLine]:
    lines = [
        ViewLine(person.name, "", None, Icon.PERSON, Tone.ACCENT, "person", person.person_id)
        for person in card.people
    ]
    for title, record_id, mark, place in (
        (card.organisation, card.organisation_id, Icon.ORGANISATION, "organisation"),
        (card.partnership, card.partnership_id, Icon.PARTNERSHIP, "partnership"),
        (card.meeting, card.meeting_id, Icon.MEETING, "meeting"),
    ):
        if record_id is not None:
            lines.append(ViewLine(title, "", None, mark, Tone.ACCENT, place, record_id))
    if card.before is not None:
        lines.append(_followed(card.before, _("This came of it")))
    return [*lines, *(_followed(one, _("What came next")) for one in card.after)]


def _followed(one: Followed, how: str) -> ViewLine:
    tone = Tone.ACCENT if one.status in STILL_OPEN else Tone.MUTED
    detail = f"{how} · {_(FOLLOW_UP_STATUS_NAMES[one.status])}"
    return ViewLine(one.what, detail, None, Icon.FOLLOW_UP, tone, "follow-up", one.id)
