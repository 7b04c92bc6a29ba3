"""Where a desk is: a file of this machine, or a database on a PostgreSQL server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit


@dataclass(frozen=True)
class DeskLocation:
    """``text`` is a path or a ``postgresql://`` URL as the user gave it."""

    text: str

    @property
    def on_server(self) -> bool:
        return self.text.startswith(("postgresql://", "postgres://"))

    @property
    def path(self) -> Path:
        return Path(self.text).expanduser()

    @property
    def shown(self) -> str:
        """What messages may say: never the user name or password of a server."""
        if not self.on_server:
            return str(self.path)
        parts = urlsplit(self.text)
        host = parts.hostname or ""
        return urlunsplit(("postgresql", f"{host}:{parts.port}" if parts.port else host, parts.path, "", ""))
