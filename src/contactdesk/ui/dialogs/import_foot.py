"""The foot of an import: what pressing Import means, how far it is, and the buttons of the step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.exchange import Field
from contactdesk.services.import_plan import ImportPlan
from contactdesk.services.imports import NoNameColumn
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.widgets.buttons import Button, PrimaryButton
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.progress_strip import ProgressStrip

_NAMES = {
    Field.NAME,
    Field.FAMILY_THEN_GIVEN,
    Field.FAMILY_NAME,
    Field.GIVEN_NAME,
    Field.ORIGINAL_NAME,
}


class ImportFoot(QWidget):
    save_wanted = Signal()
    back_wanted = Signal()
    import_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Label(tone=Tone.MUTED, wrap=True)
        self.save = Button(_("Save the rows not taken…"), on_click=self.save_wanted.emit)
        self.back = Button(_("Back"), on_click=self.back_wanted.emit)
        self.run = PrimaryButton(_("Import"), on_click=self.import_wanted.emit)
        self.next = PrimaryButton("", on_click=self.next_wanted.emit)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(int(Space.GAP))
        row = QHBoxLayout()
        row.setSpacing(int(Space.GAP))
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.save, self.back, self.run, self.next):
            row.addWidget(button)
        self._box.addLayout(row)

    def show_plan(self, plan: ImportPlan) -> None:
        """The buttons of the preview, and why Import cannot be pressed if it cannot."""
        named = bool(_NAMES.intersection(plan.columns))
        possible = named and plan.taken > 0
        if possible:
            self._say(_("Nothing is written before you press Import; afterwards one Undo takes it all back."))
        elif named:
            self._say(_("None of the rows names a person."), Tone.WARN)
        else:
            self._say(NoNameColumn(field="columns").sentence(), Tone.WARN)
        text = n_("Import {n} row", "Import {n} rows", plan.taken).format(n=grouped(plan.taken))
        self.run.set_text(text if possible else _("Import"))
        self.run.setEnabled(possible)
        self.back.set_text(_("Back"))
        self._show(self.back, self.run, save=bool(plan.not_taken))

    def show_done(self, *, joining: bool, not_taken: bool) -> None:
        """The buttons after an import."""
        self._say("")
        self.back.set_text(_("Import another list"))
        self.next.set_text(_("Go to the meeting") if joining else _("Go to the people"))
        self._show(self.back, self.next, save=not_taken)

    def wait(self) -> None:
        """The rows are being looked up; what is shown may not hold any more."""
        self.run.setEnabled(False)

    def show_task(self, task: LongTask) -> None:
        """How far the import is, with Cancel; the other buttons rest meanwhile."""
        self._box.insertWidget(0, ProgressStrip(task))
        for button in (self.save, self.back, self.run):
            button.setEnabled(False)

    def rest(self) -> None:
        """The import has ended one way or another."""
        for button in (self.save, self.back, self.run):
            button.setEnabled(True)

    def _say(self, sentence: str, tone: Tone = Tone.MUTED) -> None:
        self.sentence.setText(sentence)
        self.sentence.set_tone(tone)

    def _show(self, *shown: Button, save: bool) -> None:
        for button in (self.back, self.run, self.next):
            button.setVisible(button in shown)
        self.save.setVisible(save)
