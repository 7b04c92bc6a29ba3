"""Days read in a field that is still being typed in."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import sys
from contactdesk.ui.models.read_day import read_day, warm_days
warm_days()
here = set(sys.modules)
for typed in ("t", "to", "tomorrow", "24", "24 lis", "24 nov", "in 2 weeks"):
    read_day(typed)
print(sorted(set(sys.modules) - here))
"""


def test_no_letter_waits_for_a_library_once_it_is_warm() -> None:
    """In a program of its own: in this one another test has brought it long ago."""
    run = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
