"""The demo desk that a first start offers, made where the user's own desks are."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from contactdesk.core.errors import CannotWrite, os_reason
from contactdesk.core.paths import DESK_SUFFIX, data_dir

if TYPE_CHECKING:
    from contactdesk.ui.main_window.open_services import OpenServices


def place_of_demo() -> Path:
    return data_dir() / f"demo{DESK_SUFFIX}"


def make_demo(open_services: OpenServices, desk: Path) -> None:
    """Make it where it is not yet, whole or not at all. Raises CannotWrite and what opening raises."""
    from contactdesk.services.demo import fill_demo

    if desk.exists():
        return
    try:
        desk.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=desk.parent, prefix=".demo-") as folder:
            beside = Path(folder) / desk.name
            services = open_services(str(beside), create=True)
            try:
                fill_demo(services)
            finally:
                services.desk.close()
            beside.replace(desk)
    except OSError as error:
        raise CannotWrite(path=desk.parent, reason=os_reason(error)) from error
