"""What waits for painting begins when other rows stand on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.after_painting import AfterPainting


class Seen(QObject):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.what: list[str] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.what.append("painted")
        return False


def test_other_rows_are_painted_first(qtbot: QtBot) -> None:
    model, view = QStringListModel(["Łucja", "Olena"]), QListView()
    view.setModel(model)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.wait(20)
    seen, later = Seen(view), AfterPainting(view)
    for words in (["Amina"], ["Selam", "Tesfaye"]):
        seen.what.clear()
        model.setStringList(words)
        later.call(lambda: seen.what.append("asked"))
        later.call(lambda: seen.what.append("asked"))
        qtbot.waitUntil(lambda: seen.what.count("asked") == 2)
        assert seen.what == ["painted", "asked", "asked"]
