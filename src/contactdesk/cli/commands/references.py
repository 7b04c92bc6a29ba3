"""Records as a command names them: by id or by an unambiguous name."""

from __future__ import annotations

from contactdesk.records.search import Kind
from contactdesk.services.references import record_meant
from contactdesk.services.services import Services


def id_meant(services: Services, kind: Kind, reference: str) -> int:
    """The id of a record of this kind. Raises what says that there is none, or several."""
    if kind is Kind.PERSON:
        return services.people.meant(reference)
    if kind is Kind.ORGANISATION:
        return services.organisations.meant(reference)
    if kind is Kind.MEETING:
        return services.meetings.find(reference)
    return record_meant(services.desk, kind, reference)
