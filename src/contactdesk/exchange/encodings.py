"""Which encoding a text file is in, and its text. Polish offices write UTF-8, Windows-1250 and ISO-8859-2."""

from __future__ import annotations

import codecs
import re

from contactdesk.core.i18n import N_
from contactdesk.exchange.errors import NotATable, UnknownEncoding, WrongEncoding

# What a window offers. Any other text encoding that Python knows can be named on the command line.
ENCODING_NAMES = {
    "utf-8": N_("UTF-8"),
    "cp1250": N_("Windows-1250"),
    "iso8859-2": N_("ISO 8859-2"),
    "utf-16": N_("UTF-16"),
    "cp1251": N_("Windows-1251 (Cyrillic)"),
    "cp1252": N_("Windows-1252 (Western)"),
    "cp852": N_("DOS 852"),
    "mac-latin2": N_("Mac Central European"),
}
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CENTRAL_EUROPEAN = ("cp1250", "iso8859-2", "cp852", "mac-latin2")
# Codecs that are not how anyone stores a table, some slow or able to write what was not there.
_NOT_FOR_FILES = {
    "idna",
    "punycode",
    "raw-unicode-escape",
    "unicode-escape",
    "utf-7",
    "undefined",
    "mbcs",
    "oem",
}
_EXPECTED = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”“‘’–—…«»€§°№·•\u00a0]")
_C1 = re.compile("[\x80-\x9f]")
_UNPRINTED = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_SAMPLE = 256 * 1024


def canonical(encoding: str) -> str:
    """The name under which an encoding is known here; raises UnknownEncoding."""
    try:
        name = codecs.lookup(encoding).name.replace("_", "-")
        # A codec that does not turn text into bytes is refused here.
        "".encode(encoding)
    except (LookupError, ValueError, UnicodeError):
        raise UnknownEncoding(encoding=encoding) from None
    if name in _NOT_FOR_FILES:
        raise UnknownEncoding(encoding=encoding)
    return {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(name, name)


def encoding_label(encoding: str) -> str:
    """The untranslated name that people know an encoding by."""
    return ENCODING_NAMES.get(encoding, encoding.upper())


def find_encoding(data: bytes, file: str) -> str:
    """The likeliest encoding of a text; raises NotATable when the bytes are no text at all."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    if _wide(data):
        return "utf-16"
    _refuse_binary(data, file)
    if data.isascii() or _share_of_damage(data, "utf-8") < 0.1:
        return "utf-8"
    return _single_byte(data[:_SAMPLE])


def decode(data: bytes, encoding: str, file: str) -> tuple[str, int]:
    """The text without byte order mark, and how many characters could not be read (and are now ``�``).

    Raises WrongEncoding when the bytes contradict the encoding, also where it would give letters.
    """
    wrong = WrongEncoding(file=file, encoding=encoding_label(encoding))
    unicode = encoding in {"utf-8", "utf-16", "utf-32"}
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    unmarked = "" if marked else _wide(data)
    if (encoding in {"utf-16", "utf-32"}) != (marked or bool(unmarked)):
        raise wrong
    if not unicode and not data.isascii() and _is_utf8(data):
        raise wrong
    codec = unmarked if encoding == "utf-16" and unmarked else encoding
    try:
        text = data.decode(codec)
    except (UnicodeError, ValueError):
        text = data.decode(codec, errors="replace")
    damage = text.count("\ufffd")
    if damage > _characters_of_note(text) * 0.1:
        raise wrong
    if not unicode and len(_C1.findall(text)) > 1:
        raise wrong
    return text.removeprefix("\ufeff"), damage


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in half of the places of a Latin text there is a zero. "" when it is not."""
    head = data[:4096]
    pairs = len(head) // 2
    if pairs == 0 or len(data) % 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > pairs * 0.4 and even < max(2, pairs * 0.02):
        return "utf-16-le"
    if even > pairs * 0.4 and odd < max(2, pairs * 0.02):
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes, file: str) -> None:
    sample = data[:_SAMPLE]
    found = _UNPRINTED.findall(sample)
    if len(found) > len(sample) * 0.2 or (len(set(found)) >= 4 and len(found) > len(sample) * 0.01):
        raise NotATable(file=file)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _share_of_damage(data: bytes, encoding: str) -> float:
    text = data[:_SAMPLE].decode(encoding, errors="replace")
    return text.count("\ufffd") / max(1, _characters_of_note(text))


def _characters_of_note(text: str) -> int:
    """How many characters are beyond ASCII, the only ones by which encodings differ."""
    return len(text) - len(text.encode("ascii", errors="ignore"))


def _single_byte(data: bytes) -> str:
    """Polish where the letters read so are Polish; otherwise what charset-normalizer thinks likeliest."""
    scores = {encoding: _polish_share(data, encoding) for encoding in _CENTRAL_EUROPEAN}
    best = max(_CENTRAL_EUROPEAN, key=scores.__getitem__)
    if scores[best] > 0.6:
        return best
    from charset_normalizer import from_bytes

    for match in from_bytes(data[: 64 * 1024]):
        if match.encoding not in {"ascii", "utf_8"}:
            return canonical(match.encoding)
    return "cp1250"


def _polish_share(data: bytes, encoding: str) -> float:
    text = data.decode(encoding, errors="replace")
    return len(_EXPECTED.findall(text)) / max(1, _characters_of_note(text)) - len(_C1.findall(text)) / len(
        text
    )
