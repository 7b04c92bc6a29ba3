"""Settles what hung on somebody who changed jobs, within the open change: kept, or handed to a colleague."""

from __future__ import annotations

from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.meetings import Participation, Registration
from contactdesk.records.partnerships import PartnershipContact, PartnershipParty
from contactdesk.records.people import Affiliation
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.affiliations import new_row
from contactdesk.services.field_errors import FieldError
from contactdesk.services.job_change_draft import Matter
from contactdesk.services.job_change_hanging import Hanging, Remaining, remaining_at
from contactdesk.services.job_change_matters import HungOn
from contactdesk.services.partnership_links import PartnershipLinks
from contactdesk.services.presented import Presented, presented_by, with_unit
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk

_TAKEN_OVER = ("role", "role_note", "table_number", "table_theme")


class SuccessorNeeded(FieldError):
    code = "successor-needed"
    message = N_("Write who takes over, or let it be decided later.")


class HandedToThemselves(FieldError):
    code = "handed-to-themselves"
    message = N_("{name} cannot take over from themselves.")


class Settling:
    """``successor`` is the name for all that names nobody else; ``where`` the organisation they go to now."""

    def __init__(
        self,
        desk: Desk,
        links: PartnershipLinks,
        change: OpenChange,
        hanging: Hanging,
        successor: str,
        where: int | None,
    ) -> None:
        assert hanging.job is not None
        self._desk, self._links, self._change = desk, links, change
        self._hanging, self._job = hanging, hanging.job
        self._successor, self._where = successor, where
        self._known: dict[str, Remaining] = {}

    def keep(self, one: HungOn) -> None:
        """They take it along to where they work now."""
        if one.matter is not Matter.INVITATION and self._where == self._job.organisation_id:
            return
        if one.matter is Matter.PARTNERSHIP:
            self._change.edit(PartnershipContact, one.link_id, organisation=self._party(one.id))
        elif one.matter is Matter.INVITATION:
            person = self._hanging.person_id
            presented = presented_by(self._desk, [person]).get(person, Presented())
            self._change.edit(Participation, one.id, **presented.columns())
        elif self._is_about_the_old_one(one.id):
            # One of a partnership there says that it has gone along by naming where to.
            self._change.edit(FollowUp, one.id, organisation=self._where)

    def hand_over(self, one: HungOn, to: str) -> None:
        """Raises SuccessorNeeded, HandedToThemselves, SeveralSoNamed, NobodyWithNumber."""
        colleague = self._meant(to or self._successor)
        if one.matter is Matter.PARTNERSHIP:
            self._hand_over_partnership(one, colleague)
        elif one.matter is Matter.INVITATION:
            self._hand_over_invitation(one, colleague)
        else:
            self._change.remove(FollowUpPerson, one.link_id)
            self._add_once(FollowUpPerson, follow_up=one.id, person=colleague.person_id)

    def _meant(self, name: str) -> Remaining:
        """One of those who work there, else anybody known, else somebody new who works there from now on."""
        there = self._hanging.remaining
        if not name and len(there) == 1:
            return there[0]
        if not name:
            raise SuccessorNeeded("successor")
        if name not in self._known:
            so_named = [one for one in there if fold(name) in {fold(one.name), fold(one.label)}]
            self._known[name] = so_named[0] if len(so_named) == 1 else self._from_elsewhere(name)
        return self._known[name]

    def _from_elsewhere(self, name: str) -> Remaining:
        before = len(self._change.touched)
        person_id = self._links.person_within(self._change, "successor", name)
        if person_id == self._hanging.person_id:
            raise HandedToThemselves("successor", name=self._hanging.name)
        if len(self._change.touched) > before:
            organisation = self._job.organisation_id
            row = new_row(person_id, organisation, AffiliationDraft(), primary=True)
            self._change.add(Affiliation, **row)
        there = remaining_at(self._desk, self._job.organisation_id, Affiliation.person == person_id)
        return there[0] if there else Remaining(person_id, name, name, "", "")

    def _hand_over_partnership(self, one: HungOn, colleague: Remaining) -> None:
        self._change.remove(PartnershipContact, one.link_id)
        self._add_once(
            PartnershipContact,
            partnership=one.id,
            person=colleague.person_id,
            beside={"organisation": self._job.organisation_id},
        )

    def _hand_over_invitation(self, one: HungOn, colleague: Remaining) -> None:
        """The colleague comes in their stead: invited, for nobody has asked them yet."""
        columns = [getattr(Participation, name) for name in ("meeting", *_TAKEN_OVER)]
        (row,) = self._desk.rows(Participation.select(*columns).where(Participation.id == one.id))
        meeting, taken_over = row[0], dict(zip(_TAKEN_OVER, row[1:], strict=True))
        presented = Presented(
            self._job.organisation_id, with_unit(self._job.organisation, colleague.unit), colleague.position
        )
        self._change.edit(Participation, one.id, registration=Registration.SUBSTITUTED)
        self._add_once(
            Participation,
            meeting=meeting,
            person=colleague.person_id,
            beside={
                "registration": Registration.INVITED,
                "substitute_for": one.id,
                **taken_over,
                **presented.columns(),
            },
        )

    def _add_once(self, noun: Any, *, beside: dict[str, Any] | None = None, **unique: int) -> None:
        """Whoever is named there already stays as they are."""
        conditions = [getattr(noun, name) == value for name, value in unique.items()]
        if self._desk.row(noun.select(noun.id).where(*conditions)) is None:
            self._change.add(noun, **unique, **(beside or {}))

    def _party(self, partnership_id: int) -> int | None:
        """The organisation they go to, where it is a party too."""
        party = PartnershipParty.select(PartnershipParty.id).where(
            (PartnershipParty.partnership == partnership_id) & (PartnershipParty.organisation == self._where)
        )
        return self._where if self._where and self._desk.row(party) else None

    def _is_about_the_old_one(self, follow_up_id: int) -> bool:
        query = FollowUp.select(FollowUp.organisation, FollowUp.partnership).where(
            FollowUp.id == follow_up_id
        )
        ((organisation, partnership),) = self._desk.rows(query)
        return organisation == self._job.organisation_id or (organisation is None and partnership is not None)
