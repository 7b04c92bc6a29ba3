"""What fields ask of interactions."""

from __future__ import annotations

from typing import Any

from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.days import Days
from contactdesk.services.query.named import meetings_named, organisations_named, people_named, refers
from contactdesk.services.query.of_meetings import within
from contactdesk.services.query.owners import Owner, owned_by
from contactdesk.services.query.values import Choices, Wording


def channel(_asking: Asking, choices: Choices) -> Any:
    return Interaction.kind.in_(sorted(choices.of))


def when(_asking: Asking, days: Days) -> Any:
    return within(Interaction.at, days)


def colleague(asking: Asking, owner: Owner) -> Any:
    return owned_by(asking, Interaction.colleague, owner)


def organisation(asking: Asking, wording: Wording) -> Any:
    return refers(Interaction.organisation, organisations_named(asking, wording))


def meeting(asking: Asking, wording: Wording) -> Any:
    return refers(Interaction.meeting, meetings_named(asking, wording))


def about(asking: Asking, wording: Wording) -> Any:
    """With a person, or an organisation with all that is part of it."""
    whom = InteractionPerson.select(InteractionPerson.interaction).where(
        InteractionPerson.person.in_(people_named(asking, wording))
    )
    return Interaction.id.in_(whom) | organisation(asking, wording)
