"""E-mails, phones and web addresses: as they are typed, normalised, and what is wrong with them."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from contactdesk.core.i18n import _
from contactdesk.records.people import ContactKind

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

DEFAULT_REGION = "PL"
_IN_BRACKETS = re.compile(r".*<\s*([^<>]+?)\s*>\s*", re.DOTALL)
_WRITTEN_AT = re.compile(r"[(\[{]\s*(?:at|małpa|malpa)\s*[)\]}]|\s+at\s+", re.IGNORECASE)
_EXTENSION = re.compile(r"(?:/|\bwew\b|\bw\.|\bext\b).*", re.IGNORECASE | re.DOTALL)
_WEB = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[\w-]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def normalise(kind: ContactKind, typed: str) -> str:
    """The form that is compared and sent to; empty while the value is not right, or where there is none."""
    if kind is ContactKind.EMAIL:
        return normalise_email(typed)
    if kind is ContactKind.PHONE:
        return normalise_phone(typed)
    return normalise_web(typed) if kind is ContactKind.WEB else ""


def normalise_email(typed: str) -> str:
    """In small letters, without a name around it or ``mailto:``; empty when it is not an address."""
    address = _bare_address(typed)
    if "@" not in address:
        return ""
    from email_validator import EmailNotValidError, validate_email

    with suppress(EmailNotValidError):
        return validate_email(address, check_deliverability=False).normalized.lower()
    return ""


def _bare_address(typed: str) -> str:
    in_brackets = _IN_BRACKETS.fullmatch(typed)
    address = (in_brackets[1] if in_brackets else typed).strip().strip(".,;\"'")
    return re.sub(r"^mailto:", "", address, flags=re.IGNORECASE).replace(" @", "@").replace("@ ", "@")


def email_hint(typed: str) -> str:
    """One sentence on what is wrong, empty when nothing is or nothing was typed."""
    if not typed.strip() or normalise_email(typed):
        return ""
    address = _bare_address(typed)
    if _WRITTEN_AT.search(address):
        return _("This is not an e-mail address yet: write @ instead of (at).")
    if "@" not in address:
        return _("This is not an e-mail address yet: there is no @ in it.")
    if address.count("@") > 1 or re.search(r"[\s;,]", address):
        return _("This is not one e-mail address: write each on a line of its own.")
    if "." not in address.rpartition("@")[2]:
        return _("This is not an e-mail address yet: after @ comes a domain such as example.org.")
    return _("This is not an e-mail address yet.")


def normalise_phone(typed: str, region: str = DEFAULT_REGION) -> str:
    """As ``+48425550110``; empty when it is not a number that could be called."""
    number = _number(typed, region)
    if number is None:
        return ""
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _number(typed: str, region: str | None) -> PhoneNumber | None:
    if not any(char.isdigit() for char in typed):
        return None
    import phonenumbers

    with suppress(phonenumbers.NumberParseException):
        number = phonenumbers.parse(_EXTENSION.sub("", typed), region)
        if phonenumbers.is_valid_number(number):
            return number
    return None


def phone_hint(typed: str) -> str:
    """One sentence on what is wrong, empty when nothing is or nothing was typed."""
    if not typed.strip() or normalise_phone(typed):
        return ""
    return _("This is not a phone number yet: nine digits, or + and the country’s code first.")


def phone_shown(normalised: str) -> str:
    """A normalised number in groups, as it is read out: ``+48 42 555 01 10``."""
    number = _number(normalised, None)
    if number is None:
        return normalised
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def normalise_web(typed: str) -> str:
    """With ``https://`` where no scheme was written; empty when it is not an address of the web."""
    address = typed.strip().rstrip(".,;")
    if not _WEB.fullmatch(address):
        return ""
    with_scheme = address if re.match(r"https?://", address, re.IGNORECASE) else f"https://{address}"
    scheme, rest = with_scheme.split("://", 1)
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.lower()}{slash}{path}"
