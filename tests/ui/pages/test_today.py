"""Today: what is coming, what is left to enter, what was done, and the ways to begin on an empty desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Language, use
from contactdesk.services.demo import fill_demo
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.offers import OfferCard
from contactdesk.ui.dialogs.outcome_dialog import OutcomeDialog
from contactdesk.ui.pages.today import TodayPage
from contactdesk.ui.shell.toasts import Toast
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.cards import CardRow, TitledCard
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.labels import Elided, Label
from contactdesk.ui.widgets.pills import ButtonPill, Pill
from tests.ui.conftest import Shoot

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, qtbot: QtBot) -> TodayPage:
    shown = TodayPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    shown.show()
    return shown


@pytest.fixture
def busy(page: TodayPage, bench: Workbench, furnish: Ask) -> TodayPage:
    """On the demo desk."""
    furnish(fill_demo)
    page.refresh()
    for _turn in range(2):  # what takes longer is asked for by the first answer
        assert bench.tasks.drain()
    return page


def gone(bench: Workbench) -> list[Destination]:
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    return wanted


def texts(page: TodayPage) -> list[str]:
    shown = [label for label in page.findChildren(Label) if label.isVisible()]
    return [label.whole_text for label in shown if isinstance(label, Elided | FewLines)]


def test_an_empty_desk_offers_ways_to_begin(page: TodayPage, bench: Workbench) -> None:
    page.refresh()
    assert bench.tasks.drain()
    wanted = gone(bench)
    for card in page.findChildren(OfferCard):
        card.button.click()
    assert [one.place for one in wanted] == ["import", "new-meeting", "new-person"]


def test_the_date_is_the_title_as_the_language_has_it(bench: Workbench, qtbot: QtBot) -> None:
    page = TodayPage(bench, today=lambda: date(2026, 11, 22))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert "Sunday 22 November" in texts(page)
    use(Language.PL)
    page.refresh()
    assert "Niedziela 22 listopada" in texts(page)
    assert bench.tasks.drain()


def test_next_meetings_say_who_confirmed(busy: TodayPage, bench: Workbench) -> None:
    assert [pill.text for pill in busy.findChildren(Pill) if "confirmed" in pill.text]
    rows = [row for row in busy.findChildren(CardRow) if row.accessibleName().startswith("Thematic table")]
    wanted = gone(bench)
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    assert wanted[0].place == "meeting"


def test_signatures_not_entered_lead_to_the_sheet(busy: TodayPage, bench: Workbench) -> None:
    assert "4 signatures on the sheet are not entered yet" in texts(busy)
    wanted = gone(bench)
    (enter,) = [pill for pill in busy.findChildren(ButtonPill) if pill.text() == "Enter"]
    enter.click()
    assert (wanted[0].place, wanted[0].detail) == ("meeting", "sheet")


def test_what_the_desk_holds_leads_to_its_lists(busy: TodayPage, bench: Workbench) -> None:
    wanted = gone(bench)
    counts = [row for row in busy.findChildren(CardRow) if row.accessibleName().split(" ")[0].isdigit()]
    for row in counts:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert [one.place for one in wanted] == ["people", "organisations", "meetings"]


def test_a_recent_step_is_undone_on_the_spot_and_the_keyboard_stays(
    busy: TodayPage, bench: Workbench, qtbot: QtBot
) -> None:
    undo = [button for button in busy.findChildren(QPushButton) if button.text() == "Undo"]
    before = len(undo)
    busy.activateWindow()
    undo[0].setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is undo[0])
    QTest.mouseClick(undo[0], Qt.MouseButton.LeftButton)
    assert bench.tasks.drain()
    qtbot.waitUntil(lambda: "undone" in [pill.text for pill in busy.findChildren(Pill)])
    assert len([b for b in busy.findChildren(QPushButton) if b.text() == "Undo"]) == before - 1
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    qtbot.waitUntil(focused.isVisible)


def test_cards_stand_beneath_each_other_in_a_narrow_window(busy: TodayPage) -> None:
    wide = {card.x() for card in busy.findChildren(TitledCard)}
    busy.resize(540, 700)
    QApplication.processEvents()
    assert len(wide) == 2
    assert len({card.x() for card in busy.findChildren(TitledCard)}) == 1


def test_it_looks_like_the_target(busy: TodayPage, shoot: Shoot) -> None:
    shoot(busy, "today", (1148, 860))


def test_what_is_due_is_ticked_off_on_the_spot(
    page: TodayPage, bench: Workbench, ask: Ask, qtbot: QtBot
) -> None:
    today = today_there()

    def fill(services: Services) -> None:
        for what, ahead in (("Send the draft", -3), ("Call the school", 0), ("Ask for numbers", 1)):
            due = (today + timedelta(days=ahead)).isoformat()
            services.follow_ups.add(FollowUpDraft(what, due=due))

    ask(fill)
    ask(lambda services: services.people.add(PersonDraft("Ewa Kos")))
    page.refresh()
    assert bench.tasks.drain()
    assert [pill.text for pill in page.findChildren(Pill)][:3] == ["3 days late", "today", "tomorrow"]
    box = next(box for box in page.findChildren(QCheckBox) if box.accessibleName() == "Send the draft")
    box.click()
    qtbot.waitUntil(lambda: "Call the school" in texts(page) and "Send the draft" not in texts(page))
    bench.undo()
    qtbot.waitUntil(lambda: "Send the draft" in texts(page))
    wanted = gone(bench)
    row = next(row for row in page.findChildren(CardRow) if row.accessibleName() == "Call the school")
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert (wanted[0].place, wanted[0].record_id) == ("follow-ups", 2)


def test_what_came_of_it_is_asked_from_the_toast(
    page: TodayPage, bench: Workbench, ask: Ask, qtbot: QtBot
) -> None:
    due = today_there().isoformat()
    ask(lambda services: services.people.add(PersonDraft("Ewa Kos")))
    ask(lambda services: services.follow_ups.add(FollowUpDraft("Call the school", due=due)))
    page.refresh()
    assert bench.tasks.drain()
    next(box for box in page.findChildren(QCheckBox) if box.accessibleName() == "Call the school").click()
    assert bench.tasks.drain()
    (toast,) = bench.toasts.host.findChildren(Toast)
    assert [button.text() for button in toast.findChildren(QPushButton)][1:] == ["Undo", "What came of it?"]
    toast.findChildren(QPushButton)[2].click()
    (dialog,) = bench.toasts.host.window().findChildren(OutcomeDialog)
    QTest.keyClicks(dialog.outcome, "they agree")
    QTest.keyClicks(dialog.following, "send the contract")
    QTest.keyClicks(dialog.due, "2036-12-01")
    QTest.keyClick(dialog.due, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    qtbot.waitUntil(lambda: not bench.toasts.host.window().findChildren(OutcomeDialog))
    rows = ask(lambda services: services.follow_ups.page(ListQuery(), 0, 9))
    assert {(row.what, row.due) for row in rows} == {
        ("Call the school", due),
        ("send the contract", "2036-12-01"),
    }
    assert ask(lambda services: services.follow_ups.card(1)).outcome == "they agree"


def test_what_came_of_it_is_neither_lost_nor_saved_twice(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    ask(lambda services: services.follow_ups.add(FollowUpDraft("Call the school")))
    window = bench.toasts.host.window()
    OutcomeDialog(bench, window, 1, "Call the school").open_over()
    (dialog,) = window.findChildren(OutcomeDialog)
    assert bench.tasks.drain()
    QTest.keyClicks(dialog.due, "2036-12-01")
    QTest.keyClick(dialog.due, Qt.Key.Key_Return)
    assert "Write what is to be done." in [one.text() for one in dialog.findChildren(Label)]
    QTest.keyClicks(dialog.following, "send the contract")
    dialog.reject()
    assert bench.tasks.drain()
    qtbot.waitUntil(lambda: not window.findChildren(OutcomeDialog))
    toast = bench.toasts.host.findChildren(Toast)[-1]
    next(one for one in toast.findChildren(QPushButton) if one.text() == "Undo").click()
    (again,) = window.findChildren(OutcomeDialog)
    for _time in range(2):
        QTest.keyClick(again.following, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    rows = ask(lambda services: services.follow_ups.page(ListQuery(), 0, 9))
    assert [row.what for row in rows].count("send the contract") == 1


def test_what_a_meeting_led_to_and_who_goes_cold_come_when_they_are_known(
    busy: TodayPage, bench: Workbench, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: any("not contacted since" in text for text in texts(busy)))
    assert any("partnerships started" in text for text in texts(busy))
    qtbot.waitUntil(lambda: any("last contact" in text for text in texts(busy)))
    wanted = gone(bench)
    for words in ("Plan follow-ups", "Report"):
        (pill,) = [pill for pill in busy.findChildren(ButtonPill) if pill.text() == words]
        pill.click()
    assert [(one.place, one.detail) for one in wanted] == [("meeting", "inbox"), ("meeting", "outcomes")]


def test_cards_that_are_told_later_keep_their_place_for_screen_readers_and_tab(busy: TodayPage) -> None:
    def titles() -> list[str]:
        return [card.findChildren(Elided)[0].whole_text for card in busy.findChildren(TitledCard)]

    def comes_to() -> list[QWidget]:
        """What Tab comes to on the page, in its order."""
        at, walked = busy.nextInFocusChain(), []
        while at is not None and at is not busy:
            walked += [at] if at.focusPolicy() & Qt.FocusPolicy.TabFocus else []
            at = at.nextInFocusChain()
        return walked

    before = titles()
    assert before[2:4] == ["After Networking Day", "Keep warm"]
    for place in (0, -1):
        busy._tell(place, TitledCard(before[2 - place], link="Show", on_link=list))
        assert titles() == before
        told = busy.findChildren(QWidget)
        assert comes_to() == sorted(comes_to(), key=told.index)
