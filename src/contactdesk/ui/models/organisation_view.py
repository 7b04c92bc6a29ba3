"""An organisation as the detail pane shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import HOST_ROLE_NAMES
from contactdesk.records.organisations import ORGANISATION_STATUS_NAMES, SECTOR_NAMES, OrganisationStatus
from contactdesk.records.people import ContactKind
from contactdesk.records.search import Kind
from contactdesk.services.organisation_card import OrganisationCard, PersonHere
from contactdesk.ui.models.happened_lines import happened_lines
from contactdesk.ui.models.organisation_columns import SECTOR_TONES
from contactdesk.ui.models.record_view import RecordView, ViewLine
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.avatars import tone_of

if TYPE_CHECKING:
    from contactdesk.services.services import Services

ORGANISATION_TABS = (
    ("people", N_("People")),
    ("timeline", N_("Timeline")),
    ("details", N_("Details")),
    ("meetings", N_("Meetings")),
    ("history", N_("History")),
)


def organisation_view(services: Services, organisation_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    card = services.organisations.card(organisation_id)
    departments = [
        ViewLine(one.name, _("Department"), None, Icon.ORGANISATION, Tone.ACCENT, "organisation", one.id)
        for one in card.departments
    ]
    meetings = tuple(
        ViewLine(
            one.title, _(HOST_ROLE_NAMES[one.role]), one.starts_at, Icon.MEETING, Tone.ACCENT,
            "meeting", one.meeting_id,
        )
        for one in card.meetings
    )  # fmt: skip
    return RecordView(
        id=card.id,
        version=card.version,
        archived=card.archived,
        name=card.name,
        subtitle=" · ".join(part for part in (card.short_name, card.parent, card.city) if part),
        draft=card.draft(),
        pills=_pills(card),
        email=_address(card),
        lines={
            "timeline": happened_lines(
                services.timeline.of(Kind.ORGANISATION, organisation_id), job_place="person"
            ),
            "people": (*map(_here, card.people), *departments),
            "meetings": meetings,
        },
        counted=frozenset({"people", "meetings"}),
    )


def _pills(card: OrganisationCard) -> tuple[tuple[str, Tone], ...]:
    pills = [(_(SECTOR_NAMES[card.sector]), SECTOR_TONES.get(card.sector, Tone.NEUTRAL))]
    if card.status is not OrganisationStatus.ACTIVE:
        pills.append((_(ORGANISATION_STATUS_NAMES[card.status]), Tone.WARN))
    return (*pills, *((tag, tone_of(tag)) for tag in card.tags))


def _address(card: OrganisationCard) -> str:
    valid = (one for one in card.contact_points if one.kind is ContactKind.EMAIL and one.normalised)
    return next((one.normalised for one in valid), "")


def _here(person: PersonHere) -> ViewLine:
    facts = [person.position, person.unit]
    if not person.is_open:
        facts.append(_("until {date}").format(date=person.until))
    elif person.since:
        facts.append(_("since {date}").format(date=person.since))
    tone = Tone.ACCENT if person.is_open else Tone.MUTED
    detail = " · ".join(fact for fact in facts if fact)
    return ViewLine(person.name, detail, None, Icon.PERSON, tone, "person", person.person_id)
