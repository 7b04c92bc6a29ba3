"""All services of one open desk, built once and handed to window or command line."""

from __future__ import annotations

from dataclasses import dataclass

from contactdesk.services.backups import Backups
from contactdesk.services.history import History
from contactdesk.services.imports import Imports
from contactdesk.services.meetings import Meetings
from contactdesk.services.office import OurOffice
from contactdesk.services.organisations import Organisations
from contactdesk.services.participants import Participants
from contactdesk.services.people import People
from contactdesk.services.search import Search
from contactdesk.services.sheet_entry import SheetEntry
from contactdesk.services.sheets import Sheets
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@dataclass(frozen=True)
class Services:
    desk: Desk
    people: People
    organisations: Organisations
    meetings: Meetings
    participants: Participants
    sheets: Sheets
    sheet_entry: SheetEntry
    imports: Imports
    search: Search
    history: History
    tags: Tags
    office: OurOffice
    backups: Backups


def build_services(desk: Desk) -> Services:
    tags = Tags(desk)
    organisations = Organisations(desk, tags)
    people = People(desk, organisations, tags)
    office = OurOffice(desk)
    return Services(
        desk=desk,
        people=people,
        organisations=organisations,
        meetings=Meetings(desk, organisations, tags),
        participants=Participants(desk, people, organisations),
        sheets=Sheets(desk, office),
        sheet_entry=SheetEntry(desk, people, organisations),
        imports=Imports(desk, people, organisations),
        search=Search(desk),
        history=History(desk),
        tags=tags,
        office=office,
        backups=Backups(desk),
    )
