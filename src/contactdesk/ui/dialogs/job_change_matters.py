"""What hangs on somebody who changes jobs: a line for each, with the choice of what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import _
from contactdesk.core.text import fold
from contactdesk.services.job_change_draft import FATE_NAMES, MATTER_NAMES, Decision, Fate, Hung, Matter
from contactdesk.services.job_change_hanging import Hanging
from contactdesk.services.job_change_matters import HungOn
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.cards import CardRow
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.labels import Label

_ICONS = {
    Matter.PARTNERSHIP: (Icon.PARTNERSHIP, Tone.VIOLET),
    Matter.INVITATION: (Icon.MEETING, Tone.BLUE),
    Matter.FOLLOW_UP: (Icon.FOLLOW_UP, Tone.WARN),
}
_COLLEAGUES = 20
"""More to choose from would be no help: others are written as the successor."""


class JobChangeMatters(QWidget):
    """``changed`` when the user chose; what the user did not choose follows what is usual."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[Hung, Combo[Decision]] = {}
        self._chosen: set[Hung] = set()
        self._hanging: Hanging | None = None
        self._nothing = Label(tone=Tone.MUTED, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(int(Space.HAIR))
        self._all = QWidget()
        links = QHBoxLayout(self._all)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(0)
        for words, fate in (
            (_("Hand over all"), Fate.HAND_OVER),
            (_("All stay"), Fate.KEEP),
            (_("All later"), Fate.LEAVE),
        ):
            links.addWidget(LinkButton(words, on_click=partial(self._choose_for_all, fate)))
        links.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.TIGHT))
        for part in (self._nothing, self._all):
            box.addWidget(part)
        box.addLayout(self._rows)

    def show_hanging(self, hanging: Hanging) -> None:
        self._hanging = hanging
        self._chosen.clear()
        self.choices.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for one in hanging.matters:
            self._rows.addWidget(self._row(one))
        self._nothing.setText(_("Nothing hangs on {name} there.").format(name=hanging.name))
        self._nothing.setVisible(not hanging.matters)
        self._all.setVisible(len(hanging.matters) > 1)

    @property
    def is_chosen(self) -> bool:
        """Whether the user has chosen anything."""
        return bool(self._chosen)

    def choose(self, successor: str, decisions: Mapping[Hung, Decision]) -> None:
        """As the user chose before."""
        self._chosen = set(decisions) & set(self.choices)
        for key in self._chosen:
            self._fill(self.choices[key], successor)
            self.choices[key].set_value(decisions[key])

    def follow(self, successor: str, usual: Mapping[Hung, Decision]) -> None:
        """Name whoever takes over, and let what nobody chose otherwise go its usual way."""
        for key, combo in self.choices.items():
            now = combo.value()
            self._fill(combo, successor)
            combo.set_value(now if key in self._chosen else usual[key])

    def decisions(self) -> dict[Hung, Decision]:
        return {key: combo.value() for key, combo in self.choices.items()}

    def _row(self, one: HungOn) -> CardRow:
        combo: Combo[Decision] = Combo()
        combo.setFixedWidth(int(Size.SIDEBAR))
        combo.setAccessibleName(one.title)
        self._fill(combo, "")
        combo.chosen.connect(lambda _decision: self._on_chosen(one.key))
        self.choices[one.key] = combo
        day = format_day(date.fromisoformat(one.on), "brief") if one.on else ""
        # How an invitation stands says that it is one.
        called = "" if one.matter is Matter.INVITATION else _(MATTER_NAMES[one.matter])
        parts = (called, one.detail, day)
        icon, tone = _ICONS[one.matter]
        return CardRow(
            one.title, " · ".join(part for part in parts if part), icon=icon, icon_tone=tone, trailing=combo
        )

    def _fill(self, combo: Combo[Decision], successor: str) -> None:
        assert self._hanging is not None
        name = successor.strip()
        hand_over = _("Hand over to {name}")
        combo.clear()
        combo.add(hand_over.format(name=name) if name else _("Hand over to…"), Decision(Fate.HAND_OVER))
        for one in self._hanging.remaining[:_COLLEAGUES]:
            if fold(name) not in {fold(one.name), fold(one.label)}:
                combo.add(hand_over.format(name=one.label), Decision(Fate.HAND_OVER, one.label))
        for fate in (Fate.KEEP, Fate.LEAVE):
            combo.add(_(FATE_NAMES[fate]), Decision(fate))

    def _choose_for_all(self, fate: Fate) -> None:
        for key, combo in self.choices.items():
            combo.set_value(Decision(fate))
            self._chosen.add(key)
        self.changed.emit()

    def _on_chosen(self, key: Hung) -> None:
        self._chosen.add(key)
        self.changed.emit()
