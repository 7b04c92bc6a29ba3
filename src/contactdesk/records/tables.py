"""Every table of a desk, parents before children, and the name each noun has in history."""

from __future__ import annotations

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, NoAction
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.listing import ListLength, OrganisationListing, PersonListing
from contactdesk.records.meetings import Meeting, MeetingHost, Participation
from contactdesk.records.office import Colleague, Office
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty, StageChange
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.plans import PlanRun, PlanStep, PlanTemplate
from contactdesk.records.record import Record
from contactdesk.records.saved_lists import SavedList
from contactdesk.records.search import SearchEntry, SearchWord
from contactdesk.records.sheets import SheetPrint
from contactdesk.records.tags import Tag, Tagging

NOUNS: tuple[type[Record], ...] = (
    Office,
    Colleague,
    Organisation,
    OtherName,
    Person,
    Affiliation,
    ContactPoint,
    Meeting,
    MeetingHost,
    Participation,
    SheetPrint,
    Partnership,
    PartnershipParty,
    PartnershipContact,
    StageChange,
    PlanTemplate,
    PlanStep,
    PlanRun,
    FollowUp,
    FollowUpPerson,
    NoAction,
    Interaction,
    InteractionPerson,
    Tag,
    Tagging,
    SavedList,
)
LISTINGS = (PersonListing, OrganisationListing, ListLength)
TABLES = (*NOUNS, Change, ChangedRecord, SearchEntry, SearchWord, *LISTINGS)
NOUN_BY_NAME: dict[str, type[Record]] = {noun._meta.table_name: noun for noun in NOUNS}
