"""A change of job as its dialog holds it: what ends, what begins, what becomes of all that hangs there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.affiliations import AffiliationCard
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import one_line, partial_date


class WorkplaceNeeded(FieldError):
    code = "workplace-needed"
    message = N_("Write where they work now: there is no job to end.")


class Matter(StrEnum):
    """What can hang on a person where they work."""

    PARTNERSHIP = "partnership"
    INVITATION = "invitation"
    FOLLOW_UP = "follow-up"


MATTER_NAMES = {
    Matter.PARTNERSHIP: N_("Partnership"),
    Matter.INVITATION: N_("Invitation"),
    Matter.FOLLOW_UP: N_("Follow-up"),
}


class Fate(StrEnum):
    """What becomes of one: it goes with the person, to somebody else there, or stays as it is for now."""

    KEEP = "keep"
    HAND_OVER = "hand-over"
    LEAVE = "leave"


FATE_NAMES = {
    Fate.KEEP: N_("Stays with the person"),
    Fate.HAND_OVER: N_("Handed over"),
    Fate.LEAVE: N_("Decide later"),
}


class Decision(NamedTuple):
    """``to`` is a name or a number as people write it; empty for the successor."""

    fate: Fate
    to: str = ""


Hung = tuple[Matter, int]
"""A matter and the number of its partnership, participation or follow-up."""


@dataclass
class JobChange:
    """Texts as people write them. ``affiliation`` is the job that ends, 0 for the one that lists show.

    ``until`` is today where it is empty, ``since`` the day on which the old job ends. What is not among
    ``decisions`` goes its usual way.
    """

    affiliation: int = 0
    until: str = ""
    organisation: str = ""
    position: str = ""
    since: str = ""
    successor: str = ""
    decisions: Mapping[Hung, Decision] = field(default_factory=dict)

    def tidied(self, job: AffiliationCard | None) -> JobChange:
        """Days as they are stored. Raises NotAPartialDate, EndBeforeStart, WorkplaceNeeded."""
        organisation = one_line(self.organisation)
        if job is None and not organisation:
            raise WorkplaceNeeded("organisation")
        until = partial_date("until", self.until)
        if job is not None:
            until = until or (date.today().isoformat() if job.is_open else job.until)
            AffiliationDraft(job.organisation, since=job.since, until=until).tidied()
        since = partial_date("since", self.since) or (until if job is not None else "")
        return replace(
            self,
            until=until,
            organisation=organisation,
            position=one_line(self.position),
            since=since,
            successor=one_line(self.successor),
        )

    def stays_in(self, job: AffiliationCard | None) -> bool:
        """Whether it is only another position in the same organisation."""
        return job is not None and fold(one_line(self.organisation)) == fold(job.organisation)


def usual_decision(matter: Matter, draft: JobChange, job: AffiliationCard | None, remaining: int) -> Decision:
    """Nothing is handed over that nobody is there for, and nothing to be done changes hands by itself."""
    if draft.stays_in(job) or matter is Matter.INVITATION:
        return Decision(Fate.KEEP)
    if matter is Matter.PARTNERSHIP and (draft.successor.strip() or remaining == 1):
        return Decision(Fate.HAND_OVER)
    return Decision(Fate.LEAVE)
