"""What a command is given by the program, and what it declares of itself."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from contactdesk.cli.output import Output
from contactdesk.services.services import Services


class House(Protocol):
    """The program as a command sees it; the composition root brings it."""

    desk: str

    @property
    def location(self) -> str: ...

    def services(self, *, create: bool = False) -> AbstractContextManager[Services]: ...

    def has_screen(self) -> bool: ...

    def open_window(self) -> int: ...


@dataclass(frozen=True)
class Command:
    """One command: ``declare`` adds its arguments, ``run`` does it and returns the exit status.

    ``summary`` is a msgid.
    """

    name: str
    summary: str
    declare: Callable[[ArgumentParser], None]
    run: Callable[[House, Namespace, Output], int]
