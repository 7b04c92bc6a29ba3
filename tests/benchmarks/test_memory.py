"""How much more memory a window takes on ten times the people."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.timing import median

ROUNDS = 3


def megabytes(desk: Path) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.window_memory", str(desk)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / 1024


@pytest.mark.benchmark
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells its processes so")
def test_memory_beside_that_at_a_tenth(
    kept_desks: KeptDesks, size: Size, often: Callable[[int], int], results: Results
) -> None:
    desks = kept_desks.path(size), kept_desks.path(size.tenth)
    rounds = often(3 * ROUNDS) // 3
    both = [[megabytes(desk) for desk in desks] for _ in range(rounds)]
    ours, floor = (median(side) for side in zip(*both, strict=True))
    what = f"memory of the window at {size} minus at {size.tenth}"
    results.add(Measured("5", what, ours - floor, 2, " MB", f"{ours:.1f} MB", f"{floor:.1f} MB"))
