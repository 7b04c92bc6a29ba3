"""README tells the truth about the command line, and CI finds its commands there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from contactdesk.records.search import Kind
from contactdesk.services.query.fields import FIELDS
from contactdesk.services.query.things import Thing

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def usage() -> str:
    command = [sys.executable, "-m", "contactdesk", "--help"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_command_is_in_readme_and_nothing_else() -> None:
    declared = re.search(r"\{([a-z,-]+)\}", usage())
    assert declared is not None
    documented = set(re.findall(r"`contactdesk ([a-z-]+)", README))
    assert documented == set(declared.group(1).split(","))


def test_the_first_two_shell_blocks_make_the_demo_and_run_the_tests() -> None:
    blocks = re.findall(r"^```bash\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert [len(block.splitlines()) for block in blocks] == [1, 1]
    assert "contactdesk demo demo" in blocks[0]
    assert "pytest" in blocks[1]


def test_every_field_of_the_search_is_explained_and_nothing_else() -> None:
    section = README[README.index("## Searching") : README.index("## Working on it")]
    rows = re.findall(r"^\| `([a-z-]+):` \| `([\w-]+):` \| ([a-z, -]+) \| (.+) \|$", section, re.MULTILINE)
    assert rows == [
        (field.name, field.polish, ", ".join(kind for kind in Kind if kind in field.kinds), field.meaning)
        for field in FIELDS
    ]
    (things,) = re.findall(r"^`has:` takes (.+)\.$", section, re.MULTILINE)
    assert set(re.findall(r"`([\w-]+)`", things)) == set(Thing)
