"""Under a search line: each field part of the search in words, fields that could narrow it, and links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.models.query_reading import QueryPart
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.chips import Chip, ChipRow
from contactdesk.ui.widgets.labels import plain_tip

_MOST = 12
_LONGEST = 36


class QueryChips(QWidget):
    """``removed`` and ``edited`` carry a QueryPart, ``offer_taken`` the name of a field."""

    removed = Signal(object)
    edited = Signal(object)
    offer_taken = Signal(str)

    def __init__(self, offers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._offers = tuple(offers)
        self._parts: tuple[QueryPart, ...] = ()
        self._fields: frozenset[str] = frozenset()
        self._chips: list[Chip] = []
        self._links: list[Button] = []
        self._row = ChipRow()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(int(Space.GAP))
        self._box.addWidget(self._row, 1)
        self._build()

    @property
    def shown(self) -> list[str]:
        return [part.shown for part in self._parts]

    def add_link(self, link: Button) -> None:
        """A link at the end of the row."""
        self._links.append(link)
        self._row.add(link)

    def add_aside(self, button: Button) -> None:
        """A button at the trailing edge, wherever the chips break."""
        self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_parts(self, parts: Sequence[QueryPart], fields: frozenset[str]) -> None:
        """The parts of the search; what is offered beside them are the other ``fields``."""
        before = self.shown, self._fields
        self._parts, self._fields = tuple(parts), fields
        if before != (self.shown, fields):
            self._build()

    def focus_on(self, number: int) -> bool:
        """Bring the keyboard to a chip, the last one where there are fewer; False where there is none."""
        if self._chips:
            chip = self._chips[min(number, len(self._chips) - 1)]
            # A layout shows what is added to it later only, and what is not shown takes no focus.
            chip.show()
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._chips)

    def focused(self) -> int:
        """The number of the chip that has the keyboard, or -1."""
        return next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), -1)

    def _build(self) -> None:
        self._row.forget(self._links)
        self._row.clear()
        self._chips = [self._row.add(self._chip(number)) for number in range(min(len(self._parts), _MOST))]
        for field, words in (offer for offer in self._offers if offer[0] not in self._fields):
            offer = Chip(_(words))
            offer.setAccessibleName(_("Narrow by: {field}").format(field=_(words)))
            offer.clicked.connect(_telling(self.offer_taken.emit, field))
            self._row.add(offer)
        for link in self._links:
            self._row.add(link)

    def _chip(self, number: int) -> Chip:
        shown = self._parts[number].shown
        short = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        chip = Chip(short, removable=True)
        chip.setAccessibleName(shown)
        chip.setToolTip(plain_tip(shown) if short != shown else "")
        # Where it stands changes as one types before it, so it is looked up when it is needed.
        chip.removed.connect(lambda: self.removed.emit(self._parts[number]))
        chip.clicked.connect(lambda: self.edited.emit(self._parts[number]))
        return chip


def _telling(tell: Callable[[str], object], value: str) -> Callable[[], None]:
    def told() -> None:
        tell(value)

    return told
