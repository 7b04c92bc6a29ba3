"""Who stands for an organisation still: what all that is derived from the records goes by."""

from __future__ import annotations

from peewee import Expression, fn

from contactdesk.records.people import Affiliation


def open_on(today: str) -> Expression:
    """A condition on affiliations: they have not ended by this day, as ``services.affiliations.is_open``."""
    until = Affiliation.until
    condition: Expression = (until == "") | (until > fn.SUBSTR(today, 1, fn.LENGTH(until)))
    return condition
