"""Ways to begin, side by side: each says what it does and has one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button, Look
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.labels import Label, Section
from contactdesk.ui.widgets.marks import Mark


@dataclass(frozen=True)
class Offer:
    icon: Icon
    title: str
    sentence: str
    button: str
    take: Callable[[], object]


class OfferCard(Card):
    def __init__(self, offer: Offer, *, look: Look = Look.SECONDARY, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setMinimumWidth(int(Size.OFFER))
        self.body.setSpacing(int(Space.FIELD))
        leading = Qt.AlignmentFlag.AlignLeading
        self.body.addWidget(Mark(offer.icon, Tone.ACCENT, int(Size.AVATAR)), alignment=leading)
        self.body.addWidget(Section(offer.title))
        self.body.addWidget(Label(offer.sentence, tone=Tone.MUTED, wrap=True))
        self.body.addStretch(1)
        self.button = Button(offer.button, on_click=offer.take, look=look)
        self.body.addWidget(self.button, alignment=leading)


class Offers(QWidget):
    """The first offer is the one that most take."""

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.BLOCK))
        self.cards = [
            OfferCard(offer, look=Look.SECONDARY if number else Look.PRIMARY)
            for number, offer in enumerate(offers)
        ]
        for card in self.cards:
            row.addWidget(card, 1)
