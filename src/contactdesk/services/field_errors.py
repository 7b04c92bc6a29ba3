"""What can be wrong with one field of a form, in a sentence to be shown beside it."""

from __future__ import annotations

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_


class FieldError(ContactDeskError):
    """``field`` is the name of the field that it is about, as the draft calls it."""

    def __init__(self, field: str, **fields: object) -> None:
        super().__init__(field=field, **fields)
        self.field = field


class NameNeeded(FieldError):
    code = "name-needed"
    message = N_("Write a name.")


class TitleNeeded(FieldError):
    code = "title-needed"
    message = N_("Write a title.")


class TagNameTaken(FieldError):
    code = "tag-name-taken"
    message = N_("There is a tag “{tag}” already.")


class UnknownChoice(FieldError):
    code = "unknown-choice"
    message = N_("“{value}” is none of: {choices}.")


class UnknownField(FieldError):
    code = "unknown-field"
    message = N_("There is no field “{field}” here; there are: {fields}.")


class NotYesOrNo(FieldError):
    code = "not-yes-or-no"
    message = N_("Write yes or no instead of “{value}”.")


class NotANumber(FieldError):
    code = "not-a-number"
    message = N_("“{value}” is not a whole number.")


class NumberTooLarge(FieldError):
    code = "number-too-large"
    message = N_("“{value}” is too large a number.")


class NotAPartialDate(FieldError):
    code = "not-a-date"
    message = N_("“{value}” is not a date: write 2024, 2024-05 or 17.05.2024.")


class EndBeforeStart(FieldError):
    code = "end-before-start"
    message = N_("The end is before the start.")
