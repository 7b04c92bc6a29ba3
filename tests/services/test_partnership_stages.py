"""Whatever is moved, dated, undone and done again: the log of stages ends with the one that holds now."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from contactdesk.core.dates import today_there
from contactdesk.core.errors import ContactDeskError
from contactdesk.records.partnerships import OPEN_STAGES, Stage
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk

_STAGES, _DAYS = st.sampled_from(list(Stage)), st.integers(0, 12)


def _day(ago: int) -> str:
    return (today_there() - timedelta(days=ago)).isoformat()


class Moves(RuleBasedStateMachine):
    """One partnership on a desk of its own; refusals change nothing."""

    blank: Path

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name, "office.contactdesk")
        shutil.copyfile(self.blank, file)
        self._desk = Desk.open(str(file), author="tester")
        self._services = build_services(self._desk)
        draft = PartnershipDraft("Mentors", parties=[PartyDraft("Radio"), PartyDraft("School")])
        draft.since = _day(10)
        self._id = self._services.partnerships.add(draft).id

    def teardown(self) -> None:
        self._desk.close()
        self._folder.cleanup()

    @rule(stage=_STAGES, ago=_DAYS, reason=st.booleans())
    def move(self, stage: Stage, ago: int, reason: bool) -> None:
        with contextlib.suppress(ContactDeskError):
            why = "No money" if reason else ""
            self._services.partnerships.move(self._id, stage, on=_day(ago), reason=why)

    @rule(stage=_STAGES)
    def write(self, stage: Stage) -> None:
        with contextlib.suppress(ContactDeskError):
            self._services.partnerships.edit(self._id, stage=stage, reason="No money")

    @rule(which=st.integers(0, 9), ago=_DAYS)
    def correct(self, which: int, ago: int) -> None:
        log = self._services.partnerships.stages(self._id)
        with contextlib.suppress(ContactDeskError):
            self._services.partnerships.correct_stage(log[which % len(log)].id, _day(ago))

    @precondition(lambda self: len(self._services.partnerships.stages(self._id)) > 1)
    @rule()
    def undo(self) -> None:
        self._services.history.undo()

    @rule()
    def redo(self) -> None:
        with contextlib.suppress(ContactDeskError):
            self._services.history.redo()

    @invariant()
    def log_ends_with_what_holds(self) -> None:
        card = self._services.partnerships.card(self._id)
        assert card.stages[-1].stage is card.stage
        assert [row.on for row in card.stages] == sorted(row.on for row in card.stages)
        assert card.reason or card.stage in OPEN_STAGES
        assert self._desk.problems() == []


@pytest.mark.usefixtures("english")
def test_the_log_of_stages_ends_with_the_one_that_holds(blank_file: Path) -> None:
    Moves.blank = blank_file
    run_state_machine_as_test(
        Moves,
        settings=settings(
            max_examples=20, stateful_step_count=12, suppress_health_check=[HealthCheck.too_slow]
        ),
    )
