"""The first desk: organisations, people, meetings, sheets, tags, the office, history and the search entries.

A frozen copy of the tables as they were then, on purpose independent of ``contactdesk.records``.
"""

from __future__ import annotations

from peewee import (
    SQL,
    AutoField,
    BlobField,
    BooleanField,
    CharField,
    Context,
    Database,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    NodeList,
    SqliteDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class RowId(AutoField):
    """SQLite would give the id of a deleted row to another one, and history goes by ids."""

    def ddl(self, ctx: Context) -> NodeList:
        column: NodeList = super().ddl(ctx)
        return NodeList((column, SQL("AUTOINCREMENT"))) if ctx.state.param == SqliteDatabase.param else column


class SortKey(TextField):
    """Compared byte by byte, as its letters are made for; a server's language would order them otherwise."""

    def ddl(self, ctx: Context) -> NodeList:
        column: NodeList = super().ddl(ctx)
        return column if ctx.state.param == SqliteDatabase.param else NodeList((column, SQL('COLLATE "C"')))


class Row(Model):
    id = RowId()

    class Meta:
        legacy_table_names = False


class Record(Row):
    uuid = CharField(unique=True, max_length=36)
    created_at = DateTimeField()
    updated_at = DateTimeField()
    version = IntegerField(default=1)
    archived_at = DateTimeField(null=True)


class Person(Record):
    display_name = TextField(default="")
    given_name = TextField(default="")
    family_name = TextField(default="")
    original_name = TextField(default="")
    sort_name = TextField(default="")
    form_of_address = TextField(default="")
    languages = TextField(default="")
    interpreter_needed = BooleanField(default=False)
    city = TextField(default="")
    notes = TextField(default="")
    do_not_contact = BooleanField(default=False)
    sort_key = SortKey(index=True, default="")

    class Meta:
        table_name = "person"


class Organisation(Record):
    name = TextField(default="")
    short_name = TextField(default="")
    sector = CharField(index=True, max_length=32, default="other")
    parent = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    address = TextField(default="")
    city = TextField(default="")
    country = TextField(default="")
    website = TextField(default="")
    status = CharField(max_length=32, default="active")
    merged_into = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    notes = TextField(default="")
    sort_key = SortKey(index=True, default="")

    class Meta:
        table_name = "organisation"


class Affiliation(Record):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    organisation = ForeignKeyField(Organisation, on_delete="RESTRICT")
    position = TextField(default="")
    unit = TextField(default="")
    role = CharField(max_length=32, default="representative")
    since = TextField(default="")
    until = TextField(default="")
    primary = BooleanField(default=False)

    class Meta:
        table_name = "affiliation"


class ContactPoint(Record):
    person = ForeignKeyField(Person, null=True, on_delete="RESTRICT")
    organisation = ForeignKeyField(Organisation, null=True, on_delete="RESTRICT")
    affiliation = ForeignKeyField(Affiliation, null=True, on_delete="RESTRICT")
    kind = CharField(max_length=32)
    value = TextField(default="")
    normalised = TextField(index=True, default="")
    primary = BooleanField(default=False)
    invalid_since = DateTimeField(null=True)

    class Meta:
        table_name = "contact_point"


class OtherName(Record):
    organisation = ForeignKeyField(Organisation, on_delete="RESTRICT")
    name = TextField(default="")
    kind = CharField(max_length=32, default="spelling")

    class Meta:
        table_name = "other_name"


class Meeting(Record):
    title = TextField(default="")
    programme = TextField(default="")
    starts_at = DateTimeField(index=True, null=True)
    ends_at = DateTimeField(null=True)
    time_zone = TextField(default="")
    venue = TextField(default="")
    city = TextField(default="")
    mode = CharField(max_length=32, default="in-person")
    status = CharField(max_length=32, default="planned")
    capacity = IntegerField(null=True)
    notes = TextField(default="")

    class Meta:
        table_name = "meeting"


class MeetingHost(Record):
    meeting = ForeignKeyField(Meeting, on_delete="RESTRICT")
    organisation = ForeignKeyField(Organisation, on_delete="RESTRICT")
    role = CharField(max_length=32, default="host")

    class Meta:
        table_name = "meeting_host"


class Participation(Record):
    meeting = ForeignKeyField(Meeting, on_delete="RESTRICT")
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    organisation = ForeignKeyField(Organisation, null=True, on_delete="RESTRICT")
    presented_organisation = TextField(default="")
    presented_position = TextField(default="")
    role = CharField(max_length=32, default="participant")
    role_note = TextField(default="")
    registration = CharField(max_length=32, default="invited")
    attendance = CharField(max_length=32, default="unknown")
    attended_at = DateTimeField(null=True)
    attendance_source = CharField(null=True, max_length=32)
    table_number = IntegerField(null=True)
    table_theme = TextField(default="")
    walk_in = BooleanField(default=False)
    on_behalf_of = TextField(default="")
    substitute_for = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    needs = TextField(default="")
    migration_experience = CharField(max_length=32, default="undisclosed")

    class Meta:
        table_name = "participation"
        indexes = ((("meeting", "person"), True),)


class SheetPrint(Record):
    meeting = ForeignKeyField(Meeting, on_delete="RESTRICT")
    number = IntegerField()
    edition = IntegerField()
    order = CharField(max_length=32)
    who = CharField(max_length=32)
    rows = TextField(default="")
    walk_in_rows = IntegerField(default=0)
    printed_at = DateTimeField()

    class Meta:
        table_name = "sheet_print"
        indexes = ((("meeting", "number", "edition"), True),)


class Tag(Record):
    name = TextField(default="")
    folded = TextField(unique=True, default="")

    class Meta:
        table_name = "tag"


class Tagging(Record):
    tag = ForeignKeyField(Tag, on_delete="RESTRICT")
    person = ForeignKeyField(Person, null=True, on_delete="RESTRICT")
    organisation = ForeignKeyField(Organisation, null=True, on_delete="RESTRICT")
    meeting = ForeignKeyField(Meeting, null=True, on_delete="RESTRICT")

    class Meta:
        table_name = "tagging"


class Office(Record):
    name = TextField(default="")
    address = TextField(default="")
    city = TextField(default="")
    email = TextField(default="")
    phone = TextField(default="")
    website = TextField(default="")
    privacy_notice_pl = TextField(default="")
    privacy_notice_en = TextField(default="")
    logo = BlobField(null=True)

    class Meta:
        table_name = "office"


class Colleague(Record):
    name = TextField(default="")
    email = TextField(default="")
    login = TextField(index=True, default="")

    class Meta:
        table_name = "colleague"


class Change(Row):
    uuid = CharField(unique=True, max_length=36)
    at = DateTimeField()
    author = TextField(default="")
    words = TextField()
    kind = CharField(max_length=32, default="done")
    of = ForeignKeyField("self", null=True)
    undone = BooleanField(default=False)

    class Meta:
        table_name = "change"


class ChangedRecord(Row):
    change = ForeignKeyField(Change, on_delete="CASCADE")
    noun = CharField(max_length=32)
    record_id = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "changed_record"
        indexes = ((("noun", "record_id"), False),)


class SearchEntry(Row):
    kind = CharField(max_length=32)
    record_id = IntegerField()
    names = TextField()
    everything = TextField()

    class Meta:
        table_name = "search_entry"
        indexes = ((("kind", "record_id"), True),)


TABLES = [
    Person,
    Organisation,
    Affiliation,
    ContactPoint,
    OtherName,
    Meeting,
    MeetingHost,
    Participation,
    SheetPrint,
    Tag,
    Tagging,
    Office,
    Colleague,
    Change,
    ChangedRecord,
    SearchEntry,
]


def up(migrator: SchemaMigrator, db: Database) -> None:
    with db.bind_ctx(TABLES):
        db.create_tables(TABLES)
