"""What this user chose on this machine: language, theme, last desk. An office's own data are in its desk."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from contactdesk.core.files import write_beside
from contactdesk.core.i18n import Language
from contactdesk.core.paths import config_dir


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_KIND: dict[str, type[object]] = {
    "desk": str, "window": str, "layout": dict, "drafts": dict, "tray": bool, "reminded_until": str,
    "calendars": dict,
}  # fmt: skip


class Settings(SimpleNamespace):
    """Values unknown or broken in the file fall back to the defaults: settings never stop a start.

    No data class, whose library would be loaded by every start for this alone.
    """

    language: Language | None
    scheme: Scheme
    desk: str
    window: str
    layout: dict[str, str]
    drafts: dict[str, dict[str, str]]
    tray: bool
    """Closing the window leaves the program in the tray, so that reminders come."""
    reminded_until: str
    """The moment in UTC up to which reminders were told on this machine."""
    calendars: dict[str, dict[str, str]]
    """The file in which the calendar of each desk, by its place, is kept up to date here."""

    def __init__(
        self,
        *,
        language: Language | None = None,
        scheme: Scheme = Scheme.SYSTEM,
        desk: str = "",
        layout: dict[str, str] | None = None,
    ) -> None:
        super().__init__(
            language=language,
            scheme=scheme,
            desk=desk,
            window="",
            layout=layout or {},
            drafts={},
            tray=False,
            reminded_until="",
            calendars={},
        )

    @staticmethod
    def file() -> Path:
        return config_dir() / "settings.json"

    @classmethod
    def load(cls) -> Settings:
        try:
            stored = json.loads(cls.file().read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls()
        return cls._from(stored) if isinstance(stored, dict) else cls()

    @classmethod
    def _from(cls, stored: dict[str, Any]) -> Settings:
        settings = cls()
        for name in vars(settings):
            value = stored.get(name)
            if name == "language" and value in set(Language):
                settings.language = Language(value)
            elif name == "scheme" and value in set(Scheme):
                settings.scheme = Scheme(value)
            elif name in _KIND and isinstance(value, _KIND[name]):
                setattr(settings, name, value)
        return settings

    def text(self) -> str:
        """As the file holds it."""
        return json.dumps(vars(self), ensure_ascii=False, indent=1)

    def save(self) -> None:
        """Raises CannotWrite."""
        file = self.file()
        file.parent.mkdir(parents=True, exist_ok=True)
        with write_beside(file) as beside:
            beside.write_text(self.text(), encoding="utf-8")
