"""What is shown in history, forms and tables has a name for people."""

from __future__ import annotations

import pytest

from contactdesk.records.record import EnumField, Record
from contactdesk.records.tables import NOUNS
from contactdesk.services.field_names import CHOICE_NAMES, FIELD_NAMES
from contactdesk.services.partnership_field_names import NAMES_AROUND_PARTNERSHIPS

NEVER_SHOWN = {
    "id", "uuid", "created_at", "updated_at", "version", "archived_at", "sort_key", "folded", "is_open",
    "shown_on", "offset", "run", "step", "message_id", "position", "template",
}  # fmt: skip
"""Bookkeeping, and what follows from other fields."""


@pytest.mark.parametrize("noun", NAMES_AROUND_PARTNERSHIPS, ids=lambda noun: noun._meta.table_name)
def test_every_field_of_partnerships_and_what_follows_has_a_name(noun: type[Record]) -> None:
    owner = {"partnership", "follow_up", "interaction", "meeting", "person"} - set(
        NAMES_AROUND_PARTNERSHIPS[noun]
    )
    shown = set(noun._meta.sorted_field_names) - NEVER_SHOWN
    assert {field for field in shown if (noun, field) not in FIELD_NAMES} <= owner


def test_every_choice_that_is_shown_has_a_name() -> None:
    columns = [column for noun in NOUNS for column in noun._meta.sorted_fields]
    for column in columns:
        if isinstance(column, EnumField) and (column.model, column.name) in FIELD_NAMES:
            if column.choice in CHOICE_NAMES:
                assert set(CHOICE_NAMES[column.choice]) == {str(one) for one in column.choice}
            else:
                assert column.model not in NAMES_AROUND_PARTNERSHIPS
