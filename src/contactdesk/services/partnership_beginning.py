"""A partnership that begins among participants of a meeting: what its form is filled with."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.records.meetings import Meeting, Participation
from contactdesk.records.office import Office
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import PartyRole, Stage
from contactdesk.records.people import Person
from contactdesk.services.office import OurOffice
from contactdesk.services.organisation_names import OrganisationNames
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.partnership_links import labels
from contactdesk.services.table_cell import table_shown
from contactdesk.storage.desk import Desk


def beginning_with(desk: Desk, person_ids: Sequence[int], meeting_id: int, title: str) -> PartnershipDraft:
    """Parties are the organisations as presented that day, and ours; a table that all share is where.

    Where all sat at one table its theme is the title, until somebody writes a better one. The owner is
    whoever begins it, also where nobody takes part yet.
    """
    ids = list(dict.fromkeys(person_ids))
    query = Participation.select(
        Participation.person,
        Participation.organisation,
        Participation.table_number,
        Participation.table_theme,
    ).where((Participation.meeting == meeting_id) & Participation.person.in_(ids))
    rows = {row[0]: row[1:] for row in desk.rows(query)}
    there = [rows[person_id] for person_id in ids if person_id in rows]
    organisations = list(dict.fromkeys(row[0] for row in there if row[0] is not None))
    ours = our_organisation(desk) if ids else None
    if ours is not None and ours not in organisations:
        organisations.append(ours)
    number, theme = _shared_table([(row[1], row[2]) for row in there])
    named = labels(desk, Organisation, organisations)
    people = labels(desk, Person, ids)
    me = OurOffice(desk).me()
    return PartnershipDraft(
        title=title or theme,
        parties=[
            PartyDraft(named[one], PartyRole.HOST if one == ours else PartyRole.PARTNER)
            for one in organisations
        ],
        contacts=[people[person_id] for person_id in ids if person_id in people],
        stage=Stage.IDENTIFIED,
        meeting=labels(desk, Meeting, [meeting_id]).get(meeting_id, ""),
        table=table_shown(number, theme),
        owner=me.name if me is not None else "",
    )


def people_behind(desk: Desk, participation_ids: Sequence[int]) -> list[int]:
    """Whose participations these are, in their order."""
    query = Participation.select(Participation.id, Participation.person)
    persons = dict(desk.rows(query.where(Participation.id.in_(list(participation_ids)))))
    return [persons[one] for one in participation_ids if one in persons]


def our_organisation(desk: Desk) -> int | None:
    """The one that is called as the office is."""
    office = desk.row(Office.select(Office.name).order_by(Office.id))
    return OrganisationNames(desk).find(office[0]) if office and office[0] else None


def _shared_table(tables: Sequence[tuple[int | None, str]]) -> tuple[int | None, str]:
    """None where they sat at several or at none."""
    numbers = {number for number, _theme in tables}
    if len(numbers) != 1 or None in numbers:
        return None, ""
    return tables[0][0], next((theme for _number, theme in tables if theme), "")
