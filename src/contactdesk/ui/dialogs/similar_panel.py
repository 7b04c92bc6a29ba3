"""Beside the form of a new person: who they may already be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.similar_people import LIKENESS_NAMES, Likeness, SimilarPerson
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.cards import Card, CardRow
from contactdesk.ui.widgets.labels import Label, Section
from contactdesk.ui.widgets.pills import Pill

_TONES = {
    Likeness.SAME_EMAIL: Tone.WARN,
    Likeness.SAME_NAME: Tone.WARN,
    Likeness.SAME_PHONE: Tone.WARN,
}


class SimilarPanel(Card):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._found: list[QWidget] = []
        self._people: list[SimilarPerson] = []
        self._is_narrow = False
        self.setMinimumWidth(int(Size.SIDEBAR))
        self._words = Label(size=FontSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(int(Space.GAP) + int(Space.HAIR))
        self.body.addWidget(Section(_("Is it one of these?")))
        self.body.addWidget(self._words)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._show([])

    @property
    def found(self) -> list[QWidget]:
        """One card for each that was found."""
        return list(self._found)

    def ask(self, draft: PersonDraft, record_id: int) -> None:
        """Look for those who are like what is typed; a person who is known already is not compared."""
        self.setVisible(not record_id)
        if not record_id:
            self._workbench.read(
                lambda services: services.people.similar(draft),
                self._show,
                question="similar people",
                owner=self,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, why somebody is shown stands beneath who it is."""
        super().resizeEvent(event)
        narrow = self.width() < int(Size.SENTENCE)
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self._show(self._people)

    def _show(self, people: list[SimilarPerson]) -> None:
        self._people = people
        for card in self._found:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._found = [self._card(person) for person in people]
        for card in self._found:
            self._list.addWidget(card)
        found = _("Found while you type. Opening one keeps what you entered.")
        self._words.setText(found if people else _("Nobody like this is known yet."))

    def _card(self, person: SimilarPerson) -> QWidget:
        card = Card(margins=int(Space.GAP))
        pill = Pill(_(LIKENESS_NAMES[person.reason]), _TONES.get(person.reason, Tone.NEUTRAL))
        beside = None if self._is_narrow else pill
        row = CardRow(person.name, person.organisation, avatar=person.name, trailing=beside, clickable=True)
        row.clicked.connect(lambda: self._workbench.go("person", person.id))
        card.body.addWidget(row)
        if self._is_narrow:
            card.body.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeading)
        return card
