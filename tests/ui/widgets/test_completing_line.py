"""Completing lines: what is known comes while one types, what is not can be made, late answers are lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.text import fold
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.widgets.completing_line import Answer, CompletingLine, Suggestion
from contactdesk.ui.widgets.pills_field import PillsField
from tests.ui.conftest import Shoot

KNOWN = (
    Suggestion("City Hall of Łódź", "Łódź", 1),
    Suggestion("City Hall of Lublin", "Lublin", 2),
    Suggestion("Foundation", "Warszawa", 3),
)


def suggest(text: str, answer: Answer) -> None:
    answer([known for known in KNOWN if fold(text) in fold(known.text)])


def create(text: str) -> str:
    return f"Create “{text}”"


def show(widget: QWidget, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setProperty("ground", "window")
    box = QVBoxLayout(window)
    box.addWidget(widget)
    box.addWidget(QLineEdit())
    box.addStretch(1)
    window.resize(400, 300)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    widget.setFocus()
    return window


def press(key: Qt.Key) -> None:
    """To whatever has the keyboard now, as a real key would: the list while it is open."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


@pytest.fixture
def line(appearance: Appearance, qtbot: QtBot) -> CompletingLine:
    made = CompletingLine(suggest, create=create)
    made.window_kept_alive = show(made, qtbot)  # type: ignore[attr-defined]
    return made


