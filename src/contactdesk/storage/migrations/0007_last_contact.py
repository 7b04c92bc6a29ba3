"""When there was last contact, in the lists of people and organisations; filled when the steps are done."""

from __future__ import annotations

from peewee import (
    SQL,
    BigIntegerField,
    CharField,
    Context,
    Database,
    IntegerField,
    Model,
    NodeList,
    SqliteDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class SortKey(TextField):
    """Compared byte by byte, as its letters are made for; a server's language would order them otherwise."""

    def ddl(self, ctx: Context) -> NodeList:
        column: NodeList = super().ddl(ctx)
        return column if ctx.state.param == SqliteDatabase.param else NodeList((column, SQL('COLLATE "C"')))


class Row(Model):
    class Meta:
        legacy_table_names = False


class PersonListing(Row):
    id = IntegerField(primary_key=True)
    name_key = SortKey(default="")
    organisation_key = SortKey(default="")
    city_key = SortKey(default="")
    last_met = BigIntegerField(default=0)
    last_contact = BigIntegerField(default=0)
    affiliation = IntegerField(null=True)
    changes_on = CharField(max_length=10, default="", index=True)

    class Meta:
        table_name = "person_listing"
        indexes = (
            (("name_key", "id"), False),
            (("organisation_key", "name_key", "id"), False),
            (("city_key", "name_key", "id"), False),
            (("last_met", "name_key", "id"), False),
            (("last_contact", "name_key", "id"), False),
        )


class OrganisationListing(Row):
    id = IntegerField(primary_key=True)
    name_key = SortKey(default="")
    sector = CharField(max_length=32)
    city_key = SortKey(default="")
    people = IntegerField(default=0)
    parent_key = SortKey(default="")
    last_contact = BigIntegerField(default=0)

    class Meta:
        table_name = "organisation_listing"
        indexes = (
            (("name_key", "id"), False),
            (("sector", "name_key", "id"), False),
            (("city_key", "name_key", "id"), False),
            (("people", "name_key", "id"), False),
            (("parent_key", "name_key", "id"), False),
            (("last_contact", "name_key", "id"), False),
        )


class ListLength(Row):
    part = CharField(max_length=64, primary_key=True)
    length = IntegerField(default=0)

    class Meta:
        table_name = "list_length"


PARTS = ("person last_contact", "organisation last_contact")
LISTINGS = [PersonListing, OrganisationListing]


def up(migrator: SchemaMigrator, db: Database) -> None:
    with db.bind_ctx([*LISTINGS, ListLength]):
        # Made anew, since a column that must not be null would have the whole table copied.
        db.drop_tables(LISTINGS)
        db.create_tables(LISTINGS)
        ListLength.insert_many([{"part": part} for part in PARTS]).execute()
