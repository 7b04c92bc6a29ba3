"""The beginning of a PDF: its name for readers, and the same bytes whatever was written before."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab import rl_config

from contactdesk.core.i18n import Language
from contactdesk.documents.canvas import begin_pdf
from contactdesk.documents.paper import Paper


def written() -> bytes:
    target = BytesIO()
    canvas = begin_pdf(target, Paper.A4_PORTRAIT.size, Language.PL, title="Wyniki", office="Bridges")
    canvas.circle(100, 100, 20)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_the_bytes_do_not_go_by_what_was_written_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "useA85", 1)
    first = written()
    assert written() == first
    assert b"ASCII85Decode" not in first
    assert b"(Wyniki)" in first
    assert b"(Bridges)" in first
