"""An .eml file to a plain message, however broken or hostile the file is."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.errors import CannotRead, ContactDeskError, NotThere
from contactdesk.exchange import mail
from contactdesk.exchange.errors import FileEmpty, FileTooLarge, NotAMail
from contactdesk.exchange.mail import MailAddress, MailMessage, read_mail


def written(tmp_path: Path, data: bytes | EmailMessage) -> Path:
    path = tmp_path / "message.eml"
    path.write_bytes(bytes(data) if isinstance(data, EmailMessage) else data)
    return path


def read(tmp_path: Path, *lines: str) -> MailMessage:
    return read_mail(written(tmp_path, "\r\n".join(lines).encode()))


def a_mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Łucja Święcicka <lucja@desk.example.org>"
    message["To"] = "Iga <iga@dwabrzegi.example.org>, Олена Лозова <olena@desk.example.org>"
    message["Cc"] = "marek@desk.example.org"
    message["Subject"] = "Umowa o mentoring — wersja 2"
    message["Date"] = "Tue, 24 Nov 2026 15:00:00 +0100"
    message["Message-ID"] = "<one@desk.example.org>"
    message.set_content("Dzień dobry,\n\nprzesyłam umowę.\n")
    return message


def test_a_mail_tells_who_when_what_and_which(tmp_path: Path) -> None:
    assert read_mail(written(tmp_path, a_mail())) == MailMessage(
        subject="Umowa o mentoring — wersja 2",
        sent=datetime(2026, 11, 24, 14, 0),
        sender=MailAddress("Łucja Święcicka", "lucja@desk.example.org"),
        recipients=(
            MailAddress("Iga", "iga@dwabrzegi.example.org"),
            MailAddress("Олена Лозова", "olena@desk.example.org"),
            MailAddress("", "marek@desk.example.org"),
        ),
        text="Dzień dobry,\n\nprzesyłam umowę.",
        message_id="<one@desk.example.org>",
    )


def test_plain_text_goes_before_html_and_attachments_stay_where_they_are(tmp_path: Path) -> None:
    message = a_mail()
    message.add_alternative("<p>przesyłam <b>umowę</b> w HTML</p>", subtype="html")
    message.add_attachment(b"secret plan", maintype="text", subtype="plain", filename="plan.txt")
    assert read_mail(written(tmp_path, message)).text == "Dzień dobry,\n\nprzesyłam umowę."


def test_html_is_read_as_its_words(tmp_path: Path) -> None:
    message = a_mail()
    message.set_content(
        "<html><head><title>no</title><style>p {}</style></head><body><script>alert(1)</script>"
        "<p>Dzień&nbsp;dobry,<br>drugi   wiersz</p><div>a &lt;b&gt; &amp; c</div>"
        "<img src='https://example.org/seen.gif'></body></html>",
        subtype="html",
    )
    assert read_mail(written(tmp_path, message)).text == "Dzień dobry,\ndrugi wiersz\n\na <b> & c"


def test_a_comma_in_a_name_makes_no_second_address(tmp_path: Path) -> None:
    found = read(tmp_path, "From: =?utf-8?q?Nowak=2C_Beata?= <b@example.org>", "Date: x", "", "hello")
    assert found.sender == MailAddress("Nowak, Beata", "b@example.org")
    assert found.sent is None


@pytest.mark.parametrize(
    "charset", ["utf-8", "no-such-charset", "\x00\x01", "unicode-escape-\udcff", "base64", "idna", "ascii"]
)
def test_any_charset_leaves_the_words_readable(tmp_path: Path, charset: str) -> None:
    header = f'From: a@example.org\r\nContent-Type: text/plain; charset="{charset}"\r\n\r\n'
    data = header.encode("utf-8", "replace") + "zażółć gęślą".encode()
    assert read_mail(written(tmp_path, data)).text == "zażółć gęślą"


def test_old_polish_letters_without_a_charset_are_read(tmp_path: Path) -> None:
    data = b"From: a@example.org\n\n" + "zażółć".encode("cp1250")
    assert read_mail(written(tmp_path, data)).text == "zażółć"


def test_a_date_that_nobody_can_mean_is_left_out(tmp_path: Path) -> None:
    for said in ("yesterday", "Tue, 99 Foo 99999 99:99:99 +9999", "Fri, 31 Dec 9999 23:59:59 -2359", ""):
        assert read(tmp_path, "From: a@example.org", f"Date: {said}", "", "x").sent is None


def test_headers_of_megabytes_and_control_characters_are_cut_to_a_line(tmp_path: Path) -> None:
    found = read(
        tmp_path, "From: a@example.org", f"Subject: a\x00b\x1b[31m{'x' * 2_000_000}", "", "hello\x00"
    )
    assert len(found.subject) < 1000
    assert found.subject.isprintable()
    assert found.text == "hello"


def test_many_recipients_and_none_are_both_read(tmp_path: Path) -> None:
    many = ", ".join(f"p{i}@example.org" for i in range(500))
    assert len(read(tmp_path, "From: a@example.org", f"To: {many}", "", "x").recipients) == 500
    assert read(tmp_path, "From: a@example.org", "To: undisclosed-recipients:;", "", "x").recipients == ()


def test_a_mail_in_a_mail_in_a_mail_is_no_crash(tmp_path: Path) -> None:
    inner = "\n".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}' for i in range(3_000))
    data = f"From: a@example.org\n{inner}\n\nhello"
    try:
        assert read_mail(written(tmp_path, data.encode())).sender.email == "a@example.org"
    except NotAMail as error:
        assert "message.eml" in error.sentence()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 of a contract", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"Dear all,\n\nI send you the minutes.", b"<html><body>From: me</body></html>", bytes(range(256)),
        b"name;email\nOlena;olena@example.org\n",
    ],
)  # fmt: skip
def test_what_is_no_mail_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotAMail):
        read_mail(written(tmp_path, data))


def test_nothing_a_folder_an_empty_file_and_a_huge_one_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotThere):
        read_mail(tmp_path / "gone.eml")
    with pytest.raises(NotThere):
        read_mail(tmp_path / "a\x00b.eml")
    with pytest.raises(CannotRead):
        read_mail(tmp_path)
    with pytest.raises(FileEmpty):
        read_mail(written(tmp_path, b" \r\n"))
    huge = tmp_path / "huge.eml"
    with huge.open("wb") as sparse:
        sparse.truncate(100 * 1024 * 1024)
    with pytest.raises(FileTooLarge) as refused:
        read_mail(huge)
    assert "100 MB" in refused.value.sentence()
    monkeypatch.setattr(mail, "MAX_MAIL_BYTES", 10)
    with pytest.raises(FileTooLarge):
        read_mail(written(tmp_path, a_mail()))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["From", "To", "Cc", "Subject", "Date", "Message-ID", "Content-Type", "Content-Disposition",
                 "Content-Transfer-Encoding", "MIME-Version"]
            ),
            st.one_of(
                st.binary(max_size=60).filter(lambda value: b"\n" not in value and b"\r" not in value),
                st.sampled_from(
                    [b"=?utf-8?b?xx?=", b"=?x?q?=ff?=", b"<", b"\"", b"(", b"a@", b"@b", b"a@[", b"<<a@b>>",
                     b"multipart/mixed", b"multipart/alternative; boundary=", b"text/html; charset=",
                     b"message/rfc822", b"text/plain; charset*=x''%ff", b"base64", b"x-uuencode", b"1 Jan"]
                ),
            ),
        ),
        max_size=8,
    ),
    st.binary(max_size=200),
)  # fmt: skip
def test_whatever_stands_in_a_file_it_is_read_or_refused(
    tmp_path: Path, headers: list[tuple[str, bytes]], body: bytes
) -> None:
    data = b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers) + b"\r\n" + body
    try:
        found = read_mail(written(tmp_path, data))
    except ContactDeskError as error:
        assert error.sentence()
    else:
        found.text.encode("utf-8")
        found.subject.encode("utf-8")
        assert all("@" in one.email for one in found.recipients)
