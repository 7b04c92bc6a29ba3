"""An act on many records that stops halfway and waits to be killed, as a process of its own.

Run as ``python -m tests.halfway LOCATION ACT SHARE``; it tells on stdout that it waits.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from contactdesk.records.search import Kind
from contactdesk.services.chosen import Chosen
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.watch import Progress

TAG = "Rynek pracy"
WAITING = b"waiting\n"
JUST_BEFORE_THE_END = 1.0
"""All is written, and nothing of it is on the disk for good."""
_EVERYBODY = Chosen(Kind.PERSON, query=ListQuery())
ACTS: dict[str, Callable[[Services, Progress], object]] = {
    "tag": lambda services, progress: services.many.add_tag(_EVERYBODY, TAG, progress=progress),
    "undo": lambda services, progress: services.history.undo(progress=progress),
    "redo": lambda services, progress: services.history.redo(progress=progress),
}


def main() -> None:
    location, act, share = sys.argv[1:]

    def wait(done: int, of: int) -> None:
        # Only what is on the disk is told as the whole.
        if done >= min(of * float(share), of - 1):
            # Straight into the pipe, and then nothing more until the end.
            os.write(1, WAITING)
            time.sleep(600)

    ACTS[act](build_services(Desk.open(location)), wait)


if __name__ == "__main__":
    main()
