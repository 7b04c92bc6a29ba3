"""Plans: steps that follow every meeting or partnership of a kind, and each time that one was applied."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from peewee import BooleanField, IntegerField

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import Partnership
from contactdesk.records.priority import Priority
from contactdesk.records.record import EnumField, Record, belongs_to, day, text


class PlanFor(StrEnum):
    """What a plan is applied to, and from whose day its steps are counted."""

    MEETING = "meeting"
    PARTNERSHIP = "partnership"


PLAN_FOR_NAMES = {PlanFor.MEETING: N_("Meeting"), PlanFor.PARTNERSHIP: N_("Partnership")}


class Whom(StrEnum):
    """``each-…`` makes one follow-up for each person, the others one about all of them."""

    ONCE = "once"
    PANELLISTS = "panellists"
    SPEAKERS = "speakers"
    HOSTS = "hosts"
    EVERYONE_WHO_CAME = "everyone-who-came"
    EACH_NEW_CONTACT = "each-new-contact"
    EACH_CONTACT = "each-contact"


WHOM_NAMES = {
    Whom.ONCE: N_("Nobody in particular"),
    Whom.PANELLISTS: N_("All panellists"),
    Whom.SPEAKERS: N_("All speakers"),
    Whom.HOSTS: N_("All hosts"),
    Whom.EVERYONE_WHO_CAME: N_("Everyone who came"),
    Whom.EACH_NEW_CONTACT: N_("Each new contact"),
    Whom.EACH_CONTACT: N_("Each contact"),
}


class PlanTemplate(Record):
    name = text()
    folded = text(unique=True)
    anchor = EnumField(PlanFor)

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        return {"folded": fold(row["name"])}


class PlanStep(Record):
    """Counted from the anchor's day, or from that of the step that it comes ``after``; days before it are
    negative."""

    template = belongs_to(PlanTemplate, "steps")
    position = IntegerField(default=0)
    what = text()
    offset_days = IntegerField(default=0)
    working_days = BooleanField(default=False)
    whom = EnumField(Whom, default=Whom.ONCE)
    priority = EnumField(Priority, default=Priority.NORMAL)
    assignee = belongs_to(Colleague, "plan_steps", null=True)
    after = belongs_to("self", "next_steps", null=True)


class PlanRun(Record):
    """A plan as it was applied once; ``name`` is the one it had then."""

    template = belongs_to(PlanTemplate, "runs", null=True)
    name = text()
    meeting = belongs_to(Meeting, "plan_runs", null=True)
    partnership = belongs_to(Partnership, "plan_runs", null=True)
    anchor_on = day()
