"""Long work in a toast: shown after a moment, told how far it is, stopped, and gone when it has ended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.progress_toast import ProgressToast, follow
from contactdesk.ui.shell.toasts import Toasts
from tests.ui.conftest import Shoot


@pytest.fixture
def host(appearance: Appearance, qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.setProperty("ground", "window")
    window.resize(900, 500)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def toasts(host: QWidget) -> Toasts:
    return Toasts(host)


def shown(host: QWidget, qtbot: QtBot) -> ProgressToast:
    qtbot.waitUntil(lambda: len(host.findChildren(ProgressToast)) == 1)
    return host.findChildren(ProgressToast)[0]


def test_it_tells_how_far_the_work_is_and_goes_with_it(host: QWidget, toasts: Toasts, qtbot: QtBot) -> None:
    task = LongTask("Tagging 100,000", host)
    follow(toasts, task)
    toast = shown(host, qtbot)
    task.progressed.emit(30, 120)
    assert (toast.text, toast.share) == ("Tagging 100,000", 0.25)
    assert "25%" in [label.text() for label in toast.findChildren(QLabel)]
    task.finished.emit()
    assert toasts.texts == []


def test_work_of_a_moment_shows_nothing(host: QWidget, toasts: Toasts, qtbot: QtBot) -> None:
    task = LongTask("Tagging", host)
    follow(toasts, task)
    task.finished.emit()
    qtbot.wait(600)
    assert host.findChildren(ProgressToast) == []


def test_it_is_cancelled_by_keyboard_and_stays_until_the_work_has_stopped(
    host: QWidget, toasts: Toasts, qtbot: QtBot
) -> None:
    task = LongTask("Tagging", host)
    follow(toasts, task)
    toast = shown(host, qtbot)
    (cancel,) = (button for button in toast.findChildren(QPushButton) if button.text() == "Cancel")
    QTest.keyClick(cancel, Qt.Key.Key_Escape)
    assert toast.isVisible()
    QTest.keyClick(cancel, Qt.Key.Key_Space)
    assert task.is_cancelled()
    assert toasts.texts == ["Stopping…"]
    task.finished.emit()
    assert toasts.texts == []


def test_nothing_is_cut_or_moved_when_it_is_stopped(host: QWidget, toasts: Toasts, qtbot: QtBot) -> None:
    use(Language.PL)
    task = LongTask("Cofanie…", host)
    follow(toasts, task)
    toast = shown(host, qtbot)
    task.progressed.emit(2, 100)
    qtbot.wait(1)
    before = toast._bar.geometry()
    task.progressed.emit(99, 100)
    toast._cancel.click()
    qtbot.wait(1)
    assert toast._bar.geometry() == before
    assert toast._words.width() >= toast._words.sizeHint().width()


def test_it_looks_like_a_toast(host: QWidget, toasts: Toasts, qtbot: QtBot, shoot: Shoot) -> None:
    task = LongTask("Tagging 100,000 people…", host)
    follow(toasts, task)
    shown(host, qtbot)
    task.progressed.emit(40, 100)
    shoot(host, "progress-toast")
