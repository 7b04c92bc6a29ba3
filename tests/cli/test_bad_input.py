"""Everything that can be wrong from outside: one clear sentence, status 1, nothing half done."""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from contactdesk.storage.desk import Desk
from tests.cli.commands import Commands, Ran
from tests.exchange.books import workbook

GOOD = "Imię;Nazwisko\nŁucja;Żak\n"


def bomb() -> bytes:
    """A workbook whose one sheet unpacks to 300 MB."""
    target = io.BytesIO(workbook(("A", [["Name"], ["Ewa Żak"]])))
    with (
        zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet9.xml", "w") as sheet,
    ):
        for _ in range(300):
            sheet.write(b" " * 1_000_000)
    return target.getvalue()


FILES = {
    "picture.csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not-a-table"),
    "paper.xlsx": (b"%PDF-1.7 and so on", "not-a-table"),
    "empty.csv": (b"", "file-empty"),
    "blank.csv": (b";;;\n;;;\n", "file-blank"),
    "bomb.xlsx": (bomb(), "archive-bomb"),
    "half.xlsx": (workbook(("A", [["Name"], ["Ewa Żak"]]))[:900], "workbook-damaged"),
}


@pytest.mark.parametrize("name", list(FILES))
def test_a_file_that_is_no_list(commands: Commands, tmp_path: Path, name: str) -> None:
    data, code = FILES[name]
    (tmp_path / name).write_bytes(data)
    assert commands.refused("import", str(tmp_path / name))["error"] == code
    assert commands.json("history") == []


