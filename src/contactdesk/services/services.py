"""All services of one open desk, handed to window or command line; each is made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contactdesk.services.acting_on_many import ActingOnMany
    from contactdesk.services.after_meeting import AfterMeeting
    from contactdesk.services.backups import Backups
    from contactdesk.services.exporting import Exporting
    from contactdesk.services.follow_ups import FollowUps
    from contactdesk.services.history import History
    from contactdesk.services.imports import Imports
    from contactdesk.services.interactions import Interactions
    from contactdesk.services.job_change import JobChanges
    from contactdesk.services.meetings import Meetings
    from contactdesk.services.network import Network
    from contactdesk.services.office import OurOffice
    from contactdesk.services.office_calendar import OfficeCalendar
    from contactdesk.services.organisations import Organisations
    from contactdesk.services.outcomes import OutcomesOf
    from contactdesk.services.participants import Participants
    from contactdesk.services.partnership_papers import PartnershipPapers
    from contactdesk.services.partnerships import Partnerships
    from contactdesk.services.people import People
    from contactdesk.services.plans import Plans
    from contactdesk.services.query.language import QueryLanguage
    from contactdesk.services.quick_log.mail_intake import MailIntake
    from contactdesk.services.quick_log.saving import QuickLog
    from contactdesk.services.saved_lists import SavedLists
    from contactdesk.services.search import Search
    from contactdesk.services.sheet_entry import SheetEntry
    from contactdesk.services.sheets import Sheets
    from contactdesk.services.tags import Tags
    from contactdesk.services.timeline import Timeline
    from contactdesk.services.today import Today
    from contactdesk.storage.desk import Desk


class Services:
    """They are imported one by one too: the window needs a few to begin, a command one or two."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @cached_property
    def people(self) -> People:
        from contactdesk.services.people import People

        return People(self.desk, self.organisations, self.tags)

    @cached_property
    def organisations(self) -> Organisations:
        from contactdesk.services.organisations import Organisations

        return Organisations(self.desk, self.tags)

    @cached_property
    def meetings(self) -> Meetings:
        from contactdesk.services.meetings import Meetings

        return Meetings(self.desk, self.organisations, self.tags)

    @cached_property
    def participants(self) -> Participants:
        from contactdesk.services.participants import Participants

        return Participants(self.desk, self.people, self.organisations)

    @cached_property
    def partnerships(self) -> Partnerships:
        from contactdesk.services.partnerships import Partnerships

        return Partnerships(self.desk, self.organisations, self.people, self.tags)

    @cached_property
    def partnership_papers(self) -> PartnershipPapers:
        from contactdesk.services.partnership_papers import PartnershipPapers

        return PartnershipPapers(self.desk, self.partnerships, self.office, self.timeline)

    @cached_property
    def follow_ups(self) -> FollowUps:
        from contactdesk.services.follow_ups import FollowUps

        return FollowUps(self.desk, self.people, self.organisations)

    @cached_property
    def job_changes(self) -> JobChanges:
        from contactdesk.services.job_change import JobChanges

        return JobChanges(self.desk, self.organisations, self.people)

    @cached_property
    def plans(self) -> Plans:
        from contactdesk.services.plans import Plans

        return Plans(self.desk, self.organisations, self.people)

    @cached_property
    def network(self) -> Network:
        from contactdesk.services.network import Network

        return Network(self.desk)

    @cached_property
    def after_meeting(self) -> AfterMeeting:
        from contactdesk.services.after_meeting import AfterMeeting

        return AfterMeeting(self.desk)

    @cached_property
    def outcomes(self) -> OutcomesOf:
        from contactdesk.services.outcomes import OutcomesOf

        return OutcomesOf(self.desk)

    @cached_property
    def sheets(self) -> Sheets:
        from contactdesk.services.sheets import Sheets

        return Sheets(self.desk, self.office)

    @cached_property
    def sheet_entry(self) -> SheetEntry:
        from contactdesk.services.sheet_entry import SheetEntry

        return SheetEntry(self.desk, self.people, self.organisations)

    @cached_property
    def imports(self) -> Imports:
        from contactdesk.services.imports import Imports

        return Imports(self.desk, self.people, self.organisations)

    @cached_property
    def search(self) -> Search:
        from contactdesk.services.search import Search

        return Search(self.desk)

    @cached_property
    def query(self) -> QueryLanguage:
        from contactdesk.services.query.language import QueryLanguage

        return QueryLanguage(self.desk)

    @cached_property
    def history(self) -> History:
        from contactdesk.services.history import History

        return History(self.desk)

    @cached_property
    def interactions(self) -> Interactions:
        from contactdesk.services.interactions import Interactions

        return Interactions(self.desk, self.people, self.organisations)

    @cached_property
    def mail_intake(self) -> MailIntake:
        from contactdesk.services.quick_log.mail_intake import MailIntake

        return MailIntake(self.desk, self.interactions)

    @cached_property
    def quick_log(self) -> QuickLog:
        from contactdesk.services.quick_log.saving import QuickLog

        return QuickLog(
            self.desk,
            self.interactions,
            self.follow_ups,
            self.office,
            self.people,
            self.organisations,
            self.tags,
        )

    @cached_property
    def tags(self) -> Tags:
        from contactdesk.services.tags import Tags

        return Tags(self.desk)

    @cached_property
    def saved_lists(self) -> SavedLists:
        from contactdesk.services.saved_lists import SavedLists

        return SavedLists(self.desk, self)

    @cached_property
    def exporting(self) -> Exporting:
        from contactdesk.services.exporting import Exporting

        return Exporting(self.desk)

    @cached_property
    def many(self) -> ActingOnMany:
        from contactdesk.services.acting_on_many import ActingOnMany

        return ActingOnMany(self.desk, self.tags, self.participants)

    @cached_property
    def office(self) -> OurOffice:
        from contactdesk.services.office import OurOffice

        return OurOffice(self.desk)

    @cached_property
    def calendar(self) -> OfficeCalendar:
        from contactdesk.services.office_calendar import OfficeCalendar

        return OfficeCalendar(self.desk, self.organisations, self.people)

    @cached_property
    def timeline(self) -> Timeline:
        from contactdesk.services.timeline import Timeline

        return Timeline(self.desk)

    @cached_property
    def today(self) -> Today:
        from contactdesk.services.today import Today

        return Today(self.desk)

    @cached_property
    def backups(self) -> Backups:
        from contactdesk.services.backups import Backups

        return Backups(self.desk)


def build_services(desk: Desk) -> Services:
    return Services(desk)
