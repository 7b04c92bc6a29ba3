"""A person as the detail pane shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from contactdesk.core.i18n import N_, _, n_
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    ATTENDED,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
)
from contactdesk.records.organisations import SECTOR_NAMES
from contactdesk.records.people import ContactKind
from contactdesk.records.search import Kind
from contactdesk.services.happened import ALL, Happening
from contactdesk.services.person_card import MetAt, PersonCard
from contactdesk.ui.models.happened_lines import happened_lines
from contactdesk.ui.models.organisation_columns import SECTOR_TONES
from contactdesk.ui.models.record_view import RecordView, ViewLine, latest_first
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.avatars import tone_of

if TYPE_CHECKING:
    from contactdesk.services.services import Services

PERSON_TABS = (
    ("timeline", N_("Timeline")),
    ("details", N_("Details")),
    ("meetings", N_("Meetings")),
    ("history", N_("History")),
)
_BESIDE_MEETINGS = ALL - {Happening.MEETING}
"""Meetings are told by the card, with role and registration."""


def person_view(services: Services, person_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    card = services.people.card(person_id)
    current = next((one for one in card.affiliations if one.is_open), None)
    pills = [(tag, tone_of(tag)) for tag in card.tags]
    if current is not None:
        sector = services.organisations.card(current.organisation_id).sector
        pills.insert(0, (_(SECTOR_NAMES[sector]), SECTOR_TONES.get(sector, Tone.NEUTRAL)))
    left = _left_behind(services, card)
    pills += [(words, Tone.WARN) for words in left.values()]
    if card.do_not_contact:
        pills.append((_("Do not contact"), Tone.DANGER))
    parts = (current.position, current.unit, current.organisation) if current else (card.city,)
    meetings = tuple(_met(meeting) for meeting in card.meetings)
    return RecordView(
        id=card.id,
        version=card.version,
        archived=card.archived,
        name=card.display_name,
        subtitle=" · ".join(part for part in parts if part),
        draft=card.draft(),
        pills=tuple(pills),
        email="" if card.do_not_contact else _address(card),
        lines={
            "timeline": latest_first(
                [
                    *(replace(line, group=Happening.MEETING) for line in meetings),
                    *happened_lines(services.timeline.of(Kind.PERSON, person_id, only=_BESIDE_MEETINGS)),
                ]
            ),
            "meetings": meetings,
        },
        counted=frozenset({"meetings"}),
        left_job=next(iter(left), 0),
    )


def _address(card: PersonCard) -> str:
    valid = (one for one in card.contact_points if one.kind is ContactKind.EMAIL and one.normalised)
    return next((one.normalised for one in valid), "")


def _left_behind(services: Services, card: PersonCard) -> dict[int, str]:
    """What nobody has decided on since they left, by the job."""
    if all(one.is_open for one in card.affiliations):
        return {}
    left = services.job_changes.left(card.id, card.affiliations)
    return {
        job.id: n_(
            "{n} matter left at {organisation}", "{n} matters left at {organisation}", len(matters)
        ).format(n=len(matters), organisation=job.organisation)
        for job, matters in left.items()
    }


def _met(meeting: MetAt) -> ViewLine:
    attended = meeting.attendance in ATTENDED
    title = _("Attended {meeting}") if attended else "{meeting}"
    facts = [_(ROLE_NAMES[meeting.role]), _(REGISTRATION_NAMES[meeting.registration])]
    if meeting.attendance is not Attendance.UNKNOWN:
        facts.append(_(ATTENDANCE_NAMES[meeting.attendance]))
    return ViewLine(
        title.format(meeting=meeting.title),
        ", ".join([facts[0], *(fact.lower() for fact in facts[1:])]),
        meeting.starts_at,
        Icon.ATTENDED if attended else Icon.MEETING,
        Tone.OK if attended else Tone.MUTED,
        "meeting",
        meeting.meeting_id,
    )
