"""Errors that a person can cause, each with a code and a sentence. Anything else that is raised is a bug."""

from __future__ import annotations

from typing import ClassVar

from contactdesk.core.i18n import N_, _


class ContactDeskError(Exception):
    """Something was refused; ``sentence()`` says what and why in the user's language.

    A subclass declares its ``code`` (stable, for scripts) and its ``message`` (an untranslated sentence
    whose ``{fields}`` are the keywords it is raised with).
    """

    code: ClassVar[str] = "refused"
    message: ClassVar[str] = N_("This could not be done.")

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.code)

    def sentence(self) -> str:
        """One clear sentence in the active language."""
        return _(self.message).format(**self.fields)


class CannotRead(ContactDeskError):
    code = "cannot-read"
    message = N_("“{path}” cannot be read: {reason}.")


class CannotWrite(ContactDeskError):
    code = "cannot-write"
    message = N_("“{path}” cannot be written: {reason}.")


class NotThere(ContactDeskError):
    code = "not-there"
    message = N_("There is no file “{path}”.")


def os_reason(error: OSError) -> str:
    """Why the system refused, in the active language where the reason is a common one."""
    import errno

    known = {
        errno.EACCES: _("permission denied"),
        errno.EPERM: _("permission denied"),
        errno.EROFS: _("the disk is read-only"),
        errno.ENOSPC: _("the disk is full"),
        errno.EDQUOT: _("the disk is full"),
        errno.EFBIG: _("the disk is full"),
        errno.EEXIST: _("something of that name is there"),
        errno.ENOENT: _("the folder does not exist"),
        errno.ENOTDIR: _("the folder does not exist"),
        errno.EISDIR: _("it is a folder"),
        errno.ENAMETOOLONG: _("the name is too long"),
    }
    return known.get(error.errno or 0) or (error.strerror or type(error).__name__).lower()
