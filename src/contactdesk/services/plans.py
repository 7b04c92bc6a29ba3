"""Plans: templates of steps, applied to a meeting or a partnership, where they become follow-ups."""

from __future__ import annotations

from typing import NamedTuple

from peewee import fn

from contactdesk.core.dates import today_there
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, phrase, phrases
from contactdesk.records.follow_ups import OPEN, FollowUp
from contactdesk.records.partnerships import Partnership
from contactdesk.records.plans import PlanFor, PlanRun
from contactdesk.services.follow_up_draft import read_due
from contactdesk.services.meeting_day import time_of_meeting
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_links import PartnershipLinks
from contactdesk.services.people import People
from contactdesk.services.plan_draft import PlanDraft
from contactdesk.services.plan_making import belonging, make_within
from contactdesk.services.plan_moving import DayTooFar, move_run_within
from contactdesk.services.plan_templates import PlanCard, PlanTemplates
from contactdesk.services.planned_steps import PlannedStep, PlanTarget, planned_steps, read_steps
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class MeetingWithoutDay(ContactDeskError):
    code = "meeting-without-day"
    message = N_("“{meeting}” has no date yet, so that no day can be counted from it.")


class PlanOfOtherKind(ContactDeskError):
    code = "plan-of-other-kind"
    message = N_("The plan “{plan}” is not made for this: it is for another kind of record.")


class NothingLeftToPlan(ContactDeskError):
    code = "nothing-left-to-plan"
    message = N_(
        "The plan “{plan}” makes nothing here: it has been applied before, or nobody is there for it."
    )


class RunRow(NamedTuple):
    """A plan as it was applied once, and how much of it is still open."""

    id: int
    version: int
    name: str
    anchor_on: str
    follow_ups: int
    open: int


class Plans:
    def __init__(self, desk: Desk, organisations: Organisations, people: People) -> None:
        self._desk = desk
        self._templates = PlanTemplates(desk, PartnershipLinks(desk, organisations, people))

    def templates(self, anchor: PlanFor | None = None) -> list[PlanCard]:
        """In the order of the alphabet."""
        return [card for card in self._templates.all() if anchor in {None, card.anchor}]

    def card(self, template_id: int) -> PlanCard:
        """Raises Gone."""
        return self._templates.card(template_id)

    def draft(self, template_id: int) -> PlanDraft:
        """What a form edits; it remembers what it showed. Raises Gone."""
        return self._templates.draft(template_id)

    def meant(self, reference: str) -> int:
        """By number or by name, also by how it begins. Raises NoSuchPlan, AmbiguousPlan."""
        return self._templates.meant(reference)

    def add_template(self, draft: PlanDraft, uuid: str | None = None) -> Saved:
        """Raises the FieldErrors of ``plan_draft``, PlanNameTaken, NoSuchColleague, OwnerLeft."""
        return self._templates.add(draft, uuid)

    def save_template(self, template_id: int, version: int, draft: PlanDraft) -> ChangeSet:
        """What was made by it stays as it is. Raises what adding raises, Conflict, Gone."""
        return self._templates.save(template_id, version, draft)

    def remove_template(self, template_id: int) -> ChangeSet:
        """What was made by it stays. Raises Gone."""
        return self._templates.remove(template_id)

    def preview(
        self, template_id: int, *, meeting_id: int = 0, partnership_id: int = 0, on: str = ""
    ) -> tuple[PlannedStep, ...]:
        """What applying would make. Raises what ``apply`` raises, but for NothingLeftToPlan."""
        card = self.card(template_id)
        return self._planned(card, self._target(card, meeting_id, partnership_id, on))

    def apply(
        self,
        template_id: int,
        *,
        meeting_id: int = 0,
        partnership_id: int = 0,
        on: str = "",
        without: frozenset[int] = frozenset(),
    ) -> ChangeSet:
        """One step for all follow-ups; ``on`` is the day of a partnership to count from, today where empty.

        Where it has been applied before, only for those people who have none of it yet. ``without`` are
        steps to leave out.
        Raises Gone, MeetingWithoutDay, PlanOfOtherKind, NothingLeftToPlan, NotADay, DayTooFar.
        """
        card = self.card(template_id)
        target = self._target(card, meeting_id, partnership_id, on)
        with self._desk.change(phrase("Plan applied")) as change:
            planned = [step for step in self._planned(card, target) if step.step_id not in without]
            made = sum(step.makes for step in planned)
            if not made:
                raise NothingLeftToPlan(plan=card.name)
            change.words = phrases(
                "Plan “{plan}” applied to “{title}”: {n} follow-up",
                "Plan “{plan}” applied to “{title}”: {n} follow-ups",
                made,
                plan=card.name,
                title=target.title,
            )
            run = change.add(
                PlanRun,
                template=card.id,
                name=card.name,
                anchor_on=target.day.isoformat(),
                **belonging(target),
            )
            make_within(change, run, planned, target)
        assert change.changes is not None
        return change.changes

    def runs_of(self, *, meeting_id: int = 0, partnership_id: int = 0) -> list[RunRow]:
        """The plans that were applied there, the latest first."""
        where = PlanRun.meeting == meeting_id if meeting_id else PlanRun.partnership == partnership_id
        still = FollowUp.select(fn.COUNT(FollowUp.id)).where(
            (FollowUp.run == PlanRun.id) & FollowUp.archived_at.is_null()
        )
        query = PlanRun.select(
            PlanRun.id,
            PlanRun.version,
            PlanRun.name,
            PlanRun.anchor_on,
            still,
            still.where(OPEN),
        ).where(where & PlanRun.archived_at.is_null())
        return [RunRow(*row) for row in self._desk.rows(query.order_by(PlanRun.id.desc()))]

    def move_run(self, run_id: int, on: str) -> ChangeSet:
        """All that is open of it, counted from another day. Raises Gone, NotADay, DayTooFar."""
        row = self._desk.row(PlanRun.select(PlanRun.name).where(PlanRun.id == run_id))
        if row is None:
            raise Gone(noun="plan run")
        day = read_due(on, field_name="on").date or today_there()
        words = phrase("Plan “{plan}” moved to {day}", plan=row[0], day=day.isoformat())
        with self._desk.change(words) as change:
            move_run_within(self._desk, change, run_id, day, field="on")
        assert change.changes is not None
        return change.changes

    def _planned(self, card: PlanCard, target: PlanTarget) -> tuple[PlannedStep, ...]:
        try:
            return planned_steps(self._desk, read_steps(self._desk, card.id), target)
        except OverflowError as error:
            raise DayTooFar("on") from error

    def _target(self, card: PlanCard, meeting_id: int, partnership_id: int, on: str) -> PlanTarget:
        if (card.anchor is PlanFor.MEETING) != bool(meeting_id):
            raise PlanOfOtherKind(plan=card.name)
        if meeting_id:
            time = time_of_meeting(self._desk, meeting_id)
            if time.day is None:
                raise MeetingWithoutDay(meeting=time.title)
            return PlanTarget(meeting_id, None, time.day, time.title, time.has_begun)
        row = self._desk.row(Partnership.select(Partnership.title).where(Partnership.id == partnership_id))
        if row is None:
            raise Gone(noun="partnership")
        return PlanTarget(None, partnership_id, read_due(on, field_name="on").date or today_there(), row[0])
