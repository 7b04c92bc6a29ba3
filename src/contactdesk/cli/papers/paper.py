"""What every paper on the command line declares of itself."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from contactdesk.cli.nouns.values import assignments, single
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, Language, language
from contactdesk.services.services import Services

Options = Mapping[str, tuple[str, Callable[[str], Any]]]
"""By the word that people write: the argument that it becomes, and what reads its value."""


class UnknownOption(ContactDeskError):
    code = "unknown-option"
    message = N_("There is no option “{name}”; there are: {known}.")


def paper_language(arguments: Namespace) -> Language:
    """The paper may differ from what the command itself says."""
    return Language(arguments.lang) if arguments.lang else language()


@dataclass(frozen=True)
class Document:
    """``needs`` are the arguments that it cannot do without; ``of_records``: some are named by id."""

    name: str
    needs: tuple[str, ...]
    options: Options
    print: Callable[[Services, Namespace, dict[str, Any], Output], None]
    of_records: bool = False

    def parted(self, texts: list[str]) -> tuple[list[str], list[str]]:
        """Which records are named, and the options."""
        if not self.of_records:
            return [], texts
        return [text for text in texts if "=" not in text], [text for text in texts if "=" in text]

    def chosen(self, texts: list[str]) -> dict[str, Any]:
        """Raises UnknownOption and what the readers of values raise."""
        chosen: dict[str, Any] = {}
        for name, typed in assignments(texts).items():
            if name not in self.options:
                known = ", ".join(self.options).replace("_", "-") or "—"
                raise UnknownOption(name=name, known=known)
            argument, read = self.options[name]
            chosen[argument] = read(single(name, typed))
        return chosen
