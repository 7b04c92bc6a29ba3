"""A start shows Today at a glance, and opens the desk when that is painted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contactdesk.app import glance, open_services
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.settings import Scheme, Settings
from contactdesk.glance.today_view import TodayView
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.desk_problem import DeskProblem
from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.main_window.open_services import Glance
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.widgets.cards import TitledCard
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.labels import Elided, Label
from tests.ui.whole_window import settle


class SlowDesk:
    """Opens desks when it is told to, and knows what was shown by then."""

    def __init__(self) -> None:
        self.may_open = threading.Event()
        self.refusal: ContactDeskError | None = None

    def __call__(self, location: str, create: bool = False) -> Services:
        assert self.may_open.wait(20)
        if self.refusal is not None:
            raise self.refusal
        return open_services(location, create=create)


@pytest.fixture
def slow() -> Iterator[SlowDesk]:
    desk = SlowDesk()
    yield desk
    desk.may_open.set()


@pytest.fixture
def begun(
    qtbot: QtBot, appearance: Appearance, crashes: list[BaseException], slow: SlowDesk, office: str
) -> Iterator[MainWindow]:
    """A window in which Today is painted and the desk not open yet."""
    tasks = Tasks(crashes.append)
    settings = Settings(scheme=Scheme.LIGHT)
    window = MainWindow(appearance, tasks, settings, slow, crashes.append, glance)
    window.open(office)
    window.show()
    with qtbot.waitSignal(window.settled):
        pass
    yield window
    slow.may_open.set()
    window.close()


@pytest.fixture
def coming(
    qtbot: QtBot, appearance: Appearance, crashes: list[BaseException], slow: SlowDesk
) -> Iterator[Callable[[Glance], MainWindow]]:
    """A window as a start makes it: it appears by itself."""
    windows = []

    def make(look: Glance) -> MainWindow:
        window = MainWindow(
            appearance, Tasks(crashes.append), Settings(scheme=Scheme.LIGHT), slow, crashes.append, look
        )
        windows.append(window)
        return window

    yield make
    slow.may_open.set()
    for window in windows:
        window.close()


class Paintings(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_window_appears_with_today_in_it_and_is_painted_once(
    coming: Callable[[Glance], MainWindow], office: str, qtbot: QtBot
) -> None:
    window, paintings = coming(glance), Paintings()
    window.installEventFilter(paintings)
    with qtbot.waitSignal(window.settled):
        window.open(office)
        window.appear()
        assert not window.isVisible()
    assert window.isVisible()
    assert "3 people" in texts(window)
    assert paintings.count == 1


def test_a_window_does_not_wait_long_for_a_slow_disk(
    coming: Callable[[Glance], MainWindow], office: str, qtbot: QtBot
) -> None:
    may_look = threading.Event()

    def look(location: str) -> TodayView | None:
        assert may_look.wait(20)
        return glance(location)

    window = coming(look)
    window.open(office)
    window.appear()
    qtbot.waitUntil(window.isVisible, timeout=2000)
    assert "3 people" not in texts(window)
    with qtbot.waitSignal(window.settled):
        may_look.set()
    assert "3 people" in texts(window)


def texts(window: MainWindow) -> set[str]:
    labels = window.findChildren(Label)
    return {label.whole_text for label in labels if isinstance(label, Elided | FewLines)}


def test_today_is_painted_before_the_desk_is_open(begun: MainWindow) -> None:
    assert begun.door.location == ""
    assert {"3 people", "Seminar"} <= texts(begun)


def test_what_is_the_same_stays_as_it_is(begun: MainWindow, slow: SlowDesk) -> None:
    cards = begun.findChildren(TitledCard)
    slow.may_open.set()
    settle(begun)
    assert begun.door.location
    now = begun.findChildren(TitledCard)
    assert len(now) == len(cards)
    # Those of the last meeting and of who goes cold have more to say; nothing else is built again.
    assert [one for one in now if one in cards] == [cards[place] for place in (0, 1, 4, 5)]


def test_what_another_desk_saved_meanwhile_is_shown(
    begun: MainWindow, slow: SlowDesk, office: str, qtbot: QtBot
) -> None:
    services = open_services(office)
    services.people.archive([1])
    services.desk.close()
    slow.may_open.set()
    settle(begun)
    assert "2 people" in texts(begun)


def test_keys_work_before_the_desk_is_open(begun: MainWindow, slow: SlowDesk, qtbot: QtBot) -> None:
    QTest.keyClick(begun, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = begun.stack.page
    assert isinstance(page, RecordList)
    slow.may_open.set()
    settle(begun)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 3)
    assert begun.stack.page is page


def test_a_desk_that_cannot_be_opened_after_all_is_told(
    begun: MainWindow, slow: SlowDesk, crashes: list[BaseException]
) -> None:
    slow.refusal = ContactDeskError()
    begun.bench.go("people")
    slow.may_open.set()
    settle(begun)
    assert begun.findChildren(DeskProblem)
    assert begun.bench.toasts.texts == []
    enabled = [spec.id for spec, action in begun.bench.actions.specs() if action.isEnabled()]
    assert enabled == [ActionId.QUIT]


def test_a_window_may_be_closed_before_the_desk_is_open(begun: MainWindow, slow: SlowDesk) -> None:
    slow.may_open.set()
    begun.close()
    assert not begun.isVisible()
