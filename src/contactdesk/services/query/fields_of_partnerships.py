"""The fields about partnerships, follow-ups and contact, likewise each declared once."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.interactions import INTERACTION_KIND_NAMES, InteractionKind
from contactdesk.records.partnerships import AGREEMENT_NAMES, STAGE_NAMES, Agreement, Stage
from contactdesk.records.priority import PRIORITY_NAMES, Priority
from contactdesk.records.search import Kind
from contactdesk.services.query import (
    of_contact,
    of_follow_ups,
    of_interactions,
    of_partnerships,
    suggestions,
)
from contactdesk.services.query.contact_days import NEVER_WORDS, read_contact
from contactdesk.services.query.due_days import NO_DAY_WORDS, OVERDUE_WORDS, WEEK_WORDS, read_due
from contactdesk.services.query.field import Field, Values, always
from contactdesk.services.query.named import organisations_meant
from contactdesk.services.query.owners import read_owner, suggest_owners
from contactdesk.services.query.telling import one_of
from contactdesk.services.query.value_kinds import one_choice
from contactdesk.services.query.values import read_wording
from contactdesk.storage.field_words import FieldWord

_P, _O, _S, _F, _I = (
    Kind.PERSON,
    Kind.ORGANISATION,
    Kind.PARTNERSHIP,
    Kind.FOLLOW_UP,
    Kind.INTERACTION,
)
_DUE = suggestions.examples(
    (OVERDUE_WORDS, N_("before today")),
    (("today", "dziś"), N_("today")),
    (WEEK_WORDS, N_("until Sunday")),
    (("<7d", "<7d"), N_("within 7 days, overdue ones too")),
    ((">30d", ">30d"), N_("later than in 30 days")),
    (NO_DAY_WORDS, N_("without a day")),
)
_CONTACT = suggestions.examples(
    ((">90d", ">90d"), N_("longer ago than 90 days, or never")),
    (("<30d", "<30d"), N_("within the last 30 days")),
    (NEVER_WORDS, N_("not once")),
)

PARTNERSHIP_FIELDS: tuple[Field, ...] = (
    Field(
        "stage",
        "etap",
        N_("Stage"),
        N_("stage of the partnership, or of one that they are in"),
        one_choice({Stage: STAGE_NAMES}),
        {
            _S: of_partnerships.stage,
            _P: of_partnerships.stage_of_people,
            _O: of_partnerships.stage_of_organisations,
        },
    ),
    Field(
        "partner",
        "partner",
        N_("Partner"),
        N_("organisation that is a party, or with which they work"),
        Values(read_wording, suggestions.organisations),
        {
            _S: of_partnerships.partner,
            _P: of_partnerships.partner_of_people,
            _O: of_partnerships.partner_of_organisations,
        },
        told={_S: one_of(FieldWord.ORGANISATION, organisations_meant)},
        sure={_S: always},
    ),
    Field(
        "due",
        "termin",
        N_("Due"),
        N_("when the follow-up, the next action, or something about them is to be done"),
        Values(read_due, _DUE),
        {
            _F: of_follow_ups.due_then,
            _S: of_partnerships.due,
            _P: of_follow_ups.due_of_people,
            _O: of_follow_ups.due_of_organisations,
        },
    ),
    Field(
        "owner",
        "opiekun",
        N_("Owner"),
        N_("colleague whose it is; “me” is whoever asks, “none” nobody"),
        Values(read_owner, suggest_owners),
        {_S: of_partnerships.owner, _F: of_follow_ups.assignee, _I: of_interactions.colleague},
    ),
    Field(
        "last-contact",
        "kontakt",
        N_("Last contact"),
        N_("when they last came to a meeting or were in touch; also “never”"),
        Values(read_contact, _CONTACT),
        {_P: of_contact.of_people, _O: of_contact.of_organisations, _S: of_partnerships.last_contact},
    ),
    Field(
        "agreement",
        "umowa",
        N_("Agreement"),
        N_("what was signed"),
        one_choice({Agreement: AGREEMENT_NAMES}),
        {_S: of_partnerships.agreement},
    ),
    Field(
        "priority",
        "ważność",
        N_("Priority"),
        N_("how much it matters"),
        one_choice({Priority: PRIORITY_NAMES}),
        {_F: of_follow_ups.priority},
    ),
    Field(
        "about",
        "dotyczy",
        N_("About"),
        N_("person or organisation that it is about"),
        Values(read_wording, suggestions.organisations),
        {_F: of_follow_ups.about, _I: of_interactions.about},
    ),
    Field(
        "channel",
        "rodzaj",
        N_("Way of contact"),
        N_("call, e-mail, visit …"),
        one_choice({InteractionKind: INTERACTION_KIND_NAMES}),
        {_I: of_interactions.channel},
    ),
)
