"""What an act on many has to know first, asked in the line beneath the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.acting_on_many import FIELDS
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.suggesting import suggest_tags
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.question_line import QuestionLine


class TagQuestion(QuestionLine):
    def __init__(self, workbench: Workbench) -> None:
        self._line = CompletingLine(suggest_tags(workbench, workbench), placeholder=_("Tag"))
        super().__init__(_("Add tag"), _("Add"), self._line)

    def answer(self) -> str:
        return self._line.text().strip()


class FieldQuestion(QuestionLine):
    """``answer`` is the field's name and its value, as in a form."""

    def __init__(self, noun: Noun) -> None:
        self._fields_to_set: Combo[str] = Combo()
        self._values = QStackedWidget()
        self._read: list[Callable[[], Any]] = []
        specs = {spec.name: spec for spec in noun.fields()}
        super().__init__("", _("Set"), self._fields_to_set, self._values)
        for name in FIELDS[noun.kind]:
            self._fields_to_set.add(_(specs[name].label), name)
            self._add(specs[name])
        self._fields_to_set.setAccessibleName(_("Field"))
        self._fields_to_set.currentIndexChanged.connect(self._values.setCurrentIndex)

    def answer(self) -> tuple[str, Any]:
        return self._fields_to_set.value(), self._read[self._values.currentIndex()]()

    def _add(self, spec: FieldSpec) -> None:
        control: QWidget
        if spec.kind in {FieldKind.CHOICE, FieldKind.CHECK}:
            choices = spec.choices if spec.choices else {True: "yes", False: "no"}
            combo: Combo[Any] = Combo()
            for value, words in choices.items():
                combo.add(_(words), value)
            control = combo
            self._read.append(combo.value)
        else:
            line = QLineEdit()
            line.setPlaceholderText(_("Empty clears it"))
            line.returnPressed.connect(self.answered)
            control = line
            self._read.append(line.text)
        control.setAccessibleName(_(spec.label))
        self._values.addWidget(control)
