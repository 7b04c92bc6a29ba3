"""Which partnership a line is about: one of theirs, or that on whose page it is logged."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.core.i18n import _, n_
from contactdesk.services.quick_log.entry import Entry
from contactdesk.services.quick_log.their_partnerships import all_spoken_of
from contactdesk.services.quick_log.understood import LoggedOn
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField


class PartnershipChoice(FormField):
    """Where the topic fits several, none is chosen for the user, and it is said why."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        super().__init__(_("Partnership"), self._control())
        named = len(all_spoken_of(entry.about, entry.partnerships))
        if entry.partnership is None and named > 1:
            words = n_(
                "“{topic}” fits {n} of theirs: choose.", "“{topic}” fits {n} of theirs: choose.", named
            )
            self.set_hint(words.format(topic=entry.about, n=named))

    def _control(self) -> QWidget:
        on = self._entry.partnership
        if on is not None and not self._entry.partnerships:
            line = QLineEdit(on.name)
            line.setReadOnly(True)
            line.setCursorPosition(0)
            return line
        choice: Combo[LoggedOn | None] = Combo()
        choice.add(_("About none of theirs"), None)
        for one in self._entry.partnerships:
            choice.add(one.name, one)
        choice.set_value(on)
        choice.chosen.connect(self._choose)
        return choice

    def _choose(self, one: LoggedOn | None) -> None:
        self._entry.partnership = one
