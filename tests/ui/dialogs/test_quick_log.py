"""Ctrl+L: a line is understood as it is typed, corrected and saved, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.quick_log import QuickLogDialog
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.pages.partnerships import PartnershipsPage
from tests.ui.whole_window import settle

RETURN = Qt.Key.Key_Return


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> QuickLogDialog:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    (opened,) = window.findChildren(QuickLogDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is opened.line)
    return opened


def write(dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot, text: str) -> None:
    QTest.keyClicks(dialog.line, text)
    qtbot.waitUntil(lambda: dialog.is_answered)
    settle(window)


def logged(window: MainWindow) -> list[tuple[str, str, str]]:
    """Kind, summary and with whom, the latest first."""
    found: list[tuple[str, str, str]] = []

    def read(services: Services) -> list[tuple[str, str, str]]:
        rows = services.interactions.page(ListQuery(), 0, 9)
        return [(row.kind.value, row.summary, row.with_whom) for row in rows]

    window.bench.read(read, found.extend, question="test")
    settle(window)
    return found


def to_do(window: MainWindow) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    def read(services: Services) -> list[tuple[str, str]]:
        return [(row.what, row.due) for row in services.follow_ups.page(ListQuery(), 0, 9)]

    window.bench.read(read, found.extend, question="test")
    settle(window)
    return found


def field(dialog: QuickLogDialog, name: str) -> QLineEdit:
    assert dialog.fields is not None
    return next(line for line in dialog.fields.findChildren(QLineEdit) if line.accessibleName() == name)


def choices(dialog: QuickLogDialog) -> list[QComboBox]:
    assert dialog.fields is not None
    return dialog.fields.findChildren(QComboBox)


def test_a_line_is_understood_and_saved_with_one_enter(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    write(dialog, window, qtbot, "called lucja about mentors, send draft 2036-12-01")
    assert [choice.currentText() for choice in choices(dialog)][2:] == ["Łucja Dąbrowska"]
    assert field(dialog, "About").text() == "mentors"
    QTest.keyClick(dialog.line, RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("call", "mentors", "Łucja Dąbrowska")]
    assert to_do(window) == [("send draft", "2036-12-01")]
    window.bench.undo()
    settle(window)
    assert (logged(window), to_do(window)) == ([], [])


def test_an_enter_before_the_answer_waits_for_it(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClicks(dialog.line, "rozmowa z Janem o sali")
    QTest.keyClick(dialog.line, RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("conversation", "sali", "Jan Lis")]


def test_what_was_understood_can_be_corrected(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    write(dialog, window, qtbot, "called Jan re lease, send it fri")
    field(dialog, "About").clear()
    QTest.keyClicks(field(dialog, "About"), "the lease")
    field(dialog, "Due").clear()
    QTest.keyClicks(field(dialog, "Due"), "someday")
    QTest.keyClick(field(dialog, "Due"), RETURN)
    settle(window)
    assert dialog.isVisible()
    field(dialog, "Due").clear()
    QTest.keyClicks(field(dialog, "Due"), "2036-12-05")
    QTest.keyClick(field(dialog, "Due"), RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("call", "the lease", "Jan Lis")]
    assert to_do(window) == [("send it", "2036-12-05")]


def test_of_two_namesakes_one_is_chosen(dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot) -> None:
    window.bench.write(lambda services: services.people.add(PersonDraft("Jan Kos")))
    settle(window)
    write(dialog, window, qtbot, "called Jan re lease")
    QTest.keyClick(dialog.line, RETURN)
    choice = choices(dialog)[-1]
    assert [choice.itemText(row) for row in range(1, choice.count())] == [
        "Jan Kos",
        "Jan Lis",
        "Nobody: “Jan” stays in the text",
    ]
    choice.hidePopup()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("call", "lease", "Jan Kos")]


def test_what_nobody_understands_is_kept_as_a_note(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    write(dialog, window, qtbot, "hmm ok")
    QTest.keyClick(dialog.line, RETURN)
    settle(window)
    assert logged(window) == [("note", "hmm ok", "")]


def test_escape_saves_nothing_and_what_was_typed_can_be_had_back(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    write(dialog, window, qtbot, "hmm ok")
    QTest.keyClick(dialog.line, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert logged(window) == []
    toast = window.bench.toasts._shown[-1]
    next(one for one in toast.findChildren(QPushButton) if one.text() == "Undo").click()
    (again,) = (one for one in window.findChildren(QuickLogDialog) if one.isVisible())
    qtbot.waitUntil(lambda: again.is_answered)
    QTest.keyClick(again.line, RETURN)
    settle(window)
    assert logged(window) == [("note", "hmm ok", "")]


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    settle(window)


def test_a_mail_that_is_dropped_is_shown_and_saved(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.EML"
    path.write_text(
        "From: lucja@example.org\nMessage-ID: <1@x>\nSubject: Umowa\n"
        "Date: Tue, 24 Nov 2020 15:00:00 +0100\n\nhello",
        encoding="utf-8",
    )
    drop(window, path)
    (dialog,) = window.findChildren(QuickLogDialog)
    assert (field(dialog, "About").text(), field(dialog, "When").text()) == (
        "Umowa",
        "24 November 2020 15:00",
    )
    QTest.keyClick(dialog, RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("email", "Umowa", "")]
    drop(window, path)
    assert not window.findChildren(QuickLogDialog)


def test_somebody_new_is_added_with_the_line_if_chosen(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    write(dialog, window, qtbot, "called Zenon Kruk from Fundacja Most re chairs #lease")
    unknown = choices(dialog)[2]
    assert unknown.currentText() == "“Zenon Kruk” stays in the text"
    assert not field(dialog, "Organisation").isVisible()
    QTest.keyClick(unknown, Qt.Key.Key_Down)
    assert (field(dialog, "Name").text(), field(dialog, "Organisation").text()) == (
        "Zenon Kruk",
        "Fundacja Most",
    )
    assert dialog.fields is not None
    (tag,) = dialog.fields.findChildren(QCheckBox)
    QTest.keyClick(tag, Qt.Key.Key_Space)
    QTest.keyClick(tag, RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("call", "chairs", "Zenon Kruk")]
    window.bench.undo()
    settle(window)
    assert logged(window) == []


def test_on_a_persons_page_they_need_not_be_named(window: MainWindow, qtbot: QtBot) -> None:
    window.bench.go("people", 3)
    settle(window)
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_C, shift)
    (opened,) = window.findChildren(QuickLogDialog)
    write(opened, window, qtbot, "called about lease")
    assert choices(opened)[-1].currentText() == "Jan Lis"
    QTest.keyClick(opened.line, RETURN)
    settle(window)
    qtbot.waitUntil(lambda: not window.findChildren(QuickLogDialog))
    assert logged(window) == [("call", "lease", "Jan Lis")]


def test_on_the_board_it_is_about_the_card(window: MainWindow, qtbot: QtBot) -> None:
    parties = [PartyDraft("School"), PartyDraft("City Hall")]
    window.bench.write(
        lambda services: services.partnerships.add(PartnershipDraft(title="Homes", parties=parties))
    )
    settle(window)
    window.bench.go("partnerships")
    settle(window)
    page = window.stack.page
    assert isinstance(page, PartnershipsPage)
    page.choose("board")
    settle(window)
    page.log_contact()
    (opened,) = window.findChildren(QuickLogDialog)
    write(opened, window, qtbot, "called Jan about lease")
    assert field(opened, "Partnership").text() == "Homes"
    opened.close()


def test_the_partnership_that_the_topic_names_is_shown_and_can_be_another(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    parties = [PartyDraft("School"), PartyDraft("City Hall")]
    for title in ("Homes for all", "Mentors"):
        draft = PartnershipDraft(title=title, parties=parties, contacts=["Jan Lis"])
        window.bench.write(lambda services: services.partnerships.add(draft))  # noqa: B023  # settled below
        settle(window)
    write(dialog, window, qtbot, "called Jan about mentors")
    choice = choices(dialog)[-1]
    offered = [choice.itemText(number) for number in range(choice.count())]
    assert offered == ["About none of theirs", "Homes for all", "Mentors"]
    assert choice.currentText() == "Mentors"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Up)
    assert dialog.fields is not None
    assert dialog.fields.entry.partnership is not None
    assert dialog.fields.entry.partnership.name == "Homes for all"


def test_where_the_topic_fits_two_partnerships_it_is_said_why_none_is_chosen(
    dialog: QuickLogDialog, window: MainWindow, qtbot: QtBot
) -> None:
    parties = [PartyDraft("School"), PartyDraft("City Hall")]
    for title in ("Mentors for all", "Mentors in schools"):
        draft = PartnershipDraft(title=title, parties=parties, contacts=["Jan Lis"])
        window.bench.write(lambda services: services.partnerships.add(draft))  # noqa: B023  # settled below
        settle(window)
    write(dialog, window, qtbot, "called Jan about mentors")
    assert choices(dialog)[-1].currentText() == "About none of theirs"
    assert choices(dialog)[-1].accessibleDescription() == "“mentors” fits 2 of theirs: choose."
