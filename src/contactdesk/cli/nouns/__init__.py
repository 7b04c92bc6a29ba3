"""The kinds of record that commands know, by the word that names each."""

from __future__ import annotations

from contactdesk.cli.nouns.follow_up import FOLLOW_UP
from contactdesk.cli.nouns.interaction import INTERACTION
from contactdesk.cli.nouns.meeting import MEETING, PARTICIPATION
from contactdesk.cli.nouns.noun import Noun
from contactdesk.cli.nouns.office import COLLEAGUE, OFFICE, TAG
from contactdesk.cli.nouns.organisation import ORGANISATION
from contactdesk.cli.nouns.partnership import PARTNERSHIP
from contactdesk.cli.nouns.person import AFFILIATION, PERSON
from contactdesk.cli.nouns.plan import PLAN
from contactdesk.cli.nouns.saved_list import SAVED_LIST

NOUNS: dict[str, Noun] = {
    noun.name: noun
    for noun in (
        PERSON,
        ORGANISATION,
        AFFILIATION,
        MEETING,
        PARTICIPATION,
        PARTNERSHIP,
        FOLLOW_UP,
        INTERACTION,
        PLAN,
        TAG,
        SAVED_LIST,
        OFFICE,
        COLLEAGUE,
    )
}
