"""A real X screen with a window manager, a keyboard and a clipboard, to drive a program as a person does."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from contactdesk.ui.shell.singletons import keep_singletons

SIZE = "1440x920"  # the window as it first opens, with its frame
PATIENCE = 60.0  # seconds, on a machine that does something else as well
PAUSE = 0.15  # seconds between two looks at the screen
THUMBNAIL = (360, 230)
AT_REST = 40  # changed pixels of the thumbnail: a blinking cursor, no more
# What the desktop, the speech or the desk of whoever starts this would have the program do otherwise.
NOT_OURS = (
    "CONTACTDESK_DESK", "DBUS_SESSION_BUS_ADDRESS", "DESKTOP_SESSION", "LANGUAGE", "LC_ALL", "LC_MESSAGES",
    "LC_TIME", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "WAYLAND_DISPLAY",
    "XDG_CURRENT_DESKTOP",
)  # fmt: skip
OWN_FOLDERS = {
    "HOME": "",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}


class Screen:
    """``with Screen(folder) as screen`` starts Xvfb and openbox; pictures go to ``folder``."""

    def __init__(self, folder: Path) -> None:
        keep_singletons()  # our own event loop goes round some thousand times
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
        for name in NOT_OURS:
            os.environ.pop(name, None)
        for name, inside in OWN_FOLDERS.items():
            own = self._folder / "home" / inside
            own.mkdir(parents=True, exist_ok=True)
            os.environ[name] = str(own)
        os.environ |= {"LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
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
        """Until a window whose title has this in it is there and has the keyboard, and is painted."""
        self.until(lambda: title in self._active_title(), f"window called “{title}”")
        self.settle()

    def until(self, is_so: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError(f"Waited in vain: {what} (in front: “{self._active_title()}”)")
            self._let_pass(PAUSE)

    def keys(self, *keys: str) -> None:
        """Press keys one after the other ("ctrl+n", "Return"), and wait until the screen is at rest."""
        self.press(*keys)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys for whoever can hear what comes of it."""
        self._xdotool("key", "--clearmodifiers", "--delay", "40", *keys)

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

    @staticmethod
    def _active_title() -> str:
        """Empty while no window has the keyboard."""
        asked = ["xdotool", "getactivewindow", "getwindowname"]
        return subprocess.run(asked, check=False, capture_output=True, text=True).stdout.strip()

    def _xdotool(self, *arguments: str) -> None:
        typing = subprocess.Popen(["xdotool", *arguments])
        deadline = time.monotonic() + PATIENCE
        while typing.poll() is None and time.monotonic() < deadline:
            self._let_pass(0.01)
        if typing.poll() != 0:
            typing.kill()
            raise TimeoutError(f"xdotool {' '.join(arguments)} did not succeed")
