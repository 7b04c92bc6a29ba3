"""Form fields: what is wrong stands beneath, in words, as soon as the field is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.text_area import TextArea

WRONG = "This is not an e-mail address yet: write @ instead of (at)."


@pytest.fixture
def form(appearance: Appearance, qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    window.resize(600, 400)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def put(form: QWidget, *widgets: QWidget) -> None:
    layout = form.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    QApplication.processEvents()


def message(field: FormField) -> str:
    return " ".join(label.text() for label in field.findChildren(QLabel) if label.isVisible())


def test_leaving_a_field_says_what_is_wrong_with_it(form: QWidget) -> None:
    mail, phone = QLineEdit(), QLineEdit()
    field = FormField("E-mail", mail, hint="At work", check=lambda: WRONG if "(at)" in mail.text() else "")
    put(form, field, FormField("Phone", phone))
    mail.setFocus()
    QTest.keyClicks(mail, "lucja(at)example.org")
    assert field.error == ""
    QTest.keyClick(mail, Qt.Key.Key_Tab)
    assert field.error == WRONG
    assert message(field) == f"E-mail {WRONG}"
    assert mail.property("wrong") == "true"
    assert mail.text() == "lucja(at)example.org"


def test_a_mended_field_shows_its_hint_again(form: QWidget) -> None:
    mail = QLineEdit("lucja(at)example.org")
    field = FormField("E-mail", mail, hint="At work", check=lambda: WRONG if "(at)" in mail.text() else "")
    put(form, field)
    assert not field.validate()
    mail.setText("lucja@example.org")
    assert field.validate()
    assert message(field) == "E-mail At work"


def test_a_screen_reader_hears_label_and_error(form: QWidget) -> None:
    field = FormField("E-mail", QLineEdit())
    put(form, field)
    field.set_error(WRONG)
    assert field.control.accessibleName() == "E-mail"
    assert field.control.accessibleDescription() == WRONG


def test_errors_show_markup_as_it_is(form: QWidget) -> None:
    field = FormField("<b>E-mail</b>", QLineEdit())
    put(form, field)
    field.set_error("<i>x</i>")
    assert {label.textFormat() for label in field.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_fields_beside_each_other_keep_their_line_when_one_has_an_error(form: QWidget, qtbot: QtBot) -> None:
    one, other = FormField("E-mail", QLineEdit()), FormField("Phone", QLineEdit())
    put(form, FormRow(one, other))
    one.set_error(WRONG)
    qtbot.wait(1)
    tops = [field.control.mapTo(form, field.control.rect().topLeft()).y() for field in (one, other)]
    assert tops[0] == tops[1]


def test_a_long_form_shows_the_field_that_has_the_focus(form: QWidget, qtbot: QtBot) -> None:
    scroll = FormScroll()
    lines = [QLineEdit() for _ in range(40)]
    for line in lines:
        scroll.body.addWidget(line)
    put(form, scroll)
    form.resize(300, 200)
    lines[-1].setFocus()
    qtbot.waitUntil(lambda: lines[-1].visibleRegion().boundingRect().height() > 20)


def test_tab_leaves_a_text_area_and_ctrl_enter_is_left_to_the_form(form: QWidget) -> None:
    area, line = TextArea(), QLineEdit()
    put(form, area, line)
    area.setFocus()
    QTest.keyClicks(area, "Prefers a call")
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert area.text() == "Prefers a call"
    assert line.hasFocus()


def test_fields_go_beneath_each_other_where_there_is_no_room(form: QWidget, qtbot: QtBot) -> None:
    fields = [FormField(name, QLineEdit()) for name in ("Given", "Family", "Form of address")]
    row = FormRow(*fields)
    put(form, row)

    def lines() -> int:
        return len({field.y() for field in fields})

    for width, expected in ((900, 1), (330, 2), (180, 3)):
        form.resize(width, 400)
        qtbot.waitUntil(lambda expected=expected: lines() == expected)  # type: ignore[misc]
        assert all(field.geometry().right() <= row.width() for field in fields)
