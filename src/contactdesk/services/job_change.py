"""A change of job: one step that ends a job, begins another, and settles what hung on the person there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contactdesk.core.i18n import N_, Phrase, phrase, phrases
from contactdesk.core.text import fold
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.affiliations import AffiliationCard, new_row, of_person
from contactdesk.services.field_errors import FieldError
from contactdesk.services.job_change_draft import Decision, Fate, Hung, JobChange, usual_decision
from contactdesk.services.job_change_hanging import Hanging, hanging, left_jobs
from contactdesk.services.job_change_matters import HungOn
from contactdesk.services.job_change_settling import Settling
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_links import PartnershipLinks
from contactdesk.services.people import People
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class HangsNotThere(FieldError):
    code = "hangs-not-there"
    message = N_("“{matter}:{number}” does not hang on {name} there.")


class JobChanges:
    def __init__(self, desk: Desk, organisations: Organisations, people: People) -> None:
        self._desk = desk
        self._organisations = organisations
        self._links = PartnershipLinks(desk, organisations, people)

    def hanging(self, person_id: int, affiliation_id: int = 0) -> Hanging:
        """What hangs on somebody in one job, the one that lists show for 0. Raises Gone."""
        return hanging(self._desk, person_id, affiliation_id)

    def left(
        self, person_id: int, cards: Sequence[AffiliationCard]
    ) -> dict[AffiliationCard, tuple[HungOn, ...]]:
        """What hangs on somebody still in those of these jobs that are over."""
        return left_jobs(self._desk, person_id, cards)

    def decisions(self, found: Hanging, draft: JobChange) -> dict[Hung, Decision]:
        """For all that hangs there: as decided, or the usual. Raises HangsNotThere."""
        usual = usual_decisions(found, draft)
        for matter, number in draft.decisions.keys() - usual.keys():
            raise HangsNotThere("decisions", matter=matter, number=number, name=found.name)
        return {**usual, **draft.decisions}

    def change(self, person_id: int, draft: JobChange) -> ChangeSet:
        """End the job, begin the new one where one is named, and settle what hung on the person there.

        Raises Gone, and beside their fields NotAPartialDate, EndBeforeStart, WorkplaceNeeded, HangsNotThere,
        SuccessorNeeded, HandedToThemselves, SeveralSoNamed, NobodyWithNumber.
        """
        with self._desk.change(phrase("Job changed")) as change:
            found = hanging(self._desk, person_id, draft.affiliation)
            tidy = self._named(draft.tidied(found.job))
            decisions = self.decisions(found, tidy)
            where = self._follow_jobs(change, found, tidy)
            settled = self._settle(change, found, tidy, decisions, where)
            change.words = _words(found, tidy, settled)
        assert change.changes is not None
        return change.changes

    def _named(self, tidy: JobChange) -> JobChange:
        """With the organisation's own name where it is written as a short or another one."""
        known = self._organisations.names.find(tidy.organisation) if tidy.organisation else None
        if known is None:
            return tidy
        name = self._desk.value(Organisation.select(Organisation.name).where(Organisation.id == known))
        return replace(tidy, organisation=str(name))

    def _follow_jobs(self, change: OpenChange, found: Hanging, tidy: JobChange) -> int | None:
        """The id of the organisation where they work now, None where there is none."""
        if found.job is not None:
            ends = {"primary": False} if tidy.organisation else {}
            change.edit(Affiliation, found.job.id, until=tidy.until, **ends)
        if tidy.organisation:
            self._begin(change, found, tidy)
        return self._keep_one_primary(change, found.person_id)

    def _begin(self, change: OpenChange, found: Hanging, tidy: JobChange) -> None:
        """A second job that they had already is their first from now on; else a new one begins."""
        where = self._organisations.find_or_make_within(change, tidy.organisation)
        there = [one for one in of_person(self._desk, found.person_id) if one.is_open]
        known = next((one for one in there if _is_it(one, where, tidy, found.job)), None)
        for one in there:
            if one.primary and one is not known:
                change.edit(Affiliation, one.id, primary=False)
        if known is not None:
            change.edit(Affiliation, known.id, primary=True, position=tidy.position or known.position)
        else:
            new = AffiliationDraft(tidy.organisation, tidy.position, since=tidy.since)
            change.add(Affiliation, **new_row(found.person_id, where, new, primary=True))

    def _keep_one_primary(self, change: OpenChange, person_id: int) -> int | None:
        """What lists show is never a job that is over while another one goes on; where that is."""
        cards = of_person(self._desk, person_id)
        first = next((one for one in cards if one.is_open), None)
        for one in cards:
            if one.primary != (one is first):
                change.edit(Affiliation, one.id, primary=one is first)
        return first.organisation_id if first is not None else None

    def _settle(
        self,
        change: OpenChange,
        found: Hanging,
        tidy: JobChange,
        decisions: dict[Hung, Decision],
        where: int | None,
    ) -> list[HungOn]:
        """Those that are not left to be decided later."""
        settled = [one for one in found.matters if decisions[one.key].fate is not Fate.LEAVE]
        if settled:
            settling = Settling(self._desk, self._links, change, found, tidy.successor, where)
            for one in settled:
                fate, to = decisions[one.key]
                if fate is Fate.KEEP:
                    settling.keep(one)
                else:
                    settling.hand_over(one, to)
        return settled


def usual_decisions(found: Hanging, draft: JobChange) -> dict[Hung, Decision]:
    """Where nobody decides otherwise."""
    there = len(found.remaining)
    return {one.key: usual_decision(one.matter, draft, found.job, there) for one in found.matters}


def _is_it(card: AffiliationCard, where: int, tidy: JobChange, ending: AffiliationCard | None) -> bool:
    if ending is not None and card.id == ending.id:
        return False
    same = not tidy.position or not card.position or fold(card.position) == fold(tidy.position)
    return card.organisation_id == where and same


def _words(found: Hanging, tidy: JobChange, settled: list[HungOn]) -> Phrase:
    n, job = len(settled), found.job
    names = {"name": found.name, "before": job.organisation if job else "", "after": tidy.organisation}
    if job is None or (not job.is_open and not n and tidy.organisation):
        return phrase("{name} works at {after} now", **names)
    if tidy.stays_in(job):
        return phrase("{name} has another position at {before}", **names)
    if job.is_open:
        return _moved_words(n, names) if tidy.organisation else _left_words(n, names)
    return phrases(
        "{n} matter of {name} at {before} settled", "{n} matters of {name} at {before} settled", n, **names
    )


def _moved_words(n: int, names: dict[str, str]) -> Phrase:
    if not n:
        return phrase("{name} moved from {before} to {after}", **names)
    return phrases(
        "{name} moved from {before} to {after}: {n} matter settled",
        "{name} moved from {before} to {after}: {n} matters settled",
        n,
        **names,
    )


def _left_words(n: int, names: dict[str, str]) -> Phrase:
    if not n:
        return phrase("{name} left {before}", **names)
    return phrases(
        "{name} left {before}: {n} matter settled", "{name} left {before}: {n} matters settled", n, **names
    )
