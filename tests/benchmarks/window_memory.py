"""One window on one desk as a process of its own: it is worked with, and its memory in kB is told.

python -m tests.benchmarks.window_memory DESK
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path
from random import Random

HOME = tempfile.TemporaryDirectory(prefix="contactdesk-memory-")
PLACES, NAMES = 40, ("anna", "kow", "warsz", "shev", "żół", "nguyen", "فاط", "a", "ma kow", "opole")


def main() -> None:
    from tests.benchmarks.shown_window import ShownWindow

    shown = ShownWindow(Path(sys.argv[1]), Path(HOME.name))
    random = Random("memory")
    for _ in range(PLACES):
        shown.bring(random.randrange(shown.model.rowCount()))
        shown.people.table.scrollTo(shown.model.index(shown.model.rowCount() - 1, 0))
    for name in NAMES:
        shown.search.setText(name)
        shown.rest()
    shown.search.clear()
    shown.stage.settle()
    gc.collect()
    sys.stdout.write(f"{own_memory()}\n")
    shown.close()


def own_memory() -> int:
    """What no other process shares, in kB: a desk's own log is mapped into memory and grows with the desk."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.partition("RssAnon:")[2].split()[0])


if __name__ == "__main__":
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = HOME.name
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
