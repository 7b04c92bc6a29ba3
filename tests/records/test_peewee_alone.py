"""A desk in a file does not pay for the drivers of others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
import {first}
from contactdesk.storage.desk import Desk
Desk.open(sys.argv[1]).close()
print([name for name in ("psycopg", "psycopg2", "pymysql") if name in sys.modules])
"""


@pytest.mark.parametrize("first", ["contactdesk.services.tags", "contactdesk.records.people", "sys"])
def test_a_desk_in_a_file_loads_no_driver_of_a_server(first: str, blank_file: Path) -> None:
    command = [sys.executable, "-c", SCRIPT.format(first=first), str(blank_file)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == "[]"
