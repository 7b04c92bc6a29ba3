"""Whether a window could be shown here; asked before Qt is, which ends the whole program where it cannot."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_X_DISPLAY = r"(?P<host>[^:/]*)(?:/unix)?:(?P<number>\d+)(?:\.\d+)?"
_X_PORT = 6000
_PATIENCE = 2.0
_UNSEEN = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def has_screen() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform:
        return platform not in _UNSEEN
    if sys.platform in {"win32", "darwin"}:
        return True
    return _wayland_answers() or _x_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _x_answers() -> bool:
    """A display may be named where none is any more, as after a connection was lost."""
    display = re.fullmatch(_X_DISPLAY, os.environ.get("DISPLAY", ""))
    if display is None:
        return False
    number = int(display["number"])
    if display["host"] in {"", "unix"}:
        return Path(f"/tmp/.X11-unix/X{number}").exists() or _listens("localhost", _X_PORT + number)
    return _listens(display["host"], _X_PORT + number)


def _listens(host: str, port: int) -> bool:
    import socket

    try:
        with socket.create_connection((host, port), timeout=_PATIENCE):
            return True
    except (OSError, OverflowError):
        return False
