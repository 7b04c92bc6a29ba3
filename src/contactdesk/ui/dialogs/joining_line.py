"""The line that puts people on a meeting's list: by name, by organisation, or a whole pasted list."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from contactdesk.core.i18n import _, n_
from contactdesk.ui.models.joining import Joined, join_written, suggest_joining
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.completing_line import Answer, CompletingLine, Suggestion


class JoiningLine(CompletingLine):
    """Whoever is not known is made; each act is one step with Undo in its toast."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(
            self._suggest_people,
            create=lambda text: _("Add “{name}”").format(name=text),
            placeholder=_("Add people or whole organisations by name, list or paste…"),
            eager=True,
            clears=True,
            takes_lists=True,
        )
        self._workbench = workbench
        self._meeting_id = 0
        self.picked.connect(self._on_picked)
        self.created.connect(self.join)
        self.pasted.connect(self.join)
        self.returnPressed.connect(self._on_return)

    def set_meeting(self, meeting_id: int) -> None:
        self._meeting_id = meeting_id
        self.clear()

    def join(self, text: str) -> None:
        """Put everybody on the list whom the text names, in one step."""
        meeting_id = self._meeting_id
        if text.strip():
            self._workbench.tasks.write(
                self._workbench.on_services(lambda services: join_written(services, meeting_id, text)),
                self._on_joined,
            )

    def join_pasted(self) -> None:
        """The same with what is in the clipboard."""
        self.join(QGuiApplication.clipboard().text())

    def _suggest_people(self, text: str, answer: Answer) -> None:
        meeting_id = self._meeting_id
        self._workbench.read(
            lambda services: suggest_joining(services, meeting_id, text),
            answer,
            question="participants suggested",
            owner=self,
        )

    def _on_picked(self, suggestion: Suggestion) -> None:
        """A person, or everybody of an organisation."""
        people, meeting_id = suggestion.value, self._meeting_id
        if isinstance(people, tuple) and people:
            self._workbench.write(lambda services: services.participants.add_people(meeting_id, people))
        else:
            self._tell_already((suggestion.text,))

    def _on_return(self) -> None:
        text = self.text()
        self.clear()
        self.join(text)

    def _on_joined(self, joined: Joined) -> None:
        self._workbench.announce(joined.changes)
        if joined.already:
            self._tell_already(joined.already)
        if joined.not_taken:
            n = joined.not_taken
            words = n_("{n} line was not taken: nobody is named in it",
                       "{n} lines were not taken: nobody is named in them", n)  # fmt: skip
            self._workbench.toasts.show(words.format(n=n), tone=Tone.WARN, seconds=15)

    def _tell_already(self, names: tuple[str, ...]) -> None:
        words = n_("{names} is on the list already", "{names} are on the list already", len(names))
        self._workbench.toasts.show(words.format(names=", ".join(names)), tone=Tone.WARN)
