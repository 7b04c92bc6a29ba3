"""PySide comes without its hook on the import statement, and with its words about wrong calls when needed."""

from __future__ import annotations

import subprocess
import sys

PLAIN = """
import builtins
import contactdesk.ui
assert builtins.__import__ is not builtins.__feature_import__
import inspect
inspect.getsource = lambda module: 1 / 0
import contactdesk.ui.shell.theme
"""
WAITING = """
import builtins, sys
ours = builtins.compile
import contactdesk.ui
assert builtins.compile is ours
waiting = [module for name, module in sys.modules.items() if name.startswith("shibokensupport.")]
assert sum("update_mapping" in vars(module) for module in waiting) == 8
"""
WORDS = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
try:
    QTimer().setInterval("soon")
except TypeError as error:
    print(error)
print(QLabel.setAlignment.__doc__)
"""


def run(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout


def test_imports_are_plain_again() -> None:
    run(PLAIN)


def test_what_only_makes_words_is_not_loaded_by_a_start() -> None:
    run(WAITING)


def test_a_wrong_call_is_told_in_the_same_words_as_ever() -> None:
    told = run("import contactdesk.ui" + WORDS)

    assert "Supported signatures" in told
    assert told == run(WORDS)
