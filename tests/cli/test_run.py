"""Statuses, refusals in both languages, quiet ends, and no traceback ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from contactdesk.cli.commands import COMMANDS
from contactdesk.core.i18n import Language
from contactdesk.core.paths import log_file
from contactdesk.core.settings import Settings
from contactdesk.storage.desk import Desk
from tests.cli.commands import Commands, program

HEAVY = ("PySide6", "reportlab", "xlsxwriter", "python_calamine", "rapidfuzz", "phonenumbers")


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["search"],
        ["show", "unicorn", "1"],
        ["print", "attendance-sheet"],
        ["undo", "last"],
        ["list", "person", "--limit", "-1"],
        ["undo", "99999999999999999999"],
        ["edit", "person", "name=Nobody"],
        ["search", "x", "--unknown"],
    ],
)
def test_wrong_usage_is_one_line_and_status_2(commands: Commands, arguments: list[str]) -> None:
    ran = commands.run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert commands.run(*arguments, "--json").refusal["error"] == "wrong-usage"


def test_help_names_every_command(commands: Commands) -> None:
    ran = commands.run("--help")
    assert ran.status == 0
    assert all(name in ran.out for name in COMMANDS)


def test_options_and_fields_stand_in_any_order(commands: Commands) -> None:
    assert commands.run("add", "person", "name=Ada Nowa", "--json", "city=Łódź").data["city"] == "Łódź"
    assert commands.run("--json", "list", "person").data[0]["title"] == "Ada Nowa"


def test_a_refusal_comes_in_the_language_of_the_system(tmp_path: Path) -> None:
    desk = str(tmp_path / "nowhere.contactdesk")
    polish = program("search", "x", desk=desk, environment={"LANG": "pl_PL.UTF-8"})
    english = program("search", "x", desk=desk, environment={"LANG": "en_GB.UTF-8"})
    assert polish.status == english.status == 1
    assert "There is no desk" in english.err
    assert polish.err.strip() != english.err.strip()


def test_a_chosen_language_goes_before_that_of_the_system(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "pl_PL.UTF-8")
    monkeypatch.setattr(Settings, "load", lambda: Settings(language=Language.EN))
    assert "There is no meeting" in commands.run("show", "meeting", "7").err


def test_a_bug_is_one_sentence_and_the_log_holds_no_values(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("Żaneta Tajna")

    monkeypatch.setattr("contactdesk.services.search.Search.find", broken)
    ran = commands.run("search", "anything")
    assert (ran.status, ran.out) == (1, "")
    assert str(log_file()) in ran.err
    assert "Traceback" not in ran.err
    log = log_file().read_text(encoding="utf-8")
    assert "KeyError at test_run.py" in log
    assert "Żaneta" not in log


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    desk = str(tmp_path / "a.contactdesk")
    Desk.open(desk, create=True).close()
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "contactdesk", "--desk", desk, "history", "--json"]
    ran = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    lines = (
        "import os, signal, sys; from contactdesk.cli import run",
        "run._run = lambda *_: os.kill(os.getpid(), signal.SIGINT)",
        "sys.exit(run.run_command([], None))",
    )
    ran = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (128 + signal.SIGINT, b"", b"")


def test_a_search_loads_neither_the_window_nor_the_papers(tmp_path: Path) -> None:
    desk = str(tmp_path / "a.contactdesk")
    Desk.open(desk, create=True).close()
    searching = (
        f"import sys; from contactdesk.__main__ import main; main(['--desk', {desk!r}, 'search', 'x'])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", f"{searching}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(HEAVY) & set(ran.stdout.split()) == set()


def test_names_may_not_steer_the_terminal(commands: Commands) -> None:
    commands.run("add", "person", "name=Eve\u202enawoN \u200dJoin\u200cer")
    shown = commands.run("list", "person").out
    assert "\u202e" not in shown
    assert "\u200c" in shown


def test_columns_stay_aligned_beside_wide_letters(commands: Commands) -> None:
    for name in ("王芳", "Al"):
        commands.run("add", "person", f"name={name}", "city=Łódź")
    lines = [line for line in commands.run("list", "person").out.splitlines() if "Łódź" in line]
    assert {line.index("Łódź") + line.count("王") + line.count("芳") for line in lines} == {9}
