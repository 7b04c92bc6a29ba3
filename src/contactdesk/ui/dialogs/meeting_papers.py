"""What was printed for a meeting, the latest first, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import _, n_
from contactdesk.records.sheets import SHEET_ORDER_NAMES, SHEET_WHO_NAMES
from contactdesk.services.sheet_options import SheetCard
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button, LinkButton
from contactdesk.ui.widgets.cards import Card, CardRow
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.form_scroll import FormScroll


class MeetingPapers(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._meeting_id = 0
        self._sheets: Sequence[SheetCard] | None = None
        top = QHBoxLayout()
        top.addWidget(Button(_("Print or save…"), Icon.PRINT, on_click=self.print_papers))
        top.addStretch(1)
        scroll = FormScroll()
        self._list = scroll.body
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, int(Space.FIELD))
        box.setSpacing(int(Space.FIELD))
        box.addLayout(top)
        box.addWidget(scroll, 1)

    def show_sheets(self, meeting_id: int, sheets: Sequence[SheetCard]) -> None:
        if (meeting_id, sheets) == (self._meeting_id, self._sheets):
            return
        self._meeting_id, self._sheets = meeting_id, sheets
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if sheets:
            self._list.addWidget(self._card(sheets))
            self._list.addStretch(1)
        else:
            words = _("Papers that were printed or saved for this meeting are listed here.")
            self._list.addWidget(EmptyState(Icon.PRINT, words))

    def print_papers(self) -> None:
        self._workbench.go("meeting", self._meeting_id, detail="documents")

    def _card(self, sheets: Sequence[SheetCard]) -> Card:
        card = Card()
        for sheet in sheets:
            card.body.addWidget(self._row(sheet))
        return card

    def _row(self, sheet: SheetCard) -> CardRow:
        enter = LinkButton(_("Enter signatures"), on_click=lambda: self._enter(sheet.id))
        rows = n_("{n} row", "{n} rows", sheet.rows).format(n=sheet.rows)
        facts = (
            format_moment(sheet.printed_at),
            rows,
            _(SHEET_WHO_NAMES[sheet.who]),
            _("by {order}").format(order=_(SHEET_ORDER_NAMES[sheet.order]).lower()),
        )
        return CardRow(sheet_words(sheet), " · ".join(facts), icon=Icon.FILE, icon_tone=Tone.ACCENT,
                       trailing=enter)  # fmt: skip

    def _enter(self, sheet_id: int) -> None:
        self._workbench.go("meeting", self._meeting_id, detail="sheet", text=str(sheet_id))


def sheet_words(sheet: SheetCard) -> str:
    """A printed sheet as its paper calls it."""
    return _("Attendance sheet {number}, edition {edition}").format(
        number=sheet.number, edition=sheet.edition
    )
