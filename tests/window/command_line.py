"""The command line as a second reader of the desk that is open in the window."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from contactdesk.__main__ import main


class CommandLine:
    """Commands run in this process, which is not the one that has the window."""

    def __init__(self, desk: Path) -> None:
        self._desk = desk

    def ask(self, *arguments: str) -> Any:
        """What a command answers with ``--json``."""
        with redirect_stdout(io.StringIO()) as said:
            status = main(["--desk", str(self._desk), "--json", *arguments])
        assert status == 0, f"contactdesk {' '.join(arguments)} ended with {status}: {said.getvalue()}"
        return json.loads(said.getvalue())
