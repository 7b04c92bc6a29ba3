"""Drives the program by keyboard from the demo's Networking Day to what comes of it, and back again.

    python -m tests.window.from_tables FOLDER

Three partnerships begin at three tables, a plan is applied, the meeting moved, two calls are logged in a
line each and a follow-up is finished with a next step. After each act, and after undoing and redoing each,
all screens and the command line must tell the same. Needs Xvfb, openbox and xdotool; pictures go to FOLDER.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from contactdesk.core.dates import today_there
from tests.window.at_the_desk import AtTheDesk, newest
from tests.window.command_line import CommandLine
from tests.window.office import agree, as_they_are
from tests.window.screen import Screen

MEETING = "Networking Day"
MOVED_TO = "30.10.2026"
# Whom the list of participants finds by this, each at another table, and what begins there; "" is its theme.
AT_TABLES = {"swiecicka": "Mentors from the city", "cwiertnia": "A column by newcomers", "gromova": ""}
CALLS = (
    "called lucja swiecicka about mentors from the city, send the outline fri",
    "called grzegorz cwiertnia about a column by newcomers, they agree",
)
FINISHED = ("outline", "she will sign", "send the contract", "next tue")

Act = Callable[[], None]
State = dict[str, list[str]]


class FromTables:
    def __init__(self, at: AtTheDesk) -> None:
        self._at = at
        self._screen = at.screen

    def run(self, folder: Path) -> None:
        at = self._at
        at.open("demo", str(folder / "demo"))
        self._desk = CommandLine(at.desk)
        states = [self._agreed()]
        for name, act in self._acts():
            act()
            states.append(self._agreed())
            assert states[-1] != states[-2], f"no screen shows that {name}"
        at.close()
        at.open("--desk", str(at.desk))
        assert self._agreed() == states[-1], "opened again it is another"
        for keys, there in (("ctrl+z", states[-2::-1]), ("ctrl+shift+z", states[1:])):
            for state in there:
                self._step(keys, state)
        at.close()

    def _acts(self) -> Iterator[tuple[str, Act]]:
        for person, title in AT_TABLES.items():
            yield f"a partnership begins with {person}", partial(self._begin, person, title)
        yield "the plan is applied", self._apply_plan
        yield "the meeting is moved", self._move
        for line in CALLS:
            yield f"somebody {line}", partial(self._log, line)
        yield "a follow-up is finished", self._finish

    def _begin(self, person: str, title: str) -> None:
        screen = self._screen
        screen.keys("ctrl+f")
        screen.write(person)
        screen.keys("Down", "ctrl+shift+p")
        self._at.wait_for("New partnership")
        screen.write(title)
        self._at.picture("partnership")
        self._at.go("ctrl+Return", MEETING)  # back by itself: the next one begins there
        self._at.picture("begun")

    def _apply_plan(self) -> None:
        self._screen.keys("ctrl+shift+l")
        self._at.wait_for("Apply a plan")
        self._at.picture("plan")
        self._screen.press("Return")
        self._screen.wait_for_window(MEETING)  # with the keyboard, which the question had
        self._at.picture("planned")

    def _move(self) -> None:
        self._screen.keys("F2", "Tab", "Tab")
        self._screen.write(MOVED_TO)
        self._screen.keys("Tab")
        self._at.picture("moved")

    def _log(self, line: str) -> None:
        self._screen.press("ctrl+l")
        self._screen.wait_for_window("Log what happened")
        self._screen.write(line)
        self._at.picture("call")
        self._screen.press("Return")
        self._screen.wait_for_window(MEETING)
        self._at.picture("logged")

    def _finish(self) -> None:
        found, *answers = FINISHED
        self._at.go("ctrl+6", "Follow-ups")
        self._screen.keys("ctrl+f")
        self._screen.write(found)
        self._screen.keys("Down", "space")
        for answer in answers:
            self._screen.write(answer)
            self._screen.press("Tab")
        self._at.picture("finishing")
        self._screen.keys("shift+Tab", "Return")
        self._at.picture("finished")
        self._screen.keys("ctrl+f", "Escape")

    def _step(self, keys: str, there: State) -> None:
        """Take back a step or do it again: then all is as it was."""
        before = newest(self._desk)
        self._screen.press("ctrl+5", keys)
        self._screen.until(lambda: newest(self._desk) > before, f"something by {keys}")
        assert self._agreed() == there

    def _agreed(self) -> State:
        screens = self._at.look_around()
        agree(screens, self._desk, MEETING, today_there())
        return as_they_are(screens)


if __name__ == "__main__":
    here = Path(sys.argv[1]).resolve()
    with Screen(here) as shown:
        FromTables(AtTheDesk(shown, here, meeting=MEETING, person="swiecicka")).run(here)
    sys.stdout.write("From three tables to what came of them, undone and redone: every screen agreed.\n")
