"""The overview of a partnership, seen as it will be printed, with its choices."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import Language, _, language
from contactdesk.documents.paper import Paper
from contactdesk.services.partnership_papers import OverviewOptions
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.paper_printing import PaperPrinting
from contactdesk.ui.dialogs.paper_saving import save_paper
from contactdesk.ui.shell.theme import FontSize, Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.paper_frame import PaperFrame

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
        self.language: Combo[Language] = Combo()
        for one, name in _LANGUAGES.items():
            self.language.add(name, one)
        self.language.set_value(language())
        self.language.chosen.connect(lambda _value: self.refresh())
        self.email = QCheckBox(_("With e-mails"))
        self.email.toggled.connect(lambda _on: self.refresh())
        self._refused = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._refused.hide()
        self._frame = PaperFrame(
            self.title(),
            _("The overview as it will be printed"),
            self._refused,
            on_close=self._close,
            on_save=self.save,
            on_print=self.print_papers,
        )
        self.preview = self._frame.preview
        self._fill(self._frame.choices.body)
        self.printing = PaperPrinting(workbench, self)
        self.printing.started.connect(self._frame.show_task)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._frame)

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
        return [self.preview, self._frame.options]

    def _fill(self, body: QVBoxLayout) -> None:
        body.addWidget(FormField(_("Language"), self.language))
        body.addWidget(self.email)
        hint = _("Leave e-mails off a paper that goes round: others read them too.")
        body.addWidget(Label(hint, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True))
        body.addStretch(1)

    def _show(self, seen: _Seen) -> None:
        self._title = seen.title
        self._frame.header.set_count(seen.title)
        self.preview.show_pdf(seen.pdf)
        self._refused.hide()

    def _on_refused(self, error: ContactDeskError) -> None:
        self._refused.setText(error.sentence())
        self._refused.show()

    def _close(self) -> None:
        self._workbench.go("partnership", self._id)
