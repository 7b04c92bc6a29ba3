"""Drives the installed program by keyboard alone: a new meeting, five pasted names, a sheet as PDF.

    python -m tests.window.drive /path/to/contactdesk FOLDER

Pictures and papers go to FOLDER. Needs Xvfb, openbox, xdotool, poppler-utils and qpdf.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.window.screen import PATIENCE, Screen

TITLE = "Evening of the five"
NAMES = ["Łucja Dąbrowska", "Олена Шевченко", "Nguyễn Thị Lan", "ተስፋዬ በቀለ", "Maria Nowak"]


class Drive:
    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._sheet = folder / "sheet.pdf"

    def run(self) -> None:
        with Screen(self._folder) as screen:
            window = screen.open(self._program, "demo", str(self._folder / "demo"))
            screen.wait_for_window("ContactDesk")
            screen.picture("1-today")
            self._new_meeting(screen)
            self._paste_names(screen)
            self._print(screen)
            screen.keys("ctrl+q")
            assert window.wait(timeout=PATIENCE) == 0, "the window did not end well"
        assert "Traceback" not in (self._folder / "stderr.txt").read_text(encoding="utf-8")
        self._look_at_what_was_made()

    def _new_meeting(self, screen: Screen) -> None:
        screen.keys("ctrl+4")
        screen.keys("ctrl+n")
        screen.write(TITLE)
        screen.picture("2-new-meeting")
        screen.keys("ctrl+Return")

    def _paste_names(self, screen: Screen) -> None:
        screen.copy("\n".join(NAMES))
        screen.keys("ctrl+v")
        screen.picture("3-pasted")
        screen.keys("ctrl+Return")
        screen.picture("4-participants")

    def _print(self, screen: Screen) -> None:
        screen.keys("ctrl+p")
        screen.picture("5-documents")
        screen.keys("ctrl+s")
        screen.keys("ctrl+a")
        screen.write(str(self._sheet))
        screen.keys("Return")

    def _look_at_what_was_made(self) -> None:
        found = [meeting["id"] for meeting in self._ask("list", "meeting") if meeting["title"] == TITLE]
        assert len(found) == 1, f"{len(found)} meetings are called “{TITLE}”"
        shown = self._ask("show", "meeting", str(found[0]))
        assert len(shown["participants"]) == len(NAMES), shown["participants"]
        subprocess.run(["qpdf", "--check", str(self._sheet)], check=True, stdout=subprocess.DEVNULL)
        command = ["pdftotext", "-layout", str(self._sheet), "-"]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert [name for name in NAMES if name not in text] == []

    def _ask(self, *arguments: str) -> Any:
        desk = next((self._folder / "demo").glob("*.contactdesk"))
        command = [self._program, "--desk", str(desk), "--json", *arguments]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    Drive(sys.argv[1], Path(sys.argv[2]).resolve()).run()
    sys.stdout.write("The window was driven from a new meeting to its sheet.\n")
