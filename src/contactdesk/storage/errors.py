"""What can be wrong with a desk or a save, each in one sentence."""

from __future__ import annotations

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_


class NoSuchDesk(ContactDeskError):
    code = "no-such-desk"
    message = N_("There is no desk at “{desk}”. “contactdesk new” makes one.")


class DeskExists(ContactDeskError):
    code = "desk-exists"
    message = N_("“{desk}” is there already and was left as it is.")


class NotADesk(ContactDeskError):
    code = "not-a-desk"
    message = N_("“{desk}” is not a ContactDesk desk.")


class DeskTooNew(ContactDeskError):
    code = "desk-too-new"
    message = N_("“{desk}” was made by a newer ContactDesk; install the newer version to open it.")


class DeskReadOnly(ContactDeskError):
    code = "desk-read-only"
    message = N_("“{desk}” is read-only here, so nothing can be saved in it.")


class DeskBusy(ContactDeskError):
    code = "desk-busy"
    message = N_("“{desk}” is locked by another program; nothing was saved. Try again in a moment.")


class DeskDamaged(ContactDeskError):
    code = "desk-damaged"
    message = N_("“{desk}” is damaged. Its backups lie in “{backups}”.")


class DiskFull(ContactDeskError):
    code = "disk-full"
    message = N_("The disk is full: nothing was saved, and what was saved before is safe.")


class DeskGone(ContactDeskError):
    code = "desk-gone"
    message = N_("“{desk}” was moved, deleted or replaced while it was open; nothing was saved in it.")


class ServerUnreachable(ContactDeskError):
    code = "server-unreachable"
    message = N_("The database server does not answer, so nothing was saved.")


class Conflict(ContactDeskError):
    """``fields`` holds what the record says now: ``theirs``, a dict of the fields changed since."""

    code = "conflict"
    message = N_("Somebody else changed this in the meantime ({changed}); nothing was overwritten.")


class Gone(ContactDeskError):
    code = "gone"
    message = N_("This {noun} is not there any more.")


class Cancelled(ContactDeskError):
    code = "cancelled"
    message = N_("This was cancelled, and nothing was changed.")


class ChangedSince(ContactDeskError):
    code = "changed-since"
    message = N_(
        "This cannot be undone alone, because it was changed again later: “{later}”. Undo that first."
    )


class NothingToUndo(ContactDeskError):
    code = "nothing-to-undo"
    message = N_("There is nothing to undo.")


class NothingToRedo(ContactDeskError):
    code = "nothing-to-redo"
    message = N_("There is nothing to redo.")
