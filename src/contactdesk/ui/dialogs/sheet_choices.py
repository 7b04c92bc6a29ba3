"""The choices about an attendance sheet: who is on it, in which order and language, and which columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from contactdesk.core.i18n import N_, Language, _
from contactdesk.documents.paper import Paper
from contactdesk.records.meetings import Registration
from contactdesk.records.sheets import SHEET_ORDER_NAMES, SHEET_WHO_NAMES, SheetWho
from contactdesk.services.meeting_counts import MeetingCounts
from contactdesk.services.sheet_options import MOST_WALK_IN_ROWS, SheetOptions
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.labels import Caps, Label
from contactdesk.ui.widgets.number_field import NumberField

_LANGUAGES = {Language.PL: "Polski", Language.EN: "English"}
_PAPERS = {
    Paper.A4_PORTRAIT: N_("A4 portrait"),
    Paper.A4_LANDSCAPE: N_("A4 landscape"),
    Paper.LETTER: N_("Letter"),
}
_COLUMNS = {
    "organisation": N_("Organisation"),
    "table": N_("Table"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
}


class SheetChoices(QWidget):
    """``changed`` comes with every choice of the user."""

    changed = Signal()

    def __init__(self, options: SheetOptions) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(int(Space.TIGHT))
        self.who: Combo[SheetWho] = self._combo(_("Who"), SHEET_WHO_NAMES, options.who)
        self.order = self._combo(_("Sort by"), SHEET_ORDER_NAMES, options.order)
        self.language = self._combo(_("Language"), _LANGUAGES, options.language)
        self.paper = self._combo(_("Paper"), _PAPERS, options.paper)
        self._box.addWidget(Caps(_("Columns")))
        self.columns = {name: self._check(_(words)) for name, words in _COLUMNS.items()}
        hint = _("Leave e-mail and phone off a sheet that others sign: they would see them.")
        self._box.addWidget(Label(hint, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True))
        self.blank_rows = NumberField(0, MOST_WALK_IN_ROWS)
        self.blank_rows.setValue(options.walk_in_rows)
        self.blank_rows.valueChanged.connect(lambda _rows: self.changed.emit())
        self._box.addWidget(FormField(_("Blank rows for walk-ins"), self.blank_rows))
        self._box.addStretch(1)
        for name, box in self.columns.items():
            box.setChecked(bool(getattr(options, name)))
            box.toggled.connect(lambda _on: self.changed.emit())

    def options(self) -> SheetOptions:
        return SheetOptions(
            language=self.language.value(),
            paper=self.paper.value(),
            order=self.order.value(),
            who=self.who.value(),
            walk_in_rows=self.blank_rows.value(),
            **{name: box.isChecked() for name, box in self.columns.items()},
        )

    def show_counts(self, counts: MeetingCounts) -> None:
        """Say beside each choice of people how many they are."""
        numbers = {
            SheetWho.COMING: counts.coming,
            SheetWho.CONFIRMED: counts.by_registration.get(Registration.CONFIRMED, 0),
            SheetWho.EVERYONE: counts.total,
        }
        for place, (who, words) in enumerate(SHEET_WHO_NAMES.items()):
            self.who.setItemText(place, _("{who} ({n})").format(who=_(words), n=numbers[who]))

    def _combo(self, label: str, names: Mapping[Any, str], value: object) -> Combo[Any]:
        combo: Combo[Any] = Combo()
        for choice, words in names.items():
            combo.add(_(words), choice)
        combo.set_value(value)
        combo.chosen.connect(lambda _value: self.changed.emit())
        self._box.addWidget(FormField(label, combo))
        return combo

    def _check(self, words: str) -> QCheckBox:
        box = QCheckBox(words)
        self._box.addWidget(box)
        return box
