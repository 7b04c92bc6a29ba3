"""Partnerships, plans, follow-ups and interactions.

A frozen copy of the tables as they were then, on purpose independent of ``contactdesk.records``.
"""

from __future__ import annotations

from typing import Any

from peewee import (
    SQL,
    AutoField,
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
from playhouse.migrate import SchemaMigrator, migrate


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


class Day(CharField):
    def __init__(self) -> None:
        super().__init__(max_length=10, default="")


class Row(Model):
    class Meta:
        legacy_table_names = False


class Person(Row):
    class Meta:
        table_name = "person"


class Organisation(Row):
    class Meta:
        table_name = "organisation"


class Meeting(Row):
    class Meta:
        table_name = "meeting"


class Colleague(Row):
    class Meta:
        table_name = "colleague"


def to(table: Any, *, null: bool = True) -> Any:
    return ForeignKeyField(table, null=null, on_delete="RESTRICT")


class Record(Row):
    id = RowId()
    uuid = CharField(unique=True, max_length=36)
    created_at = DateTimeField()
    updated_at = DateTimeField()
    version = IntegerField(default=1)
    archived_at = DateTimeField(null=True)


class Partnership(Record):
    title = TextField(default="")
    scope = TextField(default="")
    stage = CharField(max_length=32, default="identified", index=True)
    agreement = CharField(max_length=32, default="none")
    signed_on = Day()
    valid_from = Day()
    valid_until = Day()
    meeting = to(Meeting)
    table_number = IntegerField(null=True)
    table_theme = TextField(default="")
    introduced_by = to(Person)
    origin_note = TextField(default="")
    owner = to(Colleague)
    reason = TextField(default="")
    rhythm_days = IntegerField(null=True)
    notes = TextField(default="")
    sort_key = SortKey(index=True, default="")

    class Meta:
        table_name = "partnership"
        indexes = ((("stage", "sort_key"), False),)


class PartnershipParty(Record):
    partnership = to(Partnership, null=False)
    organisation = to(Organisation, null=False)
    role = CharField(max_length=32, default="partner")
    note = TextField(default="")

    class Meta:
        table_name = "partnership_party"
        indexes = ((("partnership", "organisation"), True),)


class PartnershipContact(Record):
    partnership = to(Partnership, null=False)
    person = to(Person, null=False)
    organisation = to(Organisation)

    class Meta:
        table_name = "partnership_contact"
        indexes = ((("partnership", "person"), True),)


class StageChange(Record):
    partnership = to(Partnership, null=False)
    stage = CharField(max_length=32)
    on = Day()
    note = TextField(default="")

    class Meta:
        table_name = "stage_change"
        indexes = ((("partnership", "on"), False),)


class PlanTemplate(Record):
    name = TextField(default="")
    folded = TextField(unique=True, default="")
    anchor = CharField(max_length=32)

    class Meta:
        table_name = "plan_template"


class PlanStep(Record):
    template = to(PlanTemplate, null=False)
    position = IntegerField(default=0)
    what = TextField(default="")
    offset_days = IntegerField(default=0)
    working_days = BooleanField(default=False)
    whom = CharField(max_length=32, default="once")
    priority = CharField(max_length=32, default="normal")
    assignee = to(Colleague)
    after = to("self")

    class Meta:
        table_name = "plan_step"


class PlanRun(Record):
    template = to(PlanTemplate)
    name = TextField(default="")
    meeting = to(Meeting)
    partnership = to(Partnership)
    anchor_on = Day()

    class Meta:
        table_name = "plan_run"


class FollowUp(Record):
    what = TextField(default="")
    notes = TextField(default="")
    due = Day()
    due_time = CharField(max_length=5, default="")
    snoozed_until = Day()
    remind_at = DateTimeField(null=True, index=True)
    priority = CharField(max_length=32, default="normal")
    status = CharField(max_length=32, default="open")
    waiting_for = TextField(default="")
    outcome = TextField(default="")
    done_at = DateTimeField(null=True)
    assignee = to(Colleague)
    organisation = to(Organisation)
    meeting = to(Meeting)
    partnership = to(Partnership)
    follows = to("self")
    repeats = TextField(default="")
    run = to(PlanRun)
    step = to(PlanStep)
    offset = TextField(default="")
    is_open = BooleanField(default=True)
    shown_on = Day()
    sort_key = SortKey(default="")

    class Meta:
        table_name = "follow_up"
        indexes = (
            (("is_open", "archived_at", "shown_on", "id"), False),
            (("is_open", "archived_at", "status", "shown_on", "id"), False),
            (("is_open", "archived_at", "sort_key", "id"), False),
            (("partnership", "is_open", "archived_at", "shown_on", "due", "status"), False),
        )


class FollowUpPerson(Record):
    follow_up = to(FollowUp, null=False)
    person = to(Person, null=False)

    class Meta:
        table_name = "follow_up_person"
        indexes = ((("follow_up", "person"), True),)


class NoAction(Record):
    meeting = to(Meeting, null=False)
    person = to(Person, null=False)
    reason = TextField(default="")

    class Meta:
        table_name = "no_action"
        indexes = ((("meeting", "person"), True),)


class Interaction(Record):
    kind = CharField(max_length=32)
    direction = CharField(max_length=32, default="none")
    answered = BooleanField(default=True)
    at = DateTimeField(index=True)
    summary = TextField(default="")
    text = TextField(default="")
    colleague = to(Colleague)
    organisation = to(Organisation)
    partnership = to(Partnership)
    meeting = to(Meeting)
    message_id = TextField(index=True, default="")

    class Meta:
        table_name = "interaction"


class InteractionPerson(Record):
    interaction = to(Interaction, null=False)
    person = to(Person, null=False)
    organisation = to(Organisation)

    class Meta:
        table_name = "interaction_person"
        indexes = ((("interaction", "person"), True),)


NEW = [
    Partnership,
    PartnershipParty,
    PartnershipContact,
    StageChange,
    PlanTemplate,
    PlanStep,
    PlanRun,
    FollowUp,
    FollowUpPerson,
    NoAction,
    Interaction,
    InteractionPerson,
]
THERE = [Person, Organisation, Meeting, Colleague]


def up(migrator: SchemaMigrator, db: Database) -> None:
    with db.bind_ctx([*THERE, *NEW]):
        db.create_tables(NEW)
        partnership = ForeignKeyField(Partnership, field=Partnership.id, null=True, on_delete="RESTRICT")
        migrate(
            migrator.add_column("organisation", "rhythm_days", IntegerField(null=True)),
            migrator.add_column("tagging", "partnership_id", partnership),
        )
