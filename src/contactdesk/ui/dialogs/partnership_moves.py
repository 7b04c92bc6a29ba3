"""The menu that moves a partnership to another stage."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from contactdesk.core.i18n import _
from contactdesk.records.partnerships import OPEN_STAGES, STAGE_NAMES, Stage
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.workbench import Workbench


def fill_stages(workbench: Workbench, menu: QMenu, view: RecordView) -> None:
    """To one that is over it is brought in its form, where the reason is written."""
    for stage, words in STAGE_NAMES.items():
        act = menu.addAction(_(words) if stage in OPEN_STAGES else f"{_(words)}…")
        act.setEnabled(stage != view.draft.stage)
        act.triggered.connect(partial(_move, workbench, view, stage))


def _move(workbench: Workbench, view: RecordView, stage: Stage, *_checked: bool) -> None:
    if stage in OPEN_STAGES:
        workbench.write(lambda services: services.partnerships.move(view.id, stage, version=view.version))
    else:
        workbench.go("partnership", view.id, detail="edit")
