"""What a follow-up points to, by what people write for it, and the people whom it is about."""

from __future__ import annotations

from typing import Any

from contactdesk.core.errors import ContactDeskError
from contactdesk.records.follow_ups import FollowUpPerson
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.field_errors import FieldError
from contactdesk.services.follow_up_card import people_of
from contactdesk.services.follow_up_draft import LINKS, FollowUpDraft
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_links import PartnershipLinks, labels
from contactdesk.services.people import People
from contactdesk.services.references import record_meant
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict


class PartnershipUnclear(FieldError):
    """What finding a partnership has said, told beside the field."""

    code = "partnership-unclear"

    def __init__(self, said: ContactDeskError) -> None:
        super().__init__("partnership", **said.fields)
        self._said = said

    def sentence(self) -> str:
        return self._said.sentence()


class FollowUpLinks:
    def __init__(self, desk: Desk, organisations: Organisations, people: People) -> None:
        self._desk = desk
        self._links = PartnershipLinks(desk, organisations, people)

    def columns_within(
        self, change: OpenChange, seen: FollowUpDraft, wanted: FollowUpDraft
    ) -> dict[str, Any]:
        """Columns for what it points to, where that was changed. Raises what looking them up raises."""
        own: dict[str, Any] = {}
        if wanted.organisation != seen.organisation:
            name = wanted.organisation
            own["organisation"] = self._links.organisation_within(change, name) if name else None
        if wanted.partnership != seen.partnership:
            own["partnership"] = self._partnership(wanted.partnership)
        if wanted.meeting != seen.meeting:
            own["meeting"] = self._links.meeting(wanted.meeting)
        if wanted.assignee != seen.assignee:
            own["assignee"] = self.colleague(wanted.assignee)
        return own

    def colleague(self, name: str) -> int | None:
        """By name, by number or ``me``; None for an empty text. Raises NoSuchColleague, OwnerLeft."""
        return self._links.colleague("assignee", name)

    def follow_people_within(
        self, change: OpenChange, follow_up_id: int, seen: FollowUpDraft, wanted: FollowUpDraft
    ) -> None:
        """Take over what was changed between the two; whom others added since stays."""
        now = [person.person_id for person in people_of(self._desk, follow_up_id)]
        there = {name: person_id for person_id, name in labels(self._desk, Person, now).items()}
        gone = [there[name] for name in seen.people if name in there and name not in wanted.people]
        for person_id in gone:
            condition = (FollowUpPerson.follow_up == follow_up_id) & (FollowUpPerson.person == person_id)
            (row,) = self._desk.rows(FollowUpPerson.select(FollowUpPerson.id).where(condition))
            change.remove(FollowUpPerson, row[0])
        for name in wanted.people:
            if name in there or name in seen.people:
                continue
            person_id = self._links.person_within(change, "people", name)
            if person_id not in now:
                change.add(FollowUpPerson, follow_up=follow_up_id, person=person_id)
                now.append(person_id)

    def _partnership(self, title: str) -> int | None:
        if not title:
            return None
        try:
            return record_meant(self._desk, Kind.PARTNERSHIP, title)
        except ContactDeskError as error:
            raise PartnershipUnclear(error) from error


def see_same_links(seen: FollowUpDraft, theirs: FollowUpDraft, wanted: FollowUpDraft) -> None:
    """Raises Conflict where somebody else has written another name since; by name, as the form shows it."""
    for name in LINKS:
        was, will, now = (getattr(draft, name) for draft in (seen, wanted, theirs))
        if will != was and now not in {was, will}:
            raise Conflict(changed=name, theirs={name: now})
