"""Runs commands as a user would: in this process, or as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from contactdesk.__main__ import main


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def refusal(self) -> dict[str, Any]:
        """The refusal in JSON: one line on stderr and nothing else anywhere."""
        assert self.out == ""
        (line,) = self.err.splitlines()
        answer: dict[str, Any] = json.loads(line)
        return answer


class Commands:
    """``run`` within this process, so that a bug shows its traceback; ``program`` apart from it."""

    def __init__(self, capfd: pytest.CaptureFixture[str], desk: str) -> None:
        self._capfd = capfd
        self.desk = desk

    def run(self, *arguments: str) -> Ran:
        self._capfd.readouterr()
        status = main(["--desk", self.desk, *arguments])
        out, err = self._capfd.readouterr()
        return Ran(status, out, err)

    def json(self, *arguments: str) -> Any:
        ran = self.run(*arguments, "--json")
        assert (ran.status, ran.err) == (0, "")
        return ran.data

    def refused(self, *arguments: str) -> dict[str, Any]:
        """Refused in one sentence, in text and in JSON alike."""
        ran = self.run(*arguments)
        assert ran.status == 1
        assert ran.out == ""
        assert len(ran.err.splitlines()) == 1
        told = self.run(*arguments, "--json")
        assert told.status == 1
        assert told.refusal["message"] == ran.err.strip()
        assert told.refusal["error"] != "bug"
        return told.refusal


def program(*arguments: str, desk: str = "", environment: Mapping[str, str] | None = None) -> Ran:
    named = ["--desk", desk] if desk else []
    ran = subprocess.run(
        [sys.executable, "-m", "contactdesk", *named, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **(environment or {})},
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)
