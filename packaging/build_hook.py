"""Compiles the translations, and puts ``resources/`` into the wheel as ``contactdesk/resources``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NOT_SHIPPED = {".po", ".pot"}
NOT_SHIPPED_FOLDERS = {"screenshots"}


class Resources(BuildHookInterface[Any]):
    """An editable install only compiles: a checkout finds its resources beside ``src``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        from catalogue import compile_all

        compile_all()
        if version != "editable":
            build_data["force_include"].update(self._resources())

    def _resources(self) -> dict[str, str]:
        resources = Path(self.root) / "resources"
        shipped = {}
        for path in sorted(resources.rglob("*")):
            inside = path.relative_to(resources)
            if (
                path.is_file()
                and path.suffix not in NOT_SHIPPED
                and inside.parts[0] not in NOT_SHIPPED_FOLDERS
            ):
                shipped[str(path)] = f"contactdesk/resources/{inside.as_posix()}"
        return shipped
