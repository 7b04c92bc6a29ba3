"""The parties, contacts and next action of a partnership, brought to what its form says."""

from __future__ import annotations

from typing import Any

from contactdesk.core.dates import utc_now
from contactdesk.core.text import fold
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import Affiliation, Person
from contactdesk.services.affiliations import is_open
from contactdesk.services.next_action import next_actions
from contactdesk.services.partnership_card import contacts_of, parties_of
from contactdesk.services.partnership_draft import (
    PartnershipDraft,
    PartyDraft,
    PartyTwice,
    TwoPartiesNeeded,
    whole_day,
)
from contactdesk.services.partnership_links import PartnershipLinks, labels
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk


class PartnershipParts:
    """``seen`` is what the form showed: what others added since stays."""

    def __init__(self, desk: Desk, links: PartnershipLinks) -> None:
        self._desk = desk
        self._links = links

    def follow_parties(
        self, change: OpenChange, partnership_id: int, seen: PartnershipDraft, wanted: PartnershipDraft
    ) -> None:
        """Raises PartyTwice where two names mean one organisation, TwoPartiesNeeded."""
        now = {party.organisation_id: party for party in parties_of(self._desk, partnership_id)}
        names = labels(self._desk, Organisation, now)
        there = {fold(name): organisation_id for organisation_id, name in names.items()}
        was = {fold(party.organisation): party for party in seen.parties}
        named: dict[int, PartyDraft] = {}
        for party in wanted.parties:
            name = fold(party.organisation)
            if name not in there and name in was:
                continue
            found = there.get(name) or self._links.organisation_within(change, party.organisation)
            if found in named:
                raise PartyTwice("parties", organisation=party.organisation)
            named[found] = party
        gone = {there[name] for name in was.keys() & there.keys()} - named.keys()
        for organisation_id in gone:
            change.remove(PartnershipParty, now[organisation_id].id)
        for organisation_id, party in named.items():
            own: dict[str, Any] = {"role": party.role, "note": party.note}
            if organisation_id not in now:
                change.add(PartnershipParty, partnership=partnership_id, organisation=organisation_id, **own)
            elif was.get(fold(names[organisation_id])) != party:
                change.edit(PartnershipParty, now[organisation_id].id, **own)
        if len((now.keys() - gone) | named.keys()) < 2:
            raise TwoPartiesNeeded("parties")

    def follow_contacts(
        self, change: OpenChange, partnership_id: int, seen: PartnershipDraft, wanted: PartnershipDraft
    ) -> None:
        now = {one.person_id: one for one in contacts_of(self._desk, partnership_id)}
        there = {name: person_id for person_id, name in labels(self._desk, Person, now).items()}
        named = {
            there.get(name) or self._links.person_within(change, "contacts", name): None
            for name in wanted.contacts
            if name in there or name not in seen.contacts
        }
        for name in seen.contacts:
            if name in there and there[name] not in named:
                change.remove(PartnershipContact, now[there[name]].id)
        for person_id in named:
            if person_id not in now:
                party = self._party_of(partnership_id, person_id)
                change.add(
                    PartnershipContact, partnership=partnership_id, person=person_id, organisation=party
                )

    def follow_next_action(
        self, change: OpenChange, partnership_id: int, seen: PartnershipDraft, wanted: PartnershipDraft
    ) -> None:
        """A new one belongs to the owner; one that was emptied is given up. Raises NotADay."""
        due = whole_day("next_due", wanted.next_due)
        if (wanted.next_action, wanted.next_due) == (seen.next_action, seen.next_due):
            return
        now = next_actions(self._desk, [partnership_id]).get(partnership_id)
        if now is not None and seen.next_action:
            if wanted.next_action:
                change.edit(FollowUp, now.follow_up_id, what=wanted.next_action, due=due)
            else:
                given_up = {"status": FollowUpStatus.CANCELLED, "done_at": utc_now()}
                change.edit(FollowUp, now.follow_up_id, version=None, **given_up)
        elif wanted.next_action:
            owner = Partnership.select(Partnership.owner).where(Partnership.id == partnership_id)
            change.add(
                FollowUp,
                partnership=partnership_id,
                what=wanted.next_action,
                due=due,
                assignee=self._desk.value(owner),
            )

    def _party_of(self, partnership_id: int, person_id: int) -> int | None:
        """The party that a person stands for now."""
        parties = PartnershipParty.select(PartnershipParty.organisation).where(
            PartnershipParty.partnership == partnership_id
        )
        query = (
            Affiliation.select(Affiliation.organisation)
            .where(
                (Affiliation.person == person_id)
                & Affiliation.organisation.in_(parties)
                & is_open(Affiliation)
            )
            .order_by(Affiliation.primary.desc(), Affiliation.id.desc())
        )
        row = self._desk.row(query)
        return None if row is None else int(row[0])
