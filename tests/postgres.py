"""A PostgreSQL server for the tests: theirs alone, in a temporary folder, gone when they end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

OWNER = "contactdesk"
# Speed before durability: this data is thrown away.
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "listen_addresses": "127.0.0.1",
    "max_connections": "60",
}


def binaries() -> Path | None:
    """The folder of the newest PostgreSQL server on this machine, or None."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parent.parent.name)
    )
    path = found[-1] if found else shutil.which("initdb")
    return Path(path).parent if path else None


class PostgresServer:
    """Starts on construction; databases belong to a role that is not the superuser, as in an office."""

    def __init__(self, folder: Path) -> None:
        self._binaries = folder
        self._names = count(1)
        self._home = Path(tempfile.mkdtemp(prefix="contactdesk-postgres-"))
        self._user = self._account()
        self._port = _free_port()
        self._process = self._start()
        self._admin = self._connect()
        self._admin.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(sql.Identifier(OWNER)))

    def create(self, template: str | None = None) -> str:
        """Make a database, empty or a copy of the database at the URL ``template``; its URL comes back."""
        name = f"desk_{next(self._names)}"
        source = template.rpartition("/")[2] if template else "template1"
        # Logging each page of the copy, as servers do since 15, would take half as long again.
        strategy = sql.SQL(" STRATEGY file_copy" if self._admin.info.server_version >= 150000 else "")
        create = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(source)
        )
        self._admin.execute(create + strategy)
        return f"postgresql://{OWNER}@127.0.0.1:{self._port}/{name}"

    def drop(self, url: str) -> None:
        name = sql.Identifier(url.rpartition("/")[2])
        self._admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def stop(self) -> None:
        self._admin.close()
        self._run("pg_ctl", "stop", "-D", "data", "-m", "fast", "-w")
        self._process.wait(timeout=30)
        shutil.rmtree(self._home, ignore_errors=True)

    def _account(self) -> str | None:
        """PostgreSQL refuses to run as root, so root hands the server to another account."""
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            return None
        import pwd

        names = {entry.pw_name for entry in pwd.getpwall()}
        account = "postgres" if "postgres" in names else "nobody"
        shutil.chown(self._home, account)
        return account

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._binaries / program), *arguments]
        subprocess.run(command, cwd=self._home, user=self._user, check=True, capture_output=True)

    def _start(self) -> subprocess.Popen[bytes]:
        self._run("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "--no-sync")
        settings = {**SETTINGS, "port": str(self._port), "unix_socket_directories": str(self._home)}
        command = [str(self._binaries / "postgres"), "-D", "data"]
        command += [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        if shutil.which("setpriv"):  # so that even a killed test run leaves no server behind
            command = ["setpriv", "--pdeathsig=INT", *command]
        with (self._home / "log").open("wb") as log:
            return subprocess.Popen(
                command, cwd=self._home, user=self._user, stdout=log, stderr=log, start_new_session=True
            )

    def _connect(self) -> psycopg.Connection:
        url = f"postgresql://postgres@127.0.0.1:{self._port}/postgres"
        while self._process.poll() is None:
            try:
                return psycopg.connect(url, autocommit=True)
            except psycopg.OperationalError:
                with suppress(subprocess.TimeoutExpired):
                    self._process.wait(timeout=0.05)
        raise RuntimeError(f"PostgreSQL did not start: {(self._home / 'log').read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
