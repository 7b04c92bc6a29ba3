"""Asking the command line, within this process, and what it answered."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from contactdesk.app import run


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one sentence that a refused command says; nothing else may have been said."""
        assert self.status == 1, (self.status, self.out, self.err)
        (sentence,) = self.err.splitlines()
        assert sentence.endswith("."), sentence
        assert "Traceback" not in sentence
        assert "should not" not in sentence, "a bug, not a refusal"
        return sentence


def ask(*words: object, desk: object = None) -> Answer:
    """Run one command on a desk; everything is passed on as text."""
    argv = [str(word) for word in words] + ([f"--desk={desk}"] if desk is not None else [])
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        status = run(argv)
    return Answer(status, out.getvalue(), err.getvalue())


def done(*words: object, desk: object = None) -> Any:
    """The JSON that a command answers which must succeed."""
    answer = ask(*words, "--json", desk=desk)
    assert (answer.status, answer.err) == (0, ""), answer
    return answer.json
