"""Who each row of a list is: new, known, or named further up already."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from contactdesk.services.completion import Completion, absorb, complete
from contactdesk.services.known_people import KnownPeople, RecognisedBy
from contactdesk.services.listed_people import ListedPerson, RowFate
from contactdesk.services.organisation_book import OrganisationBook
from contactdesk.services.organisations import Organisations
from contactdesk.services.person_states import PersonState, state_of
from contactdesk.storage.desk import Desk


@dataclass(frozen=True)
class Match:
    """``state`` is the person after all rows; ``completion`` is what this row adds to a known one."""

    listed: ListedPerson
    fate: RowFate
    state: PersonState
    by: RecognisedBy | None = None
    same_as_row: int | None = None
    completion: Completion | None = None
    taking_part: bool = False
    shares_email_with: str = ""
    namesake: bool = False


@dataclass(frozen=True)
class Matched:
    """``book`` knows the organisations that the rows name."""

    matches: tuple[Match, ...]
    book: OrganisationBook


def match_people(
    desk: Desk, organisations: Organisations, people: Sequence[ListedPerson], meeting_id: int | None
) -> Matched:
    """Recognise every row, all reading done in bulk."""
    book = OrganisationBook(desk, organisations)
    book.load(one.organisation for one in people)
    known = KnownPeople(desk)
    known.load(
        [one.person.display_name for one in people], {key for one in people for key in one.emails}, meeting_id
    )
    joining = meeting_id is not None
    return Matched(
        tuple(_match(known, one, book.key(one.organisation), joining=joining) for one in people), book
    )


def _match(known: KnownPeople, listed: ListedPerson, key: Hashable | None, *, joining: bool) -> Match:
    wanted = state_of(listed, key, joining=joining)
    found = known.find(wanted, key)
    if found is None:
        sharing, namesake = known.sharing_email(wanted), known.namesake(wanted)
        known.remember(wanted)
        return Match(
            listed,
            RowFate.NEW,
            wanted,
            shares_email_with=sharing.name if sharing else "",
            namesake=namesake is not None,
        )
    state, by = found
    taking_part = state.participation is not None
    added = complete(state, listed, key, joining=joining)
    absorb(state, added)
    earlier, state.row = state.row, state.row or listed.row
    known.remember(state)
    fate = RowFate.KNOWN if earlier is None else RowFate.TWICE
    return Match(listed, fate, state, by, earlier, added, taking_part and earlier is None)
