"""The first start: what ContactDesk is, and the ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.core.paths import DESK_SUFFIX
from contactdesk.ui.dialogs.offers import Offer, Offers
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.marks import Mark


class FirstStart(QWidget):
    """``desk_wanted`` carries the path or URL of a desk that exists."""

    demo_wanted = Signal()
    import_wanted = Signal()
    empty_wanted = Signal()
    desk_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.offers = Offers(self._offers())
        middle = QWidget()
        middle.setMaximumWidth(int(Size.WELCOME))
        column = QVBoxLayout(middle)
        column.setSpacing(int(Space.BLOCK))
        centred = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(Mark(Icon.BRAND, Tone.ACCENT, int(Size.AVATAR_LARGE)), alignment=centred)
        column.addWidget(Label(_("Welcome to ContactDesk"), size=FontSize.HERO, bold=True), alignment=centred)
        column.addWidget(self._sentence())
        column.addSpacing(int(Space.GAP))
        column.addWidget(self.offers)
        column.addLayout(self._existing())
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(int(Space.PAGE), 0, int(Space.PAGE), 0)
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)

    def _offers(self) -> list[Offer]:
        return [
            Offer(
                Icon.IMPORT,
                _("Bring a list"),
                _("An Excel or CSV file, or names from an e-mail. You see each row before it is taken."),
                _("Import a list…"),
                self.import_wanted.emit,
            ),
            Offer(
                Icon.MEETING,
                _("Look around"),
                _("A demo office with invented people, meetings and papers to print. Nothing can break."),
                _("Open the demo"),
                self.demo_wanted.emit,
            ),
            Offer(
                Icon.ADD,
                _("Start empty"),
                _("An empty desk on this computer. People, organisations and meetings are added as you go."),
                _("Start empty"),
                self.empty_wanted.emit,
            ),
        ]

    def _sentence(self) -> Label:
        words = _("Whom your office knows, whom it meets, and the papers for it. All of it stays with you.")
        label = Label(words, tone=Tone.MUTED, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _existing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(Label(_("Your office has a desk already?"), tone=Tone.MUTED))
        row.addWidget(LinkButton(_("Open a desk…"), Icon.FOLDER, on_click=self._choose_file))
        row.addWidget(LinkButton(_("Connect to a server…"), Icon.DESK, on_click=self._ask_for_server))
        row.addStretch(1)
        return row

    def _choose_file(self) -> None:
        if file := choose_desk(self):
            self.desk_wanted.emit(file)

    def _ask_for_server(self) -> None:
        from contactdesk.ui.dialogs.server_address import ServerAddress

        dialog = ServerAddress(self)
        dialog.given.connect(self.desk_wanted)
        dialog.open()


def choose_desk(parent: QWidget) -> str:
    """The path of a desk that the user chose, or ""."""
    kinds = _("ContactDesk desks (*{suffix})").format(suffix=DESK_SUFFIX)
    return QFileDialog.getOpenFileName(parent, _("Open a desk"), "", kinds)[0]
