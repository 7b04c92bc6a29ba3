"""Tags everybody on a desk, telling how far it is, until it is done or killed.

python -m tests.benchmarks.tagging DESK NAME
"""

from __future__ import annotations

import os
import sys

from contactdesk.records.search import Kind
from contactdesk.services.chosen import Chosen
from contactdesk.services.results import ListQuery
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk

EVERYBODY = Chosen(Kind.PERSON, query=ListQuery())


def tell(done: int, of: int) -> None:
    os.write(1, f"{done} {of}\n".encode())


def main() -> None:
    location, name = sys.argv[1:]
    services = build_services(Desk.open(location))
    services.many.add_tag(EVERYBODY, name, progress=tell)
    services.desk.close()


if __name__ == "__main__":
    main()
