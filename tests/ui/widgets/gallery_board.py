"""The page of the gallery that has a board."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.board import Board, BoardColumn
from contactdesk.ui.widgets.board_delegate import BoardCard
from contactdesk.ui.widgets.buttons import PrimaryButton
from contactdesk.ui.widgets.chips import Chip
from contactdesk.ui.widgets.page_header import PageHeader
from tests.ui.widgets.gallery_parts import column, window

_MET, _KRAKOW, _BIALYSTOK = "Met at Networking Day", "Seminar, Kraków", "Seminar, Białystok"
COLUMNS = (
    BoardColumn("first", "First contact", Tone.NEUTRAL, 3, (
        BoardCard(
            1, "Job-centre mentors", "Foundation × City Hall of Łódź", _MET, "Call by 25 Nov", Tone.WARN
        ),
        BoardCard(2, "Recognition of diplomas", "Community school × Ministry of Labour", _MET),
        BoardCard(3, "Interpreters’ pool", "Diaspora association × Lublin NGO", "Introduced"),
    )),
    BoardColumn("exploring", "Exploring", Tone.BLUE, 2, (
        BoardCard(4, "Homes for all", "City Hall of Łódź × Housing NGO", _MET, "Overdue 3 days", Tone.DANGER),
        BoardCard(5, "Small grants", "Embassy × Foundation", _BIALYSTOK, "Meeting 2 Dec", Tone.OK),
    )),
    BoardColumn("agreed", "Agreed", Tone.VIOLET, 1, (
        BoardCard(
            6, "Info desk in 4 languages", "Office for Foreigners × Diaspora association", _KRAKOW,
            "Sign by 30 Nov", Tone.WARN,
        ),
    )),
    BoardColumn("active", "Active", Tone.OK, 2, (
        BoardCard(
            7, "After-school club", "Cultural society × Białystok schools", _BIALYSTOK, "Review 15 Jan",
            Tone.OK,
        ),
        BoardCard(8, "Weekly programme", "Foundation × Radio", "—", "Review 1 Mar", Tone.OK),
    )),
)  # fmt: skip


def partnerships() -> QWidget:
    header = PageHeader("Partnerships", count="31 open · 4 overdue")
    for text in ("Board", "List", "Network"):
        header.add_button(Chip(text, checkable=True)).setChecked(text == "Board")
    header.add_button(PrimaryButton("New partnership", Icon.ADD))
    board = Board()
    board.show_columns(COLUMNS)
    return window("partnerships", column(header, board))
