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

from tests.window.screen import Screen

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
            screen.wait_for_window("Today")
            screen.picture("1-today")
            self._new_meeting(screen)
            self._paste_names(screen)
            self._print(screen)
            screen.keys("ctrl+q")
            screen.until(lambda: window.poll() is not None, "the end of the window")
            assert window.poll() == 0, f"the window ended with {window.poll()}"
        assert "Traceback" not in (self._folder / "stderr.txt").read_text(encoding="utf-8")
        self._look_at_what_was_made()

    def _new_meeting(self, screen: Screen) -> None:
        screen.keys("ctrl+4")
        screen.wait_for_window("Meetings")
        screen.keys("ctrl+n")
        screen.wait_for_window("New meeting")
        screen.write(TITLE)
        screen.picture("2-new-meeting")
        screen.keys("ctrl+Return")
        screen.wait_for_window(TITLE)

    def _paste_names(self, screen: Screen) -> None:
        screen.copy("\n".join(NAMES))
        screen.keys("ctrl+v")
        screen.until(lambda: len(self._participants()) == len(NAMES), "five participants")
        screen.settle()
        screen.picture("3-participants")

    def _print(self, screen: Screen) -> None:
        screen.keys("ctrl+p")
        screen.wait_for_window("Documents")
        screen.picture("4-documents")
        screen.keys("ctrl+s")
        screen.wait_for_window("Save")
        screen.keys("ctrl+a")
        screen.write(str(self._sheet))
        screen.picture("5-save")
        screen.keys("Return")
        screen.until(self._sheet.exists, "the sheet")
        screen.settle()
        screen.picture("6-saved")

    def _look_at_what_was_made(self) -> None:
        assert len(self._participants()) == len(NAMES)
        subprocess.run(["qpdf", "--check", str(self._sheet)], check=True, stdout=subprocess.DEVNULL)
        command = ["pdftotext", "-layout", str(self._sheet), "-"]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert [name for name in NAMES if name not in text] == []

    def _participants(self) -> list[Any]:
        found = [meeting["id"] for meeting in self._ask("list", "meeting") if meeting["title"] == TITLE]
        assert len(found) == 1, f"{len(found)} meetings are called “{TITLE}”"
        shown = self._ask("show", "meeting", str(found[0]))
        return list(shown["participants"])

    def _ask(self, *arguments: str) -> Any:
        desk = next((self._folder / "demo").glob("*.contactdesk"))
        command = [self._program, "--desk", str(desk), "--json", *arguments]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    Drive(sys.argv[1], Path(sys.argv[2]).resolve()).run()
    sys.stdout.write("The window was driven from a new meeting to its sheet.\n")
