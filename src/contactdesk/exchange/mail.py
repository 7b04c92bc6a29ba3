"""One e-mail from an .eml file, as plain data; attachments are not taken over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from contactdesk.core.errors import CannotRead, ContactDeskError, NotThere, os_reason
from contactdesk.core.i18n import _
from contactdesk.exchange.encodings import canonical
from contactdesk.exchange.errors import FileEmpty, FileTooLarge, NotAMail

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

MAX_MAIL_BYTES = 40 * 1024 * 1024
"""A mail server lets less through, attachments included."""
_LONGEST_TEXT = 100_000
_LONGEST_LINE = 998
_ANY_MAIL_HAS = ("from", "sender", "date", "message-id", "received")
# What the standard library's readers of headers raise where a header is made up to break them.
_NONSENSE = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    AssertionError,
)

Read = TypeVar("Read")


class MailAddress(NamedTuple):
    name: str
    email: str


class MailMessage(NamedTuple):
    """``sent`` is in UTC. What a mail does not tell, or not in a way that can be read, is empty."""

    subject: str
    sent: datetime | None
    sender: MailAddress
    recipients: tuple[MailAddress, ...]
    text: str
    message_id: str


def read_mail(path: Path) -> MailMessage:
    """Raises NotThere, CannotRead, FileEmpty, FileTooLarge and NotAMail."""
    from email import message_from_bytes
    from email.errors import MessageError
    from email.policy import default

    data = _contents(path)
    try:
        message = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf").lstrip(), policy=default)
        if not any(name in message for name in _ANY_MAIL_HAS):
            raise NotAMail(file=path.name)
        return _understood(message)
    except (*_NONSENSE, MessageError) as error:
        raise NotAMail(file=path.name) from error


def _understood(message: EmailMessage) -> MailMessage:
    senders = [*_addresses(message, "from"), *_addresses(message, "sender")]
    return MailMessage(
        subject=_header(message, "subject"),
        sent=_tried(lambda: _sent(message), None),
        sender=next(iter(senders), MailAddress("", "")),
        recipients=tuple(
            dict.fromkeys(
                [*_addresses(message, "to"), *_addresses(message, "cc"), *_addresses(message, "bcc")]
            )
        ),
        text=_text(message),
        message_id=_header(message, "message-id"),
    )


def _tried(read: Callable[[], Read], otherwise: Read) -> Read:
    """One header that makes no sense leaves the others readable."""
    try:
        return read()
    except _NONSENSE:
        return otherwise


def _header(message: EmailMessage, name: str) -> str:
    return _line(_tried(lambda: str(message[name] or ""), ""))


def _line(text: str) -> str:
    """Without what cannot be stored or shown: half characters and control characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c if c.isprintable() else " " for c in whole).split())[:_LONGEST_LINE]


def _addresses(message: EmailMessage, name: str) -> list[MailAddress]:
    none: list[MailAddress] = []
    read = _tried(lambda: [_address(one) for one in message[name].addresses] if message[name] else none, none)
    return [one for one in read if "@" in one.email]


def _address(one: object) -> MailAddress:
    return MailAddress(
        _line(str(getattr(one, "display_name", ""))), _line(str(getattr(one, "addr_spec", "")))
    )


def _sent(message: EmailMessage) -> datetime | None:
    from email.utils import parsedate_to_datetime

    said = _header(message, "date")
    if not said:
        return None
    sent = parsedate_to_datetime(said)
    # A mail without a zone is of a server that keeps its clock in UTC.
    return sent.astimezone(UTC).replace(tzinfo=None) if sent.tzinfo else sent


def _text(message: EmailMessage) -> str:
    """As it was written for reading without pictures, otherwise the words of its HTML."""
    from contactdesk.exchange.html_text import text_of_html

    for kind in ("plain", "html"):
        read = _decoded(message, kind)
        text = text_of_html(read) if kind == "html" else read
        if text.strip():
            return _storable(text)
    return ""


def _payload(body: MIMEPart) -> object:
    return body.get_payload(decode=True)


def _decoded(message: EmailMessage, kind: str) -> str:
    body = _tried(lambda: message.get_body((kind,)), None)
    payload = _tried(lambda: _payload(body), None) if body else None
    if body is None or not isinstance(payload, bytes):
        return ""
    named = _tried(lambda: body.get_content_charset("utf-8"), "utf-8")
    for charset in (named, "utf-8"):
        try:
            return payload.decode(canonical(charset))
        except (ContactDeskError, ValueError):
            continue
    # Old Polish programs name no charset, or a wrong one, and mean this.
    return payload.decode("cp1250", "replace")


def _storable(text: str) -> str:
    lines = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in lines if c.isprintable() or c in "\n\t")
    return kept.strip()[:_LONGEST_TEXT]


def _contents(path: Path) -> bytes:
    try:
        if not path.exists():
            raise NotThere(path=path)
        if path.is_dir():
            raise CannotRead(path=path, reason=_("it is a folder"))
        if not path.is_file():
            raise NotAMail(file=path.name)
        size = path.stat().st_size
        if size > MAX_MAIL_BYTES:
            mega = 1024 * 1024
            raise FileTooLarge(file=path.name, megabytes=size // mega, limit=MAX_MAIL_BYTES // mega)
        data = path.read_bytes()
    except OSError as error:
        raise CannotRead(path=path, reason=os_reason(error)) from error
    except ValueError:
        raise NotThere(path=path) from None
    if not data.strip():
        raise FileEmpty(file=path.name)
    return data
