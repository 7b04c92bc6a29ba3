"""Someone at the program with a keyboard, who is told what it says: goes to its places and looks around."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from tests.window.command_line import CommandLine
from tests.window.office import Screens
from tests.window.screen import PATIENCE, Screen
from tests.window.screen_reader import Said, ScreenReader

_PLACES = {
    "board": ("ctrl+5", "Partnerships"),
    "follow-ups": ("ctrl+6", "Follow-ups"),
    "today": ("ctrl+1", "Today"),
    "person": ("ctrl+2", "People"),
    "history": ("ctrl+h", "History"),
}
_OUTCOMES = "Partnerships by stage"


class AtTheDesk:
    """``meeting`` is looked at by what came of it, ``person``, as the list finds them, by their timeline."""

    def __init__(self, screen: Screen, folder: Path, *, meeting: str, person: str) -> None:
        self.screen = screen
        self._folder = folder
        self._meeting, self._person = meeting, person
        self._reader = ScreenReader(folder / "reader")
        self._window: subprocess.Popen[bytes] | None = None
        self._pictures = 0

    @property
    def desk(self) -> Path:
        return next((self._folder / "demo").glob("*.contactdesk"))

    def open(self, *arguments: str) -> None:
        self._window = self.screen.open(*self._reader.command, *arguments)
        self.screen.wait_for_window("Today")
        self.go("ctrl+2", "People")
        self.screen.keys("ctrl+f")
        self.screen.write(self._person)
        self.screen.keys("Down")
        self.go("ctrl+4", "Meetings")
        self.screen.write(self._meeting)  # letters go to the row that begins with them

    def close(self) -> None:
        assert self._window is not None
        window = self._window
        self.screen.press("ctrl+q")
        self.screen.until(lambda: window.poll() is not None, "the end of the window")
        assert window.poll() == 0, f"the window ended with {window.poll()}"
        assert "Traceback" not in (self._folder / "stderr.txt").read_text(encoding="utf-8")

    def go(self, keys: str, title: str) -> Said:
        """Where these keys lead, once the window is called like that."""
        self.screen.press(keys)
        return self.wait_for(title)

    def wait_for(self, title: str, *, saying: str = "") -> Said:
        deadline = time.monotonic() + PATIENCE
        while True:
            said = self._reader.hear()
            if said.title.startswith(title) and (not saying or saying in said.texts()):
                return said
            if time.monotonic() > deadline:
                raise TimeoutError(f"“{said.title}” is in front, and not “{title}” with “{saying}”")

    def look_around(self) -> Screens:
        screens = {name: self.go(keys, title).page() for name, (keys, title) in _PLACES.items()}
        return {**screens, "meeting": self._what_came_of_it().page()}

    def _what_came_of_it(self) -> Said:
        self.go("ctrl+4", "Meetings")
        if _OUTCOMES not in self.go("Return", self._meeting).texts():
            # Back to the tabs from where names are searched, and on to the third of them.
            self.screen.keys("ctrl+f", "shift+Tab", "shift+Tab", "Right", "Right")
        return self.wait_for(self._meeting, saying=_OUTCOMES)

    def picture(self, name: str) -> None:
        self._pictures += 1
        self.screen.picture(f"{self._pictures:02}-{name}")


def newest(desk: CommandLine) -> int:
    """The number of the last step on the desk."""
    return int(desk.ask("history")[0]["id"])
