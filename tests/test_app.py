"""Which desk is meant, and what happens where there is no screen."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from contactdesk.app import App, NoScreen, open_services
from contactdesk.core import screen
from contactdesk.core.paths import default_desk
from contactdesk.core.settings import Settings
from contactdesk.storage.errors import NoSuchDesk


def test_the_desk_named_goes_before_the_environment_the_settings_and_the_usual_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert App(Settings()).location == str(default_desk())
    app = App(Settings(desk="last"))
    assert app.location == "last"
    monkeypatch.setenv("CONTACTDESK_DESK", "environment")
    assert app.location == "environment"
    app.desk = "named"
    assert app.location == "named"


def test_a_desk_is_made_only_when_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.contactdesk"
    with pytest.raises(NoSuchDesk):
        open_services(str(path))
    assert not path.parent.exists()
    open_services(str(path), create=True).desk.close()
    assert path.exists()


def test_opening_a_desk_backs_it_up_once_a_day(tmp_path: Path) -> None:
    app = App(Settings(desk=str(tmp_path / "office.contactdesk")))
    with app.services(create=True):
        pass
    for _ in range(2):
        with app.services() as services:
            assert services.backups.last() is not None
    assert len(list((tmp_path / "office backups").iterdir())) == 1


def test_a_backup_that_cannot_be_made_keeps_nobody_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An earlier test may have started a log of its own, or run a library that silences the others.
    monkeypatch.setattr(logging.getLogger("contactdesk"), "propagate", True)
    monkeypatch.setattr(logging.getLogger("contactdesk.app"), "disabled", False)
    app = App(Settings(desk=str(tmp_path / "office.contactdesk")))
    with app.services(create=True):
        pass
    (tmp_path / "office backups").touch()
    with app.services() as services:
        assert services.history.count() == 0
    assert "no backup: cannot-write" in caplog.text


def test_without_a_screen_the_window_is_refused_before_qt_can_end_the_program() -> None:
    with pytest.raises(NoScreen):
        App(Settings()).open_window()


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":7654"}, False),
        ({"DISPLAY": "nonsense"}, False),
        ({"DISPLAY": "localhost:7654.0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-none", "XDG_RUNTIME_DIR": "/nowhere"}, False),
    ],
)
def test_a_screen_is_there_when_something_answers(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], there: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert screen.has_screen() is there
