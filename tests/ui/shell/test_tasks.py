"""Tasks: answers come back in the window's thread, the newest question wins, writes keep their order."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contactdesk.core.errors import ContactDeskError, NotThere
from contactdesk.ui.shell.tasks import Tasks


def test_work_runs_elsewhere_and_its_answer_here(tasks: Tasks) -> None:
    here = threading.get_ident()
    where: list[int] = []

    def take(there: int) -> None:
        where.extend((there, threading.get_ident()))

    tasks.read(threading.get_ident, take, question="where")
    assert tasks.drain()
    assert where[0] != here
    assert where[1] == here


def test_only_the_newest_of_a_question_is_answered(tasks: Tasks) -> None:
    gate = threading.Event()
    answers: list[str] = []
    tasks.read(lambda: str(gate.wait(5)), answers.append, question="search")
    for text in ("l", "lo", "lodz"):
        tasks.read(lambda text=text: text, answers.append, question="search")  # type: ignore[misc]
    tasks.read(lambda: "other", answers.append, question="count")
    gate.set()
    assert tasks.drain()
    assert answers == ["lodz", "other"]


def test_an_overtaken_read_that_has_not_begun_is_never_run(tasks: Tasks) -> None:
    gate = threading.Event()
    ran: list[int] = []
    tasks.write(lambda: gate.wait(5))
    for number in range(5):
        tasks.read(lambda number=number: ran.append(number), lambda _: None, question="q")  # type: ignore[misc]
    gate.set()
    assert tasks.drain()
    assert ran == [4]


def test_what_is_read_after_painting_waits_for_it_and_is_overtaken_like_any_other(tasks: Tasks) -> None:
    ran: list[str] = []

    def ask(text: str, question: str, *, after_painting: bool) -> None:
        tasks.read(lambda: ran.append(text), lambda _: None, question=question, after_painting=after_painting)

    ask("overtaken", "pane", after_painting=True)
    ask("pane", "pane", after_painting=True)
    ask("forgotten", "other", after_painting=True)
    ask("rows", "rows", after_painting=False)
    tasks.forget("other")
    assert tasks.drain()
    assert ran == ["rows", "pane"]
    ask("late", "pane", after_painting=True)
    ask("at once", "pane", after_painting=False)
    assert tasks.drain()
    assert ran[2:] == ["at once"]


def test_writes_all_happen_and_in_order(tasks: Tasks) -> None:
    written: list[int] = []
    for number in range(20):
        tasks.write(lambda number=number: written.append(number))  # type: ignore[misc]
    assert tasks.drain()
    assert written == list(range(20))


def test_a_read_after_a_write_sees_it(tasks: Tasks) -> None:
    desk: list[str] = []
    seen: list[list[str]] = []
    tasks.write(lambda: desk.append("Łucja"))
    tasks.read(lambda: list(desk), seen.append, question="people")
    assert tasks.drain()
    assert seen == [["Łucja"]]


def test_an_answer_for_something_that_is_gone_is_dropped(tasks: Tasks) -> None:
    import shiboken6

    answers: list[int] = []
    owner = QObject()
    tasks.read(lambda: 1, answers.append, question="q", owner=owner)
    tasks.write(lambda: 2, answers.append, owner=owner)
    shiboken6.delete(owner)
    assert tasks.drain()
    assert answers == []


def test_a_forgotten_question_is_not_answered(tasks: Tasks) -> None:
    answers: list[int] = []
    tasks.read(lambda: 1, answers.append, question="q")
    tasks.forget("q")
    assert tasks.drain()
    assert answers == []


def raising(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


def test_what_was_refused_goes_to_who_asked(tasks: Tasks) -> None:
    refused: list[ContactDeskError] = []
    tasks.write(raising(NotThere(path="lista.csv")), failed=refused.append)
    assert tasks.drain()
    assert [error.sentence() for error in refused] == ["There is no file “lista.csv”."]


def test_what_was_refused_and_nobody_handles_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.write(raising(NotThere(path="lista.csv")))
    assert isinstance(told.args[0], NotThere)


def test_a_bug_goes_to_the_crash_handler(tasks: Tasks, crashes: list[BaseException]) -> None:
    refused: list[ContactDeskError] = []
    tasks.read(raising(KeyError("name")), lambda _: None, question="q", failed=refused.append)
    assert tasks.drain()
    assert [type(error) for error in crashes] == [KeyError]
    assert refused == []
    crashes.clear()


def test_long_work_tells_how_far_it_is(tasks: Tasks) -> None:
    watched = threading.Event()
    steps: list[tuple[int, int]] = []
    answers: list[str] = []

    def work(progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> str:
        watched.wait(5)
        for step in range(3):
            progress(step, 3)
        return "done"

    task = tasks.run_long(work, answers.append, title="Importing")
    task.progressed.connect(lambda done, total: steps.append((done, total)))
    watched.set()
    assert tasks.drain()
    assert steps == [(0, 3), (1, 3), (2, 3)]
    assert answers == ["done"]


@pytest.mark.parametrize("ends_by", ["returning", "raising"])
def test_cancelled_work_is_not_done_however_it_ends(tasks: Tasks, ends_by: str) -> None:
    started = threading.Event()
    outcome: list[str] = []

    def work(progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> str:
        started.set()
        while not is_cancelled():
            pass
        if ends_by == "raising":
            raise NotThere(path="x")
        return "half"

    task = tasks.run_long(
        work, outcome.append, title="Importing", cancelled=lambda: outcome.append("cancelled")
    )
    assert started.wait(5)
    task.cancel()
    assert tasks.drain()
    assert outcome == ["cancelled"]


def test_the_window_knows_when_something_is_being_written(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[bool] = []
    tasks.busy_changed.connect(heard.append)
    tasks.write(lambda: None)
    tasks.write(lambda: None)
    assert tasks.drain()
    assert heard == [True, False]


def test_shutting_down_finishes_writes_drops_reads_and_closes_last(qapp: QApplication) -> None:
    done: list[str] = []
    gate = threading.Event()
    tasks = Tasks(lambda error: done.append("crash"))
    tasks.write(lambda: gate.wait(5))
    tasks.write(lambda: done.append("written"))
    tasks.read(lambda: done.append("read"), lambda _: None, question="q")
    gate.set()
    tasks.shutdown(lambda: done.append("closed"))
    assert done == ["written", "closed"]
    tasks.write(lambda: done.append("too late"))
    assert done == ["written", "closed"]
