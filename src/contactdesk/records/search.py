"""The words under which records are found, and which kinds can be. Derived; rebuilt at any time."""

from __future__ import annotations

from enum import StrEnum

from peewee import AutoField, IntegerField, Model, TextField

from contactdesk.core.i18n import N_
from contactdesk.records.record import EnumField


class Kind(StrEnum):
    """What can be found, listed and shown by name. The index goes by this order: new ones come last."""

    PERSON = "person"
    ORGANISATION = "organisation"
    MEETING = "meeting"
    PARTNERSHIP = "partnership"
    FOLLOW_UP = "follow-up"
    INTERACTION = "interaction"

    @property
    def column(self) -> str:
        """The field by which other records refer to one of this kind."""
        return self.value.replace("-", "_")


KIND_NAMES = {
    Kind.PERSON: N_("Person"),
    Kind.ORGANISATION: N_("Organisation"),
    Kind.MEETING: N_("Meeting"),
    Kind.PARTNERSHIP: N_("Partnership"),
    Kind.FOLLOW_UP: N_("Follow-up"),
    Kind.INTERACTION: N_("Interaction"),
}


class SearchEntry(Model):
    """``id`` grows with every save, so that descending order is most recent first.

    ``shown`` is what ``storage.shown_line`` tells of it; ``field_words`` are those of
    ``storage.field_words``, each with a space after it.
    """

    id = AutoField()
    kind = EnumField(Kind)
    record_id = IntegerField()
    shown = TextField(default="")
    names = TextField()
    everything = TextField()
    field_words = TextField(default="")

    class Meta:
        legacy_table_names = False
        indexes = ((("kind", "record_id"), True),)


class SearchWord(Model):
    """A word under which something is found, for finding it again when it is misspelt."""

    word = TextField(primary_key=True)
    backwards = TextField(index=True)
    uses = IntegerField()
    """How many entries have it."""

    class Meta:
        legacy_table_names = False
