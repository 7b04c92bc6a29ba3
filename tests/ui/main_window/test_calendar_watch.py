"""The calendar file that is kept: at opening, after a change, at leaving; and where it cannot be written."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from contactdesk.core.settings import Settings
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import Saved
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.calendar_card import CalendarCard
from contactdesk.ui.main_window.calendar_watch import CalendarWatch
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.models.kept_calendar import KeptCalendar, keep_calendar, kept_calendar
from contactdesk.ui.pages.settings import SettingsPage
from tests.exchange.calendars import khal, read
from tests.ui.whole_window import Open, settle


@pytest.fixture
def card(window: MainWindow) -> CalendarCard:
    window.bench.go("settings")
    settle(window)
    page = window.stack.page
    assert isinstance(page, SettingsPage)
    return page.calendar


def kept(window: MainWindow, card: CalendarCard, file: Path, *, mine: bool = False) -> None:
    card.keep(KeptCalendar(file, mine=mine))
    settle_all(window)


def watch_of(window: MainWindow) -> CalendarWatch:
    assert window._calendar is not None
    return window._calendar


def settle_all(window: MainWindow) -> None:
    settle(window)
    watch = watch_of(window)
    if watch._clock.isActive():
        watch._clock.setInterval(0)
        watch._write()
    if watch._aside is not None:
        assert watch._aside.drain()


def add(services: Services, draft: MeetingDraft | FollowUpDraft) -> Saved:
    if isinstance(draft, MeetingDraft):
        return services.meetings.add(draft)
    return services.follow_ups.add(draft)


def write(window: MainWindow, *drafts: MeetingDraft | FollowUpDraft) -> None:
    for draft in drafts:
        window.bench.write(partial(add, draft=draft), quiet=True)
    settle_all(window)


def events(file: Path) -> dict[str, Any]:
    return {one.summary.value: one.dtstart.value for one in read(file)}


def test_it_is_written_when_chosen_and_after_each_change_over_both_changes_of_the_clocks(
    window: MainWindow, card: CalendarCard, tmp_path: Path
) -> None:
    file = tmp_path / "kept.ics"
    kept(window, card, file)
    assert set(events(file)) == {"Seminar", "Networking Day"}
    write(
        window,
        MeetingDraft(title="In summer", date="2031-03-30", start="10:00"),
        MeetingDraft(title="In winter", date="2031-03-29", start="10:00"),
        FollowUpDraft(what="Call", due="2031-10-26", due_time="10:00"),
    )
    found = events(file)
    assert found["In summer"] == datetime(2031, 3, 30, 8, tzinfo=UTC)
    assert found["In winter"] == datetime(2031, 3, 29, 9, tzinfo=UTC)
    assert found["Call"] == datetime(2031, 10, 26, 9, tzinfo=UTC)
    assert {"2031-03-29 10:00|In winter", "2031-03-30 10:00|In summer", "2031-10-26 10:00|Call"} <= set(
        khal(file, "start-long", "title")
    )
    window.bench.undo()
    settle_all(window)
    assert "Call" not in events(file)


def test_a_change_waits_a_moment_and_what_is_not_in_it_changes_nothing(
    window: MainWindow, card: CalendarCard, tmp_path: Path
) -> None:
    file = tmp_path / "kept.ics"
    kept(window, card, file)
    before = file.stat()
    window.bench.write(lambda services: services.people.add(PersonDraft("Jan Kos")), quiet=True)
    settle(window)
    clock = watch_of(window)._clock
    assert (clock.isActive(), clock.interval() >= 2000) == (True, True)
    settle_all(window)
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_leaving_writes_what_was_still_to_come(
    window: MainWindow, card: CalendarCard, tmp_path: Path
) -> None:
    file = tmp_path / "kept.ics"
    kept(window, card, file)
    window.bench.write(partial(add, draft=MeetingDraft(title="Last", date="2031-05-05")), quiet=True)
    window.close()
    assert "Last" in events(file)


def test_it_is_written_at_opening_and_only_for_its_own_desk(
    window: MainWindow, card: CalendarCard, tmp_path: Path, open_window: Open, blank_file: Path
) -> None:
    file = tmp_path / "kept.ics"
    kept(window, card, file)
    file.write_text("broken meanwhile", encoding="utf-8")
    window.open(window.door.location)
    settle(window)
    watch_of(window).start()
    settle_all(window)
    assert "Seminar" in events(file)
    other = tmp_path / "other.contactdesk"
    other.write_bytes(blank_file.read_bytes())
    window.open(str(other))
    settle_all(window)
    write(window, MeetingDraft(title="Elsewhere", date="2031-05-05"))
    assert "Elsewhere" not in events(file)


def test_what_cannot_be_written_is_told_once_and_work_goes_on(
    window: MainWindow, card: CalendarCard, tmp_path: Path
) -> None:
    file = tmp_path / "gone" / "kept.ics"
    kept(window, card, file)
    told = [text for text in window.bench.toasts.texts if "kept.ics" in text]
    assert len(told) == 1
    assert "kept.ics" in card.error
    write(window, MeetingDraft(title="Still", date="2031-05-05"))
    assert [text for text in window.bench.toasts.texts if "kept.ics" in text] == told
    file.parent.mkdir()
    write(window, MeetingDraft(title="Again", date="2031-05-06"))
    assert {"Still", "Again"} <= set(events(file))
    assert card.error == ""


def test_it_can_be_only_mine(window: MainWindow, card: CalendarCard, tmp_path: Path) -> None:
    file = tmp_path / "kept.ics"
    kept(window, card, file)
    assert not card.mine.isEnabled()
    window.bench.write(
        lambda services: services.office.add_colleague("Iga", login=services.desk.author), quiet=True
    )
    settle(window)
    assert card.mine.isEnabled()
    write(
        window,
        FollowUpDraft("Mine", due="2031-05-05", assignee="Iga"),
        FollowUpDraft("Ours", due="2031-05-05"),
    )
    card.mine.click()
    settle_all(window)
    assert "Mine" in events(file)
    assert "Ours" not in events(file)


def test_it_is_chosen_in_the_settings_and_left_again(
    window: MainWindow, card: CalendarCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "kept"), ""))
    card.choose.click()
    settle_all(window)
    file = tmp_path / "kept.ics"
    assert file.exists()
    assert Settings.load().calendars == window.bench.settings.calendars
    card.leave.click()
    settle_all(window)
    assert window.bench.settings.calendars == {}
    write(window, MeetingDraft(title="Later", date="2031-05-05"))
    assert "Later" not in events(file)


@pytest.mark.parametrize("stored", [{}, {"a": {}}, {"a": "x"}, {"a": {"file": 3}}, {"a": {"file": ""}}])
def test_nonsense_in_the_settings_is_no_calendar(stored: Any) -> None:
    assert kept_calendar(stored, "a") is None


def test_each_desk_has_its_own() -> None:
    calendars: dict[str, dict[str, str]] = {}
    one, two = KeptCalendar(Path("a.ics"), mine=True), KeptCalendar(Path("b.ics"))
    keep_calendar(calendars, "one", one)
    keep_calendar(calendars, "two", two)
    assert (kept_calendar(calendars, "one"), kept_calendar(calendars, "two")) == (one, two)
    keep_calendar(calendars, "one", None)
    assert kept_calendar(calendars, "one") is None
