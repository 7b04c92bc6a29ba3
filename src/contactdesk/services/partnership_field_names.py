"""What the fields of partnerships, plans, follow-ups and interactions are called, and their choices."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import (
    FOLLOW_UP_STATUS_NAMES,
    FollowUp,
    FollowUpPerson,
    FollowUpStatus,
    NoAction,
)
from contactdesk.records.interactions import (
    DIRECTION_NAMES,
    INTERACTION_KIND_NAMES,
    Direction,
    Interaction,
    InteractionKind,
    InteractionPerson,
)
from contactdesk.records.partnerships import (
    AGREEMENT_NAMES,
    PARTY_ROLE_NAMES,
    STAGE_NAMES,
    Agreement,
    Partnership,
    PartnershipContact,
    PartnershipParty,
    PartyRole,
    Stage,
    StageChange,
)
from contactdesk.records.plans import (
    PLAN_FOR_NAMES,
    WHOM_NAMES,
    PlanFor,
    PlanRun,
    PlanStep,
    PlanTemplate,
    Whom,
)
from contactdesk.records.priority import PRIORITY_NAMES, Priority
from contactdesk.records.record import Record

NAMES_AROUND_PARTNERSHIPS: dict[type[Record], dict[str, str]] = {
    Partnership: {
        "title": N_("Title"),
        "scope": N_("Scope"),
        "stage": N_("Stage"),
        "agreement": N_("Agreement"),
        "signed_on": N_("Signed on"),
        "valid_from": N_("Valid from"),
        "valid_until": N_("Valid until"),
        "meeting": N_("Began at"),
        "table_number": N_("Table"),
        "table_theme": N_("Theme of the table"),
        "introduced_by": N_("Introduced by"),
        "origin_note": N_("How it began"),
        "owner": N_("Owner"),
        "reason": N_("Reason"),
        "rhythm_days": N_("In touch every (days)"),
        "notes": N_("Notes"),
        "archived_at": N_("Archived"),
    },
    PartnershipParty: {"organisation": N_("Party"), "role": N_("Role"), "note": N_("Note")},
    PartnershipContact: {"person": N_("Contact person"), "organisation": N_("Organisation")},
    StageChange: {"stage": N_("Stage"), "on": N_("Since"), "note": N_("Note")},
    PlanTemplate: {
        "name": N_("Name of the plan"),
        "anchor": N_("Counted from"),
        "archived_at": N_("Archived"),
    },
    PlanStep: {
        "what": N_("What to do"),
        "offset_days": N_("Days after"),
        "working_days": N_("Working days"),
        "whom": N_("With whom"),
        "priority": N_("Priority"),
        "assignee": N_("Assigned to"),
        "after": N_("After the step"),
    },
    PlanRun: {"name": N_("Name of the plan"), "anchor_on": N_("Counted from")},
    FollowUp: {
        "what": N_("What to do"),
        "notes": N_("Notes"),
        "due": N_("Due"),
        "due_time": N_("At (time)"),
        "snoozed_until": N_("Put off until"),
        "remind_at": N_("Reminder"),
        "priority": N_("Priority"),
        "status": N_("Status"),
        "waiting_for": N_("Waiting for"),
        "outcome": N_("Outcome"),
        "done_at": N_("Done on"),
        "assignee": N_("Assigned to"),
        "organisation": N_("Organisation"),
        "meeting": N_("Meeting"),
        "partnership": N_("Partnership"),
        "follows": N_("Next step after"),
        "repeats": N_("Repeats"),
        "archived_at": N_("Archived"),
    },
    FollowUpPerson: {"person": N_("Person")},
    NoAction: {"reason": N_("No action, because")},
    Interaction: {
        "kind": N_("Way of contact"),
        "direction": N_("Who began"),
        "answered": N_("Reached"),
        "at": N_("When"),
        "summary": N_("Summary"),
        "text": N_("In full"),
        "colleague": N_("Colleague"),
        "organisation": N_("Organisation"),
        "partnership": N_("Partnership"),
        "meeting": N_("Meeting"),
        "archived_at": N_("Archived"),
    },
    InteractionPerson: {"person": N_("Person"), "organisation": N_("Organisation")},
}
CHOICES_AROUND_PARTNERSHIPS: dict[type[StrEnum], Mapping[str, str]] = {
    Agreement: {str(one): name for one, name in AGREEMENT_NAMES.items()},
    Direction: {str(one): name for one, name in DIRECTION_NAMES.items()},
    FollowUpStatus: {str(one): name for one, name in FOLLOW_UP_STATUS_NAMES.items()},
    InteractionKind: {str(one): name for one, name in INTERACTION_KIND_NAMES.items()},
    PartyRole: {str(one): name for one, name in PARTY_ROLE_NAMES.items()},
    PlanFor: {str(one): name for one, name in PLAN_FOR_NAMES.items()},
    Priority: {str(one): name for one, name in PRIORITY_NAMES.items()},
    Stage: {str(one): name for one, name in STAGE_NAMES.items()},
    Whom: {str(one): name for one, name in WHOM_NAMES.items()},
}
