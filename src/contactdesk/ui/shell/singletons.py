"""Keeps None, True and False alive under PySide 6.12 on Python 3.11; elsewhere it does nothing."""

from __future__ import annotations

import ctypes
import sys

_FOREVER = 1 << 40


def keep_singletons() -> None:
    """Count a great many references to the singletons.

    PySide 6.12.0 is built as if they were immortal, which they are only from Python 3.12 on. On 3.11 every
    None that Qt gives back takes one reference too many away, and after some thousands the interpreter
    aborts ("deallocating None"). Can go with PySide 6.12.0 or Python 3.11, whichever goes first.
    """
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(singleton)).value += _FOREVER
