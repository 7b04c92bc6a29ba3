"""What happened with a person, an organisation or a partnership: contact, meetings, stages, tasks, jobs."""

from __future__ import annotations

from collections.abc import Callable, Collection

from peewee import JOIN, fn

from contactdesk.records.follow_ups import STILL_OPEN, FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import ATTENDED, Attendance, Meeting, MeetingHost, Participation
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty, StageChange
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.happened import ALL, Happened, Happening, JobChange, beginning_of
from contactdesk.storage.desk import Desk

LIMIT = 200
_MEETING = (Meeting.starts_at, Meeting.title, Meeting.id)
_LATEST = (Meeting.starts_at.desc(), Meeting.id.desc())
_DATED = Meeting.archived_at.is_null() & Meeting.starts_at.is_null(False)


class Timeline:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(
        self, kind: Kind, record_id: int, *, only: Collection[Happening] = ALL, limit: int = LIMIT
    ) -> list[Happened]:
        """The latest first, what is still to come before it."""
        parts: dict[Happening, Callable[[Kind, int, int], list[Happened]]] = {
            Happening.INTERACTION: self._interactions,
            Happening.MEETING: self._meetings,
            Happening.PARTNERSHIP: self._stages,
            Happening.FOLLOW_UP: self._follow_ups,
            Happening.JOB: self._jobs,
        }
        found = [one for part in parts if part in only for one in parts[part](kind, record_id, limit)]
        return sorted(found, key=lambda one: one.at, reverse=True)[:limit]

    def _interactions(self, kind: Kind, record_id: int, limit: int) -> list[Happened]:
        with_whom = InteractionPerson.select(InteractionPerson.interaction)
        match kind:
            case Kind.PERSON:
                where = Interaction.id.in_(with_whom.where(InteractionPerson.person == record_id))
            case Kind.ORGANISATION:
                there = Interaction.id.in_(with_whom.where(InteractionPerson.organisation == record_id))
                where = (Interaction.organisation == record_id) | there
            case _:
                where = Interaction.partnership == record_id
        query = (
            Interaction.select(
                Interaction.at, Interaction.summary, Interaction.kind, Colleague.name, Interaction.id
            )
            .join(Colleague, JOIN.LEFT_OUTER, on=(Interaction.colleague == Colleague.id))
            .where(where & Interaction.archived_at.is_null())
            .order_by(Interaction.at.desc(), Interaction.id.desc())
        )
        return [
            Happened(Happening.INTERACTION, at, summary, what, colleague or "", record)
            for at, summary, what, colleague, record in self._desk.rows(query.limit(limit))
        ]

    def _meetings(self, kind: Kind, record_id: int, limit: int) -> list[Happened]:
        if kind is Kind.PARTNERSHIP:
            return []
        return self._attended(record_id, limit) if kind is Kind.PERSON else self._held(record_id, limit)

    def _attended(self, person_id: int, limit: int) -> list[Happened]:
        query = (
            Participation.select(*_MEETING, Participation.attendance, Participation.presented_position)
            .join(Meeting, on=(Participation.meeting == Meeting.id))
            .where((Participation.person == person_id) & Participation.archived_at.is_null() & _DATED)
        )
        return [
            Happened(Happening.MEETING, at, title, attendance, detail, record)
            for at, title, record, attendance, detail in self._desk.rows(
                query.order_by(*_LATEST).limit(limit)
            )
        ]

    def _held(self, organisation_id: int, limit: int) -> list[Happened]:
        """Where it was host, and where somebody came who stood for it."""
        came = (
            Participation.select(*_MEETING, fn.COUNT(Participation.id))
            .join(Meeting, on=(Participation.meeting == Meeting.id))
            .where(
                (Participation.organisation == organisation_id)
                & Participation.attendance.in_(sorted(ATTENDED))
                & Participation.archived_at.is_null()
                & _DATED
            )
            .group_by(*_MEETING)
        )
        hosted = (
            MeetingHost.select(*_MEETING)
            .join(Meeting, on=(MeetingHost.meeting == Meeting.id))
            .where((MeetingHost.organisation == organisation_id) & MeetingHost.archived_at.is_null() & _DATED)
        )
        found = {row[2]: (*row, 0) for row in self._desk.rows(hosted.order_by(*_LATEST).limit(limit))}
        found |= {row[2]: row for row in self._desk.rows(came.order_by(*_LATEST).limit(limit))}
        return [
            Happened(Happening.MEETING, at, title, Attendance.UNKNOWN, "", record, people)
            for at, title, record, people in found.values()
        ]

    def _stages(self, kind: Kind, record_id: int, limit: int) -> list[Happened]:
        match kind:
            case Kind.PERSON:
                contacts = PartnershipContact.select(PartnershipContact.partnership)
                among = StageChange.partnership.in_(contacts.where(PartnershipContact.person == record_id))
            case Kind.ORGANISATION:
                parties = PartnershipParty.select(PartnershipParty.partnership)
                among = StageChange.partnership.in_(parties.where(PartnershipParty.organisation == record_id))
            case _:
                among = StageChange.partnership == record_id
        query = (
            StageChange.select(
                StageChange.on, Partnership.title, StageChange.stage, StageChange.note, Partnership.id
            )
            .join(Partnership, on=(StageChange.partnership == Partnership.id))
            .where(among & StageChange.archived_at.is_null() & Partnership.archived_at.is_null())
            .order_by(StageChange.on.desc(), StageChange.id.desc())
        )
        return [
            Happened(Happening.PARTNERSHIP, beginning_of(on), title, stage, note, record)
            for on, title, stage, note, record in self._desk.rows(query.limit(limit))
        ]

    def _follow_ups(self, kind: Kind, record_id: int, limit: int) -> list[Happened]:
        match kind:
            case Kind.PERSON:
                about = FollowUpPerson.select(FollowUpPerson.follow_up)
                where = FollowUp.id.in_(about.where(FollowUpPerson.person == record_id))
            case Kind.ORGANISATION:
                where = FollowUp.organisation == record_id
            case _:
                where = FollowUp.partnership == record_id
        query = (
            FollowUp.select(
                FollowUp.id, FollowUp.what, FollowUp.status, FollowUp.due, FollowUp.done_at,
                FollowUp.created_at, FollowUp.waiting_for, FollowUp.outcome,
            )
            .where(where & FollowUp.archived_at.is_null())
            .order_by(FollowUp.is_open.desc(), FollowUp.id.desc())
        )  # fmt: skip
        found = []
        for record, what, status, due, done_at, made_at, waiting, outcome in self._desk.rows(
            query.limit(limit)
        ):
            is_open = status in STILL_OPEN
            at = (beginning_of(due) if due else None) if is_open else done_at
            detail = waiting if is_open else outcome
            found.append(Happened(Happening.FOLLOW_UP, at or made_at, what, status, detail, record))
        return found

    def _jobs(self, kind: Kind, record_id: int, limit: int) -> list[Happened]:
        """Of an organisation who came to it and who left; only where it is known when."""
        if kind is Kind.PARTNERSHIP:
            return []
        columns = (Affiliation.since, Affiliation.until, Affiliation.position)
        if kind is Kind.PERSON:
            query = Affiliation.select(*columns, Organisation.name, Organisation.id).join(Organisation)
            query = query.where(Affiliation.person == record_id)
        else:
            query = Affiliation.select(*columns, Person.display_name, Person.id).join(Person)
            query = query.where(Affiliation.organisation == record_id)
        dated = ((Affiliation.since != "") | (Affiliation.until != "")) & Affiliation.archived_at.is_null()
        rows = self._desk.rows(query.where(dated).order_by(Affiliation.id.desc()).limit(limit))
        return [
            Happened(Happening.JOB, beginning_of(on), name, change, position, record)
            for since, until, position, name, record in rows
            for on, change in ((since, JobChange.BEGAN), (until, JobChange.ENDED))
            if on
        ]
