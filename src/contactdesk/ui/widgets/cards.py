"""Cards: the white sheets that a page is laid out in, and the rows inside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.labels import Elided, Label
from contactdesk.ui.widgets.marks import Mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class Card(QFrame):
    """A surface with a thin border; what it holds goes into ``body``."""

    def __init__(self, *, margins: int = int(Space.CARD), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margins, margins, margins, margins)
        self.body.setSpacing(int(Space.GAP))

    def set_marked(self, marked: bool) -> None:
        """Draw the border in the accent: this is the one that Enter means."""
        self.setProperty("marked", "true" if marked else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class TitledCard(Card):
    """A card with a title, a count beside it, and perhaps a link at its trailing end."""

    def __init__(
        self,
        title: str,
        *,
        count: str = "",
        link: str = "",
        on_link: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        margin = int(Space.CARD)
        self.body.setContentsMargins(margin, margin - int(Space.TIGHT), margin, margin - int(Space.GAP))
        self.body.setSpacing(int(Space.HAIR))
        self._count = Label(count, tone=Tone.MUTED)
        head = QHBoxLayout()
        head.setSpacing(int(Space.GAP))
        head.addWidget(Elided(title, size=FontSize.SECTION, bold=True))
        head.addWidget(self._count)
        head.addStretch(1)
        # As high with a link as without, for cards that stand beside each other.
        head.addStrut(int(Size.BUTTON))
        if link:
            head.addWidget(LinkButton(link, on_click=on_link))
        self.body.addLayout(head)

    def set_count(self, count: str) -> None:
        self._count.setText(count)


class CardRow(QFrame):
    """A title over a line, beside an icon, an avatar or a check box, and something at the trailing end.

    What stands at the end keeps its width, so a title that is long takes more lines.
    """

    clicked = Signal()
    checked = Signal(bool)

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        icon: Icon | None = None,
        icon_tone: Tone = Tone.MUTED,
        avatar: str = "",
        checkable: bool = False,
        trailing: QWidget | None = None,
        clickable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "row")
        # Fixed would be as high as with a title in one line.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._clickable = clickable
        if clickable:
            self.setProperty("live", "true")
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAccessibleName(f"{title}, {detail}" if detail else title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(FewLines(title, lines=3))
        if detail:
            words.addWidget(Elided(detail, size=FontSize.SMALL, tone=Tone.MUTED))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, int(Space.TIGHT), 0, int(Space.TIGHT))
        row.setSpacing(int(Space.FIELD))
        if (lead := self._lead(title, icon, icon_tone, avatar, checkable)) is not None:
            row.addWidget(lead)
        row.addLayout(words, 1)
        if trailing is not None:
            row.addWidget(trailing)

    def _lead(
        self, title: str, icon: Icon | None, tone: Tone, avatar: str, checkable: bool
    ) -> QWidget | None:
        if checkable:
            box = QCheckBox()
            box.setAccessibleName(title)
            box.setProperty("bare", "true")
            box.toggled.connect(self.checked)
            return box
        if avatar:
            from contactdesk.ui.widgets.avatars import Avatar

            return Avatar(avatar, int(Size.AVATAR))
        return Mark(icon, tone) if icon is not None else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
