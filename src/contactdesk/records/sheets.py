"""Each attendance sheet that was printed, with its rows frozen, so that the signed paper can be entered."""

from __future__ import annotations

from enum import StrEnum

from peewee import DateTimeField, IntegerField

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import N_
from contactdesk.records.meetings import Meeting
from contactdesk.records.record import EnumField, Record, belongs_to, text


class SheetOrder(StrEnum):
    FAMILY_NAME = "family-name"
    ORGANISATION = "organisation"
    TABLE = "table"


SHEET_ORDER_NAMES = {
    SheetOrder.FAMILY_NAME: N_("Family name"),
    SheetOrder.ORGANISATION: N_("Organisation"),
    SheetOrder.TABLE: N_("Table"),
}


class SheetWho(StrEnum):
    COMING = "coming"
    CONFIRMED = "confirmed"
    EVERYONE = "everyone"


SHEET_WHO_NAMES = {
    SheetWho.COMING: N_("Confirmed and invited"),
    SheetWho.CONFIRMED: N_("Confirmed only"),
    SheetWho.EVERYONE: N_("Everyone on the list"),
}


class SheetPrint(Record):
    """``number`` tells a meeting's sheets apart (one for each order and choice of people), ``edition`` the
    states of one sheet. ``rows`` is JSON: ``[[row number, participation id, name], …]``."""

    meeting = belongs_to(Meeting, "sheets")
    number = IntegerField()
    edition = IntegerField()
    order = EnumField(SheetOrder)
    who = EnumField(SheetWho)
    rows = text()
    walk_in_rows = IntegerField(default=0)
    printed_at = DateTimeField(default=utc_now)

    class Meta:
        indexes = ((("meeting", "number", "edition"), True),)
