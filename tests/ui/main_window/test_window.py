"""The window: places, back, keys, undo, language, drops, and what it says when a desk cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, _
from contactdesk.core.paths import default_desk
from contactdesk.core.settings import Scheme, Settings
from contactdesk.ui.dialogs.desk_problem import DeskProblem
from contactdesk.ui.dialogs.first_start import FirstStart
from contactdesk.ui.dialogs.palette import Palette
from contactdesk.ui.main_window.places import PAGES, PLACES
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.workbench import Destination
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.labels import Elided, Label
from contactdesk.ui.widgets.pills import Pill
from contactdesk.ui.widgets.side_button import SideButton
from tests.ui.whole_window import Open, settle


def place(window: MainWindow) -> str:
    assert window.stack.here is not None
    return window.stack.here.place


def texts(widget: QWidget) -> list[str]:
    shown = [label for label in widget.findChildren(Label) if label.isVisibleTo(widget)]
    return [label.whole_text for label in shown if isinstance(label, Elided | FewLines)]


def press(window: MainWindow, text: str) -> None:
    """Press the visible button with these words."""
    found = [b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    settle(window)


def test_it_opens_on_today_with_what_the_desk_holds(window: MainWindow) -> None:
    assert place(window) == "today"
    assert window.windowTitle() == "Today – ContactDesk"
    shown = texts(window)
    assert "3 people" in shown
    assert "Seminar" in shown
    assert "The attendance of 2 people is not entered yet" in shown


@pytest.mark.parametrize("key", list(PAGES))
def test_every_page_opens_has_a_title_and_can_be_left(key: str, window: MainWindow) -> None:
    where, _slash, detail = key.partition("/")
    record = 1 if where == "meeting" else 0
    window.bench.go(where, record, detail=detail)
    settle(window)
    assert place(window) == where
    assert len(window.windowTitle()) > len(" – ContactDesk")
    window.bench.go("today")
    assert place(window) == "today"


def test_places_are_reached_by_key_and_left_by_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert place(window) == "people"
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert place(window) == "history"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert place(window) == "people"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert place(window) == "today"
    assert not window.stack.can_go_back


def test_one_does_not_go_back_into_a_form(window: MainWindow) -> None:
    window.bench.go("people")
    window.bench.go("new-person")
    window.bench.go("person", 1)
    window.stack.back()
    assert window.stack.here == Destination("people")


def test_escape_leaves_what_is_not_in_the_side_bar(window: MainWindow) -> None:
    window.bench.go("settings")
    settle(window)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert place(window) == "today"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert place(window) == "today"


def test_a_late_answer_does_not_name_the_window_of_another_page(window: MainWindow) -> None:
    window.bench.go("meeting", 1)
    window.bench.go("partnerships")
    settle(window)
    assert window.windowTitle() == "Partnerships – ContactDesk"


def test_a_place_that_does_not_exist_is_left_aside(window: MainWindow) -> None:
    window.bench.go("nowhere")
    assert place(window) == "today"


def test_the_side_bar_leads_everywhere_and_tells_where_one_is(window: MainWindow) -> None:
    lines = {line.accessibleName(): line for line in window.findChildren(SideButton)}
    for each in PLACES:
        QTest.mouseClick(lines[_(each.text)], Qt.MouseButton.LeftButton)
        assert place(window) == each.key
    window.bench.go("settings")
    assert [name for name, line in lines.items() if line.isChecked()] == ["Settings"]


def test_undo_and_redo_by_key_reach_the_page_and_a_toast(window: MainWindow) -> None:
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert window.bench.toasts.texts[-1].startswith("Undone: ")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Z, both)
    settle(window)
    assert window.bench.toasts.texts[-1].startswith("Done again: ")


def test_a_refused_undo_is_told(window: MainWindow) -> None:
    window.bench.undo(999)
    settle(window)
    assert window.bench.toasts.texts == ["There is nothing to undo."]


def test_f6_walks_from_pane_to_pane_and_comes_back(window: MainWindow) -> None:
    window.bench.go("history")
    settle(window)
    window.findChildren(SideButton)[0].setFocus()
    seen = []
    for _turn in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[0] is not seen[1]
    assert seen[-1] in seen[:-1] or isinstance(seen[-1], SideButton)


def test_the_language_changes_everything_at_once(window: MainWindow) -> None:
    window.bench.go("settings")
    window.bench.settings.language = Language.PL
    window.bench.preferred.emit()
    settle(window)
    assert place(window) == "settings"
    assert [line.accessibleName() for line in window.findChildren(SideButton)].count(_("People")) >= 1
    assert window.windowTitle().startswith(_("Settings"))
    window.bench.settings.language = Language.EN
    window.bench.preferred.emit()
    settle(window)
    assert window.windowTitle() == "Settings – ContactDesk"


def test_the_theme_follows_the_choice(window: MainWindow) -> None:
    before = window.palette().window().color()
    window.bench.settings.scheme = Scheme.DARK
    window.bench.preferred.emit()
    assert window.palette().window().color() != before


def test_another_desk_replaces_the_one_that_is_open(
    window: MainWindow, blank_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.contactdesk"
    other.write_bytes(blank_file.read_bytes())
    window.bench.settings.desk = str(other)
    window.bench.preferred.emit()
    settle(window)
    assert window.door.location == str(other)
    assert "Bring a list" in [
        label.text() for label in window.findChildren(QWidget) if hasattr(label, "text")
    ]


def test_a_desk_that_cannot_be_opened_leaves_the_one_before(window: MainWindow, office: str) -> None:
    window.bench.settings.desk = "/nowhere/at/all.contactdesk"
    window.bench.preferred.emit()
    settle(window)
    assert window.door.location == office
    assert window.bench.settings.desk == office
    assert "no desk" in window.bench.toasts.texts[-1]
    assert place(window) == "today"


def test_a_file_dropped_on_the_window_is_imported(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("name\nEwa Kos\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.dropEvent(
        QDropEvent(
            QPointF(QPoint(300, 300)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    settle(window)
    assert window.stack.here == Destination("import", text=str(file))


def test_the_first_start_offers_ways_to_begin(open_window: Open) -> None:
    window = open_window(None)
    assert window.findChildren(FirstStart)
    press(window, "Start empty")
    assert window.door.location == str(default_desk())
    assert place(window) == "today"
    assert window.bench.settings.desk == str(default_desk())


def test_the_demo_is_one_press_away(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(None)
    press(window, "Open the demo")
    qtbot.waitUntil(lambda: window.stack.here is not None, timeout=30_000)
    settle(window)
    assert any("confirmed" in pill.text for pill in window.findChildren(Pill))


def test_a_desk_that_is_none_is_told_with_ways_out(open_window: Open, tmp_path: Path, office: str) -> None:
    broken = tmp_path / "broken.contactdesk"
    broken.write_text("this is no desk")
    window = open_window(str(broken))
    (problem,) = window.findChildren(DeskProblem)
    assert problem.isVisible()
    broken.write_bytes(Path(office).read_bytes())
    press(window, "Try again")
    assert window.door.location == str(broken)
    assert place(window) == "today"


def test_nothing_works_by_key_without_a_desk(open_window: Open) -> None:
    window = open_window(None)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.findChildren(Palette)


def test_the_size_of_the_window_is_remembered(open_window: Open, office: str) -> None:
    window = open_window(office)
    window.resize(800, 600)  # the offscreen screen is not large
    window.close()
    kept = window.bench.settings.window
    assert kept
    again = open_window(office)
    again.bench.settings.window = kept
    again.restore()
    assert (again.width(), again.height()) == (800, 600)


def test_the_foot_says_how_safe_the_data_are(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any(text.startswith("Backed up") for text in texts(window)), timeout=10_000)


def test_a_backup_that_fails_is_a_warning(window: MainWindow, qtbot: QtBot, office: str) -> None:
    qtbot.waitUntil(lambda: any(text.startswith("Backed up") for text in texts(window)), timeout=10_000)
    watch = window.backup_watch
    for backup in Path(office).with_name("office backups").iterdir():
        backup.unlink()
    Path(office).with_name("office backups").rmdir()
    Path(office).with_name("office backups").write_text("in the way")
    watch.start()
    qtbot.waitUntil(lambda: "Backup failed" in texts(window), timeout=10_000)


def test_what_is_typed_reaches_the_disk_while_the_window_is_open(window: MainWindow, qtbot: QtBot) -> None:
    """So that a killed one loses none of it."""
    window.bench.go("new-person")
    settle(window)
    assert window.stack.page is not None
    QTest.keyClicks(window.stack.page.findChildren(QLineEdit)[0], "Jan Nowak")
    qtbot.waitUntil(lambda: "Jan Nowak" in str(Settings.load().drafts), timeout=8000)
