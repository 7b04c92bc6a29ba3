"""What a partnership points to, by what people write for it: found, made, or refused beside its field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.services.field_errors import FieldError
from contactdesk.services.meeting_list import find_meeting
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_draft import PartnershipDraft
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.table_cell import read_table_cell
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict

_NUMBERED = re.compile(r".*\((\d{1,9})\)|(\d{1,9})", re.DOTALL)
_ME = frozenset({"me", "ja"})
_NAME: dict[type[Record], Any] = {
    Person: Person.display_name,
    Organisation: Organisation.name,
    Meeting: Meeting.title,
    Colleague: Colleague.name,
}


class SeveralSoNamed(FieldError):
    code = "several-so-named"
    message = N_("There are several called “{name}”: write {labels}.")


class NobodyWithNumber(FieldError):
    code = "nobody-with-number"
    message = N_("“{name}”: there is nothing with this number.")


class NoSuchColleague(FieldError):
    code = "no-such-colleague"
    message = N_("“{name}” is none of those who work here: {names}.")


class OwnerLeft(FieldError):
    code = "owner-left"
    message = N_("{name} does not work here any more.")


class MeetingUnclear(FieldError):
    """What finding a meeting has said, told beside the field."""

    code = "meeting-unclear"

    def __init__(self, field: str, said: ContactDeskError) -> None:
        super().__init__(field, **said.fields)
        self._said = said

    def sentence(self) -> str:
        return self._said.sentence()


def labels(desk: Desk, noun: type[Record], ids: Collection[int]) -> dict[int, str]:
    """What to write for each: its name, with its number where others are called the same."""
    column = _NAME[noun]
    names = dict(desk.rows(noun.select(noun.id, column).where(noun.id.in_(list(ids))))) if ids else {}
    same = noun.select(column).where(column.in_(list(names.values())) & noun.archived_at.is_null())
    so_named = Counter(name for (name,) in desk.rows(same)) if names else Counter[str]()
    return {
        record_id: f"{name} ({record_id})" if so_named[name] > 1 else name
        for record_id, name in names.items()
    }


class PartnershipLinks:
    def __init__(self, desk: Desk, organisations: Organisations, people: People) -> None:
        self._desk = desk
        self._organisations = organisations
        self._people = people

    def columns_within(
        self, change: OpenChange, seen: PartnershipDraft, wanted: PartnershipDraft
    ) -> dict[str, Any]:
        """Columns for what a partnership points to, where that was changed."""
        own: dict[str, Any] = {}
        if wanted.meeting != seen.meeting:
            own["meeting"] = self.meeting(wanted.meeting)
        if wanted.table != seen.table:
            number, theme = read_table_cell(wanted.table)
            own |= {"table_number": number, "table_theme": theme}
        if wanted.introduced_by != seen.introduced_by:
            by = wanted.introduced_by
            own["introduced_by"] = self.person_within(change, "introduced_by", by) if by else None
        if wanted.owner != seen.owner:
            own["owner"] = self.colleague("owner", wanted.owner)
        return own

    def organisation_within(self, change: OpenChange, name: str) -> int:
        """Raises NobodyWithNumber."""
        known = self._numbered(Organisation, "parties", name)
        return known or self._organisations.find_or_make_within(change, name)

    def person_within(self, change: OpenChange, field: str, name: str) -> int:
        """The only one of that name; a new person where there is none. Raises SeveralSoNamed."""
        known = self._numbered(Person, field, name)
        if known is not None:
            return known
        near = [(one.id, one.name) for one in self._people.names_beginning(name, 50)]
        found = [one for one in near if one[1] == name] or [one for one in near if fold(one[1]) == fold(name)]
        if len(found) > 1:
            told = ", ".join(f"{called} ({person_id})" for person_id, called in found[:5])
            raise SeveralSoNamed(field, name=name, labels=told)
        return found[0][0] if found else self._people.add_within(change, PersonDraft(name))

    def meeting(self, name: str) -> int | None:
        """None for an empty text. Raises MeetingUnclear."""
        if not name:
            return None
        known = self._numbered(Meeting, "meeting", name)
        if known is not None:
            return known
        try:
            return find_meeting(self._desk, name)
        except ContactDeskError as error:
            raise MeetingUnclear("meeting", error) from error

    def colleague(self, field: str, name: str) -> int | None:
        """By name, by number or ``me``; None for an empty text. Raises NoSuchColleague, OwnerLeft."""
        if not name:
            return None
        query = Colleague.select(Colleague.id, Colleague.name, Colleague.login, Colleague.archived_at)
        everybody = self._desk.rows(query.order_by(Colleague.archived_at.is_null(False), Colleague.id))
        numbered = _NUMBERED.fullmatch(name)
        number = int(numbered[1] or numbered[2]) if numbered else 0
        for colleague_id, called, login, left in everybody:
            is_me = fold(name) in _ME and bool(login) and login == self._desk.author
            if colleague_id == number or fold(called) == fold(name) or is_me:
                if left is not None:
                    raise OwnerLeft(field, name=called)
                return int(colleague_id)
        there = ", ".join(called for _id, called, _login, left in everybody if left is None)
        raise NoSuchColleague(field, name=name, names=there or "–")

    def _numbered(self, noun: type[Record], field: str, name: str) -> int | None:
        """The one whose number is written; None where none is. Raises NobodyWithNumber."""
        match = _NUMBERED.fullmatch(name.strip())
        if match is None:
            return None
        number = int(match[1] or match[2])
        row = self._desk.row(noun.select(noun.id, _NAME[noun]).where(noun.id == number))
        if row is not None and (match[2] or fold(name).startswith(fold(row[1]))):
            return number
        if match[2]:
            raise NobodyWithNumber(field, name=name)
        return None


def see_same_links(seen: PartnershipDraft, theirs: PartnershipDraft, wanted: PartnershipDraft) -> None:
    """Raises Conflict where somebody else has written another name since; by name, as the form shows it."""
    for name in ("meeting", "table", "introduced_by", "owner"):
        was, will, now = (getattr(draft, name) for draft in (seen, wanted, theirs))
        if will != was and now not in {was, will}:
            raise Conflict(changed=name, theirs={name: now})
