"""The office itself, as printed on paper, and who works there."""

from __future__ import annotations

from peewee import BlobField

from contactdesk.records.record import Record, text


class Office(Record):
    """One row: the office whose desk this is. ``logo`` is a PNG or JPEG."""

    name = text()
    address = text()
    city = text()
    email = text()
    phone = text()
    website = text()
    privacy_notice_pl = text()
    privacy_notice_en = text()
    logo = BlobField(null=True)


class Colleague(Record):
    """Someone who works here; ``login`` is the name on this computer that their changes are signed with."""

    name = text()
    email = text()
    login = text(index=True)