def test_a_list_of_100_mb(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.write(b"Name;City\n")
        file.truncate(100 * 1024 * 1024)
    assert commands.refused("import", str(path))["error"] == "file-too-large"


def test_an_encoding_that_is_not_the_files_own(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(GOOD.encode("cp1250"))
    assert commands.refused("import", str(path), "--encoding", "utf-8")["error"] == "wrong-encoding"
    assert commands.refused("import", str(path), "--encoding", "klingon")["error"] == "unknown-encoding"
    assert commands.json("import", str(path))["created"]["person"] == 1
    assert commands.json("list", "person")[0]["title"] == "Łucja Żak"


def test_a_list_that_is_not_there(commands: Commands, tmp_path: Path) -> None:
    assert commands.refused("import", str(tmp_path / "none.csv"))["error"] == "not-there"
    assert commands.refused("import", str(tmp_path))["error"] == "cannot-read"
    assert commands.refused("import", "a\0b.csv")["error"] == "not-there"


def test_a_formula_is_a_name_and_nothing_else(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text('Imię;Nazwisko\nJan;"=HYPERLINK(""http://x"";""y"")"\n', encoding="utf-8")
    commands.json("import", str(path))
    (person,) = commands.json("list", "person")
    assert person["title"].startswith("Jan =HYPERLINK")


def test_a_meeting_that_is_not_there(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "lista.csv").write_text(GOOD, encoding="utf-8")
    paper = tmp_path / "sheet.pdf"
    for arguments in (
        ["import", str(tmp_path / "lista.csv"), "--meeting", "7"],
        ["print", "attendance-sheet", "--meeting", "7", "-o", str(paper)],
        ["attendance", "7", "1p"],
        ["show", "meeting", "unheard of"],
    ):
        assert commands.refused(*arguments)["error"] == "no-such-meeting"
    assert commands.json("list", "person") == []
    assert not paper.exists()
    (tmp_path / "lista.csv").write_text(GOOD, encoding="utf-8")
    into = commands.refused("import", str(tmp_path / "lista.csv"), "--into", "participants")
    assert into["error"] == "meeting-needed"


def test_a_place_that_cannot_be_written(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    commands.run("add", "meeting", "title=A")
    for place in (tmp_path / "none" / "a.pdf", tmp_path / "file" / "a.pdf", tmp_path):
        printing = ["print", "attendance-sheet", "--meeting", "1", "-o", str(place)]
        assert commands.refused(*printing)["error"] == "cannot-write"
    assert commands.refused("backup", str(tmp_path / "file"))["error"] == "cannot-write"
    saving = ["import", str(tmp_path / "lista.csv"), "--save-not-taken", str(tmp_path / "file" / "rest.csv")]
    (tmp_path / "lista.csv").write_text(
        "Imię;Nazwisko;E-mail\nŁucja;Żak;\n;;x@example.org\n", encoding="utf-8"
    )
    assert commands.refused(*saving)["error"] == "cannot-write"
    assert len(commands.json("history")) == 1
    assert commands.refused("new", str(tmp_path / "file" / "a.contactdesk"))["error"] == "cannot-write"
    assert commands.refused("demo", str(tmp_path / "file"))["error"] == "cannot-write"


@pytest.fixture
def on_file(capfd: pytest.CaptureFixture[str], tmp_path: Path, blank_file: Path) -> Commands:
    shutil.copyfile(blank_file, tmp_path / "office.contactdesk")
    return Commands(capfd, str(tmp_path / "office.contactdesk"))


def test_a_desk_that_is_not_there_is_not_made_by_asking(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    commands = Commands(capfd, str(tmp_path / "none.contactdesk"))
    assert commands.refused("list", "person")["error"] == "no-such-desk"
    assert commands.refused("add", "person", "name=Ewa")["error"] == "no-such-desk"
    assert list(tmp_path.iterdir()) == []


def test_a_desk_that_is_there_is_not_made_anew(on_file: Commands) -> None:
    before = Path(on_file.desk).read_bytes()
    assert on_file.refused("new", on_file.desk)["error"] == "desk-exists"
    assert Path(on_file.desk).read_bytes() == before


@pytest.mark.parametrize("data", [b"Some text that is no desk at all.", b"SQLite format 3\0" + b"\1" * 4000])
def test_a_file_that_is_no_desk(capfd: pytest.CaptureFixture[str], tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.contactdesk"
    path.write_bytes(data)
    assert Commands(capfd, str(path)).refused("list", "person")["error"] in {"not-a-desk", "desk-damaged"}
    assert path.read_bytes() == data


def test_a_database_of_another_program(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    assert Commands(capfd, str(path)).refused("list", "person")["error"] == "not-a-desk"
    assert Commands(capfd, str(tmp_path)).refused("list", "person")["error"] == "not-a-desk"


def test_a_desk_of_a_newer_version(commands: Commands) -> None:
    desk = Desk.open(commands.desk)
    desk.database.execute_sql(
        "INSERT INTO schema_migration (name, applied) VALUES ('9999_of_tomorrow', '2031-01-01 00:00:00')"
    )
    desk.close()
    assert commands.refused("list", "person")["error"] == "desk-too-new"


HOLDING = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_desk_that_another_program_holds(on_file: Commands) -> None:
    command = [sys.executable, "-c", HOLDING, on_file.desk]
    on_file.run("history")  # the day's backup is made
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        ran = on_file.run("add", "person", "name=Ewa Żak", "--json")
        other.communicate()
    assert (ran.status, ran.refusal["error"]) == (1, "desk-busy")
    assert on_file.json("list", "person") == []


def test_a_server_that_does_not_answer(capfd: pytest.CaptureFixture[str]) -> None:
    commands = Commands(capfd, "postgresql://somebody:secret@127.0.0.1:9/none")
    refusal = commands.refused("list", "person")
    assert refusal["error"] == "server-unreachable"
    assert "secret" not in str(refusal)


posix = pytest.mark.skipif(os.name != "posix", reason="permissions and limits as POSIX has them")


def restrained(commands: Commands, *arguments: str) -> Ran:
    """Run apart from this process; root must obey permissions there like everybody."""
    obeying: list[str] = []
    if os.geteuid() == 0:
        obeying = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    command = [
        *obeying,
        sys.executable,
        "-m",
        "contactdesk",
        "--desk",
        commands.desk,
        *arguments,
        "--json",
    ]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return Ran(ran.returncode, ran.stdout, ran.stderr)


@posix
def test_a_desk_that_is_read_only(on_file: Commands, tmp_path: Path) -> None:
    path = Path(on_file.desk)
    path.chmod(0o444)
    assert restrained(on_file, "add", "person", "name=Ewa").refusal["error"] == "desk-read-only"
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    try:
        refusal = restrained(on_file, "add", "person", "name=Ewa").refusal
        paper = restrained(on_file, "backup", str(tmp_path / "kept")).refusal
    finally:
        tmp_path.chmod(0o755)
    assert refusal["error"] in {"desk-read-only", "cannot-write"}
    assert paper["error"] in {"desk-read-only", "cannot-write"}
    assert on_file.json("list", "person") == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 700 kB, where this machine lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(folder)]
    if (
        os.geteuid() != 0
        or not shutil.which("mount")
        or subprocess.run(mounting, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill_up(path: Path) -> None:
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


@posix
def test_a_full_disk_keeps_what_was_saved_before(
    small_disk: Path, blank_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copyfile(blank_file, small_disk / "office.contactdesk")
    (small_disk / "office backups").touch()  # no room for any
    commands = Commands(capfd, str(small_disk / "office.contactdesk"))
    commands.json("add", "meeting", "title=Before")
    with tempfile.TemporaryDirectory() as elsewhere:
        long = Path(elsewhere) / "list.csv"
        rows = "".join(f"Name{n:04} Family{n:04};{'word ' * 40}\n" for n in range(2000))
        long.write_text("Name;Notes\n" + rows, encoding="utf-8")
        assert commands.refused("import", str(long))["error"] == "disk-full"
    assert commands.json("list", "person") == []
    assert [step["words"] for step in commands.json("history")] == ["Meeting “Before” added"]
    filling = small_disk / "filling"
    fill_up(filling)
    paper = small_disk / "sheet.pdf"
    printed = commands.run("print", "attendance-sheet", "--meeting", "1", "-o", str(paper), "--json")
    assert printed.status == 1
    assert printed.refusal["error"] in {"cannot-write", "disk-full"}
    assert not paper.exists()
    filling.unlink()
    assert commands.json("check") == {"ok": True, "problems": []}
    assert len(commands.json("history")) == 1


@posix
def test_a_desk_begun_on_a_full_disk_is_none(small_disk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    fill_up(small_disk / "filling")
    commands = Commands(capfd, "")
    desk = small_disk / "office.contactdesk"
    assert commands.refused("new", str(desk))["error"] in {"disk-full", "cannot-write"}
    (small_disk / "filling").unlink()
    assert commands.run("new", str(desk)).status == 0
