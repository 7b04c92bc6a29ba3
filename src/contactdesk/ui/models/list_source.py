"""What a page's list asks of the services: how many, which, where one of them stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from contactdesk.services.results import ListQuery
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.services import Services


class ListService(Protocol):
    """A list as services have it; ``more`` narrows it further, as a period does."""

    def page(self, query: ListQuery, offset: int, limit: int, /, *more: Any) -> Sequence[Any]: ...
    def count(self, query: ListQuery, /, *more: Any) -> int: ...
    def position(self, query: ListQuery, record_id: int, /, *more: Any) -> int | None: ...
    def row_beginning(self, query: ListQuery, letters: str, /, *more: Any) -> int | None: ...


def list_source(
    workbench: Workbench, service: Callable[[Services], Any], query: ListQuery, *more: Any
) -> RowSource[Any]:
    def on_list(work: Callable[[ListService], Any]) -> Any:
        return workbench.on_services(lambda services: work(service(services)))()

    return RowSource(
        count=lambda: on_list(lambda rows: rows.count(query, *more)),
        fetch=lambda offset, limit: on_list(lambda rows: rows.page(query, offset, limit, *more)),
        position=lambda record_id: on_list(lambda rows: rows.position(query, record_id, *more)),
        beginning=lambda letters: on_list(lambda rows: rows.row_beginning(query, letters, *more)),
        subject=" ".join(filter(None, (query.search.strip(), *map(str, more)))),
    )
