"""By what people and organisations are sorted in lists, and how many. Derived; rebuilt at any time."""

from __future__ import annotations

from peewee import BigIntegerField, CharField, IntegerField, Model

from contactdesk.records.organisations import Sector
from contactdesk.records.record import EnumField, text


class PersonListing(Model):
    """One person who is not archived. Keys are collation keys, empty where there is nothing to sort by.

    ``affiliation`` is the one that lists show, ``last_met`` the start of the latest meeting that they
    attended, in seconds of the calendar (0 for never), ``last_contact`` the same of meetings and
    interactions, ``changes_on`` the day from which another affiliation is shown without anybody writing
    ("" for none).
    """

    id = IntegerField(primary_key=True)
    name_key = text()
    organisation_key = text()
    city_key = text()
    last_met = BigIntegerField(default=0)
    last_contact = BigIntegerField(default=0)
    affiliation = IntegerField(null=True)
    changes_on = CharField(max_length=10, default="", index=True)

    class Meta:
        legacy_table_names = False
        indexes = (
            (("name_key", "id"), False),
            (("organisation_key", "name_key", "id"), False),
            (("city_key", "name_key", "id"), False),
            (("last_met", "name_key", "id"), False),
            (("last_contact", "name_key", "id"), False),
        )


class OrganisationListing(Model):
    """One organisation that is not archived; ``people`` counts those who stand for it now.

    ``last_contact`` is the latest meeting that somebody attended for it, or interaction with it.
    """

    id = IntegerField(primary_key=True)
    name_key = text()
    sector = EnumField(Sector)
    city_key = text()
    people = IntegerField(default=0)
    parent_key = text()
    last_contact = BigIntegerField(default=0)

    class Meta:
        legacy_table_names = False
        indexes = (
            (("name_key", "id"), False),
            (("sector", "name_key", "id"), False),
            (("city_key", "name_key", "id"), False),
            (("people", "name_key", "id"), False),
            (("parent_key", "name_key", "id"), False),
            (("last_contact", "name_key", "id"), False),
        )


class ListLength(Model):
    """How long a list or a part of it is, remembered: counting a million takes longer than reading a page.

    ``part`` is a kind, for the whole list, or a kind and a column, for those who have something there.
    """

    part = CharField(max_length=64, primary_key=True)
    length = IntegerField(default=0)

    class Meta:
        legacy_table_names = False
