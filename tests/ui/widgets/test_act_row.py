"""Acts in a line: what has no room goes behind the dots; and a long title takes a second line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.theme import FontSize, Tone
from contactdesk.ui.widgets.act_row import ActRow
from contactdesk.ui.widgets.buttons import Button, MenuButton
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.number_cards import StatCard, StatRow


def test_the_last_acts_give_way_and_are_found_behind_the_dots(appearance: Appearance, qtbot: QtBot) -> None:
    done: list[str] = []
    acts = [
        Button("E-mail", on_click=lambda: done.append("e-mail")),
        Button("Follow up", on_click=lambda: done.append("follow up")),
        MenuButton("Add to meeting…", None, lambda menu: menu.addAction("Seminar").setObjectName("s")),
    ]
    row = ActRow(acts, lambda menu: menu.addAction("Archive").setObjectName("a"))
    outer = QWidget()
    qtbot.addWidget(outer)
    QHBoxLayout(outer).addWidget(row)
    outer.resize(900, 60)
    outer.show()
    assert [act.isVisible() for act in acts] == [True, True, True]
    outer.resize(outer.minimumSizeHint())
    assert [act.isVisible() for act in acts] == [True, False, False]
    menu = QMenu(row)
    row._fill(menu)
    assert [action.text() for action in menu.actions()] == ["Follow up", "Add to meeting…", "", "Archive"]
    menu.actions()[0].trigger()
    assert done == ["follow up"]
    within = menu.actions()[1].menu()
    assert isinstance(within, QMenu)
    assert [action.text() for action in within.actions()] == ["Seminar"]
    outer.resize(900, 60)
    assert all(act.isVisible() for act in acts)


def test_a_title_takes_two_lines_and_no_more(appearance: Appearance, qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    heading = FewLines(size=FontSize.TITLE, bold=True)
    QHBoxLayout(outer).addWidget(heading)
    outer.resize(260, 200)
    outer.show()
    heading.setText("Ministry")
    one = heading.heightForWidth(heading.width())
    heading.setText("Departament Polityki Integracyjnej")
    assert heading.text() == "Departament Polityki Integracyjnej"
    assert one < heading.heightForWidth(heading.width()) < 2.5 * one
    heading.setText("Departament Polityki Integracyjnej " * 5)
    assert heading.text().endswith("…")
    assert heading.accessibleName() == ("Departament Polityki Integracyjnej " * 5).strip()
    assert heading.toolTip() == heading.accessibleName()
    assert heading.heightForWidth(heading.width()) < 2.5 * one
    heading.setText("")
    assert heading.text() == ""


def test_cards_side_by_side_are_of_one_height(appearance: Appearance, qtbot: QtBot) -> None:
    cards = [StatCard("26", "with migration experience (70 %)"), StatCard("8", "public institutions")]
    row = StatRow(cards)
    qtbot.addWidget(row)
    row.resize(900, 90)
    row.show()
    low = {card.sizeHint().height() for card in cards}
    row.resize(330, 90)
    assert "…" not in "".join(label.text() for label in row.findChildren(QLabel))
    high = {card.sizeHint().height() for card in cards}
    assert (len(low), len(high), max(low) < min(high)) == (1, 1, True)
    cards[0].set("1", "attended", 1, Tone.OK)
    assert {card.sizeHint().height() for card in cards} == low
