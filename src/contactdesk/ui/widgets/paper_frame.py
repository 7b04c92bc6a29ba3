"""A paper as it will be printed, beside the choices that it is printed with; which paper, its page knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.keys import on_keys_within
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.pdf_view import PdfView
from contactdesk.ui.widgets.progress_strip import ProgressStrip


class PaperFrame(QWidget):
    """``shown`` says what is seen; what is wrong with the paper is told ``beneath`` its ``choices``."""

    def __init__(
        self,
        title: str,
        shown: str,
        beneath: QWidget,
        *,
        on_close: Callable[[], object],
        on_save: Callable[[], object],
        on_print: Callable[[], object],
    ) -> None:
        super().__init__()
        self.header = PageHeader(title)
        self.header.add_button(Button(_("Close"), Icon.CLOSE, on_click=on_close))
        self.preview = PdfView(shown)
        self.choices = FormScroll()
        self.options = Card(margins=int(Space.CARD) - int(Space.HAIR))
        self.options.setFixedWidth(int(Size.SIDEBAR) + 2 * int(Space.PAGE))
        self.options.body.addWidget(self.choices, 1)
        for part in (
            beneath,
            Button(_("Save PDF…"), Icon.PDF, on_click=on_save, tip=_("Ctrl+S")),
            PrimaryButton(_("Print"), Icon.PRINT, on_click=on_print),
        ):
            self.options.body.addWidget(part)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(int(Space.CARD) + int(Space.HAIR))
        self._columns.addWidget(self.preview, 1)
        self._columns.addWidget(self.options)
        self._box = QVBoxLayout(self)
        page = int(Space.PAGE)
        self._box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.CARD) - int(Space.HAIR))
        self._box.setSpacing(int(Space.BLOCK))
        self._box.addWidget(self.header)
        self._box.addLayout(self._columns, 1)
        on_keys_within(self, on_save, QKeySequence.StandardKey.Save)

    def put_first(self, part: QWidget) -> None:
        """Before the paper, such as a list of papers to choose from."""
        self._columns.insertWidget(0, part)

    def show_task(self, task: LongTask) -> None:
        """How far printing is, at the foot."""
        self._box.addWidget(ProgressStrip(task))
