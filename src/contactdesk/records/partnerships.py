"""Partnerships: two or more organisations in roles, where it began, and the stages it went through."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from peewee import IntegerField

from contactdesk.core.i18n import N_
from contactdesk.core.text import collation_key
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.record import EnumField, Record, belongs_to, day, text


class Stage(StrEnum):
    """In the order in which partnerships go."""

    IDENTIFIED = "identified"
    CONTACTED = "contacted"
    IN_DIALOGUE = "in-dialogue"
    PROPOSAL = "proposal"
    AGREED = "agreed"
    ACTIVE = "active"
    DORMANT = "dormant"
    ENDED = "ended"
    DECLINED = "declined"


STAGE_NAMES = {
    Stage.IDENTIFIED: N_("Identified"),
    Stage.CONTACTED: N_("First contact"),
    Stage.IN_DIALOGUE: N_("Exploring"),
    Stage.PROPOSAL: N_("Proposal"),
    Stage.AGREED: N_("Agreed"),
    Stage.ACTIVE: N_("Active"),
    Stage.DORMANT: N_("Dormant"),
    Stage.ENDED: N_("Ended"),
    Stage.DECLINED: N_("Declined"),
}

OPEN_STAGES = frozenset(Stage) - {Stage.ENDED, Stage.DECLINED}
NEEDS_ACTION = OPEN_STAGES - {Stage.DORMANT}
"""Where somebody has to say what comes next."""


class Agreement(StrEnum):
    NONE = "none"
    LETTER_OF_INTENT = "letter-of-intent"
    MEMORANDUM = "memorandum"
    CONTRACT = "contract"


AGREEMENT_NAMES = {
    Agreement.NONE: N_("Nothing signed"),
    Agreement.LETTER_OF_INTENT: N_("Letter of intent"),
    Agreement.MEMORANDUM: N_("Memorandum"),
    Agreement.CONTRACT: N_("Contract"),
}


class PartyRole(StrEnum):
    LEAD = "lead"
    PARTNER = "partner"
    HOST = "host"
    FUNDER = "funder"
    SUPPORTER = "supporter"
    ASSOCIATE = "associate"


PARTY_ROLE_NAMES = {
    PartyRole.LEAD: N_("Lead"),
    PartyRole.PARTNER: N_("Partner"),
    PartyRole.HOST: N_("Host"),
    PartyRole.FUNDER: N_("Funder"),
    PartyRole.SUPPORTER: N_("Supporter"),
    PartyRole.ASSOCIATE: N_("Associate"),
}


class Partnership(Record):
    """``stage`` is what holds now, and the latest StageChange names it too.

    It began at ``meeting``, at the table with that number; ``table_theme`` stays as it was that day.
    ``reason`` is why it was declined or ended, ``rhythm_days`` every how many days to be in touch.
    """

    title = text()
    scope = text()
    stage = EnumField(Stage, default=Stage.IDENTIFIED, index=True)
    agreement = EnumField(Agreement, default=Agreement.NONE)
    signed_on = day()
    valid_from = day()
    valid_until = day()
    meeting = belongs_to(Meeting, "partnerships", null=True)
    table_number = IntegerField(null=True)
    table_theme = text()
    introduced_by = belongs_to(Person, "introductions", null=True)
    origin_note = text()
    owner = belongs_to(Colleague, "partnerships", null=True)
    reason = text()
    rhythm_days = IntegerField(null=True)
    notes = text()
    sort_key = text(index=True)

    class Meta:
        indexes = ((("stage", "sort_key"), False),)

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        return {"sort_key": collation_key(row["title"])}


class PartnershipParty(Record):
    partnership = belongs_to(Partnership, "parties")
    organisation = belongs_to(Organisation, "partnerships")
    role = EnumField(PartyRole, default=PartyRole.PARTNER)
    note = text()

    class Meta:
        indexes = ((("partnership", "organisation"), True),)


class PartnershipContact(Record):
    """Whom to talk to about a partnership, and for which of its parties."""

    partnership = belongs_to(Partnership, "contacts")
    person = belongs_to(Person, "partnerships")
    organisation = belongs_to(Organisation, "partnership_contacts", null=True)

    class Meta:
        indexes = ((("partnership", "person"), True),)


class StageChange(Record):
    """The day on which a partnership came to a stage; the first is written with the partnership."""

    partnership = belongs_to(Partnership, "stages")
    stage = EnumField(Stage)
    on = day()
    note = text()

    class Meta:
        indexes = ((("partnership", "on"), False),)
