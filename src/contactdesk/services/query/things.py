"""What ``has:`` can ask for."""

from __future__ import annotations

from enum import StrEnum

from contactdesk.core.i18n import N_


class Thing(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    ORGANISATION = "organisation"
    TAG = "tag"
    MEETING = "meeting"
    CITY = "city"
    LANGUAGE = "language"
    NOTES = "notes"
    WEBSITE = "website"
    PERSON = "person"
    PARENT = "parent"
    PARTICIPANT = "participant"
    NEXT_ACTION = "next-action"
    AGREEMENT = "agreement"
    REMINDER = "reminder"
    OUTCOME = "outcome"


THING_NAMES = {
    Thing.EMAIL: N_("E-mail"),
    Thing.PHONE: N_("Phone"),
    Thing.ORGANISATION: N_("Organisation"),
    Thing.TAG: N_("Tag"),
    Thing.MEETING: N_("Meeting"),
    Thing.CITY: N_("City"),
    Thing.LANGUAGE: N_("Language"),
    Thing.NOTES: N_("Notes"),
    Thing.WEBSITE: N_("Website"),
    Thing.PERSON: N_("Person"),
    Thing.PARENT: N_("Part of"),
    Thing.PARTICIPANT: N_("Participant"),
    Thing.NEXT_ACTION: N_("Next action"),
    Thing.AGREEMENT: N_("Agreement"),
    Thing.REMINDER: N_("Reminder"),
    Thing.OUTCOME: N_("Outcome"),
}
