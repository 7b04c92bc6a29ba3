"""What fields ask of partnerships, and of the people and organisations that are in one.

Most is gathered at once, however an answer is read: there are few partnerships.
"""

from __future__ import annotations

from typing import Any

from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import CONTACT, Interaction
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import Person
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.contact_days import Contact
from contactdesk.services.query.days import Days
from contactdesk.services.query.due_days import Due
from contactdesk.services.query.named import meetings_named, organisations_named, refers
from contactdesk.services.query.of_follow_ups import shown_within, still_open
from contactdesk.services.query.of_meetings import between, within
from contactdesk.services.query.owners import Owner, owned_by
from contactdesk.services.query.values import Choices, Numbers, Wording


def stage(_asking: Asking, choices: Choices) -> Any:
    return Partnership.stage.in_(sorted(choices.of))


def stage_of_people(asking: Asking, choices: Choices) -> Any:
    """Of a partnership in which they are a contact person."""
    who = PartnershipContact.person
    theirs = PartnershipContact.select(who).join(Partnership).where(_there(asking, choices))
    return Person.id.in_(theirs)


def stage_of_organisations(asking: Asking, choices: Choices) -> Any:
    """Of a partnership to which it is a party."""
    who = PartnershipParty.organisation
    theirs = PartnershipParty.select(who).join(Partnership).where(_there(asking, choices))
    return Organisation.id.in_(theirs)


def _there(asking: Asking, choices: Choices) -> Any:
    return stage(asking, choices) & Partnership.archived_at.is_null()


def partner(asking: Asking, wording: Wording) -> Any:
    """One of its parties, with all that is part of it."""
    return asking.among(Partnership.id, _PARTY.partnership, _partnerships_with(asking, wording))


_PARTY: Any = PartnershipParty.alias("party")


def _partnerships_with(asking: Asking, wording: Wording) -> Any:
    its_parties = asking.one_of(_PARTY.organisation, organisations_named(asking, wording))
    return _PARTY.select(_PARTY.partnership).where(its_parties)


def partner_of_people(asking: Asking, wording: Wording) -> Any:
    who = PartnershipContact.person
    with_it = PartnershipContact.partnership.in_(_partnerships_with(asking, wording))
    theirs = PartnershipContact.select(who).join(Partnership)
    return Person.id.in_(theirs.where(with_it & Partnership.archived_at.is_null()))


def partner_of_organisations(asking: Asking, wording: Wording) -> Any:
    """It works with that one: both are parties to something."""
    who = PartnershipParty.organisation
    both = (
        PartnershipParty.select(who)
        .join(Partnership)
        .switch(PartnershipParty)
        .join(_PARTY, on=(_PARTY.partnership == PartnershipParty.partnership))
        .where(
            (_PARTY.id != PartnershipParty.id)
            & Partnership.archived_at.is_null()
            & _PARTY.organisation.in_(organisations_named(asking, wording))
        )
    )
    return Organisation.id.in_(both)


def due(asking: Asking, wanted: Due) -> Any:
    """Its next action is: what is due first of all that is still open."""
    whose = FollowUp.partnership
    actions = FollowUp.select(whose).where(whose.is_null(False) & still_open(asking))

    def having(action: Any) -> Any:
        return asking.among(Partnership.id, whose, actions.where(action))

    found = having(shown_within(wanted))
    if not isinstance(wanted, Days):
        return found & ~having(FollowUp.shown_on > "")
    if wanted.first is not None:
        found &= ~having(shown_within(Days(None, wanted.first)))
    return found


def owner(asking: Asking, wanted: Owner) -> Any:
    return owned_by(asking, Partnership.owner, wanted)


def agreement(_asking: Asking, choices: Choices) -> Any:
    return Partnership.agreement.in_(sorted(choices.of))


def meeting(asking: Asking, wording: Wording) -> Any:
    """It began there."""
    return refers(Partnership.meeting, meetings_named(asking, wording))


def table(_asking: Asking, numbers: Numbers) -> Any:
    return Partnership.table_number.is_null(False) & between(Partnership.table_number, numbers)


def last_contact(_asking: Asking, wanted: Contact) -> Any:
    """The latest interaction about it was on one of these days; without a first day also if none was."""
    whose = Interaction.partnership
    contacts = Interaction.select(whose).where(whose.is_null(False) & CONTACT)
    ever = Partnership.id.in_(contacts)
    if not isinstance(wanted, Days):
        return ~ever
    later = Days(wanted.until, None)
    is_last = (
        ~Partnership.id.in_(contacts.where(within(Interaction.at, later)))
        if wanted.until is not None
        else None
    )
    if wanted.first is None:
        return ever if is_last is None else is_last
    then = Partnership.id.in_(contacts.where(within(Interaction.at, wanted)))
    return then if is_last is None else then & is_last
