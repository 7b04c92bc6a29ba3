"""What every page is given: the services to ask, and the one signal that says what was changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.core.settings import Settings
from contactdesk.ui.shell.actions import Actions
from contactdesk.ui.shell.tasks import Failed, Progress, Tasks
from contactdesk.ui.shell.toasts import ToastOffer, Toasts

if TYPE_CHECKING:
    from contactdesk.services.results import Saved
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet

T = TypeVar("T")


class Destination(NamedTuple):
    """Where the window should go: a place by its key, and there perhaps one record or a form."""

    place: str
    record_id: int = 0
    detail: str = ""
    """A tab or act on the page, such as ``new``, ``documents`` or ``participants``."""
    text: str = ""
    """What the new thing is called, when the user has typed that already."""


class DeskNotOpen(ContactDeskError):
    """Whoever opens the desk says why; this is not said besides."""

    code = "desk-not-open"


class Workbench(QObject):
    """Pages ask and save through it. The desk's services live on the worker's thread only."""

    changed = Signal(object)
    """A ChangeSet: each page refreshes what it shows of that."""
    wanted = Signal(object)
    """A Destination."""
    preferred = Signal()
    """The user's choices in ``settings`` are other ones now: language, theme, desk."""
    backed_up = Signal()
    """A backup was just made, so what protects the data is to be told anew."""
    calendar_kept = Signal(str)
    """The calendar file kept up to date was just written, or could not be: the sentence that says why."""

    def __init__(
        self,
        tasks: Tasks,
        toasts: Toasts,
        actions: Actions,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.toasts = toasts
        self.actions = actions
        self.settings = settings
        self._services: list[Services] = []
        tasks.failed.connect(self._on_failed)

    def open(self, build: Callable[[], Services], done: Callable[[], None], failed: Failed) -> None:
        """Open a desk on the worker's thread, in place of the one before; that stays open if it fails."""

        def work() -> None:
            opened = build()
            for before in self._services:
                before.desk.close()
            self._services[:] = [opened]

        self.tasks.write(work, lambda _: done(), failed=failed)

    def close(self) -> None:
        """Let pending writes finish and close the desk."""

        def last() -> None:
            for services in self._services:
                services.desk.close()

        self.tasks.shutdown(last)

    def read(
        self,
        work: Callable[[Services], T],
        done: Callable[[T], None],
        *,
        question: str,
        failed: Failed | None = None,
        owner: QObject | None = None,
        after_painting: bool = False,
    ) -> None:
        """Ask the services. Of several reads with the same ``question`` only the newest is answered."""
        self.tasks.read(
            self.on_services(work),
            done,
            question=question,
            failed=failed,
            owner=owner,
            after_painting=after_painting,
        )

    def write(
        self,
        work: Callable[[Services], ChangeSet | Saved],
        done: Callable[[Saved | ChangeSet], None] | None = None,
        *,
        failed: Failed | None = None,
        owner: QObject | None = None,
        quiet: bool = False,
        offer: ToastOffer | None = None,
    ) -> None:
        """Save. Afterwards every page hears of it; unless ``quiet``, a toast has Undo and ``offer``."""

        def saved(result: Saved | ChangeSet) -> None:
            self.announce(result, quiet=quiet, offer=offer)
            if done is not None:
                done(result)

        self.tasks.write(self.on_services(work), saved, failed=failed, owner=None if done is None else owner)

    def write_long(
        self,
        work: Callable[[Services, Progress, Callable[[], bool]], T],
        *,
        title: str,
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Do what may take a while, with its progress and Cancel in a toast; cancelled, nothing was done."""
        from contactdesk.ui.shell.progress_toast import follow

        ended: list[T] = []

        def run(progress: Progress, is_cancelled: Callable[[], bool]) -> T:
            ended.append(work(self._opened(), progress, is_cancelled))
            return ended[0]

        def cancelled() -> None:
            """It may have been too late for that."""
            if ended:
                done(ended[0])
            else:
                self.toasts.show(_("Cancelled. Nothing was changed."))

        follow(self.toasts, self.tasks.run_long(run, done, title=title, failed=failed, cancelled=cancelled))

    def on_services(self, work: Callable[[Services], T]) -> Callable[[], T]:
        """The same work without its argument, for ``tasks``; it runs where the services live."""
        return lambda: work(self._opened())

    def _opened(self) -> Services:
        """Raises DeskNotOpen: what was asked while a desk was being opened, in vain."""
        if not self._services:
            raise DeskNotOpen
        return self._services[0]

    def announce(
        self, result: Saved | ChangeSet, *, quiet: bool = False, offer: ToastOffer | None = None
    ) -> None:
        """Tell every page what a step touched, and the user how to take it back."""
        from contactdesk.services.results import Saved

        changes = result.changes if isinstance(result, Saved) else result
        if changes.id is None:
            return
        self.changed.emit(changes)
        if not quiet:
            undo = partial(self.undo, changes.id)
            self.toasts.show(changes.words.text(), button=_("Undo"), on_button=undo, offer=offer)

    def undo(self, change_id: int | None = None) -> None:
        self._reverse(
            lambda services, progress, is_cancelled: services.history.undo(
                change_id, progress=progress, is_cancelled=is_cancelled
            ),
            _("Undoing…"),
            self.redo,
            _("Redo"),
        )

    def redo(self, change_id: int | None = None) -> None:
        self._reverse(
            lambda services, progress, is_cancelled: services.history.redo(
                change_id, progress=progress, is_cancelled=is_cancelled
            ),
            _("Redoing…"),
            self.undo,
            _("Undo"),
        )

    def _reverse(
        self,
        work: Callable[[Services, Progress, Callable[[], bool]], ChangeSet],
        title: str,
        back: Callable[[], None],
        button: str,
    ) -> None:
        def done(changes: ChangeSet) -> None:
            self.changed.emit(changes)
            self.toasts.show(changes.words.text(), button=button, on_button=back)

        self.write_long(work, title=title, done=done)

    def go(self, place: str, record_id: int = 0, *, detail: str = "", text: str = "") -> None:
        self.wanted.emit(Destination(place, record_id, detail, text))

    def _on_failed(self, error: ContactDeskError) -> None:
        if not isinstance(error, DeskNotOpen):
            self.toasts.show_error(error.sentence())
