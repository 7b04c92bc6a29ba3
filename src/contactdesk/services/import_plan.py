"""What an import would do, row by row, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from contactdesk.core.i18n import _, n_
from contactdesk.exchange.tables import FIELD_NAMES, Field, SheetTable
from contactdesk.records.meetings import REGISTRATION_NAMES, ROLE_NAMES
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.enrolment import new_organisations
from contactdesk.services.import_matching import Match, Matched, match_people
from contactdesk.services.import_rows import ReadRow, RowFlag, read_row
from contactdesk.services.known_people import RecognisedBy
from contactdesk.services.listed_people import RowFate
from contactdesk.services.organisations import Organisations
from contactdesk.services.person_draft import PersonDraft
from contactdesk.storage.desk import Desk

_OF_MEETINGS = frozenset({Field.ROLE, Field.TABLE, Field.REGISTRATION})


@dataclass(frozen=True)
class PlannedRow:
    """``row`` counts from 1 below the headings, ``line`` as a spreadsheet does; ``remark`` is translated."""

    row: int
    line: int
    cells: tuple[str, ...]
    fate: RowFate
    remark: str = ""
    draft: PersonDraft | None = None
    person_id: int | None = None
    same_as_row: int | None = None
    flags: frozenset[RowFlag] = frozenset()


@dataclass(frozen=True)
class ImportPlan:
    """``columns_left_out`` names columns with something in them that would not be taken over."""

    table: SheetTable
    columns: tuple[Field, ...]
    meeting_id: int | None
    rows: tuple[PlannedRow, ...]
    counts: dict[RowFate, int]
    new_organisations: int
    columns_left_out: tuple[str, ...]
    matched: Matched
    seen_change: int | None
    """The desk's last step when this was planned: after a later one it is planned anew."""

    @property
    def not_taken(self) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.fate is RowFate.NOT_TAKEN)

    @property
    def taken(self) -> int:
        return len(self.rows) - self.counts[RowFate.NOT_TAKEN]


def make_plan(
    desk: Desk,
    organisations: Organisations,
    table: SheetTable,
    columns: tuple[Field, ...],
    meeting_id: int | None,
    seen_change: int | None,
) -> ImportPlan:
    read = [
        read_row(number, row.cells, columns, table.headings) for number, row in enumerate(table.rows, start=1)
    ]
    matched = match_people(desk, organisations, [one.person for one in read if one.person], meeting_id)
    rows = tuple(_planned(table, read, matched, joining=meeting_id is not None))
    counts = Counter(row.fate for row in rows)
    return ImportPlan(
        table,
        columns,
        meeting_id,
        rows,
        {fate: counts[fate] for fate in RowFate},
        len(new_organisations(matched)),
        tuple(_left_out_columns(table, columns, meeting_id)),
        matched,
        seen_change,
    )


def _left_out_columns(table: SheetTable, columns: tuple[Field, ...], meeting_id: int | None) -> Iterator[str]:
    for place, one in enumerate(columns):
        left_out = one is Field.IGNORE or (meeting_id is None and one in _OF_MEETINGS)
        if left_out and any(row.cells[place].strip() for row in table.rows):
            yield table.column_names[place]


def _planned(
    table: SheetTable, read: list[ReadRow], matched: Matched, *, joining: bool
) -> Iterator[PlannedRow]:
    match_of = {match.listed.row: match for match in matched.matches}
    for number, (row, one) in enumerate(zip(table.rows, read, strict=True), start=1):
        match = match_of.get(number)
        if match is None:
            yield PlannedRow(number, row.line, row.cells, RowFate.NOT_TAKEN, one.reason)
            continue
        flags = {*one.flags, *_flags(match, one)}
        if not joining:
            flags.discard(RowFlag.ROLE_UNKNOWN)
        yield PlannedRow(
            number,
            row.line,
            row.cells,
            match.fate,
            "; ".join(_remarks(match, one, flags, joining=joining)),
            _draft(match),
            match.state.person_id,
            match.same_as_row,
            frozenset(flags),
        )


def _draft(match: Match) -> PersonDraft:
    listed = match.listed
    listed.person.affiliations = (
        [AffiliationDraft(listed.organisation, listed.position, listed.unit)] if listed.organisation else []
    )
    return listed.person


def _flags(match: Match, one: ReadRow) -> Iterator[RowFlag]:
    if match.shares_email_with:
        yield RowFlag.SHARED_EMAIL
    elif match.namesake:
        yield RowFlag.NAMESAKE
    if match.taking_part:
        yield RowFlag.TAKING_PART
    if one.left_out or (match.completion and match.completion.left_out):
        yield RowFlag.LEFT_OUT


def _remarks(match: Match, one: ReadRow, flags: set[RowFlag], *, joining: bool) -> Iterator[str]:
    yield from _who(match)
    if RowFlag.SEVERAL_EMAILS in flags:
        n = len(match.listed.emails)
        yield n_("{n} e-mail kept", "{n} e-mails kept", n).format(n=n)
    if RowFlag.EMAIL_WRONG in flags:
        yield _("e-mail needs a look")
    if RowFlag.PHONE_WRONG in flags:
        yield _("phone needs a look")
    if RowFlag.FORMULA in flags:
        yield _("a formula, kept as text")
    if RowFlag.ONE_NAME in flags:
        yield _("one name only")
    if RowFlag.ROLE_UNKNOWN in flags:
        yield _("role “{role}” kept as a note").format(role=match.listed.role_note)
    left_out = {**one.left_out, **(match.completion.left_out if match.completion else {})}
    if not joining:
        left_out = {field: text for field, text in left_out.items() if field not in _OF_MEETINGS}
    if left_out:
        yield _("not taken over: {what}").format(
            what=", ".join(f"{_(FIELD_NAMES[field])} “{_shown(text)}”" for field, text in left_out.items())
        )


def _shown(text: str) -> str:
    """Codes by their names, anything else as it stands in the list."""
    for names in (ROLE_NAMES, REGISTRATION_NAMES):
        for code, name in names.items():
            if code == text:
                return _(name)
    return text


def _who(match: Match) -> Iterator[str]:
    name = match.state.name
    if match.shares_email_with:
        yield _("shares the e-mail of {name}").format(name=match.shares_email_with)
    elif match.namesake:
        yield _("somebody else has the same name")
    if match.fate is RowFate.NEW:
        return
    by_email = match.by is RecognisedBy.EMAIL
    if match.fate is RowFate.TWICE:
        why = _("same as row {row}, same e-mail") if by_email else _("same as row {row}, same name")
        yield why.format(row=match.same_as_row)
    else:
        why = _("{name}, same e-mail") if by_email else _("{name}, same name")
        yield why.format(name=name)
    if match.taking_part:
        yield _("on the list already")