def test_what_is_known_is_offered_and_picked_by_keyboard(line: CompletingLine) -> None:
    picked: list[Suggestion] = []
    line.picked.connect(picked.append)
    QTest.keyClicks(line, "lodz")
    assert line.offered == ["City Hall of Łódź", "Create “lodz”"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [suggestion.value for suggestion in picked] == [1]
    assert line.text() == "City Hall of Łódź"
    assert line.picked_value() == 1


def test_another_text_is_no_longer_what_was_picked(line: CompletingLine) -> None:
    line.set_picked(KNOWN[0])
    QTest.keyClicks(line, " x")
    assert line.picked_value() is None


def test_what_is_not_known_can_be_made(line: CompletingLine) -> None:
    created: list[str] = []
    line.created.connect(created.append)
    QTest.keyClicks(line, "Nowy Dom")
    assert line.offered == ["Create “Nowy Dom”"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert created == ["Nowy Dom"]
    assert line.text() == "Nowy Dom"


def test_what_is_known_exactly_is_not_offered_to_be_made(line: CompletingLine) -> None:
    QTest.keyClicks(line, "foundation")
    assert line.offered == ["Foundation"]


def test_escape_closes_the_list_and_keeps_the_text(line: CompletingLine) -> None:
    QTest.keyClicks(line, "city")
    press(Qt.Key.Key_Escape)
    assert line.text() == "city"
    assert QApplication.activePopupWidget() is None


def test_enter_without_a_choice_keeps_the_text_and_answers(line: CompletingLine) -> None:
    answered: list[str] = []
    line.returnPressed.connect(lambda: answered.append(line.text()))
    QTest.keyClicks(line, "city")
    press(Qt.Key.Key_Return)
    assert line.text() == "city"
    assert answered == ["city"]
    assert QApplication.activePopupWidget() is None


def test_a_late_answer_to_an_older_text_is_ignored(appearance: Appearance, qtbot: QtBot) -> None:
    waiting: list[tuple[str, Answer]] = []
    line = CompletingLine(lambda text, answer: waiting.append((text, answer)))
    window = show(line, qtbot)
    QTest.keyClicks(line, "lo")
    waiting[1][1]([KNOWN[1]])
    waiting[0][1]([KNOWN[0]])
    assert line.offered == ["City Hall of Lublin"]
    window.close()


def test_an_eager_line_takes_the_first_with_enter_and_is_ready_for_the_next(
    appearance: Appearance, qtbot: QtBot
) -> None:
    line = CompletingLine(suggest, eager=True, clears=True)
    window = show(line, qtbot)
    picked: list[object] = []
    line.picked.connect(lambda suggestion: picked.append(suggestion.value))
    for text in ("lod", "found"):
        QTest.keyClicks(line, text)
        press(Qt.Key.Key_Return)
        assert line.text() == ""
    assert picked == [1, 3]
    window.close()


@pytest.mark.parametrize(("takes", "handed"), [(True, ["Amina Hersi\nBohdan"]), (False, [])])
def test_a_pasted_list_is_handed_on(
    takes: bool, handed: Sequence[str], appearance: Appearance, qtbot: QtBot
) -> None:
    line = CompletingLine(suggest, takes_lists=takes)
    window = show(line, qtbot)
    pasted: list[str] = []
    line.pasted.connect(pasted.append)
    QGuiApplication.clipboard().setText("Amina Hersi\nBohdan")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted == handed
    assert (line.text() == "") is takes
    window.close()


def test_only_a_line_that_offers_something_has_a_list(line: CompletingLine, qapp: QApplication) -> None:
    before = len(qapp.topLevelWidgets())
    QTest.keyClicks(line, "lodz")
    assert len(qapp.topLevelWidgets()) == before + 1
    QTest.keyClicks(line, " ci")
    assert len(qapp.topLevelWidgets()) == before + 1


def test_the_list_looks_right(line: CompletingLine, shoot: Shoot) -> None:
    QTest.keyClicks(line, "ci")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(Qt.Key.Key_Down)
    shoot(popup, "suggestions")


def test_words_are_added_and_taken_away_by_keyboard(appearance: Appearance, qtbot: QtBot) -> None:
    field = PillsField("Add tag", suggest, create=create)
    window = show(field, qtbot)
    field.set_values(("labour market",))
    changes: list[list[str]] = []
    field.changed.connect(lambda: changes.append(field.values()))
    press(Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, CompletingLine)
    QTest.keyClicks(line, "housing")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Delete)
    assert changes == [["labour market", "housing"], ["labour market"]]
    window.close()


def test_enter_waits_for_the_answer_of_somebody_who_types_fast(appearance: Appearance, qtbot: QtBot) -> None:
    waiting: list[tuple[str, Answer]] = []
    fast = CompletingLine(lambda text, answer: waiting.append((text, answer)), eager=True, clears=True)
    window = show(fast, qtbot)
    picked: list[Suggestion] = []
    fast.picked.connect(picked.append)
    QTest.keyClicks(fast, "found")
    press(Qt.Key.Key_Return)
    assert picked == []
    for text, answer in waiting:
        suggest(text, answer)
    assert [one.value for one in picked] == [3]
    assert fast.text() == ""
    window.close()


def test_a_stale_list_is_not_what_enter_takes(appearance: Appearance, qtbot: QtBot) -> None:
    waiting: list[tuple[str, Answer]] = []
    fast = CompletingLine(
        lambda text, answer: waiting.append((text, answer)), create=create, eager=True, clears=True
    )
    window = show(fast, qtbot)
    picked: list[Suggestion] = []
    created: list[str] = []
    fast.picked.connect(picked.append)
    fast.created.connect(created.append)
    QTest.keyClicks(fast, "city")
    suggest(*waiting.pop())
    assert len(fast.offered) == 3
    QTest.keyClicks(fast, " of nowhere")
    press(Qt.Key.Key_Return)
    suggest(*waiting.pop())
    assert (picked, created) == ([], ["city of nowhere"])
    window.close()


def test_the_one_whose_name_was_written_out_comes_first(appearance: Appearance, qtbot: QtBot) -> None:
    known = [Suggestion("Jan Nowakowski", value=1), Suggestion("Jan Nowak", value=2)]
    exact = CompletingLine(lambda _text, answer: answer(known), eager=True, clears=True)
    window = show(exact, qtbot)
    picked: list[Suggestion] = []
    exact.picked.connect(picked.append)
    QTest.keyClicks(exact, "jan nowak")
    press(Qt.Key.Key_Return)
    assert [one.value for one in picked] == [2]
    window.close()
