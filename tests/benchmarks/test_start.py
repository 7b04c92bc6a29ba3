"""From the start of the process to the first painted data, beside a process with a bare QMainWindow."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from contactdesk.app import open_services
from contactdesk.services.demo import fill_demo
from tests.benchmarks.results import Measured, Results

PAIRS = 15
GOAL = 1.4
BARE = """
import time
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            print(time.monotonic_ns(), flush=True)
            QApplication.quit()
        return done

app = QApplication([])
window = Window()
window.resize(1360, 860)
window.show()
app.exec()
"""
WHOLE = """
import sys, time
from contactdesk.app import App, run
from contactdesk.core import screen

def open_window(self):
    from contactdesk.ui.main_window.window import MainWindow

    make = MainWindow.__init__

    def watched(window, *arguments):
        make(window, *arguments)
        window.settled.connect(tell)

    MainWindow.__init__ = watched
    return opening(self)

def tell():
    print(time.monotonic_ns(), flush=True)
    from PySide6.QtWidgets import QApplication
    QApplication.closeAllWindows()

opening, App.open_window = App.open_window, open_window
screen.has_screen = lambda: True  # the offscreen one, as the bare window has it
sys.exit(run(["--desk", sys.argv[1]]))
"""


def milliseconds(script: str, *arguments: str) -> float:
    """Until the child says that it has painted. Its byte code is kept, as an installed program's is."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return (int(done.stdout.split()[0]) - began) / 1e6


@pytest.fixture
def office(tmp_path: Path) -> str:
    """The demo desk, backed up, so that no backup runs beside."""
    location = str(tmp_path / "office.contactdesk")
    services = open_services(location, create=True)
    fill_demo(services)
    services.backups.back_up()
    services.desk.close()
    return location


@pytest.mark.benchmark
def test_the_first_data_are_painted_soon(office: str, often: Callable[[int], int], results: Results) -> None:
    milliseconds(BARE)
    milliseconds(WHOLE, office)
    pairs = [(milliseconds(WHOLE, office), milliseconds(BARE)) for _ in range(often(PAIRS))]
    ratios = sorted(whole / bare for whole, bare in pairs)
    ours, floor = (statistics.median(side) for side in zip(*pairs, strict=True))
    what = f"start to painted data ÷ bare window ({len(pairs)} pairs: {ratios[0]:.2f} to {ratios[-1]:.2f})"
    results.add(
        Measured("6", what, statistics.median(ratios), GOAL, ours=f"{ours:.0f} ms", floor=f"{floor:.0f} ms")
    )
