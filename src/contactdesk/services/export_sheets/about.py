"""What follow-ups and interactions are about, as both are exported: other records by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from peewee import JOIN

from contactdesk.core.dates import local
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.services.export_sheets.beside import named
from contactdesk.services.export_sheets.sheet import Record
from contactdesk.storage.desk import Desk


def about(
    desk: Desk, ids: Sequence[int], own: Sequence[Any], *, colleague: Any, people: Any, moments: Sequence[str]
) -> Iterator[Record]:
    """Records of one noun in the order of the ids: the columns ``own``, of which the first is the id.

    ``people`` is the column that names the record beside each of its people; ``moments`` are told as the
    clock of the office shows them.
    """
    noun = own[0].model
    names = {
        "organisation": Organisation.name,
        "meeting": Meeting.title,
        "partnership": Partnership.title,
        colleague.name: Colleague.name,
    }
    query = (
        noun.select(*own, *names.values())
        .join(Organisation, JOIN.LEFT_OUTER, on=(noun.organisation == Organisation.id))
        .join(Meeting, JOIN.LEFT_OUTER, on=(noun.meeting == Meeting.id))
        .join(Partnership, JOIN.LEFT_OUTER, on=(noun.partnership == Partnership.id))
        .join(Colleague, JOIN.LEFT_OUTER, on=(colleague == Colleague.id))
    )
    rows = {row[0]: row for row in desk.rows(query.where(noun.id.in_(ids)))}
    those = named(desk, people, Person.display_name, ids)
    for record_id in filter(rows.__contains__, ids):
        row = rows[record_id]
        record = {column.name: value for column, value in zip(own, row, strict=False)}
        for moment in moments:
            if record[moment] is not None:
                record[moment] = local(record[moment])
        others = {name: value or "" for name, value in zip(names, row[len(own) :], strict=True)}
        yield record | others | {"people": those[record_id]}
