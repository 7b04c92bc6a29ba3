"""PySide's hook on the import statement is gone once the window is imported."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import builtins
import contactdesk.ui
assert builtins.__import__ is not builtins.__feature_import__
import inspect
inspect.getsource = lambda module: 1 / 0
import contactdesk.ui.shell.theme
"""


def test_imports_are_plain_again() -> None:
    subprocess.run([sys.executable, "-c", SCRIPT], check=True)
