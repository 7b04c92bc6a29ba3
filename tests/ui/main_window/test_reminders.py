"""Reminders come once, what was missed comes as one; with the tray, closing the window is not the end."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from contactdesk.core.dates import local, today_there, utc_now
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.results import Saved
from contactdesk.services.services import Services
from contactdesk.ui.main_window.reminders import Reminders
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.notifications import Notifications
from contactdesk.ui.shell.workbench import Destination
from tests.ui.whole_window import settle

AGO = timedelta(minutes=5)


class ToldNotifications(Notifications):
    """Keeps what the desktop would show; its tray is there whenever it is wanted."""

    def __init__(self, parent: QObject, *, shows: bool = True) -> None:
        super().__init__(parent)
        self.shows, self.shown, self.tray = shows, list[tuple[str, str]](), False

    @property
    def has_tray(self) -> bool:
        return self.tray

    def keep_tray(self, wanted: bool) -> None:
        self.tray = wanted

    def show(self, title: str, text: str) -> bool:
        self.shown.append((title, text))
        return self.shows


def remind(window: MainWindow, *whats: str, assignee: str = "") -> None:
    """Follow-ups whose reminder came five minutes ago."""
    at = f"{local(utc_now() - AGO):%Y-%m-%d %H:%M}"
    for what in whats:
        tomorrow = (today_there() + timedelta(days=1)).isoformat()
        window.bench.write(
            partial(_add, draft=FollowUpDraft(what, due=tomorrow, remind=at, assignee=assignee)), quiet=True
        )
    settle(window)


def _add(services: Services, draft: FollowUpDraft) -> Saved:
    return services.follow_ups.add(draft)


def reminders(window: MainWindow, *, shows: bool = True) -> tuple[Reminders, ToldNotifications]:
    told = ToldNotifications(window, shows=shows)
    window.bench.settings.reminded_until = (utc_now() - timedelta(days=1)).isoformat()
    return Reminders(window, window.bench, told), told


def test_each_is_told_once(window: MainWindow) -> None:
    remind(window, "Call Łucja")
    mine, told = reminders(window)
    mine.look()
    settle(window)
    assert told.shown == [("Reminder", "Call Łucja · tomorrow")]
    mine.look()
    settle(window)
    assert len(told.shown) == 1
    told.opened.emit()
    assert window.stack.here == Destination("follow-up", 1)


def test_what_was_missed_comes_as_one(window: MainWindow) -> None:
    remind(window, "a", "b", "c", "d")
    mine, told = reminders(window)
    mine.look()
    settle(window)
    ((title, text),) = told.shown
    assert title == "4 reminders"
    assert text.splitlines()[-1] == "and 1 more"
    told.opened.emit()
    assert window.stack.here == Destination("follow-ups")


def test_where_the_desktop_shows_nothing_the_window_says_it(window: MainWindow) -> None:
    remind(window, "Call Łucja")
    mine, _told = reminders(window, shows=False)
    mine.look()
    settle(window)
    assert "Call Łucja · tomorrow" in window.bench.toasts.texts


def test_a_machine_that_is_new_begins_now_and_nonsense_is_nothing(window: MainWindow) -> None:
    remind(window, "Call Łucja")
    mine, told = reminders(window)
    for stored in ("", "nonsense"):
        window.bench.settings.reminded_until = stored
        mine.look()
        settle(window)
        assert told.shown == []
        assert window.bench.settings.reminded_until > stored or stored == "nonsense"


def test_what_is_another_colleague_s_is_theirs_to_be_told(window: MainWindow) -> None:
    window.bench.write(lambda services: services.office.add_colleague("Jan Lis", login="jan"), quiet=True)
    remind(window, "Theirs", assignee="Jan Lis")
    mine, told = reminders(window)
    mine.look()
    settle(window)
    assert told.shown == []


def test_with_the_tray_closing_hides_and_quitting_closes(
    window: MainWindow, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: left.append(True))
    mine, told = reminders(window)
    window._reminders = mine
    window.bench.settings.tray = True
    window.bench.preferred.emit()
    assert not qapp.quitOnLastWindowClosed()
    assert not window.close()
    assert not window.isVisible()
    told.opened.emit()
    assert window.isVisible()
    window.bench.actions[ActionId.QUIT].trigger()
    assert not window.isVisible()
    assert not told.tray
    assert left == [True]
    assert qapp.quitOnLastWindowClosed()


def test_a_desktop_without_tray_or_command_shows_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    notifications = Notifications(window)
    notifications.keep_tray(True)
    assert not notifications.has_tray
    assert not notifications.show("Reminder", "Call")


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface")
def test_the_icon_is_there_and_goes(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    notifications = Notifications(window)
    notifications.keep_tray(True)
    assert notifications.has_tray
    notifications.keep_tray(False)
    assert not notifications.has_tray
