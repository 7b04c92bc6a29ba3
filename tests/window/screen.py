"""A real X screen with a window manager, a keyboard and a clipboard, to drive a program as a person does."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

SIZE = "1360x860"
PATIENCE = 60.0  # seconds, on a machine that does something else as well
PAUSE = 0.15  # seconds between two looks at the screen
THUMBNAIL = (340, 215)
AT_REST = 40  # changed pixels of the thumbnail: a blinking cursor, no more


class Screen:
    """``with Screen(folder) as screen`` starts Xvfb and openbox; pictures go to ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        reading, writing = os.pipe()
        server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
        with (self._folder / "screen.txt").open("wb") as said:
            self._started.append(subprocess.Popen(server, pass_fds=(writing,), stderr=said))
        os.close(writing)
        with os.fdopen(reading) as answer:
            os.environ["DISPLAY"] = f":{answer.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        self._started.append(subprocess.Popen(["openbox", "--sm-disable"]))
        self._application = QGuiApplication([])  # our own eyes and clipboard on that screen
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self.picture("failed")
        self._application.shutdown()
        for process in reversed(self._started):
            process.terminate()
            process.wait(timeout=PATIENCE)

    def open(self, *command: str) -> subprocess.Popen[bytes]:
        """Start the program to be driven; what it says on stderr is kept beside the pictures."""
        with (self._folder / "stderr.txt").open("wb") as said:
            process = subprocess.Popen(command, stderr=said)
        self._started.append(process)
        return process

    def wait_for_window(self, title: str) -> None:
        window = ["search", "--sync", "--onlyvisible", "--name", title]
        self._xdotool(*window, "windowactivate", "--sync")
        self.settle()

    def keys(self, *keys: str) -> None:
        """Press keys one after the other ("ctrl+n", "Return"), and wait until the screen is at rest."""
        self._xdotool("key", "--clearmodifiers", "--delay", "40", *keys)
        self.settle()

    def write(self, text: str) -> None:
        self._xdotool("type", "--clearmodifiers", "--delay", "15", text)
        self.settle()

    def copy(self, text: str) -> None:
        """Put text on the clipboard, as another program would."""
        QGuiApplication.clipboard().setText(text)

    def picture(self, name: str) -> None:
        QGuiApplication.primaryScreen().grabWindow(0).save(str(self._folder / f"{name}.png"))

    def settle(self) -> None:
        """Return when the screen has stopped changing."""
        deadline = time.monotonic() + PATIENCE
        before = self._thumbnail()
        while time.monotonic() < deadline:
            self._let_pass(PAUSE)
            now = self._thumbnail()
            if sum(one != other for one, other in zip(before, now, strict=True)) <= AT_REST:
                return
            before = now
        raise TimeoutError("The screen did not come to rest")

    def _thumbnail(self) -> bytes:
        whole = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        small = whole.scaled(*THUMBNAIL, mode=Qt.TransformationMode.SmoothTransformation)
        return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())

    def _let_pass(self, seconds: float) -> None:
        """Let time pass without going deaf: whoever pastes asks us for the clipboard."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._application.processEvents()
            time.sleep(0.005)

    def _xdotool(self, *arguments: str) -> None:
        typing = subprocess.Popen(["xdotool", *arguments])
        deadline = time.monotonic() + PATIENCE
        while typing.poll() is None and time.monotonic() < deadline:
            self._let_pass(0.01)
        if typing.poll() != 0:
            typing.kill()
            raise TimeoutError(f"xdotool {' '.join(arguments)} did not succeed")
