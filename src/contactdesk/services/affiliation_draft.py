"""One affiliation as a form or an import holds it before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contactdesk.records.people import AFFILIATION_ROLE_NAMES, AffiliationRole
from contactdesk.services.field_errors import EndBeforeStart
from contactdesk.services.field_values import choice, one_line, partial_date


def still_open(until: str) -> bool:
    """No end, or one to come. Partial dates compare by as much as is known of them."""
    return not until or until > date.today().isoformat()[: len(until)]


@dataclass
class AffiliationDraft:
    """``id`` is None for one that is not saved yet; dates are partial: ``2024`` or ``2024-05``."""

    organisation: str = ""
    position: str = ""
    unit: str = ""
    since: str = ""
    until: str = ""
    role: AffiliationRole = AffiliationRole.REPRESENTATIVE
    id: int | None = None

    @property
    def is_open(self) -> bool:
        return still_open(self.until)

    def tidied(self) -> AffiliationDraft:
        """Raises NotAPartialDate, EndBeforeStart, UnknownChoice."""
        tidy = AffiliationDraft(
            one_line(self.organisation),
            one_line(self.position),
            one_line(self.unit),
            partial_date("since", self.since),
            partial_date("until", self.until),
            choice("role", self.role, AffiliationRole, AFFILIATION_ROLE_NAMES),
            self.id,
        )
        shared = min(len(tidy.since), len(tidy.until))
        if shared and tidy.until[:shared] < tidy.since[:shared]:
            raise EndBeforeStart("until")
        return tidy
