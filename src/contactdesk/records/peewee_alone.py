"""Brings peewee in without the database drivers that it would load just because they are installed.

psycopg alone costs three quarters of that import, and a desk in a file never needs it. What stands in for
it on a server is in ``storage.engines.psycopg_adapter``. Called once, before anything else imports peewee.
"""

from __future__ import annotations

import sys

_DRIVERS = ("pysqlite3", "psycopg2cffi", "psycopg2", "psycopg", "pymysql", "MySQLdb")


def import_peewee_alone() -> None:
    """Import peewee; a driver that was loaded before is left to it."""
    absent = [name for name in _DRIVERS if name not in sys.modules]
    # None makes "import psycopg" raise ImportError, after which peewee goes without.
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # what Python documents for that
    try:
        import peewee  # noqa: F401  # loaded, not used
    finally:
        for name in absent:
            del sys.modules[name]
