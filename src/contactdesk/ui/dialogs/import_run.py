"""Doing what a preview showed, away from the window's thread; and saving the rows that were not taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from contactdesk.core.i18n import _, n_
from contactdesk.ui.models.import_view import ImportView
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.import_plan import ImportPlan
    from contactdesk.services.imports import ImportResult

_LATEST = 20


class ImportRun(QObject):
    """``imported`` carries the view as it was carried out and the result, ``stopped`` an error or None.

    ``taken_back``: the last import was undone meanwhile.
    """

    imported = Signal(object, object)
    stopped = Signal(object)
    taken_back = Signal()

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._is_running = False
        self._last_step: int | None = None

    @property
    def is_running(self) -> bool:
        return self._is_running

    def start(self, view: ImportView) -> LongTask:
        self._is_running = True
        results: list[ImportResult] = []
        bench = self._workbench

        def ended(_none: object = None) -> None:
            # Cancelled too late is not cancelled: what was written must be told.
            self._is_running = False
            if results:
                self._last_step = results[0].changes.id
                plan = replace(view.plan, rows=results[0].rows)
                self.imported.emit(replace(view, plan=plan), results[0])
            else:
                self.stopped.emit(None)

        def refused(error: object) -> None:
            self._is_running = False
            self.stopped.emit(error)

        return bench.tasks.run_long(
            lambda progress, is_cancelled: bench.on_services(
                lambda services: results.append(services.imports.run(view.plan, progress, is_cancelled))
            )(),
            ended,
            title=_("Importing…"),
            failed=refused,
            cancelled=ended,
            owner=self,
        )

    def look_back(self) -> None:
        """See whether the last import still stands."""
        step_id = self._last_step

        def told(is_undone: bool) -> None:
            if is_undone:
                self.taken_back.emit()

        self._workbench.read(
            lambda services: any(
                step.id == step_id and step.undone for step in services.history.page(0, _LATEST)
            ),
            told,
            question="import undone",
            owner=self,
        )


def choose_list(parent: QWidget) -> str:
    """The path of a file with a list, or ""."""
    lists, anything = _("Lists (*.csv *.xlsx *.ods *.txt *.tsv)"), _("All files (*)")
    path, _kind = QFileDialog.getOpenFileName(parent, _("Choose a list"), "", f"{lists};;{anything}")
    return path


def save_not_taken(workbench: Workbench, parent: QWidget, plan: ImportPlan) -> None:
    """Ask where, and write the rows that were not taken there, each with its reason."""
    stem = Path(plan.table.source).stem
    name = _("{list} - rows not taken.csv").format(list=stem)
    kinds = f"{_('CSV (*.csv)')};;{_('Excel (*.xlsx)')}"
    chosen, kind = QFileDialog.getSaveFileName(parent, _("Save the rows not taken"), name, kinds)
    if not chosen:
        return
    path = Path(chosen)
    if not path.suffix:
        path = path.with_suffix(".xlsx" if "xlsx" in kind else ".csv")
    n = len(plan.not_taken)

    def saved(_none: None) -> None:
        text = n_("{n} row saved in {file}", "{n} rows saved in {file}", n).format(n=n, file=path.name)
        workbench.toasts.show(text)

    workbench.tasks.write(
        workbench.on_services(lambda services: services.imports.save_not_taken(plan, path)), saved
    )
