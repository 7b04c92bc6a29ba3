"""The real window, off the screen, on a large desk: keys go in, and the moment of painting comes out."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.core.i18n import Language
from contactdesk.core.paths import backup_dir
from contactdesk.core.settings import Scheme
from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.models.row_model import RowModel
from tests.screens.stage import Stage

SIZE = (1360, 860)
PATIENCE_MS = 20_000


class Painted(QObject):
    """Ends a loop when a widget has been painted after something else came."""

    def __init__(self, viewport: QWidget, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self._is_due = False
        viewport.installEventFilter(self)

    def expect(self) -> None:
        self._is_due = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_due and event.type() == QEvent.Type.Paint:
            self._is_due = False
            # Painting itself comes after this filter.
            QTimer.singleShot(0, self._loop.quit)
        return False


def until_painted(
    viewport: QWidget, begin: Callable[[], object], come: SignalInstance | None = None
) -> float:
    """Milliseconds from ``begin`` until the viewport has painted what ``come`` brought."""
    loop = QEventLoop()
    painted = Painted(viewport, loop)
    if come is None:
        painted.expect()
    else:
        come.connect(painted.expect)
    late = QTimer(singleShot=True, interval=PATIENCE_MS)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    begun = time.perf_counter()
    begin()
    status = loop.exec()
    taken = (time.perf_counter() - begun) * 1000
    viewport.removeEventFilter(painted)
    if come is not None:
        come.disconnect(painted.expect)
    assert status == 0, "nothing was painted"
    return taken


def type_letter(line: QLineEdit, letter: str) -> None:
    """A key of any keyboard; QTest knows those of a Latin one."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(line, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


class ShownWindow:
    """The main window with the list of people in front."""

    def __init__(self, desk: Path, folder: Path) -> None:
        _pretend_backup(desk)
        self.stage = Stage(folder, Language.EN, Scheme.LIGHT, SIZE)
        self.stage.open(desk)
        self.stage.go("people")

    @property
    def people(self) -> RecordList:
        page = self.stage.window.stack.page
        assert isinstance(page, RecordList)
        return page

    @property
    def model(self) -> RowModel[tuple[object, ...]]:
        model = self.people.table.model()
        assert isinstance(model, RowModel)
        return model

    @property
    def search(self) -> QLineEdit:
        line = self.people.search
        assert isinstance(line, QLineEdit)
        return line

    @property
    def viewport(self) -> QWidget:
        return self.people.table.viewport()

    def until_first_rows(self, begin: Callable[[], object]) -> float:
        """Milliseconds until a list that ``begin`` makes has painted rows."""
        loop = QEventLoop()
        begun = time.perf_counter()
        begin()
        painted = Painted(self.viewport, loop)
        self.model.located.connect(painted.expect)
        assert not self.model.rowCount()
        late = QTimer(singleShot=True, interval=PATIENCE_MS)
        late.timeout.connect(lambda: loop.exit(1))
        late.start()
        assert loop.exec() == 0, "nothing was painted"
        return (time.perf_counter() - begun) * 1000

    def press(self, letter: str) -> float:
        """Milliseconds from a key in the search line to its answer painted."""
        return until_painted(self.viewport, lambda: type_letter(self.search, letter), self.model.located)

    def bring(self, row: int) -> None:
        """Have the row here."""
        while not self.model.id_at(row):
            self.model.index(row, 0).data()
            self.rest()

    def rest(self) -> None:
        """Until everything that was asked is answered and painted, the detail pane included."""
        QCoreApplication.processEvents()
        assert self.stage.window.bench.tasks.drain(PATIENCE_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # What the pane's answer has to paint belongs to the key before, not to whatever is measured next.
        QCoreApplication.processEvents()

    def close(self) -> None:
        self.stage.close()


def _pretend_backup(desk: Path) -> None:
    """So that no backup of a million people begins beside what is measured."""
    folder = backup_dir(desk)
    folder.mkdir(exist_ok=True)
    for before in folder.iterdir():
        before.unlink()
    (folder / f"{desk.stem} {datetime.now(UTC):%Y-%m-%d %H%M%S}{desk.suffix}").touch()
