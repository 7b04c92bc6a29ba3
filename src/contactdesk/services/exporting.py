"""Lists out into files: CSV and XLSX for people, JSON for programs, by the ending of the file's name."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from peewee import chunked

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import Participation
from contactdesk.records.office import Colleague
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.chosen import Chosen
from contactdesk.services.export_sheets.of_follow_ups import FOLLOW_UPS
from contactdesk.services.export_sheets.of_interactions import INTERACTIONS
from contactdesk.services.export_sheets.of_meetings import MEETINGS
from contactdesk.services.export_sheets.of_organisations import ORGANISATIONS
from contactdesk.services.export_sheets.of_participants import PARTICIPANTS
from contactdesk.services.export_sheets.of_partnerships import PARTNERSHIPS
from contactdesk.services.export_sheets.of_people import PEOPLE
from contactdesk.services.export_sheets.sheet import Record, Sheet
from contactdesk.services.participant_list import matching
from contactdesk.services.participant_titles import meeting_title
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Cancelled
from contactdesk.storage.watch import IsCancelled, Progress

_SHEETS = {
    Kind.PERSON: PEOPLE,
    Kind.ORGANISATION: ORGANISATIONS,
    Kind.MEETING: MEETINGS,
    Kind.PARTNERSHIP: PARTNERSHIPS,
    Kind.FOLLOW_UP: FOLLOW_UPS,
    Kind.INTERACTION: INTERACTIONS,
}
_AT_ONCE = 1_000
ENDINGS = (".csv", ".xlsx", ".json")


class UnknownEnding(ContactDeskError):
    code = "unknown-ending"
    message = N_("“{path}” should end in .csv, .xlsx or .json, which says what is to be written.")


class Exported(NamedTuple):
    """``rows`` is how many records are in the file."""

    file: Path
    rows: int


class Exporting:
    """Raises UnknownEnding, CannotWrite, Cancelled; and then what was at the path is still there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def export(
        self,
        chosen: Chosen,
        path: Path,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> Exported:
        """In the order of the alphabet, or of their days."""
        return self._write(
            path, _SHEETS[chosen.kind], lambda: chosen.resolve(self._desk), progress, is_cancelled
        )

    def export_participants(
        self,
        meeting_id: int,
        path: Path,
        search: str = "",
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> Exported:
        """A meeting's list. Raises NoSuchMeeting."""
        meeting_title(self._desk, meeting_id)
        return self._write(
            path, PARTICIPANTS, lambda: self._on_the_list(meeting_id, search), progress, is_cancelled
        )

    def _on_the_list(self, meeting_id: int, search: str) -> list[int]:
        query = Participation.select(Participation.id).join(Person)
        query = query.where(matching(self._desk, meeting_id, search)).order_by(
            Person.sort_key, Participation.id
        )
        return [participation for (participation,) in self._desk.rows(query)]

    def _write(
        self,
        path: Path,
        sheet: Sheet,
        find: Callable[[], Sequence[int]],
        progress: Progress | None,
        is_cancelled: IsCancelled | None,
    ) -> Exported:
        if path.suffix.lower() not in ENDINGS:
            raise UnknownEnding(path=path)
        # All of one moment, whatever other desks save meanwhile.
        with self._desk.unchanging():
            ids = find()
            counted = _Counted(self._records(sheet, ids, progress, is_cancelled))
            _write_file(path, sheet, counted)
        self._note(sheet, counted.number)
        return Exported(path, counted.number)

    def _records(
        self,
        sheet: Sheet,
        ids: Sequence[int],
        progress: Progress | None,
        is_cancelled: IsCancelled | None,
    ) -> Iterator[Record]:
        for done, part in enumerate(chunked(ids, _AT_ONCE)):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            if progress is not None:
                progress(done * _AT_ONCE, len(ids))
            yield from sheet.read(self._desk, part)
        if progress is not None:
            progress(len(ids), len(ids))

    def _note(self, sheet: Sheet, rows: int) -> None:
        """That data left the desk, how much and by whom; by numbers only."""
        row = self._desk.row(Colleague.select(Colleague.id).where(Colleague.login == self._desk.author))
        by = f"colleague {row[0]}" if row else "nobody on the list of colleagues"
        logging.getLogger("contactdesk.exporting").info("%s exported: %d, by %s", sheet.title, rows, by)


class _Counted:
    def __init__(self, records: Iterable[Record]) -> None:
        self._records = records
        self.number = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.number += 1
            yield record


def _write_file(path: Path, sheet: Sheet, records: Iterable[Record]) -> None:
    from contactdesk.exchange.writing import write_csv, write_json, write_xlsx

    if path.suffix.lower() == ".json":
        keys = [column.key for column in sheet.columns]
        write_json(path, ({key: record[key] for key in keys} for record in records))
        return
    rows = map(sheet.cells, records)
    if path.suffix.lower() == ".xlsx":
        write_xlsx(path, sheet.headings, rows, sheet=_(sheet.title))
    else:
        write_csv(path, sheet.headings, rows)
