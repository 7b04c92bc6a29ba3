"""Brings peewee in without the database drivers that it would load just because they are installed.

psycopg alone costs three quarters of that import, and a desk in a file never needs it. What stands in for
it on a server is in ``storage.engines.psycopg_adapter``. Called once, before anything else imports peewee.
"""

from __future__ import annotations

import sys

_DRIVERS = ("sqlite3", "psycopg2cffi", "psycopg2", "psycopg", "pymysql", "MySQLdb")
_NEWER_SQLITE = "pysqlite3"


def import_peewee_alone() -> None:
    """Import peewee; a driver that was loaded before is left to it.

    Its SQLite is the one of sqlcipher3, under the name by which peewee knows a newer one than Python's: a
    second SQLite in the process would be a hazard to the desk's file.
    """
    import sqlcipher3

    absent = [name for name in (*_DRIVERS, _NEWER_SQLITE) if name not in sys.modules]
    # None makes "import psycopg" raise ImportError, after which peewee goes without.
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # what Python documents for that
    if _NEWER_SQLITE in absent:
        sys.modules[_NEWER_SQLITE] = sqlcipher3
    try:
        import peewee  # noqa: F401  # loaded, not used
    finally:
        for name in absent:
            del sys.modules[name]
