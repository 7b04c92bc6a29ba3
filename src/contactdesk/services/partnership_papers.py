"""Overviews of partnerships on paper: previewed, and written to a file, a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contactdesk.core.dates import format_day, local, today_there
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.files import write_beside
from contactdesk.core.i18n import N_, Language, language, speaking
from contactdesk.records.meetings import Meeting
from contactdesk.records.people import ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind
from contactdesk.services.happened import Happening
from contactdesk.services.interaction_card import people_of
from contactdesk.services.office import OurOffice
from contactdesk.services.partnership_card import PartnershipCard
from contactdesk.services.partnerships import Partnerships
from contactdesk.services.results import ListQuery
from contactdesk.services.timeline import Timeline
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.documents.partnership_content import Overview, OverviewHead

_LAST = 5
_AT_ONCE = 200


class NoPartnerships(ContactDeskError):
    code = "no-partnerships"
    message = N_("There is no partnership to be printed.")


class NotAPdf(ContactDeskError):
    code = "not-a-pdf"
    message = N_("An overview is saved as .pdf, and not as “{file}”.")


@dataclass(frozen=True)
class OverviewOptions:
    """E-mails only where they are asked for: a paper is read by others too."""

    language: Language = field(default_factory=language)
    email: bool = False


class PrintedOverviews(NamedTuple):
    file: Path
    pages: int


class PartnershipPapers:
    def __init__(self, desk: Desk, partnerships: Partnerships, office: OurOffice, timeline: Timeline) -> None:
        self._desk = desk
        self._partnerships = partnerships
        self._office = office
        self._timeline = timeline

    def preview(self, partnership_ids: Sequence[int], options: OverviewOptions) -> bytes:
        """The PDF as it would be printed now. Raises Gone, LogoUnreadable."""
        from contactdesk.documents.partnership_overview import write_partnership_overviews

        target = BytesIO()
        write_partnership_overviews(target, self._pages(partnership_ids, options), self._head(options))
        return target.getvalue()

    def print(
        self, partnership_ids: Sequence[int], options: OverviewOptions, target: Path
    ) -> PrintedOverviews:
        """Raises NoPartnerships, NotAPdf, CannotWrite, Gone, LogoUnreadable."""
        from contactdesk.documents.partnership_overview import write_partnership_overviews

        if target.suffix.casefold() != ".pdf":
            raise NotAPdf(file=target.name)
        if not partnership_ids:
            raise NoPartnerships
        with write_beside(target) as beside, beside.open("wb") as file, self._desk.unchanging():
            pages = self._pages(partnership_ids, options)
            return PrintedOverviews(target, write_partnership_overviews(file, pages, self._head(options)))

    def found(self, search: str) -> list[int]:
        """All that a search finds, by title."""
        query = ListQuery(search=search)
        total = self._partnerships.count(query)
        return [
            row.id
            for offset in range(0, total, _AT_ONCE)
            for row in self._partnerships.page(query, offset, _AT_ONCE)
        ]

    def _pages(self, partnership_ids: Sequence[int], options: OverviewOptions) -> Iterator[Overview]:
        from contactdesk.services.partnership_overview import OverviewSources, overview_of

        for partnership_id in partnership_ids:
            card = self._partnerships.card(partnership_id)
            contact = self._timeline.of(
                Kind.PARTNERSHIP, partnership_id, only={Happening.INTERACTION}, limit=_LAST
            )
            whom = {
                one.id: ", ".join(person.name for person in people_of(self._desk, one.id)) for one in contact
            }
            emails = self._emails(card) if options.email else {}
            with speaking(options.language):
                yield overview_of(OverviewSources(card, self._met_on(card), contact, whom, emails))

    def _met_on(self, card: PartnershipCard) -> str:
        query = Meeting.select(Meeting.starts_at, Meeting.time_zone).where(Meeting.id == card.meeting_id)
        starts_at, time_zone = self._desk.row(query) or (None, "")
        return format_day(local(starts_at, time_zone).date(), "medium") if starts_at else ""

    def _emails(self, card: PartnershipCard) -> dict[int, str]:
        """The first of each; of those who are not to be contacted none."""
        query = (
            ContactPoint.select(ContactPoint.person, ContactPoint.value, ContactPoint.normalised)
            .join(Person, on=(ContactPoint.person == Person.id))
            .where(
                ContactPoint.person.in_([one.person_id for one in card.contacts])
                & (ContactPoint.kind == ContactKind.EMAIL)
                & ContactPoint.invalid_since.is_null()
                & ContactPoint.archived_at.is_null()
                & ~Person.do_not_contact
            )
            .order_by(ContactPoint.primary, ContactPoint.id.desc())
        )
        return {person: normalised or value for person, value, normalised in self._desk.rows(query)}

    def _head(self, options: OverviewOptions) -> OverviewHead:
        from contactdesk.documents.partnership_content import OverviewHead

        office = self._office.office()
        with speaking(options.language):
            printed_on = format_day(today_there())
        address = ", ".join(part for part in (office.address, office.city) if part)
        return OverviewHead(office.name, address, printed_on, options.language, office.logo)
