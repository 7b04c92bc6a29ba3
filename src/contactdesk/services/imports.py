"""Importing a list into people, or straight onto a meeting's list, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peewee import fn

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, Phrase, _, phrases
from contactdesk.exchange.tables import Field, SheetTable
from contactdesk.records.history import Change
from contactdesk.records.meetings import Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import ContactPoint, Person
from contactdesk.services.enrolment import Enrolment
from contactdesk.services.import_plan import ImportPlan, PlannedRow, make_plan
from contactdesk.services.listed_people import RowFate
from contactdesk.services.organisations import Organisations
from contactdesk.services.participant_titles import meeting_title
from contactdesk.services.people import People
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk

_COUNTED = (Person, Organisation, ContactPoint, Participation)


class ImportCancelled(ContactDeskError):
    code = "import-cancelled"
    message = N_("The import was cancelled; nothing was taken over.")


class NoNameColumn(ContactDeskError):
    code = "no-name-column"
    message = N_("Say which column holds the names: without one nobody can be taken over.")


@dataclass(frozen=True)
class ImportResult:
    """Counts by noun (``person``, ``organisation`` …); ``rows`` are all rows as they were taken."""

    changes: ChangeSet
    created: dict[str, int]
    recognised: dict[str, int]
    rows: tuple[PlannedRow, ...]

    @property
    def not_taken(self) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.fate is RowFate.NOT_TAKEN)


class Imports:
    def __init__(self, desk: Desk, people: People, organisations: Organisations) -> None:
        self._desk = desk
        self._organisations = organisations
        self._enrolment = Enrolment(desk, people)

    def plan(
        self,
        table: SheetTable,
        columns: tuple[Field, ...] | None = None,
        meeting_id: int | None = None,
    ) -> ImportPlan:
        """What would happen to every row; nothing is written. ``columns`` replaces the table's own guess."""
        if meeting_id is not None:
            meeting_title(self._desk, meeting_id)
        fields = tuple(table.fields if columns is None else columns)
        return make_plan(self._desk, self._organisations, table, fields, meeting_id, self._last_change())

    def run(
        self,
        plan: ImportPlan,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportResult:
        """Do what was planned, in one step; planned anew if the desk was changed since.

        ``progress`` hears rows done and rows in all. Raises NoNameColumn, NoSuchMeeting, ImportCancelled.
        """
        if not _names_somebody(plan.columns):
            raise NoNameColumn(field="columns")

        def tell(done: int) -> None:
            if cancelled and cancelled():
                raise ImportCancelled
            if progress:
                progress(min(done, len(plan.rows)), len(plan.rows))

        with self._desk.change(self._words(plan)) as change:
            if self._last_change() != plan.seen_change:
                plan = self.plan(plan.table, plan.columns, plan.meeting_id)
                change.words = self._words(plan)
            tell(0)
            self._enrolment.write_within(change, plan.matched, plan.meeting_id, progress=tell)
            tell(len(plan.rows))
        assert change.changes is not None
        return _result(plan, change.changes)

    def save_not_taken(self, plan: ImportPlan, path: Path) -> None:
        """The rows not taken, each with its reason, as CSV or XLSX by the path's ending."""
        from contactdesk.exchange.writing import write_csv, write_xlsx

        headings = [_("Row"), _("Reason"), *plan.table.column_names]
        rows = [[str(row.row), row.remark, *row.cells] for row in plan.not_taken]
        if path.suffix.lower() == ".xlsx":
            write_xlsx(path, headings, rows)
        else:
            write_csv(path, headings, rows)

    def _words(self, plan: ImportPlan) -> Phrase:
        source, n = plan.table.source, plan.taken
        if plan.meeting_id is None:
            return phrases("{file}: {n} row imported", "{file}: {n} rows imported", n, file=source)
        return phrases(
            "{file}: {n} row imported into “{meeting}”",
            "{file}: {n} rows imported into “{meeting}”",
            n,
            file=source,
            meeting=meeting_title(self._desk, plan.meeting_id),
        )

    def _last_change(self) -> int | None:
        row = self._desk.row(Change.select(fn.MAX(Change.id)))
        return row[0] if row else None


def _names_somebody(columns: tuple[Field, ...]) -> bool:
    names = {Field.NAME, Field.FAMILY_THEN_GIVEN, Field.FAMILY_NAME, Field.GIVEN_NAME, Field.ORIGINAL_NAME}
    return bool(names.intersection(columns))


def _result(plan: ImportPlan, changes: ChangeSet) -> ImportResult:
    created = {noun._meta.table_name: 0 for noun in _COUNTED}
    for noun, _id in changes.created:
        if noun in created:
            created[noun] += 1
    known_people = {row.person_id for row in plan.rows if row.person_id is not None}
    keys = {plan.matched.book.key(match.listed.organisation) for match in plan.matched.matches}
    recognised = {"person": len(known_people), "organisation": sum(isinstance(key, int) for key in keys)}
    return ImportResult(changes, created, recognised, plan.rows)
