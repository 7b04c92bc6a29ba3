"""The rules of the house, so that breaking one fails here and not in a review."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "contactdesk"
SOURCES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "packaging").glob("*.py")])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# "Mostly under 200 and 40", says the style; nothing at all goes beyond these.
FILE_LINES, FUNCTION_LINES = 300, 60
ROOMS_WITHOUT_A_NAME = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|base)(_|$)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_import_keeps_to_the_layers(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_every_file_is_named_after_what_it_holds() -> None:
    assert [name(path) for path in [*SOURCES, *TESTS] if ROOMS_WITHOUT_A_NAME.search(path.stem)] == []


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    lines = {name(path): path.read_text(encoding="utf-8").count("\n") for path in SOURCES}
    assert {path: count for path, count in lines.items() if count > FILE_LINES} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long.append(f"{name(path)}:{node.lineno} {node.name} has {lines} lines")
    assert long == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert [name(path) for path in silent] == []


HEAVY = ("PySide6", "reportlab", "xlsxwriter", "python_calamine", "rapidfuzz", "phonenumbers", "babel.dates")


def loaded_by(module: str) -> set[str]:
    """Which heavy libraries a new interpreter holds after importing this module."""
    program = f"import sys, {module}; print(*sys.modules)"
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(HEAVY) & set(process.stdout.split())


def test_the_command_line_starts_without_what_it_may_not_need() -> None:
    assert loaded_by("contactdesk.cli") == set()


def test_the_window_starts_without_what_it_may_not_need() -> None:
    assert loaded_by("contactdesk.ui.main_window") <= {"PySide6"}
