"""What one step did: each record that it touched, field by field."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, NoAction
from contactdesk.records.history import ChangedRecord
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost, Participation
from contactdesk.records.office import Colleague, Office
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty, StageChange
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.plans import PlanRun, PlanStep, PlanTemplate
from contactdesk.records.record import Record
from contactdesk.records.saved_lists import SavedList
from contactdesk.records.sheets import SheetPrint
from contactdesk.records.tables import NOUN_BY_NAME
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.shown_values import ShownField, ShownValues
from contactdesk.storage.desk import Desk
from contactdesk.storage.history_values import from_json


class Fate(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


FATE_NAMES = {Fate.ADDED: N_("added"), Fate.CHANGED: N_("changed"), Fate.REMOVED: N_("removed")}
NOUN_NAMES: dict[type[Record], str] = {
    Person: N_("Person"),
    Organisation: N_("Organisation"),
    Meeting: N_("Meeting"),
    Affiliation: N_("Affiliation"),
    ContactPoint: N_("How to reach them"),
    OtherName: N_("Other name"),
    MeetingHost: N_("Host of a meeting"),
    Participation: N_("Participant"),
    SheetPrint: N_("Printed sheet"),
    Tag: N_("Tag"),
    Tagging: N_("Tag"),
    Office: N_("Office"),
    Colleague: N_("Colleague"),
    SavedList: N_("Saved list"),
    Partnership: N_("Partnership"),
    PartnershipParty: N_("Party"),
    PartnershipContact: N_("Contact person"),
    StageChange: N_("Stage"),
    PlanTemplate: N_("Plan"),
    PlanStep: N_("Step of a plan"),
    PlanRun: N_("Plan applied"),
    FollowUp: N_("Follow-up"),
    FollowUpPerson: N_("Person of a follow-up"),
    NoAction: N_("No action"),
    Interaction: N_("Interaction"),
    InteractionPerson: N_("Person of an interaction"),
}
_NAMED_BY: dict[type[Record], tuple[str, ...]] = {
    Person: ("display_name",),
    Organisation: ("name",),
    Meeting: ("title",),
    Tag: ("name",),
    Office: ("name",),
    Colleague: ("name",),
    SavedList: ("name",),
    Affiliation: ("person",),
    ContactPoint: ("person", "organisation"),
    OtherName: ("organisation",),
    MeetingHost: ("meeting",),
    Participation: ("person",),
    SheetPrint: ("meeting",),
    Tagging: ("person", "organisation", "meeting", "partnership"),
    Partnership: ("title",),
    PartnershipParty: ("partnership",),
    PartnershipContact: ("partnership",),
    StageChange: ("partnership",),
    PlanTemplate: ("name",),
    PlanStep: ("template",),
    PlanRun: ("name",),
    FollowUp: ("what",),
    FollowUpPerson: ("follow_up",),
    NoAction: ("person",),
    Interaction: ("summary",),
    InteractionPerson: ("interaction",),
}


class TouchedRecord(NamedTuple):
    """``noun`` is untranslated; ``name`` says whose record it is."""

    noun: str
    name: str
    fate: Fate
    fields: tuple[ShownField, ...]


def history_of_step(desk: Desk, step_id: int, limit: int) -> list[TouchedRecord]:
    """The first ``limit`` records that a step touched, in the order of their writing."""
    query = (
        ChangedRecord.select(
            ChangedRecord.noun, ChangedRecord.record_id, ChangedRecord.before, ChangedRecord.after
        )
        .where(ChangedRecord.change == step_id)
        .order_by(ChangedRecord.id)
        .limit(limit)
    )
    values = ShownValues(desk)
    told = []
    for name, record_id, before, after in desk.rows(query):
        noun = NOUN_BY_NAME[name]
        old, new = from_json(noun, before), from_json(noun, after)
        fate = Fate.ADDED if old is None else Fate.REMOVED if new is None else Fate.CHANGED
        whose = _name(desk, noun, record_id, {**(old or {}), **(new or {})}, values)
        fields = tuple(values.differences(noun, old or {}, new or {}))
        told.append(TouchedRecord(NOUN_NAMES[noun], whose, fate, fields))
    return told


def _name(desk: Desk, noun: type[Record], record_id: int, known: dict[str, Any], values: ShownValues) -> str:
    """From what history keeps of the record, or else from the record as it is now."""
    fields = _NAMED_BY[noun]
    if not any(known.get(field) for field in fields):
        row = desk.row(noun.select(*(getattr(noun, field) for field in fields)).where(noun.id == record_id))
        known = dict(zip(fields, row, strict=True)) if row is not None else {}
    return next((values.shown(noun, field, known[field]) for field in fields if known.get(field)), "")
