"""Keeps the data backed up while the window is open, on a thread of its own, and tells how safe they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from contactdesk.core.dates import format_moment, relative
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.backups import Backups

_MINUTE = 60_000
_DUE_EVERY = 60


class BackupWatch(QObject):
    """``told`` carries what the side bar says: text, tone, icon, tool tip."""

    told = Signal(str, Tone, Icon, str)

    def __init__(self, workbench: Workbench, crash: Callable[[BaseException], None]) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._aside = Tasks(crash, self)
        self._backups: Backups | None = None
        self._last: datetime | None = None
        self._failure = ""
        self._minutes = 0
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._on_minute)
        workbench.backed_up.connect(self.look)

    def start(self) -> None:
        """Back up the desk that is open now if that is due; afterwards look again every hour."""
        self._workbench.read(lambda services: services.backups, self._on_backups, question="backups")

    def look(self) -> None:
        """Read anew when the last backup was made."""
        if self._backups is not None:
            self._aside.read(self._backups.last, self._on_last, question="last backup")

    def stop(self) -> None:
        """Let a backup that is under way finish."""
        self._clock.stop()
        self._aside.shutdown()

    def _on_backups(self, backups: Backups) -> None:
        self._backups = backups
        self._clock.start()
        self._back_up()

    def _back_up(self) -> None:
        if self._backups is not None:
            self._aside.write(self._backups.back_up_if_due, self._on_made, failed=self._on_failed)

    def _on_made(self, _made: Path | None) -> None:
        self._failure = ""
        self.look()

    def _on_failed(self, error: ContactDeskError) -> None:
        self._failure = error.sentence()
        self.tell()

    def _on_last(self, last: datetime | None) -> None:
        self._last = last
        self.tell()

    def tell(self) -> None:
        """Say it again, in the language of now."""
        if self._failure:
            self.told.emit(_("Backup failed"), Tone.WARN, Icon.UNSAFE, self._failure)
        elif self._last is None:
            self.told.emit(_("Not backed up yet"), Tone.MUTED, Icon.UNSAFE, "")
        else:
            words = _("Backed up {when}").format(when=relative(self._last))
            self.told.emit(words, Tone.OK, Icon.SAFE, format_moment(self._last))

    def _on_minute(self) -> None:
        self._minutes += 1
        if self._minutes % _DUE_EVERY == 0:
            self._back_up()
        else:
            self.tell()
