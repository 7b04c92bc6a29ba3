"""People of a list written into the desk, and onto a meeting's list, within an open change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from peewee import chunked

from contactdesk.core.text import fold
from contactdesk.records.meetings import Participation
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.services.affiliations import new_row
from contactdesk.services.contact_points import Owner, new_rows
from contactdesk.services.field_values import one_line
from contactdesk.services.import_matching import Match, Matched
from contactdesk.services.listed_people import RowFate
from contactdesk.services.organisation_book import OrganisationBook, WrittenAbout
from contactdesk.services.people import People
from contactdesk.services.person_states import PersonState, affiliation_draft
from contactdesk.services.presented import Presented, presented_by, with_unit
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk

_AT_ONCE = 500
Progress = Callable[[int], None]


class Enrolment:
    """``progress`` hears how many rows are done and may raise to stop; the change then leaves nothing."""

    def __init__(self, desk: Desk, people: People) -> None:
        self._desk = desk
        self._people = people

    def write_within(
        self,
        change: OpenChange,
        matched: Matched,
        meeting_id: int | None,
        *,
        progress: Progress | None = None,
        **joining: Any,
    ) -> dict[int, int]:
        """Ids of people by the row that names them first. ``joining`` are columns of those who join."""
        matches, about = matched.matches, _written_about(matched.matches)
        book = matched.book.with_made_within(change, new_organisations(matched), about)
        _complete_organisations(change, matches, book)
        ids: dict[int, int] = {}
        new = [match.state for match in matches if match.fate is RowFate.NEW]
        for part in chunked(new, _AT_ONCE):
            self._add(change, part, book, ids)
            if progress:
                progress(len(ids))
        known = [match for match in matches if match.state.person_id is not None]
        for done, match in enumerate(known):
            ids[match.state.row or 0] = match.state.person_id or 0
            _complete(change, match, book)
            if progress and done % _AT_ONCE == 0:
                progress(len(new) + done)
        if meeting_id is not None:
            self._join(change, matches, book, ids, {"meeting": meeting_id, **joining})
        return ids

    def _add(
        self, change: OpenChange, new: Sequence[PersonState], book: OrganisationBook, ids: dict[int, int]
    ) -> None:
        person_ids = self._people.add_many_within(change, [state.draft() for state in new])
        affiliations = []
        for state, person_id in zip(new, person_ids, strict=True):
            ids[state.row or 0] = person_id
            for place, one in enumerate(state.affiliations):
                organisation_id = book.id_of(one.key)
                if organisation_id is not None:
                    draft = affiliation_draft(one)
                    affiliations.append(new_row(person_id, organisation_id, draft, primary=place == 0))
        change.add_many(Affiliation, affiliations)

    def _join(
        self,
        change: OpenChange,
        matches: Sequence[Match],
        book: OrganisationBook,
        ids: dict[int, int],
        joining: dict[str, Any],
    ) -> None:
        states = list(_each_once(match.state for match in matches))
        coming = [s for s in states if s.participation is not None and s.participation.id is None]
        silent = {ids[s.row or 0] for s in coming if s.participation and not s.participation.organisation}
        own = presented_by(self._desk, silent)
        change.add_many(
            Participation,
            [
                {
                    "person": ids[state.row or 0],
                    **_participation_columns(state, book, own.get(ids[state.row or 0])),
                    **joining,
                }
                for state in coming
            ],
        )


def new_organisations(matched: Matched) -> dict[str, str]:
    """The organisations that have to be made, name by key: those that people will stand for."""
    named: dict[str, str] = {}
    for state in _each_once(match.state for match in matched.matches):
        for one in state.affiliations:
            if not isinstance(one.key, int):
                named.setdefault(str(one.key), one.organisation)
    return named


def _each_once(states: Iterable[PersonState]) -> Iterable[PersonState]:
    return {id(state): state for state in states}.values()


def _written_about(matches: Sequence[Match]) -> dict[str, WrittenAbout]:
    """The first row that says something of an organisation counts."""
    about: dict[str, WrittenAbout] = {}
    for match in matches:
        listed = match.listed
        if listed.organisation and (listed.sector or listed.country):
            about.setdefault(fold(one_line(listed.organisation)), WrittenAbout(listed.sector, listed.country))
    return about


def _complete_organisations(change: OpenChange, matches: Sequence[Match], book: OrganisationBook) -> None:
    """Sector and country of known organisations, where they are not known yet."""
    for name, about in _written_about(matches).items():
        organisation_id = book.id_of(book.key(name))
        if organisation_id is None:
            continue
        now = change.row(Organisation, organisation_id)
        if about.sector and now["sector"] is Sector.OTHER:
            change.edit(Organisation, organisation_id, sector=about.sector)
        if about.country and not now["country"]:
            change.edit(Organisation, organisation_id, country=about.country)


def _complete(change: OpenChange, match: Match, book: OrganisationBook) -> None:
    """Fill the gaps of somebody known with what one row says."""
    found, person_id = match.completion, match.state.person_id
    if found is None or person_id is None:
        return
    if found.texts:
        change.edit(Person, person_id, **found.texts)
    emails = new_rows(Owner.PERSON, person_id, ContactKind.EMAIL, found.emails.values())
    phones = new_rows(Owner.PERSON, person_id, ContactKind.PHONE, found.phones.values())
    change.add_many(
        ContactPoint,
        [
            *({**row, "primary": row["primary"] and found.first_email} for row in emails),
            *({**row, "primary": row["primary"] and found.first_phone} for row in phones),
        ],
    )
    if found.new_affiliation:
        organisation_id = book.id_of(found.new_affiliation.key)
        if organisation_id is not None:
            draft = affiliation_draft(found.new_affiliation)
            change.add(Affiliation, **new_row(person_id, organisation_id, draft, primary=True))
    if found.filled_affiliation and found.filled_affiliation[0].id is not None:
        change.edit(Affiliation, found.filled_affiliation[0].id, **found.filled_affiliation[1])
    now = match.state.participation
    if found.participation and now is not None and now.id is not None:
        change.edit(Participation, now.id, **found.participation)


def _participation_columns(
    state: PersonState, book: OrganisationBook, own: Presented | None
) -> dict[str, Any]:
    now = state.participation
    assert now is not None
    if now.organisation:
        presented = Presented(book.id_of(now.key), with_unit(now.organisation, now.unit), now.position)
    else:
        presented = own or Presented()
        presented = presented._replace(position=now.position or presented.position)
    return {
        **presented.columns(),
        "role": now.role,
        "role_note": now.role_note,
        "registration": now.registration,
        "table_number": now.table_number,
        "table_theme": now.table_theme,
    }
