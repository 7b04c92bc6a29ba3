"""Acts on many records at once: one step whatever the number, told as it goes on, stopped without a trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from contactdesk.core.i18n import Phrase, _, phrases
from contactdesk.records.interactions import INTERACTION_KIND_NAMES
from contactdesk.records.meetings import MEETING_MODE_NAMES, MEETING_STATUS_NAMES
from contactdesk.records.organisations import ORGANISATION_STATUS_NAMES, SECTOR_NAMES
from contactdesk.records.partnerships import AGREEMENT_NAMES
from contactdesk.records.priority import PRIORITY_NAMES
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive, restore
from contactdesk.services.chosen import NOUN_OF, Chosen
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.services.field_values import column_values
from contactdesk.services.invited_people import people_to_invite
from contactdesk.services.participant_titles import meeting_title, name_of_person
from contactdesk.services.participant_words import invited_words
from contactdesk.services.participants import Participants
from contactdesk.services.shown_values import ShownValues
from contactdesk.services.tags import Tags, put_on_words, taken_off_words
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.watch import IsCancelled, Progress, Watch

FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.PERSON: ("city", "languages", "form_of_address", "interpreter_needed", "do_not_contact"),
    Kind.ORGANISATION: ("sector", "status", "city", "country"),
    Kind.MEETING: ("status", "mode", "programme", "venue", "city"),
    Kind.PARTNERSHIP: ("agreement", "scope"),
    Kind.FOLLOW_UP: ("priority", "waiting_for"),
    Kind.INTERACTION: ("kind",),
}
"""What it makes sense to set alike for many."""

_CHOICES: Mapping[Kind, Mapping[str, Mapping[Any, str]]] = {
    Kind.PERSON: {},
    Kind.ORGANISATION: {"sector": SECTOR_NAMES, "status": ORGANISATION_STATUS_NAMES},
    Kind.MEETING: {"status": MEETING_STATUS_NAMES, "mode": MEETING_MODE_NAMES},
    Kind.PARTNERSHIP: {"agreement": AGREEMENT_NAMES},
    Kind.FOLLOW_UP: {"priority": PRIORITY_NAMES},
    Kind.INTERACTION: {"kind": INTERACTION_KIND_NAMES},
}
_Write = Callable[[OpenChange, list[int]], Phrase]
"""Does the act on records by their ids, and says what was done."""


class ActingOnMany:
    """``progress`` hears records done and records in all. Every act raises Cancelled where it was stopped."""

    def __init__(self, desk: Desk, tags: Tags, participants: Participants) -> None:
        self._desk = desk
        self._tags = tags
        self._participants = participants

    def add_tag(
        self,
        chosen: Chosen,
        name: str,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ChangeSet:
        """Those that carry it already stay as they are. Raises NameNeeded, CannotCarryTags."""

        def write(change: OpenChange, ids: list[int]) -> Phrase:
            return put_on_words(self._tags.put_on_within(change, chosen.kind, ids, name), name)

        return self._act(chosen, write, Watch(progress, is_cancelled))

    def remove_tag(
        self,
        chosen: Chosen,
        name: str,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ChangeSet:
        def write(change: OpenChange, ids: list[int]) -> Phrase:
            return taken_off_words(self._tags.take_off_within(change, chosen.kind, ids, name), name)

        return self._act(chosen, write, Watch(progress, is_cancelled))

    def set_field(
        self,
        chosen: Chosen,
        field: str,
        value: str | bool,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ChangeSet:
        """One of ``FIELDS``, its value as in a form. Raises UnknownField, UnknownChoice, NotYesOrNo."""
        noun = NOUN_OF[chosen.kind]
        columns = column_values(noun, FIELDS[chosen.kind], {field: value}, _CHOICES[chosen.kind])
        shown = ShownValues(self._desk).shown(noun, field, columns[field])

        def write(change: OpenChange, ids: list[int]) -> Phrase:
            changed = change.edit_many(noun, dict.fromkeys(ids, columns))
            return _field_words(_(FIELD_NAMES[noun, field]), shown, changed)

        return self._act(chosen, write, Watch(progress, is_cancelled))

    def invite(
        self,
        chosen: Chosen,
        meeting_id: int,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ChangeSet:
        """People; of organisations who stands for them now; of meetings who was on their lists; of the others
        those whom they name.

        Those on the list already stay as they are, those not to be contacted are left out and counted.
        Raises NoSuchMeeting.
        """
        title = meeting_title(self._desk, meeting_id)

        def write(change: OpenChange, ids: list[int]) -> Phrase:
            meant = people_to_invite(self._desk, chosen.kind, ids)
            change.watch.begin(len(meant.people))
            coming = self._participants.add_within(change, meeting_id, meant.people)
            return invited_words(title, len(coming), name_of_person(self._desk, coming), meant.left_out)

        return self._act(chosen, write, Watch(progress, is_cancelled))

    def archive(
        self, chosen: Chosen, *, progress: Progress | None = None, is_cancelled: IsCancelled | None = None
    ) -> ChangeSet:
        return archive(self._desk, chosen.kind, chosen.resolve(self._desk), Watch(progress, is_cancelled))

    def restore(
        self, chosen: Chosen, *, progress: Progress | None = None, is_cancelled: IsCancelled | None = None
    ) -> ChangeSet:
        """Of records chosen by their ids: no search finds what is archived."""
        return restore(self._desk, chosen.kind, chosen.resolve(self._desk), Watch(progress, is_cancelled))

    def _act(self, chosen: Chosen, write: _Write, watch: Watch) -> ChangeSet:
        with self._desk.change(Phrase(""), watch=watch) as change:
            # Found within the change, when no other desk can change them any more.
            ids = chosen.resolve(self._desk)
            watch.begin(len(ids))
            change.words = write(change, ids)
        assert change.changes is not None
        return change.changes


def _field_words(field: str, value: str, n: int) -> Phrase:
    if not value:
        return phrases("{field} cleared in {n} record", "{field} cleared in {n} records", n, field=field)
    return phrases(
        "{field} “{value}” in {n} record", "{field} “{value}” in {n} records", n, field=field, value=value
    )
