"""The overview of a partnership, seen as it will be printed, with its choices."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import Language, _, language
from contactdesk.documents.paper import Paper
from contactdesk.services.partnership_papers import OverviewOptions
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.paper_printing import PaperPrinting
from contactdesk.ui.dialogs.paper_saving import save_paper
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.pdf_view import PdfView
from contactdesk.ui.widgets.progress_strip import ProgressStrip

# Each language is called as it calls itself.
_LANGUAGES = {Language.PL: "Polski", Language.EN: "English"}


class _Seen(NamedTuple):
    title: str
    pdf: bytes


class PartnershipPaperPage(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._id = 0
        self._title = ""
        self._header = PageHeader(_("Partnership overview"))
        self._header.add_button(Button(_("Close"), Icon.CLOSE, on_click=self._close))
        self.language: Combo[Language] = Combo()
        for one, name in _LANGUAGES.items():
            self.language.add(name, one)
        self.language.set_value(language())
        self.language.chosen.connect(lambda _value: self.refresh())
        self.email = QCheckBox(_("With e-mails"))
        self.email.toggled.connect(lambda _on: self.refresh())
        self.preview = PdfView(_("The overview as it will be printed"))
        self._refused = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._refused.hide()
        self.printing = PaperPrinting(workbench, self)
        self.printing.started.connect(self._on_started)
        self._box = QVBoxLayout(self)
        page = int(Space.PAGE)
        self._box.setContentsMargins(page, page - int(Space.TIGHT), page, int(Space.CARD) - int(Space.HAIR))
        self._box.setSpacing(int(Space.BLOCK))
        self._box.addWidget(self._header)
        self._box.addLayout(self._columns(), 1)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)

    def title(self) -> str:
        return _("Partnership overview")

    def go(self, destination: Destination) -> None:
        self._id = destination.record_id
        self.language.setFocus()

    def refresh(self) -> None:
        partnership_id, options = self._id, self.options()

        def read(services: Services) -> _Seen:
            card = services.partnerships.card(partnership_id)
            return _Seen(card.title, services.partnership_papers.preview([partnership_id], options))

        self._workbench.read(
            read, self._show, question="partnership overview", failed=self._on_refused, owner=self
        )

    def options(self) -> OverviewOptions:
        return OverviewOptions(self.language.value(), self.email.isChecked())

    def save(self) -> None:
        partnership_id, options = self._id, self.options()
        save_paper(
            self._workbench,
            self,
            lambda services, target: (
                services.partnership_papers.print([partnership_id], options, target).file
            ),
            caption=_("Save the overview"),
            title=self._title,
            kinds={_("PDF (*.pdf)"): ".pdf"},
        )

    def print_papers(self) -> None:
        partnership_id, options = self._id, self.options()
        self.printing.ask(
            self._title,
            Paper.A4_PORTRAIT,
            lambda printer: self.printing.print_on(
                printer, lambda services: services.partnership_papers.preview([partnership_id], options)
            ),
        )

    def panes(self) -> list[QWidget]:
        return [self.preview, self._options]

    def _columns(self) -> QHBoxLayout:
        self._options = Card(margins=int(Space.CARD) - int(Space.HAIR))
        self._options.setFixedWidth(int(Size.SIDEBAR) + 2 * int(Space.PAGE))
        body = self._options.body
        body.addWidget(FormField(_("Language"), self.language))
        body.addWidget(self.email)
        hint = _("Leave e-mails off a paper that goes round: others read them too.")
        body.addWidget(Label(hint, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True))
        body.addStretch(1)
        body.addWidget(self._refused)
        body.addWidget(Button(_("Save PDF…"), Icon.PDF, on_click=self.save, tip=_("Ctrl+S")))
        body.addWidget(PrimaryButton(_("Print"), Icon.PRINT, on_click=self.print_papers))
        row = QHBoxLayout()
        row.setSpacing(int(Space.CARD) + int(Space.HAIR))
        row.addWidget(self.preview, 1)
        row.addWidget(self._options)
        return row

    def _show(self, seen: _Seen) -> None:
        self._title = seen.title
        self._header.set_count(seen.title)
        self.preview.show_pdf(seen.pdf)
        self._refused.hide()

    def _on_refused(self, error: ContactDeskError) -> None:
        self._refused.setText(error.sentence())
        self._refused.show()

    def _on_started(self, task: LongTask) -> None:
        self._box.addWidget(ProgressStrip(task))

    def _close(self) -> None:
        self._workbench.go("partnership", self._id)
